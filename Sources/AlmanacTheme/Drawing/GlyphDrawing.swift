import AlmanacModel

/// Draws the small mark of a region: four quarters from a seed, coloured by the class around it.
enum GlyphDrawing {
  /// - Parameter seed: What tells the region from others, such as its id.
  /// - Returns: An inline SVG of 24 by 24 units, hidden from screen readers.
  static func svg(seed: String) -> [UInt8] {
    var buffer = DrawingBuffer(capacity: 500)
    var dice = DrawingDice(seed: seed)
    buffer.markup("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path class=\"a\" d=\"M0 0h24v24H0z\"/>")
    let dark = dice.roll(4)
    for quarter in 0..<4 {
      buffer.path(quarter == dark ? "c" : "b") { path in
        CoverPattern.quarterDisc(
          dice.roll(quarter == dark ? 5 : 4), x: quarter % 2 * 12, y: quarter / 2 * 12, size: 12, into: &path)
      }
    }
    buffer.markup("</svg>")
    return buffer.bytes
  }

  /// The four quarters again and again, for the head of the region's page.
  /// - Returns: An inline SVG of 144 by 72 units, hidden from screen readers.
  static func pattern(seed: String) -> [UInt8] {
    var buffer = DrawingBuffer(capacity: 3000)
    var dice = DrawingDice(seed: seed)
    buffer.markup("<svg viewBox=\"0 0 144 72\" preserveAspectRatio=\"xMaxYMid slice\" aria-hidden=\"true\">")
    let dark = dice.roll(4)
    for quarter in 0..<4 {
      let turn = dice.roll(quarter == dark ? 5 : 4)
      buffer.path(quarter == dark ? "c" : "b") { path in
        for tile in 0..<18 {
          CoverPattern.quarterDisc(
            turn, x: tile % 6 * 24 + quarter % 2 * 12, y: tile / 6 * 24 + quarter / 2 * 12, size: 12,
            into: &path)
        }
      }
    }
    buffer.markup("</svg>")
    return buffer.bytes
  }
}
