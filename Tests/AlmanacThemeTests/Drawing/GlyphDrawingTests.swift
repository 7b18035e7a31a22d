import Testing

@testable import AlmanacTheme

@Suite("Glyphs of regions")
struct GlyphDrawingTests {
  @Test("A region keeps its glyph")
  func isRepeatable() {
    #expect(GlyphDrawing.svg(seed: "ostalbkreis") == GlyphDrawing.svg(seed: "ostalbkreis"))
  }

  @Test("Regions can be told apart")
  func differ() {
    let glyphs = ["nord", "ost", "sued", "west", "mitte", "see"].map { GlyphDrawing.svg(seed: $0) }
    #expect(Set(glyphs).count == glyphs.count)
  }

  @Test("A glyph has a ground, four quarters, one of them dark, and is hidden from screen readers")
  func hasFourQuarters() {
    let drawing = String(decoding: GlyphDrawing.svg(seed: "ost"), as: UTF8.self)
    #expect(drawing.split(separator: "<path").count == 6)
    #expect(drawing.split(separator: "class=\"c\"").count == 2)
    #expect(drawing.contains("aria-hidden=\"true\""))
  }
}
