import AlmanacModel
import AlmanacSite
import Foundation
import Pictures
import Testing

@testable import AlmanacBuild

@Suite("Cards for sharing of a site", .enabled(if: PictureRenderer.isAvailable))
struct SiteCardTests {
  private static let files = [
    "site.yaml":
      "title: Musterverbund\nurl: https://verbund.example.org/\nnotice: Eine Probe.\nteilbilder: aktuelle\n",
    "regions/aue.md": "---\ntitle: Auental\nhue: 150\n---\nText.\n",
    "magazine/neu.md": "---\ntitle: Die Brücke\ndate: 2031-01-01\nregions: aue\n---\nText.\n",
    "magazine/alt.md": "---\ntitle: Der Steg\ndate: 2029-04-30\nregions: aue\n---\nText.\n",
    "magazine/ort.md": "---\ntitle: Ohne Region\ndate: 2028-04-30\n---\nText.\n",
    "events.yaml":
      "- title: Lesenacht\n  id: lesenacht\n  start: 2031-06-05 18 Uhr\n  region: aue\n- title: Fest\n  id: fest\n"
      + "  start: 2027-06-05\n  region: aue\n",
  ]

  private func site(_ changes: [String: String] = [:]) throws -> DiskSite {
    let site = try DiskSite(Self.files.merging(changes) { _, new in new })
    site.options.cardTypeface = CardTypeface(folders: CardTypeface.folders([]))
    return site
  }

  private func meta(_ name: String, _ page: String, of site: DiskSite) -> String? {
    let text = site.output(page)
    return text.firstRange(of: "property=\"\(name)\" content=\"").map {
      String(text[$0.upperBound...].prefix { $0 != "\"" })
    }
  }

  private func card(_ page: String, of site: DiskSite) -> String? {
    meta("og:image", page + "index.html", of: site)?.split(separator: "/").last.map { String($0) }
  }

  private func cards(of site: DiskSite) -> [String: Data] {
    site.outputs().filter { $0.key.hasPrefix("teilen/") }
  }

  @Test("A post of the last 24 months and an event ahead have one; others take the region's, else the site's")
  func recent() throws {
    let site = try site()
    _ = try site.build()
    #expect(card("magazin/die-bruecke/", of: site) == nil)
    #expect(card("magazin/neu/", of: site)?.hasPrefix("neu.") == true)
    #expect(card("magazin/alt/", of: site)?.hasPrefix("aue.") == true)
    #expect(card("magazin/ort/", of: site)?.hasPrefix("index.") == true)
    #expect(card("termine/lesenacht/", of: site)?.hasPrefix("lesenacht.") == true)
    #expect(card("termine/fest/", of: site)?.hasPrefix("aue.") == true)
    #expect(card("regionen/aue/", of: site)?.hasPrefix("aue.") == true)
    #expect(card("", of: site)?.hasPrefix("index.") == true)
    #expect(cards(of: site).count == 4)
  }

  @Test(
    "The page says of its card that it shows the page, and how large it is; data and feed name the same file")
  func named() throws {
    let site = try site()
    _ = try site.build()
    let page = "magazin/neu/index.html"
    let address = try #require(meta("og:image", page, of: site))
    #expect(address.hasPrefix("https://verbund.example.org/teilen/neu."))
    #expect(meta("og:image:alt", page, of: site) == "Die Brücke")
    #expect(meta("og:image:width", page, of: site) == "1200")
    #expect(meta("og:image:height", page, of: site) == "630")
    #expect(site.output(page).contains("\"image\":[\"\(address)\"]"))
    #expect(site.output("feed.xml").contains(address))
    #expect(site.outputs()[String(address.dropFirst(28))]?.starts(with: [0x89, 0x50]) == true)
  }

  @Test("All have one, or none has")
  func policies() throws {
    let site = try site()
    try site.write(["site.yaml": "title: M\nurl: https://verbund.example.org/\ncards: all\n"])
    _ = try site.build()
    #expect(cards(of: site).count == 7)
    try site.write(["site.yaml": "title: M\nurl: https://verbund.example.org/\ncards: keine\n"])
    let result = try site.build()
    #expect(cards(of: site).isEmpty)
    #expect(card("magazin/neu/", of: site) == nil)
    #expect(!result.linked.log.diagnostics.contains { $0.code == "W470" })
  }

  @Test("The name follows what is drawn, and nothing else")
  func names() throws {
    let site = try site()
    _ = try site.build()
    let first = card("magazin/neu/", of: site)
    try site.write([
      "magazine/neu.md": "---\ntitle: Die Brücke\ndate: 2031-01-01\nregions: aue\n---\nAnders.\n"
    ])
    _ = try site.build()
    #expect(card("magazin/neu/", of: site) == first)
    try site.write(["magazine/neu.md": "---\ntitle: Die Furt\ndate: 2031-01-01\nregions: aue\n---\nText.\n"])
    _ = try site.build()
    #expect(card("magazin/neu/", of: site) != first)
  }

