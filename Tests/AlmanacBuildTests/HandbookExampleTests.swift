import AlmanacModel
import Foundation
import Testing

@testable import AlmanacBuild

@Suite("What the handbook shows as an example works as it stands")
struct HandbookExampleTests {
  private static let folder = "\(TestSite.repository)/docs/handbuch/content"

  /// A site with all that examples refer to.
  private func site(_ files: [String: String], config: String = "") -> TestSite {
    var site = TestSite(files, config: config)
    let start = "---\ntitle: Willkommen\ndate: 2030-01-01\n---\nText.\n"
    let base = [
      "regions/auental.md": "---\ntitle: Auental\n---\nText.\n", "magazine/willkommen.md": start,
      "regions/hoehenland.md": "---\ntitle: Höhenland\n---\nText.\n",
      "topics.yaml": "- id: lernen\n  name: Lernen\n- id: handwerk\n  name: Handwerk\n",
      "pages/ueber-uns.md": "---\ntitle: Über uns\n---\nText.\n",
      "pages/impressum.md": "---\ntitle: Impressum\n---\nText.\n",
      "pages/datenschutz.md": "---\ntitle: Datenschutz\n---\nText.\n",
    ]
    site.files.merge(base) { own, _ in own }
    for path in ["media/teilen.png", "media/logo.svg", "media/logo.png", "magazine/labor.jpg"] {
      site.binaries[path] = BinaryFile(size: 100, pixels: PixelSize(width: 1200, height: 630))
    }
    return site
  }

  /// Blocks of YAML with the line of the page on which they begin; files of git hosts are none of ours.
  private func blocks() throws -> [(place: String, text: String)] {
    var blocks: [(place: String, text: String)] = []
    for file in try FolderReader(Self.folder).list().files where file.path.hasSuffix(".md") {
      let text = String(decoding: try FolderReader(Self.folder).read(file.path), as: UTF8.self)
      for match in text.matches(of: /```yaml\n(.*?)\n```/.dotMatchesNewlines()) {
        let block = String(match.output.1)
        if block.contains("runs-on:") || block.contains("script:") { continue }
        let line = text[..<match.range.lowerBound].count { $0 == "\n" } + 1
        blocks.append(("\(file.path):\(line)", block))
      }
    }
    return blocks
  }

  @Test(
    "Every block of YAML is read without a finding: a list of events, a part of site.yaml, or fields of a post"
  )
  func everyBlock() throws {
    let blocks = try blocks()
    #expect(blocks.count >= 6)
    for (place, text) in blocks {
      let key = text.prefix { $0 != ":" }
      let tried: TestSite
      if text.hasPrefix("- ") {
        tried = site(["events.yaml": text + "\n"])
      } else if ["calendar", "publisher", "url", "links", "notice", "publishing"].contains(key) {
        tried = site([:], config: text + "\n")
      } else {
        tried = site(["magazine/probe.md": "---\ntitle: Probe\ndate: 2030-02-01\n\(text)\n---\nText.\n"])
      }
      let found = tried.linked().log.sorted().map(\.code)
      #expect(found == [], "\(place): \(text)")
    }
  }

  @Test("Every example of a field of site.yaml is taken, also by the theme")
  func siteFields() throws {
    let page = try String(contentsOfFile: "\(Self.folder)/pages/felder-site.md", encoding: .utf8)
    let table = page.prefix(upTo: page.firstRange(of: "\n## Herausgeber")?.lowerBound ?? page.endIndex)
    let examples = table.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { row in
      row.split(separator: " | ", omittingEmptySubsequences: false).dropFirst(2).first.map {
        String($0.trimmingPrefix("`").dropLast())
      }
    }
    #expect(examples.count > 20)
    for example in examples {
      var tried = site([:])
      let base = "title: Bund\nurl: https://www.heimat-und-weite.de/\n"
      let own = base.split(separator: "\n").filter { !$0.hasPrefix(example.prefix { $0 != ":" } + ":") }
      tried.files["site.yaml"] = (own.map(String.init) + [example]).joined(separator: "\n") + "\n"
      let findings = try tried.rendered { $0 == "index.html" }.findings
      #expect(findings == [], "\(example)")
    }
  }

  @Test("The publisher's examples are read, under every name of their keys")
  func publisher() throws {
    let page = try String(contentsOfFile: "\(Self.folder)/pages/felder-site.md", encoding: .utf8)
    let start = page.firstRange(of: "\n## Herausgeber")?.lowerBound ?? page.startIndex
    let section = page[start...].prefix(
      upTo: page.firstRange(of: "\n## Magazin")?.lowerBound ?? page.endIndex)
    for row in section.split(separator: "\n") where row.hasPrefix("| `") {
      let cells = row.split(separator: " | ", omittingEmptySubsequences: false)
      let names = (cells[0] + cells[1]).matches(of: /`([^`]+)`/).map { String($0.output.1) }
      let value = cells[2].trimmingPrefix("`").dropLast().drop { $0 != ":" }
      for name in names {
        let tried = site([:], config: "publisher:\n  \(name)\(value)\n")
        #expect(tried.linked().log.sorted().map(\.code) == [], "\(name)\(value)")
      }
    }
  }
}
