import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("The picture that programs show for a page that is shared") struct SharePictureTests {
  private func site(_ config: String = "", _ matter: String = "", region: String = "") -> TestSite {
    var site = TestSite(config: config)
    site.files["regions/aue.md"] = "---\ntitle: Aue\n\(region)---\nText.\n"
    site.files["magazine/a.md"] =
      "---\ntitle: Die Brücke\ndate: 2031-01-01\nregions: aue\n\(matter)---\nText.\n"
    for name in ["bild.png", "teilen.png", "aue.png"] {
      site.binaries["media/\(name)"] = BinaryFile(size: 100, pixels: PixelSize(width: 1200, height: 630))
    }
    return site
  }

  private func picture(_ site: TestSite, of page: String) throws -> (url: String?, alt: String?) {
    let text = try site.rendered { $0 == page }.text(page)
    func value(_ name: String) -> String? {
      text.firstRange(of: "property=\"\(name)\" content=\"").map {
        String(text[$0.upperBound...].prefix { $0 != "\"" })
      }
    }
    return (value("og:image"), value("og:image:alt"))
  }

  @Test(
    "Without a picture of the page, its region or the site none is shared, under either theme",
    arguments: ["alliance", "plain"])
  func none(_ theme: String) throws {
    let site = site("theme: \(theme)\n")
    for page in [
      "index.html", "magazin/die-bruecke/index.html", "magazin/a/index.html", "regionen/aue/index.html",
    ] {
      #expect(try picture(site, of: page).url == nil, "\(page)")
    }
    #expect(try !site.rendered().outputs.keys.contains { $0.contains("share") })
  }

  @Test("The page's picture goes before the region's, the region's before the site's")
  func order() throws {
    let config = "image: {src: media/teilen.png, alt: Punkte, credit: A}\n"
    let region = "image: {src: media/aue.png, alt: Ein Fluss, credit: A}\n"
    let own = "image: {src: media/bild.png, alt: Ein Steg, credit: A}\n"
    let page = "magazin/a/index.html"
    let first = try picture(site(config, own, region: region), of: page)
    #expect(first.url == "https://verbund.example.org/media/bild.png")
    #expect(first.alt == "Ein Steg")
    let second = try picture(site(config, region: region), of: page)
    #expect(second.url == "https://verbund.example.org/media/aue.png")
    #expect(second.alt == "Ein Fluss")
    let third = try picture(site(config), of: page)
    #expect(third.url == "https://verbund.example.org/media/teilen.png")
    #expect(third.alt == "Die Brücke", "the site's picture is read out as the page that is shared")
  }
}
