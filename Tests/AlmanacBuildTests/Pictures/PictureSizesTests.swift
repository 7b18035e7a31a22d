import AlmanacModel
import Foundation
import Pictures
import Testing

@testable import AlmanacBuild

@Suite("Sizes of pictures", .enabled(if: PictureRenderer.isAvailable))
struct PictureSizesTests {
  private static let config = "title: M\nurl: https://verbund.example.org/\n"
  private static let post =
    "---\ntitle: Mit Bild\nimage:\n  src: foto.jpg\n  alt: Ein Wald\n  credit: A. Muster\n  focus: links oben\n---\n\nText.\n\n![Eine Wiese](wiese.png)\n"

  private func site(_ more: [String: String] = [:]) throws -> DiskSite {
    let files = ["site.yaml": Self.config, "magazine/2031-04-01-mit.md": Self.post].merging(more) { $1 }
    let site = try DiskSite(files)
    try site.write("magazine/foto.jpg", DrawnFile.jpeg(width: 1_000, height: 700))
    try site.write("magazine/wiese.png", DrawnFile.png(width: 500, height: 600))
    return site
  }

  private func pictures(_ site: DiskSite) -> [String] {
    site.outputs().keys.filter { $0.hasPrefix("media/") }.sorted()
  }

  /// `foto-320.webp` of `media/magazine/foto-320.0123456789.webp`.
  private func short(_ path: String) -> String {
    let parts = path.split(separator: "/").last?.split(separator: ".") ?? []
    return [parts.first, parts.last].compactMap { $0.map { String($0) } }.joined(separator: ".")
  }

  private func codes(_ result: BuildResult) -> [String] { result.linked.log.sorted().map(\.code) }

  @Test("A picture comes out in its sizes, as WebP and as JPEG, and not as it is")
  func files() throws {
    let site = try site()
    let result = try site.build()
    #expect(result.report != nil, "\(codes(result))")
    let names = Set(pictures(site).map(short))
    let widths = [320, 480, 800, 1000].flatMap { ["foto-\($0).webp", "foto-\($0).jpg"] }
    let drawn = [320, 480, 500].flatMap { ["wiese-\($0).webp", "wiese-\($0).jpg"] }
    #expect(names == Set(widths + drawn))
  }

