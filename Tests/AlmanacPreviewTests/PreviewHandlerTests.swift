import Testing

@testable import AlmanacPreview

@Suite("What the preview answers")
struct PreviewHandlerTests {
  @Test("Pages carry the script; other files come as they are")
  func pages() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    #expect(await site.get("/").status == 200)
    #expect(await site.text("/magazin/erster/").contains("<script src=\"/_almanac/live.js\" data-version="))
    #expect(await site.text("/robots.txt").contains("_almanac") == false)
    #expect(await site.get("/kalender.ics").type == "text/calendar; charset=utf-8")
    #expect(await site.get("/magazin/erster").location == "/magazin/erster/")
    #expect(await site.get("/verbund/magazin/erster/").status == 200)
    #expect(await site.get("/gibt-es-nicht/").status == 404)
    #expect(await site.text("/_almanac/live.js").contains("state.page !== page"))
  }

  @Test("Only GET and HEAD are answered, only at names of this machine, and only for paths of the site")
  func refusals() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "get", ""] {
      #expect(await site.get("/", method: method).status == 405, "\(method)")
    }
    #expect(await site.get("/", method: "HEAD").status == 200)
    #expect(await site.get("/", host: nil).status == 400)
    for host in [
      "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.1", "localhost:x",
      "[::2]", "",
    ] {
      #expect(await site.get("/", host: host).status == 403, "\(host)")
    }
    for host in ["localhost", "LOCALHOST:1", "127.0.0.1:8000", "[::1]:8000", "a.localhost"] {
      #expect(await site.get("/", host: host).status == 200, "\(host)")
    }
    for path in [
      "/../site.yaml", "/%2e%2e/content/site.yaml", "/media/..%2fsite.yaml", "//etc/passwd", "/a\\b", "/%00",
      "/%zz", "/%ff", "x",
    ] {
      #expect(await site.get(path).status == 400, "\(path)")
    }
    for path in ["/content/site.yaml", "/site.yaml", "/magazine/erster.md"] {
      #expect(await site.get(path).status == 404, "\(path)")
    }
  }

  @Test("Drafts and posts of the future are in the preview, and marked")
  func marks() async throws {
    let site = try PreviewFixture([
      "magazine/entwurf.md": "---\ntitle: Entwurf\ndate: 2031-01-01\ndraft: ja\n---\nText.\n",
      "magazine/spaeter.md": "---\ntitle: Später\ndate: 2031-12-24\n---\nText.\n",
    ])
    defer { site.remove() }
    #expect(await site.get("/magazin/entwurf/").status == 200)
    let state = await site.text("/_almanac/state", query: "path=%2F")
    #expect(state.contains("\"magazin/entwurf/\":\"Entwurf\""))
    #expect(state.contains("\"magazin/spaeter/\":\"Erscheint am 2031-12-24\""))
  }
}
