import Foundation
import Testing

@testable import AlmanacBuild

/// Every mistake of which the handbook's pages of messages have an example, and those that have none there, made in a
/// site that is published.
@Suite struct KeepingCatalogueTests {
  /// An example of the handbook: where its lines stand, with the mistake and without.
  struct Example: Sendable, CustomTestStringConvertible {
    let code: String
    let place: String
    let wrong: String
    let right: String
    var testDescription: String { code }

    /// The examples on the pages of the handbook.
    static let all: [Example] = {
      let folder = "\(TestSite.repository)/docs/handbuch/content/pages/meldungen"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().compactMap { name in
        (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)).flatMap { Example(name, $0) }
      }
    }()

    init?(_ name: String, _ page: String) {
      let parts = page.components(separatedBy: "## Ein Beispiel\n\n").dropFirst().first?
        .components(separatedBy: "```")
      guard let parts, parts.count > 4, let place = parts[0].components(separatedBy: ", falsch").first else {
        return nil
      }
      code = String(name.prefix { $0 != "." }).uppercased()
      self.place = place
      wrong = Self.text(parts[1])
      right = Self.text(parts[3])
    }

    private static func text(_ block: String) -> String {
      String(block.dropFirst("text\n".count).reversed().drop { $0 == "\n" }.reversed())
    }

    /// The file with the lines in their place.
    func file(_ text: String) -> [String: String] {
      switch place {
      case "Bei einem Termin in `content/events.yaml`": return ["events/probe.yaml": event(text)]
      case "In `content/events.yaml`": return ["events.yaml": text + "\n"]
      case "In `content/site.yaml`": return ["site.yaml": (Self.base["site.yaml"] ?? "") + text + "\n"]
      case "Die Datei eines Beitrags": return ["magazine/probe.md": text + "\n"]
      case "Im Text eines Beitrags":
        return ["magazine/probe.md": "---\ntitle: Probe\ndate: 2030-01-01\n---\n\n\(text)\n"]
      case let place where place.hasPrefix("Am Anfang einer Region"):
        return ["regions/auental.md": "---\ntitle: Auental\n\(text)\n---\n\nText.\n"]
      default: return ["magazine/probe.md": "---\ntitle: Probe\ndate: 2030-01-01\n\(text)\n---\n\nText.\n"]
      }
    }

    private func event(_ text: String) -> String {
      let lines = text.components(separatedBy: "\n")
      let given = Set(lines.map { String($0.prefix { $0 != ":" && $0 != " " }) })
      let fields = [
        ("id", "probe"), ("title", "Probe"), ("start", "2031-05-06 18:00"), ("region", "auental"),
      ].filter { !given.contains($0.0) }.map { "\($0.0): \($0.1)" }
      return "- " + (fields + lines).joined(separator: "\n  ") + "\n"
    }

    static let base: [String: String] = {
      var files = PublishedDiskSite.files
      files["events.yaml"] = nil
      // The examples have an event of this id themselves.
      files["events/sued.yaml"] = PublishedDiskSite.events.replacing("id: fest\n", with: "id: sommerfest\n")
      files["regions/auental.md"] = "---\ntitle: Auental\n---\n\nText.\n"
      files["regions/probe.md"] = "---\ntitle: Probe\n---\n\nText.\n"
      files["topics.yaml", default: ""] += "- id: handwerk\n  name: Handwerk\n"
      files["media/werkhof.svg"] = files["media/b.svg"]
      return files
    }()
  }

  @Test(
    "Each example of the handbook leaves what is published in calendars and pages", arguments: Example.all)
  func examples(example: Example) throws {
    let files = Example.base.merging(example.file(example.right)) { _, new in new }
    let site = try DiskSite(files)
    #expect(try site.publish().report != nil)
    let before = PublishedDiskSite.calendars(site)
    let pages = site.outputs().keys.filter { Self.isGuarded($0) }
    try site.write(example.file(example.wrong))
    site.options.keepsGoing = true
    let result = try site.build()
    // What only `check` looks for is numbered from 700 on.
    let isOfCheck = Int(example.code.dropFirst()).map { $0 >= 700 } ?? false
    #expect(isOfCheck || result.linked.log.sorted().contains { $0.code == example.code })
    #expect(result.report != nil)
    let after = PublishedDiskSite.calendars(site)
    for (path, uids) in before {
      #expect(uids.subtracting(after[path] ?? []).isEmpty, "\(path)")
    }
    for page in pages { #expect(!site.output(page).isEmpty, "\(page)") }
  }

  @Test("The catalogue has examples enough")
  func count() {
    #expect(Example.all.count >= 40)
  }

  private static func isGuarded(_ path: String) -> Bool {
    path.hasSuffix("index.html")
      && ["termine/", "magazin/", "presse/", "ueber-uns/", "regionen/", "projekte/garten/"].contains {
        path.hasPrefix($0)
      } && !path.contains("/art/")
  }

  @Test(
    "Mistakes on which everything depends publish nothing, because every calendar would be another",
    arguments: [
      ("site.yaml", "title: \"Offen\nurl: https://verbund.beispielhaft.de/\n", "E641"),
      ("site.yaml", "title: Musterverbund\n", "E641"),
      ("site.yaml", "title: Musterverbund\nurl: verbund\n", "E641"),
      ("site.yaml", "title: M\nurl: https://verbund.beispielhaft.de/\ntimezone: Europa/Nirgendwo\n", "E641"),
      ("site.yaml", "title: M\nurl: https://verbund.beispielhaft.de/\nlanguage: klingonisch!\n", "E641"),
      (
        "site.yaml", "title: M\nurl: https://verbund.beispielhaft.de/\nmagazine:\n  permalink: jahr!\n",
        "E641"
      ),
      ("site.yaml", "title: M\nurl: https://verbund.beispielhaft.de/\ntheme: gibtsnicht\n", "E522"),
      ("ledger.tsv", "<<<<<<< HEAD\n", "E642"), ("ledger.tsv", "# ledger 2\nkaputt\n", "E642"),
    ])
  func stopped(path: String, text: String, code: String) throws {
    let published = try PublishedDiskSite()
    let before = published.site.outputs()
    try published.site.write([path: text])
    let result = try published.build()
    #expect(result.report == nil)
    #expect(result.codes.contains(code))
    #expect(published.site.outputs() == before)
  }

  @Test("A mistake elsewhere in site.yaml costs that field alone")
  func siteField() throws {
    let published = try PublishedDiskSite()
    try published.site.write([
      "site.yaml": (PublishedDiskSite.files["site.yaml"] ?? "") + "topics: vielleicht\n"
    ])
    let result = try published.build()
    #expect(result.report != nil)
    #expect(result.codes == ["E131"])
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
  }
}