  @Test("The publisher's sign is on every card where it is a picture or one stands beside the drawing")
  func logo() throws {
    let without = try site()
    _ = try without.build()
    let config = (Self.files["site.yaml"] ?? "") + "publisher:\n  logo: media/zeichen"
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>"
    let drawn = try site(["site.yaml": "\(config).svg\n", "media/zeichen.svg": drawing])
    _ = try drawn.build()
    #expect(cards(of: drawn) == cards(of: without))
    let pictured = try site(["site.yaml": "\(config).png\n"])
    let icon = try Data(
      contentsOf: URL(filePath: "\(TestSite.repository)/themes/alliance/assets/apple-touch-icon.png"))
    try pictured.write("media/zeichen.png", [UInt8](icon))
    _ = try pictured.build()
    let (own, plain) = (cards(of: pictured), cards(of: without))
    #expect(own.count == plain.count)
    #expect(Set(own.keys).isDisjoint(with: plain.keys))
    #expect(own.values.allSatisfy { !plain.values.contains($0) })
    try drawn.write("media/zeichen.png", [UInt8](icon))
    _ = try drawn.build()
    #expect(cards(of: drawn) == own)
  }

  @Test(
    "What was drawn once is taken from the cache, and without it is the same again, with any number of threads"
  )
  func kept() throws {
    let site = try site()
    _ = try site.build()
    let first = site.outputs()
    let cache = "\(site.folder)/.almanac/cache/pictures"
    let kept = try FileManager.default.contentsOfDirectory(atPath: cache).sorted()
    #expect(kept.count == 4)
    // What is drawn anew is another file of the same name.
    func numbers() throws -> [Int?] {
      try kept.map {
        try FileManager.default.attributesOfItem(atPath: "\(cache)/\($0)")[.systemFileNumber] as? Int
      }
    }
    let drawn = try numbers()
    _ = try site.build()
    #expect(try numbers() == drawn)
    try FileManager.default.removeItem(atPath: cache)
    try FileManager.default.removeItem(atPath: site.options.output)
    site.options.jobs = 4
    _ = try site.build()
    #expect(site.outputs() == first)
  }

  @Test("Without the face there are no cards, which is said once, and the site comes out")
  func noTypeface() throws {
    let site = try site()
    site.options.cardTypeface = CardTypeface(folders: ["/nowhere"])
    let result = try site.build()
    #expect(result.report != nil)
    #expect(result.linked.log.diagnostics.filter { $0.code == "W470" }.count == 1)
    #expect(cards(of: site).isEmpty)
    #expect(card("magazin/neu/", of: site) == nil)
  }

  @Test(
    "A title that is too long and letters that the face lacks are told at the title, also when the card is kept"
  )
  func findings() throws {
    let title = String(repeating: "Verwaltungsmodernisierung ", count: 16)
    let site = try site([
      "magazine/neu.md": "---\ntitle: \(title)你\ndate: 2031-01-01\n---\nText.\n"
    ])
    for _ in 0..<2 {
      let found = try site.build().linked.log.diagnostics.filter { ["W472", "W473"].contains($0.code) }
      #expect(found.map(\.code).sorted() == ["W472", "W473"])
      #expect(found.allSatisfy { $0.location?.path == "magazine/neu.md" && $0.location?.position.line == 2 })
    }
  }

  @Test("A photograph that is none stops the build, and says so at its file")
  func broken() throws {
    let site = try site([
      "magazine/neu.md":
        "---\ntitle: Neu\ndate: 2031-01-01\nimage: {src: a.jpg, alt: Ein Steg, credit: A}\n---\nText.\n",
      "magazine/a.jpg": "no picture",
    ])
    let result = try site.build()
    #expect(result.report == nil)
    #expect(
      result.linked.log.diagnostics.contains { $0.code == "E474" && $0.location?.path == "magazine/a.jpg" })
  }

  @Test("A picture that the editor gives for the site goes before a card")
  func own() throws {
    let site = try site()
    let config = try #require(Self.files["site.yaml"])
    try site.write(["site.yaml": config + "image: {src: media/wir.png, alt: Wir, credit: A}\n"])
    try site.write("media/wir.png", Self.pixel)
    _ = try site.build()
    #expect(card("", of: site)?.hasPrefix("wir-") == true)
    #expect(card("magazin/ort/", of: site)?.hasPrefix("wir-") == true)
    #expect(card("magazin/neu/", of: site)?.hasPrefix("neu.") == true)
  }

  /// A PNG of one pixel.
  private static let pixel =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    )
    .map { [UInt8]($0) } ?? []
}
