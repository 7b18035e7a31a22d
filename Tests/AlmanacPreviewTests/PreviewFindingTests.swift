import AlmanacBuild
import Foundation
import Testing

@testable import AlmanacPreview

@Suite("What the preview says is wrong")
struct PreviewFindingTests {
  @Test("A mistake shows in the page with file, line, excerpt and help, and vanishes when it is mended")
  func findings() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    _ = await site.text("/magazin/erster/")
    try site.write("magazine/erster.md", "---\ntitle: Erster\ndate: 2031-02-31\n---\nEin Satz.\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    let state = await site.text("/_almanac/state", query: "path=%2F")
    #expect(state.contains("\"code\":\"E151\""))
    #expect(state.contains("\"file\":\"content/magazine/erster.md\",\"line\":3"))
    #expect(state.contains("\"excerpt\":\"date: 2031-02-31\""))
    #expect(state.contains("\"help\":"))
    #expect(await site.get("/magazin/erster/").status == 200, "the page stays as it was")
    try site.write("magazine/erster.md", "---\ntitle: Erster\ndate: 2031-02-28\n---\nEin Satz.\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"total\":0"))
  }

  @Test("A dead link in a text shows, whichever page is open")
  func deadLink() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    try site.write(
      "magazine/erster.md",
      "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\n---\n[x](../regions/weg.md)\n")
    await site.session.apply(FolderChange(content: ["magazine/erster.md"], touchesTheme: false))
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"code\":\"E404\""))
  }

  @Test("While the content folder is gone the last state stays; when it is back everything goes on")
  func vanishedFolder() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let (content, away) = (site.folder + "/content", site.folder + "/away")
    try FileManager.default.moveItem(atPath: content, toPath: away)
    #expect(await site.session.apply(.anything))
    #expect(await site.get("/magazin/erster/").status == 200)
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"code\":\"E901\""))
    try FileManager.default.moveItem(atPath: away, toPath: content)
    #expect(await site.session.apply(.anything))
    #expect(await site.text("/_almanac/state", query: "path=%2F").contains("\"total\":0"))
  }
}
