import AlmanacModel

/// Draws the cover of a post that has no picture: decoration, hidden from screen readers. The seed sets how its pattern
/// is laid out, and the style sheet colours it by class: `a` the ground, `b` and `l` the hue as area and line, `c` and
/// `m` its deep tone, `d` and `n` the signal colour.
enum CoverDrawing {
  /// - Parameters:
  ///   - seed: What tells the post from others, such as its id.
  ///   - hue: The region's hue. The colour itself comes from the region's class around the cover; without a
  ///     hue the cover says so by the class `cover-plain` and is drawn in ink.
  ///   - second: The class of a second region, whose hue takes the place of the deep tone.
  /// - Returns: An inline SVG of at most 1,500 bytes without a second region, 120 by 80 units large.
  static func svg(seed: String, hue: Int?, pattern: CoverPattern, second: String? = nil) -> [UInt8] {
    var buffer = DrawingBuffer(capacity: 1500)
    var dice = DrawingDice(seed: seed)
    buffer.markup("<svg class=\"cover")
    if hue == nil { buffer.markup(" cover-plain") }
    buffer.markup("\" viewBox=\"0 0 120 80\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">")
    buffer.markup("<path class=\"a\" d=\"M0 0h120v80H0z\"/>")
    pattern.draw(with: &dice, into: &buffer)
    buffer.markup("</svg>")
    guard let second else { return buffer.bytes }
    let drawing = String(decoding: buffer.bytes, as: UTF8.self)
    return Array(
      drawing.replacing("class=\"c\"", with: "class=\"c \(second)\"")
        .replacing("class=\"m\"", with: "class=\"m \(second)\"").utf8)
  }
}
