import AlmanacModel
import Pictures
import Testing

@testable import AlmanacBuild

@Suite("Findings about pictures") struct PictureFindingTests {
  private func found(
    _ name: String, _ file: BinaryFile, alt: String = "Ein Wald", text: String = "Text."
  ) -> [String] {
    let post =
      "---\ntitle: Bild\nimage:\n  src: \(name)\n  alt: \(alt)\n  credit: \"Foto: Kim\"\n---\n\n\(text)\n"
    var tree = SourceTree(
      ["site.yaml": "title: M\nurl: https://verbund.example.org/\n", "magazine/2031-04-01-bild.md": post],
      zones: TestSite.zones)
    tree.binaries["magazine/\(name)"] = file
    var timings = StageTimings()
    var site = SiteBuilder(TestSite().options).link(tree, DiagnosticLog(), &timings)
    EditorialCheck(site).run(&site.log)
    return site.log.sorted().filter { $0.location?.path == "magazine/2031-04-01-bild.md" }
      .map { "\($0.code):\($0.location?.position.line ?? 0)" }
  }

  private func file(
    _ kind: String?, _ endings: [String], width: Int = 1200, bytes: Int = 1000, ofTelephones: Bool = false,
    animated: Bool = false, inks: Bool = false, metadata: Bool = false
  ) -> BinaryFile {
    BinaryFile(
      size: bytes, pixels: PixelSize(width: width, height: 800),
      traits: PictureTraits(
        kind: kind, endings: endings, isOfTelephones: ofTelephones, isAnimated: animated, isInInks: inks,
        keepsMetadata: metadata))
  }

  @Test("A whole photograph is no finding")
  func whole() {
    #expect(found("a.jpg", file("JPEG", ["jpg", "jpeg"])) == [])
    #expect(found("A.JPEG", file("JPEG", ["jpg", "jpeg"])) == [])
  }

  @Test(
    "A picture of a telephone is an error, whatever it is called", arguments: ["a.heic", "a.HEIC", "a.jpg"])
  func telephone(_ name: String) {
    #expect(found(name, file("HEIF", ["heic", "heif"], ofTelephones: true)) == ["E476:4"])
  }

  @Test(
    "A broken picture of a telephone is known by its name, and a linked one is told where the link stands")
  func brokenOrLinked() {
    #expect(found("a.heic", file(nil, [])) == ["E476:4"])
    let photograph = file("HEIF", ["heic"], ofTelephones: true)
    #expect(found("a.heic", photograph, text: "[Foto](a.heic)") == ["E476:4", "E476:9"])
  }

  @Test("An AVIF with what the camera noted is an error")
  func metadata() {
    #expect(found("a.avif", file("AVIF", ["avif"], metadata: true)) == ["E437:4"])
  }

  @Test("A kind that is not the one of the ending is told, and so is what is no picture")
  func kinds() {
    #expect(found("a.jpg", file("PNG", ["png"])) == ["W477:4"])
    #expect(found("a.png", file(nil, [])) == ["W477:4"])
  }

  @Test("Inks of a picture are told, in the text too")
  func inks() {
    let picture = file("JPEG", ["jpg"], inks: true)
    #expect(found("a.jpg", picture, text: "![Ein Wald](a.jpg)") == ["W478:4", "W478:9"])
  }

  @Test(
    "A picture that is published as it is may not weigh too much",
    arguments: [
      ("a.gif", "GIF", true, 2_000_000, false), ("a.gif", "GIF", true, 2_000_001, true),
      ("a.webp", "WebP", true, 2_100_000, true), ("a.webp", "WebP", false, 9_000_000, false),
      ("a.avif", "AVIF", false, 500_000, false), ("a.avif", "AVIF", false, 500_001, true),
    ])
  func weight(_ name: String, _ kind: String, _ animated: Bool, _ bytes: Int, _ isTold: Bool) {
    let picture = file(kind, [String(name.dropFirst(2))], bytes: bytes, animated: animated)
    #expect(found(name, picture) == (isTold ? ["W479:4"] : []))
  }

  @Test("A picture that leads has 800 pixels or more", arguments: [(799, ["W786:4"]), (800, [])])
  func lead(_ width: Int, _ codes: [String]) {
    #expect(found("a.jpg", file("JPEG", ["jpg"], width: width)) == codes)
  }

  @Test(
    "A name of a file is no alternative text",
    arguments: ["IMG_1234", "DSC01234", "a-7.jpg", "wald-im-mai", "IMG-20310506-WA0003", "20310506_101112"])
  func fileName(_ text: String) {
    #expect(found("wald-im-mai.jpg", file("JPEG", ["jpg"]), alt: text) == ["W787:4"])
  }

  @Test(
    "Words are an alternative text, even short ones",
    arguments: ["Wald im Mai", "Wald", "Bild einer Eule", "Foto 1990"])
  func words(_ text: String) {
    #expect(found("wald-im-mai.jpg", file("JPEG", ["jpg"]), alt: text) == [])
  }

  @Test("A picture in the text without a credit is told where it stands")
  func credit() {
    let figure = "```figure\nsrc: a.jpg\nalt: Ein Wald\n```"
    #expect(found("a.jpg", file("JPEG", ["jpg"]), text: figure) == ["W713:10"])
    #expect(
      found("a.jpg", file("JPEG", ["jpg"]), text: figure.replacing("\n```", with: "\ncredit: Kim\n```")) == []
    )
    #expect(
      found("a.jpg", file("JPEG", ["jpg"]), text: figure.replacing("Ein Wald", with: "IMG_1234")).contains(
        "W340:11"))
  }

  @Test("A refused protection is told by its name, a complete one is not")
  func protection() {
    let whole = PictureConfinement(limits: true, calls: true, paths: true)
    #expect(PictureExamination.warning(whole) == nil)
    let weak = PictureExamination.warning(PictureConfinement(limits: true, calls: true, paths: false))
    #expect(weak?.code == "W788")
    #expect(weak?.text.english.contains("(Landlock)") == true)
  }
}