  @Test("Pages name files that there are, with their widths, and say how wide the picture stands")
  func pages() throws {
    let site = try site()
    _ = try site.build()
    let there = site.outputs()
    for page in ["index.html", "magazin/index.html", "magazin/mit/index.html"] {
      let html = site.output(page)
      let sets = html.components(separatedBy: "srcset=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(!sets.isEmpty, "\(page)")
      for candidate in sets.flatMap({ $0.components(separatedBy: ", ") }) {
        let parts = candidate.split(separator: " ")
        let path = String(parts[0]).replacing("../", with: "").replacing("./", with: "")
        #expect(there[path] != nil, "\(page): \(path)")
        #expect(path.contains("-\(parts[1].dropLast())."), "\(candidate)")
      }
      #expect(html.components(separatedBy: "w\" sizes=\"").count - 1 == sets.count, "\(page)")
      #expect(!html.contains("sizes=\"\""), "\(page)")
    }
    let post = site.output("magazin/mit/index.html")
    #expect(post.contains("fetchpriority=\"high\""))
    #expect(post.contains("focus-x0 focus-y0"))
    #expect(post.contains("width=\"1000\" height=\"700\""))
  }

  @Test("A name that a server would run is refused, although only sizes of the picture would come out")
  func activeName() throws {
    let site = try DiskSite([
      "site.yaml": Self.config,
      "magazine/2031-04-01-mit.md":
        "---\ntitle: Mit Bild\nimage: {src: foto.php.jpg, alt: Ein Wald, credit: A. Muster}\n---\n\nText.\n",
    ])
    try site.write("magazine/foto.php.jpg", DrawnFile.jpeg(width: 1_000, height: 700))
    let result = try site.build()
    #expect(codes(result).contains("E438"), "\(codes(result))")
    #expect(result.report == nil)
  }

  @Test("A file too large to be read as a picture is not read for a card either")
  func hugeFile() throws {
    let site = try DiskSite([
      "site.yaml": Self.config,
      "magazine/2031-04-01-mit.md":
        "---\ntitle: Mit Bild\nimage: {src: foto.jpg, alt: Ein Wald, credit: A. Muster}\n---\n\nText.\n",
    ])
    try site.write("magazine/foto.jpg", DrawnFile.jpeg(width: 1_000, height: 700))
    let path = "\(site.folder)/content/magazine/foto.jpg"
    try #require(truncate(path, 200 << 20) == 0)
    #expect(codes(try site.build()) == ["E440"])
  }

  @Test("Feeds take one JPEG")
  func feeds() throws {
    let site = try site()
    _ = try site.build()
    let feed = site.output("feed.xml")
    #expect(!feed.contains("srcset"))
    #expect(!feed.contains("picture&gt;"))
    #expect(feed.contains("media/magazine/wiese-500."))
    #expect(feed.contains("media/magazine/foto-1000."))
  }

  @Test("The same bytes come of any number of threads, with and without what was kept")
  func same() throws {
    let one = try site()
    let two = try site()
    two.options.jobs = 4
    _ = try one.build()
    _ = try two.build()
    #expect(one.outputs() == two.outputs())
    try FileManager.default.removeItem(atPath: one.folder + "/.almanac/cache")
    let again = try one.build()
    #expect(again.report?.written == 0)
  }

  @Test("A second build decodes nothing")
  func warm() throws {
    let site = try site()
    _ = try site.build()
    site.options.pictureWorker = "/nonexistent"
    let result = try site.build()
    #expect(codes(result).isEmpty)
    #expect(result.report != nil)
  }

  @Test("A build over its own output reads no size again, and repairs one that somebody changed")
  func untouched() throws {
    let site = try site()
    _ = try site.build()
    let paths = pictures(site).map { "\(site.folder)/output/\($0)" }
    for path in paths { _ = utimes(path, [timeval(), timeval()]) }
    try FileManager.default.removeItem(atPath: site.folder + "/.almanac/cache")
    let worker = site.options.pictureWorker
    site.options.pictureWorker = "/nonexistent"
    let again = try site.build()
    #expect(codes(again).isEmpty)
    #expect(again.report?.written == 0)
    site.options.pictureWorker = worker
    let first = try #require(paths.first)
    let whole = try Data(contentsOf: URL(filePath: first))
    try Data(whole.reversed()).write(to: URL(filePath: first))
    #expect(try site.build().report?.changed.count == 1)
    #expect(try Data(contentsOf: URL(filePath: first)) == whole)
  }

  @Test("A picture that changes gets other names, and the former ones go")
  func changed() throws {
    let site = try site()
    _ = try site.build()
    let before = Set(pictures(site))
    try site.write("magazine/foto.jpg", DrawnFile.jpeg(width: 1_000, height: 700, seed: 90))
    _ = try site.build()
    let after = Set(pictures(site))
    #expect(before.count == after.count)
    #expect(before.subtracting(after).allSatisfy { $0.contains("/foto-") })
    #expect(!before.subtracting(after).isEmpty)
  }

  @Test("A picture that kills its decoder is told by its name, and nothing else is")
  func killer() throws {
    let site = try site()
    try site.write("magazine/wiese.png", DrawnFile.png(width: 500, height: 600) + Array("!crash".utf8))
    site.options.keepsGoing = true
    let result = try site.build()
    #expect(codes(result) == ["E443"])
    #expect(result.linked.log.diagnostics.first?.location?.path == "magazine/wiese.png")
    #expect(pictures(site).count { $0.contains("/foto-") } == 14)
  }

  @Test("A transparent picture has PNG beside WebP")
  func transparent() throws {
    let site = try site()
    try site.write("magazine/wiese.png", DrawnFile.png(width: 300, height: 200, isTransparent: true))
    _ = try site.build()
    #expect(pictures(site).filter { $0.contains("wiese") }.map(short) == ["wiese-300.png", "wiese-300.webp"])
  }

  @Test("The press gets the whole file, with its terms beside it")
  func press() throws {
    let press =
      "---\ntitle: Presse\nkind: press\nimage:\n  src: foto.jpg\n  alt: Ein Wald\n  credit: A. Muster\n  licence: Abdruck frei\n---\n\nText.\n"
    let site = try site(["magazine/2031-04-02-presse.md": press])
    _ = try site.build()
    let html = site.output("presse/presse/index.html")
    #expect(html.contains("media/magazine/foto.jpg\" download"))
    #expect(html.contains("1000 × 700"))
    #expect(html.contains("Abdruck frei"))
    #expect(pictures(site).contains("media/magazine/foto.jpg"))
  }

  @Test("The preview makes what is asked for, and nothing before")
  func preview() throws {
    let site = try site()
    var preview = SitePreview(site.options)
    let state = try #require(try preview.refresh(.anything, now: site.options.now))
    let page = String(decoding: try state.render("magazin/mit/index.html") ?? [], as: UTF8.self)
    let cache = site.folder + "/.almanac/cache/pictures"
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache) == ["known"])
    let path = try #require(
      page.split(separator: "\"").first { $0.hasPrefix("../../media/") }?.split(separator: " ").first)
    let bytes = try state.render(String(path.dropFirst(6)))
    #expect(bytes?.isEmpty == false)
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache).count == 2)
  }

  @Test("Words for what stays in view are read in both languages")
  func focus() {
    #expect(PictureFocus(written: "40% 30%") == PictureFocus(left: 40, top: 30))
    #expect(PictureFocus(written: "links oben") == PictureFocus(left: 0, top: 0))
    #expect(PictureFocus(written: "bottom") == PictureFocus(left: 50, top: 100))
    #expect(PictureFocus(written: "mitte") == PictureFocus(left: 50, top: 50))
    #expect(PictureFocus(left: 50, top: 50).classNames == "focus-x5 focus-y5")
    #expect(["links rechts", "120% 0%", "irgendwo", ""].allSatisfy { PictureFocus(written: $0) == nil })
  }
}
