@testable import Pictures

/// The tables of pairs and figures of a font, and the paths of drawings.
enum FontSubject {
  /// Nothing is further apart than two bytes can say, and a figure has one tall form that stays.
  static func take(_ bytes: [UInt8]) {
    let tables = FontTables(bytes)
    for first in [0, 3, 5, 6, 40, 0xFFFF] {
      for second in [0, 8, 9, 0xFFFF] {
        expect(abs(tables.kerning(first, second)) <= 0x8000, "a pair is further apart than its table can say")
      }
      expect((0...0xFFFF).contains(tables.lining(first)), "a figure becomes no glyph")
    }
    let outline = PathData.outline(String(decoding: bytes, as: UTF8.self))
    expect(outline.map { $0.points.count >= $0.ends.count } ?? true, "a contour without a point")
  }
}
