/// Draws the cover of a post that has no picture: decoration, hidden from screen readers. Each topic has a
/// pattern of its own, the seed sets how it is laid out, and the style sheet colours it by class: `a` the
/// ground, `b` and `l` the hue as area and line, `c` and `m` its deep tone, `d` and `n` the signal colour.
enum CoverDrawing {
  /// - Parameters:
  ///   - seed: What tells the post from others, such as its id.
  ///   - hue: The region's hue. The colour itself comes from the region's class around the cover; without a
  ///     hue the cover says so by the class `cover-plain` and is drawn in ink.
  ///   - topicIndex: The number of the post's topic among all topics; any number will do.
  /// - Returns: An inline SVG of at most 1,500 bytes, 120 by 80 units large.
  static func svg(seed: String, hue: Int?, topicIndex: Int) -> [UInt8] {
    var buffer = DrawingBuffer(capacity: 1500)
    var dice = DrawingDice(seed: seed)
    buffer.markup("<svg class=\"cover")
    if hue == nil { buffer.markup(" cover-plain") }
    buffer.markup("\" viewBox=\"0 0 120 80\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">")
    buffer.markup("<path class=\"a\" d=\"M0 0h120v80H0z\"/>")
    let patterns = CoverPattern.allCases
    let number = Int(topicIndex.magnitude % UInt(patterns.count))
    patterns[number].draw(with: &dice, into: &buffer)
    buffer.markup("</svg>")
    return buffer.bytes
  }
}
