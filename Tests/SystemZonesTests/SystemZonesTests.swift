import CivilTime
import Foundation
import SystemZones
import Testing

@Suite("The zones of a machine")
struct SystemZonesTests {
  private func instant(_ text: String) throws -> Instant {
    let numbers = text.split(whereSeparator: { "-T:".contains($0) }).compactMap { Int($0) }
    let day = try #require(Day(year: numbers[0], month: numbers[1], day: numbers[2]))
    return Instant(
      utc: LocalDateTime(day: day, time: try #require(TimeOfDay(hour: numbers[3], minute: numbers[4]))))
  }

  @Test("The zones of a machine have a release, and those that everybody knows are among them")
  func database() {
    let zones = SystemZones.database()
    #expect(zones.release.contains(/^20\d\d[a-z]+$/))
    #expect(zones.names.count > 300)
    #expect(!zones.names.contains { $0.hasPrefix("posix") || $0.hasPrefix("right") || !$0.contains("/") })
    for name in zones.names { #expect(zones.zone(name) != nil, "\(name)") }
  }

  @Test(
    "The zones of a machine know both sides of daylight saving, long ago and far ahead",
    arguments: [
      ("2025-03-30T00:59", 3600), ("2025-03-30T01:00", 7200), ("2025-10-26T00:59", 7200),
      ("2025-10-26T01:00", 3600), ("1979-07-01T00:00", 3600), ("1995-09-24T01:00", 3600),
      ("1945-07-01T00:00", 10_800), ("1890-01-01T00:00", 3208), ("2500-07-01T00:00", 7200),
    ])
  func berlin(text: String, offset: Int) throws {
    let berlin = try #require(SystemZones.database().zone("Europe/Berlin"))
    #expect(berlin.offset(at: try instant(text)) == offset)
  }

  @Test(
    "The zones of a machine lie in folders of areas; lists, other views and what is no zone are passed over")
  func folder() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    let berlin = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin"))
    for name in [
      "Area/Place", "Area/Deep/Place", "posix/Area/Place", "Root", "Area/Bad Name", "Area/.hidden",
    ] {
      let file = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try berlin.write(to: file)
    }
    try Data("no zone".utf8).write(to: root.appending(path: "Area/List"))
    let zones = try #require(SystemZones(folder: root.path).database())
    #expect(zones.names.sorted() == ["Area/Deep/Place", "Area/Place"])
    #expect(zones.release.contains(/^[0-9a-f]{8,16}$/))
    try Data("# version 2031b\n# This zic input file is in the public domain.\n".utf8)
      .write(to: root.appending(path: "tzdata.zi"))
    #expect(SystemZones(folder: root.path).database()?.release == "2031b")
  }

  @Test("The zones of a machine are nil in a folder without any")
  func none() {
    #expect(SystemZones(folder: "/nowhere").database() == nil)
    #expect(SystemZones(folder: "/proc/self/ns").database() == nil)
  }
}
