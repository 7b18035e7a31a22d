import AlmanacModel
import CivilTime
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Whoever begins a site begins without anybody's name")
struct NeutralityTests {
  /// The names of the alliance whose site lies in this repository: its own, its regions', people's, members',
  /// partners' and projects'.
  private func names() throws -> [String] {
    let content = try Content.read().parsed
    var names = ["KI-Allianz", "Baden-Württemberg", "ki-allianz", content.configuration.title]
    names += content.regions.flatMap { [$0.matter.title.value, $0.short ?? ""] }
    names += content.people.map(\.name) + content.members.map(\.name) + content.partners.map(\.name)
    names += content.projects.map(\.matter.title.value).filter { $0 != "Community Management" }
    // Names of two or three letters are words elsewhere.
    return names.filter { $0.count > 4 }
  }

  private func files(of folder: String) throws -> [String: [UInt8]] {
    let reader = FolderReader(folder)
    var files: [String: [UInt8]] = [:]
    for file in try reader.list().files { files[file.path] = try reader.read(file.path) }
    return files
  }

  private func expectNone(_ names: [String], in files: [String: [UInt8]], _ place: String) {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self)
      for name in names where path.contains(name) || text.contains(name) {
        Issue.record("\(place): \(path) has the name “\(name)”")
      }
    }
  }

  @Test("The names that a new site may not have are looked for: the site of the alliance has them")
  func namesAreThere() throws {
    let names = try names()
    #expect(names.count > 60)
    let site = String(decoding: try Content.read().tree.texts["site.yaml"] ?? [], as: UTF8.self)
    #expect(names.contains { site.contains($0) })
  }

  @Test(
    "A new site has none of the alliance's names, in no file of it and of what it publishes",
    arguments: ["de", "en"],
    ["alliance", "plain"])
  func newSite(_ language: String, _ theme: String) throws {
    let folder = NSTemporaryDirectory() + "almanac-neutral-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let day = Day(number: 22_400)
    let starter = Starter(
      seeds: [Repository.path("seeds")], language: language == "de" ? .german : .english, today: day)
    _ = try starter.lay(out: folder)
    let site = URL(filePath: "\(folder)/content/site.yaml")
    let text = try String(contentsOf: site, encoding: .utf8)
    try Data((text + "theme: \(theme)\n").utf8).write(to: site)
    var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
    options.content = "\(folder)/content"
    options.output = "\(folder)/output"
    options.themes = [Repository.path("themes")]
    options.seeds = [Repository.path("seeds")]
    options.today = day
    options.pictureWorker = Repository.pictureWorker
    options.isPublication = true
    options.occasion = .publication
    let result = try SiteBuilder(options).build()
    #expect(result.linked.log.sorted().map(\.code) == [])
    #expect(result.report != nil)
    let written = try files(of: folder)
    #expect(written.count > 60)
    #expect(written.keys.contains("output/index.html"))
    expectNone(try names(), in: written, "\(language), \(theme)")
    #expect(!written.keys.contains { $0.contains("share") })
  }

  @Test(
    "Themes, archetypes and starters have none of the alliance's names",
    arguments: ["themes", "seeds/archetypes", "seeds/starter"])
  func sources(_ folder: String) throws {
    expectNone(try names(), in: try files(of: Repository.path(folder)), folder)
  }

  /// Pictures whose words nobody can search for, each with what it shows.
  private static let pictures = [
    "themes/alliance/assets/apple-touch-icon.png":
      "6d57c3963b0d7267b40bf7bed05dda72d832679d63ed2f237f97c7e585b7352a",  // nine dots, the days of a month
    // Boards along a wall, drawn by seeds/tools/draw_boards.py.
    "seeds/starter/de/content/media/bretter.png":
      "727eea54350ea0e337a1bf9bcd7419574c24ef778c957acee2d8d14c5b1d40ea",
    "seeds/starter/en/content/media/boards.png":
      "727eea54350ea0e337a1bf9bcd7419574c24ef778c957acee2d8d14c5b1d40ea",
  ]

  /// Cut by `scripts/setup` from a face of the system: letters, with other bytes in other versions.
  private static let face = "themes/alliance/assets/vollkorn-bold.woff2"

  @Test("No picture of dots comes along but those that were looked at")
  func pictures() throws {
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".woff2"]
    var found: [String: String] = [:]
    for folder in ["themes", "seeds/starter", "seeds/archetypes"] {
      for (path, bytes) in try files(of: Repository.path(folder))
      where endings.contains(where: path.hasSuffix) {
        found["\(folder)/\(path)"] =
          SHA256.digest(of: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      }
    }
    found[Self.face] = nil
    #expect(found == Self.pictures)
  }
}
