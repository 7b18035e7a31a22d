import AlmanacModel
import CivilTime
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Bringing back what was published")
struct ContentRestorationTests {
  private static let files = [
    "site.yaml": "title: Verbund\nurl: https://verbund.example.org/\nnotice: Ein Beispiel.\nareas: [ueber]\n",
    "events.yaml": "- id: fest\n  title: Fest\n  start: 6.7.2031 18 Uhr\n  area: ueber\n",
    "magazine/eins.md": "---\ntitle: Eins\ndate: 1.4.2031\n---\n\nText.\n",
  ]

  private func publish(_ site: DiskSite, on day: String) throws {
    site.set(today: day)
    let result = try site.publish()
    try SitePublisher(site.options).keepVersion(result)
  }

  private func restore(_ site: DiskSite, upTo day: Day? = nil, named name: String? = nil) throws
    -> ContentRestoration.Outcome
  {
    let restoration = ContentRestoration(content: site.options.content)
    let tree = try SourceTreeLoader(folder: site.options.content).load(jobs: 1).tree
    let version = try restoration.version(named: name, upTo: day, present: tree)
    return try restoration.restore(version, present: tree, today: try #require(site.options.today))
  }

  private func text(_ path: String, _ site: DiskSite) -> String? {
    FileManager.default.contents(atPath: "\(site.options.content)/\(path)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func sequence(_ site: DiskSite) -> Int? {
    let line = site.output("termine/fest/fest.ics").split(separator: "\r\n").first {
      $0.hasPrefix("SEQUENCE:")
    }
    return line.flatMap { Int($0.dropFirst(9)) }
  }

  @Test("Over three publications, of which the third brings the first back, no SEQUENCE falls")
  func sequenceRises() throws {
    let site = try DiskSite(Self.files)
    try publish(site, on: "2031-05-01")
    let first = sequence(site)
    try site.write(["events.yaml": (Self.files["events.yaml"] ?? "").replacing("18 Uhr", with: "19 Uhr")])
    try publish(site, on: "2031-05-02")
    let second = sequence(site)
    let ledger = text("ledger.tsv", site)
    let outcome = try restore(site)
    #expect(outcome.version.name == "2031-05-01.1")
    #expect(text("events.yaml", site) == Self.files["events.yaml"])
    #expect(text("ledger.tsv", site) == ledger)
    try publish(site, on: "2031-05-03")
    #expect([first, second, sequence(site)] == [0, 1, 2])
  }

  @Test("A day means the last publication up to it")
  func byDay() throws {
    let site = try DiskSite(Self.files)
    try publish(site, on: "2031-05-01")
    for day in ["2031-05-03", "2031-05-05"] {
      try site.write(["magazine/eins.md": "---\ntitle: Eins\ndate: 1.4.2031\n---\n\nVom \(day).\n"])
      try publish(site, on: day)
    }
    let outcome = try restore(site, upTo: Day(year: 2031, month: 5, day: 4))
    #expect(outcome.version.name == "2031-05-03.2")
    #expect(text("magazine/eins.md", site)?.contains("Vom 2031-05-03.") == true)
    #expect(throws: BuildFailure.self) { try restore(site, upTo: Day(year: 2031, month: 4, day: 30)) }
  }

  @Test("What was there before a restoration is kept, with what was new in it, and comes back by its name")
  func keepsThePresent() throws {
    let site = try DiskSite(Self.files)
    try publish(site, on: "2031-05-01")
    try site.write(["magazine/zwei.md": "---\ntitle: Zwei\ndate: 1.4.2031\n---\n\nNeu.\n"])
    let outcome = try restore(site)
    #expect(outcome.removed == ["magazine/zwei.md"])
    #expect(text("magazine/zwei.md", site) == nil)
    let kept = try #require(outcome.kept)
    #expect(try restore(site, named: kept.name).written == ["magazine/zwei.md"])
    #expect(text("magazine/zwei.md", site)?.contains("Neu.") == true)
  }

  @Test("Pictures that are gone are named, and those that are there stay")
  func pictures() throws {
    let site = try DiskSite(Self.files)
    try site.write("media/a.bin", [1])
    try site.write("media/b.bin", [2])
    try publish(site, on: "2031-05-01")
    try site.remove("media/a.bin")
    try site.remove("magazine/eins.md")
    let outcome = try restore(site)
    #expect(outcome.missingPictures == ["media/a.bin"])
    #expect(text("media/b.bin", site) == "\u{2}")
  }

  @Test("A restoration that was ended in between goes on, and nothing is kept of what is half")
  func interrupted() throws {
    let site = try DiskSite(Self.files)
    try publish(site, on: "2031-05-01")
    try site.write(["magazine/eins.md": "---\ntitle: Halb\ndate: 1.4.2031\n---\n"])
    try Data("2031-05-01.1\n".utf8).write(to: URL(filePath: site.folder + "/.almanac/restoring"))
    let restoration = ContentRestoration(content: site.options.content)
    #expect(throws: BuildFailure.restoreUnfinished(version: "2031-05-01.1")) { try restoration.requireNone() }
    let outcome = try restore(site)
    #expect(outcome.kept == nil)
    #expect(text("magazine/eins.md", site) == Self.files["magazine/eins.md"])
    try restoration.requireNone()
  }

  @Test("Without another content there is nothing to bring back")
  func nothing() throws {
    let site = try DiskSite(Self.files)
    try publish(site, on: "2031-05-01")
    #expect(throws: BuildFailure.noVersion(known: ["2031-05-01.1"])) { try restore(site) }
  }

  @Test("A link in the content is not followed, and then nothing is written")
  func links() throws {
    let site = try DiskSite(Self.files)
    try publish(site, on: "2031-05-01")
    try site.write(["events.yaml": "[]\n"])
    let path = site.options.content + "/magazine/eins.md"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../site.yaml")
    #expect(throws: BuildFailure.isLink(path: path)) { try restore(site) }
    #expect(text("events.yaml", site) == "[]\n")
  }
}
