import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct PublicationTests {
  static var files: [String: String] {
    var files = WholeSiteTests.small
    files["site.yaml"] = "title: Musterverbund\nurl: https://verbund.example.org/\n"
    return files
  }

  @Test("A second build touches no file; after an edit only files that differ are written")
  func onlyWhatChanged() throws {
    let site = try DiskSite(Self.files)
    #expect(try site.build().report?.added.isEmpty == false)
    let before = try modificationDates(site)
    let second = try site.build().report
    #expect(second?.added == [])
    #expect(second?.changed == [])
    #expect(second?.removed == [])
    #expect(try modificationDates(site) == before)
    try site.write(["pages/ueber-uns.md": "---\ntitle: Über uns\n---\n\nWir sind ein anderer Verbund.\n"])
    let third = try site.build().report
    let pages = third?.changed.filter { !$0.hasPrefix("suche/") && !$0.hasPrefix(".") }
    #expect(pages == ["ueber-uns/index.html"])
    #expect(site.output("ueber-uns/index.html").contains("ein anderer Verbund"))
  }

  @Test("A build with errors leaves the output as it was; with keepsGoing the rest is published")
  func errors() throws {
    let site = try DiskSite(Self.files)
    _ = try site.build()
    let before = site.outputs()
    try site.write([
      "magazine/kaputt.md": "---\ntitle: Kaputt\ndate: 2031-04-01\nregions: nrod\n---\n\nText.\n"
    ])
    let result = try site.build()
    #expect(result.report == nil)
    #expect(result.linked.log.sorted().map(\.code) == ["E401"])
    #expect(site.outputs() == before)
    site.options.keepsGoing = true
    #expect(try site.build().report?.added.contains("magazin/kaputt/index.html") == true)
  }

  @Test("An edited event keeps its UID, its SEQUENCE rises by one, and a later build day dates the change")
  func editedEvent() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    let first = site.output("termine/fest/fest.ics")
    #expect(first.contains("UID:fest@verbund.example.org\r\n"))
    #expect(first.contains("SEQUENCE:0\r\n"))
    #expect(first.contains("LAST-MODIFIED:20310501T000000Z\r\n"))
    let lesung = site.output("termine/lesung/lesung.ics")
    let list = try String(contentsOfFile: site.options.content + "/events.yaml", encoding: .utf8)
      .replacing("Musik und Maschinen", with: "Tanz").replacing("2031-07-05", with: "2031-07-04")
      .replacing("Alte Ziegelei", with: "Neue Ziegelei")
    try site.write(["events.yaml": list])
    site.set(today: "2031-05-03")
    try site.publish()
    let second = site.output("termine/fest/fest.ics")
    #expect(second.contains("UID:fest@verbund.example.org\r\n"))
    #expect(second.contains("SEQUENCE:1\r\n"))
    #expect(second.contains("LAST-MODIFIED:20310503T000000Z\r\n"))
    #expect(second.contains("DTSTART;VALUE=DATE:20310704"))
    #expect(second.contains("CREATED:20310501T000000Z\r\n"))
    #expect(site.output("termine/lesung/lesung.ics") == lesung)
  }

  @Test("A trial event that is built and removed leaves no trace; one that was published is missed")
  func trialEvent() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    let before = site.outputs()
    let list = try String(contentsOfFile: site.options.content + "/events.yaml", encoding: .utf8)
    try site.write([
      "events.yaml": list + "- id: probe\n  title: Probe\n  start: 2031-08-01\n  region: nord\n"
    ])
    _ = try site.build()
    #expect(site.output("termine/probe/probe.ics").contains("UID:probe@"))
    try site.write(["events.yaml": list])
    _ = try site.build()
    #expect(site.outputs() == before)
    try site.write([
      "events.yaml": "- id: lesung\n  title: Lesenacht\n  start: 2030-11-14 18:00\n  region: sued\n"
    ])
    try site.remove("magazine/2031/2031-04-02-erster.md")
    try site.remove("magazine/2031-04-20-zweiter.md")
    #expect(try site.build().linked.log.sorted().map(\.code).contains("W603"))
  }

  @Test("An event without an id keeps address and UID when its title is edited")
  func recognition() throws {
    var files = Self.files
    files["events/sued.yaml"] = "- title: Herbstmarkt\n  start: 2031-10-04\n"
    let site = try DiskSite(files)
    try site.publish()
    let uid = "UID:herbstmarkt-2031-10-04@verbund.example.org"
    #expect(site.output("termine/herbstmarkt-2031-10-04/herbstmarkt-2031-10-04.ics").contains(uid))
    try site.write(["events/sued.yaml": "- title: Großer Herbstmarkt\n  start: 2031-10-04\n"])
    let result = try site.publish()
    #expect(result.linked.log.sorted().map(\.code) == ["W604"])
    let text = site.output("termine/herbstmarkt-2031-10-04/herbstmarkt-2031-10-04.ics")
    #expect(text.contains(uid))
    #expect(text.contains("SEQUENCE:1"))
    #expect(text.contains("SUMMARY:Großer Herbstmarkt"))
  }

  @Test("A build day before the newest entry of the ledger is refused by publishing, not by building")
  func earlierDay() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    site.set(today: "2031-04-30")
    let result = try site.publish()
    #expect(result.report == nil)
    #expect(result.linked.log.sorted().map(\.code).contains("E606"))
    #expect(try site.build().report != nil)
  }

  @Test("A picture comes out only when a shown page refers to it, without its metadata")
  func pictures() throws {
    var files = Self.files
    files["magazine/bild.md"] =
      "---\ntitle: Bild\ndate: 2031-04-01\nimage: { src: ../media/punkt.png, alt: Ein Punkt, credit: Nora }\n---\n\nText.\n"
    files["magazine/entwurf.md"] =
      "---\ntitle: Entwurf Zirbelnuss\ndate: 2031-04-01\ndraft: true\nimage: ../media/anderer.png\n---\n\nText.\n"
    let site = try DiskSite(files)
    try site.write("media/punkt.png", TestPicture.png(comment: "Wohnort Lindenhag"))
    try site.write("media/anderer.png", TestPicture.png(comment: "x"))
    let result = try site.build()
    #expect(result.linked.log.sorted().map(\.code) == [])
    let outputs = site.outputs()
    #expect(outputs.keys.contains { $0.hasPrefix("media/punkt") })
    #expect(!outputs.keys.contains { $0.hasPrefix("media/anderer") })
    for (path, data) in outputs {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("Lindenhag"), "\(path) leaks")
      #expect(!text.contains("Zirbelnuss"), "\(path) leaks")
    }
    #expect(site.output("magazin/bild/index.html").contains("width=\"1\" height=\"1\""))
  }

  private func modificationDates(_ site: DiskSite) throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for path in site.outputs().keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(site.options.output)/\(path)")
      dates[path] = attributes[.modificationDate] as? Date
    }
    return dates
  }
}

/// Tiny pictures made byte by byte.
enum TestPicture {
  /// One grey pixel, with a comment in a text chunk.
  static func png(comment: String) -> [UInt8] {
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
    bytes += chunk("tEXt", Array("Comment\u{0}\(comment)".utf8))
    bytes += chunk("IDAT", [0x78, 0x01, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81])
    return bytes + chunk("IEND", [])
  }

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return number(UInt32(data.count)) + body + number(checksum(body))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
