import Foundation
import Testing

@testable import AlmanacBuild

/// Text browsers run no script and know no `hidden`. What a script shows is not in the page before.
@Suite("What a reader without scripts is told")
struct TextBrowserTests {
  private static func site(_ theme: String) -> TestSite {
    TestSite(
      [
        "regions/nord.md": "---\ntitle: Nord\n---\nText.\n",
        "magazine/a.md": "---\ntitle: A\ndate: 2031-04-01\nregions: nord\n---\nText.\n",
        "events.yaml":
          "- {id: reihe, title: Reihe, start: 2031-05-05 18:00, end: 20:00, repeat: \"weekly, 6 times\", region: nord}\n"
          + "- {id: alt, title: Alt, start: 2031-03-05, region: nord}\n",
      ], config: "theme: \(theme)\n")
  }

  @Test("No page holds a hidden word, a control or a template", arguments: ["alliance", "plain"])
  func nothingWaits(theme: String) throws {
    let pages = try Self.site(theme).rendered { $0.hasSuffix(".html") }.outputs
    #expect(pages.count > 15)
    for (path, bytes) in pages {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.firstMatch(of: #/<[^>]* hidden(?:[ >][^>]*)?>[^<\s]/#) == nil, "\(path)")
      #expect(page.firstMatch(of: #/<(?:form|input|button|select|template)[ >]/#) == nil, "\(path)")
      #expect(!page.contains(">läuft gerade<"), "\(path)")
      #expect(!page.contains(">vorbei<"), "\(path)")
      #expect(page.contains("data-running=\"läuft gerade\""), "\(path)")
    }
  }

  @Test(
    "The search says that it needs a script, and what leads on without one", arguments: ["alliance", "plain"])
  func search(theme: String) throws {
    let page = try Self.site(theme).rendered { $0 == "suche/index.html" }.text("suche/index.html")
    let sentence = try #require(
      page.firstMatch(of: #/<div class="search-place"[^>]*>\s*<p[^>]*>([^<]*)</p>\s*</div>/#))
    #expect(sentence.1.contains("braucht JavaScript"))
    #expect(page.contains("href=\"../magazin/\""))
  }

  @Test("Style sheets write the parts of a text's line one by one: WebKit drops the short form")
  func textDecoration() throws {
    let sheets = ["alliance/assets/main.css", "alliance/assets/pages.css", "plain/assets/style.css"]
    for sheet in sheets {
      let text = try String(contentsOfFile: "\(TestSite.repository)/themes/\(sheet)", encoding: .utf8)
      let values = text.matches(of: #/text-decoration:\s*([^;}]*)/#).map { String($0.1) }
      #expect(!values.isEmpty)
      #expect(values.allSatisfy { !$0.contains(" ") }, "\(sheet): \(values.filter { $0.contains(" ") })")
    }
  }
}
