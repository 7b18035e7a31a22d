import AlmanacModel
import AlmanacSite
import Testing

@testable import AlmanacBuild

@Suite("Pictures on pages") struct PictureSiteTests {
  private static let size = BinaryFile(size: 100, pixels: PixelSize(width: 1200, height: 800))
  private static let files = [
    "site.yaml": "title: M\nurl: https://verbund.example.org/\n",
    "magazine/2031-04-01-mit.md":
      "---\ntitle: Mit Bild\nimage:\n  src: titel.jpg\n  alt: Ein Wald\n  caption: Der Wald im Mai\n  credit: \"Foto: Anna Möller\"\n---\n\n![Eine Eule](eule.jpg)\n",
    "magazine/2031-04-02-ohne.md":
      "---\ntitle: Ohne\n---\n\n![Erstes](eule.jpg \"Unterschrift\")\n\n![Zweites](uhu.jpg)\n\n![](kauz.jpg)\n",
    "magazine/2031-04-03-entwurf.md": "---\ntitle: E\ndraft: ja\nimage: geheim.jpg\n---\n\nText.\n",
    "regions/nord.md": "---\ntitle: Nord\nimage: /media/nord.jpg\n---\n\nNorden.\n",
  ]

  private func linked() -> LinkedSite {
    var tree = SourceTree(Self.files, zones: TestSite.zones)
    for name in [
      "magazine/titel.jpg", "magazine/eule.jpg", "magazine/uhu.jpg", "magazine/kauz.jpg",
      "magazine/geheim.jpg", "media/nord.jpg", "media/verwaist.jpg",
    ] {
      tree.binaries[name] = Self.size
    }
    var timings = StageTimings()
    return SiteBuilder(TestSite().options).link(tree, DiagnosticLog(), &timings)
  }

  private func findings(_ log: DiagnosticLog) -> [String] {
    log.sorted().map { "\($0.code) \($0.location?.path ?? ""):\($0.location?.position.line ?? 0)" }
  }

  @Test("A picture has its size; only the first of a page without a lead picture loads at once")
  func sizes() {
    let site = linked()
    func html(_ title: String) -> String {
      let index = site.site.posts.firstIndex { $0.post.matter.title.value == title } ?? 0
      return site.bodies.posts[index].html.string(siteRoot: "../", ownPage: "")
    }
    let pictures = html("Ohne").split(separator: "<img").dropFirst()
    #expect(pictures.count == 3)
    #expect(pictures.allSatisfy { $0.contains("width=\"1200\" height=\"800\"") })
    #expect(pictures.map { $0.contains("loading=\"lazy\"") } == [false, true, true])
    #expect(html("Ohne").contains("<figcaption>Unterschrift</figcaption>"))
    #expect(html("Mit Bild").contains("loading=\"lazy\""))
  }

  @Test("The lead picture has its caption and its credit")
  func caption() throws {
    var site = linked()
    var timings = StageTimings()
    let theme = try #require(SiteBuilder(TestSite().options).theme(for: &site, &timings))
    let renderer = OutputRenderer(site, theme: theme, options: TestSite().options)
    let output = try #require(renderer.plan.first { $0.path == "magazin/mit/index.html" })
    let page = String(decoding: try renderer.render(output).bytes, as: UTF8.self)
    #expect(page.contains("alt=\"Ein Wald\" width=\"1200\" height=\"800\""))
    #expect(page.contains("Der Wald im Mai"))
    #expect(page.contains("Bild: Anna Möller"))
    #expect(!page.contains("Foto:"))
  }

  @Test("A missing description, a missing credit and files that nothing uses are reported with their line")
  func reports() {
    var site = linked()
    #expect(findings(site.log) == ["W300 magazine/2031-04-02-ohne.md:9"])
    EditorialCheck(site).run(&site.log)
    let found = findings(site.log)
    #expect(found.contains("W712 regions/nord.md:3"))
    #expect(found.contains("W713 regions/nord.md:3"))
    #expect(found.contains("W714 media/verwaist.jpg:0") || found.contains("W714 media/verwaist.jpg:1"))
    #expect(!found.contains { $0.hasPrefix("W712 magazine/2031-04-01-mit.md") || $0.contains("geheim") })
  }

  @Test("Only pictures that published pages use come out")
  func published() {
    let used = UsedMedia(linked()).files.map(\.source)
    #expect(
      used == [
        "magazine/eule.jpg", "magazine/kauz.jpg", "magazine/titel.jpg", "magazine/uhu.jpg", "media/nord.jpg",
      ])
  }
}
