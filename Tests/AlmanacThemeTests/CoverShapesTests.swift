import AlmanacModel
import Testing

@testable import AlmanacTheme

@Suite("Covers as shapes of cards")
struct CoverShapesTests {
  @Test("Every pattern is understood as a whole, whatever the dice say")
  func patterns() throws {
    for topic in CoverPattern.allCases.indices {
      for seed in ["a", "b", "ki-woche", "2031"] {
        let svg = CoverDrawing.svg(seed: seed, hue: 30, pattern: CoverPattern.of(topic: topic))
        let text = String(decoding: svg, as: UTF8.self)
        let drawn = text.split(separator: "<").filter { $0.hasPrefix("path") || $0.hasPrefix("circle") }.count
        let shapes = try #require(CoverShapes.read(svg), "\(topic) \(seed)")
        #expect(shapes.count == drawn)
        #expect(shapes.contains { $0.tone == .signal }, "\(topic) \(seed)")
      }
    }
  }

  @Test("The mark of a region is understood, too")
  func glyph() {
    #expect(CoverShapes.read(GlyphDrawing.svg(seed: "aue"))?.count == 5)
  }

  @Test("What is no drawing of ours is nothing")
  func foreign() {
    #expect(CoverShapes.read(Array("<path class=\"z\" d=\"M0 0h1\"/>".utf8)) == nil)
    #expect(CoverShapes.read(Array("<circle class=\"b\" cx=\"1\"/>".utf8)) == nil)
  }
}
