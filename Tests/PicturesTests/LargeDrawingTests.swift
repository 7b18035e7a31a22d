import Testing

@testable import Pictures

@Suite("Drawings beyond all measure")
struct LargeDrawingTests {
  @Test("A drawing of more than 4 MB is refused before it is read")
  func tooLarge() {
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\">" + String(repeating: "<g/>", count: 1_100_000) + "</svg>"
    #expect(
      PictureCleaner.clean(Array(drawing.utf8), path: "media/a.svg") == .failure(.tooLarge(limit: 4 << 20)))
  }
}
