import Foundation
import Testing

@testable import AlmanacBuild

@Suite("Content is not trusted: texts that try to run script")
struct HostileSiteTests {
  @Test(
    "Texts that try to run script, in any text field of any file, do not come out of their place on any page")
  func pages() throws {
    let texts = try HostileContent.texts()
    var site = TestSite(try HostileContent.files(texts, siteText: "\"><img src=x onerror=alert(1)>"))
    site.jobs = 2
    site.binaries = HostileContent.pictures
    let rendered = try site.rendered()
    let known = rendered.linked.log.diagnostics.filter {
      !$0.code.hasPrefix("E3") && !$0.code.hasPrefix("E40")
    }
    .filter { $0.severity == .error }
    #expect(known.isEmpty, "\(known.prefix(3))")
    #expect(rendered.linked.site.posts.count == texts.count * 2)
    for (path, bytes) in rendered.outputs where path.hasSuffix(".html") {
      let problems = PageScanner.problems(in: String(decoding: bytes, as: UTF8.self))
      #expect(problems.isEmpty, "\(path): \(problems.prefix(3))")
    }
    check(rendered)
  }

  @Test(
    "Texts that try to run script in the fields of site.yaml do not come out of their place",
    arguments: try HostileContent.texts())
  func configuration(text: String) throws {
    let files = try HostileContent.files(["harmless"], siteText: text)
    var site = TestSite(files)
    site.binaries = HostileContent.pictures
    let pages = [
      "index.html", "404.html", "suche/index.html", "abonnieren/index.html", "termine/termin-0/index.html",
    ]
    let rendered = try site.rendered { !$0.hasSuffix(".html") || pages.contains($0) }
    #expect(rendered.outputs["index.html"] != nil)
    for path in pages {
      let problems = PageScanner.problems(in: rendered.text(path))
      #expect(problems.isEmpty, "\(path): \(problems.prefix(3))")
    }
    check(rendered)
  }

  /// Feeds, data, calendars and the search hold the texts as text.
  private func check(_ rendered: RenderedSite) {
    for (path, bytes) in rendered.outputs {
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".json") {
        let value = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        #expect(value != nil, "\(path) is no JSON")
        for item in value?["items"] as? [[String: Any]] ?? [] {
          // Readers of feeds load pictures from the site itself.
          let problems = PageScanner.problems(in: item["content_html"] as? String ?? "")
            .filter { $0 != "img loads https://hostile.example.org/base/media/bild.png" }
          #expect(problems.isEmpty, "\(path): \(problems.prefix(3))")
        }
      } else if path.hasSuffix(".xml") {
        let stray = ["<script", "<img src=x", "<svg", "<iframe"].filter(text.lowercased().contains)
        #expect(stray.isEmpty, "\(path): \(stray)")
      } else if path.hasSuffix(".js"), !path.hasPrefix("assets/") {
        #expect(!text.contains("<"), "\(path)")
      } else if path.hasSuffix(".csv") {
        let cells = text.split(separator: "\r\n").flatMap { $0.split(separator: ";") }
        #expect(
          !cells.contains {
            $0.hasPrefix("=") || $0.hasPrefix("\"=") || $0.hasPrefix("@") || $0.hasPrefix("\"@")
          })
      } else if path.hasSuffix(".ics") {
        #expect(
          !text.replacingOccurrences(of: "\r\n", with: "").contains("\n"), "\(path) has a bare line break")
      }
    }
  }

  @Test(
    "The scanner of pages itself notices what got out",
    arguments: [
      "<p onclick=\"x\">", "<img src=x>", "<a href=\"javascript:x\">", "<script>x</script>", "<p>a > b</p>",
      "<iframe></iframe>",
      "<script type=\"application/ld+json\">{]</script>", "<img src=\"https://evil.example/\" alt=\"\">",
      "<p style=\"\">", "<p <b>",
      "<meta http-equiv=\"refresh\" content=\"0\">",
    ])
  func scanner(page: String) {
    #expect(!PageScanner.problems(in: page).isEmpty)
  }
}
