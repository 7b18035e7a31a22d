/// The outline of the mark of a region or area, as a value of `clip-path`: who does not see its hue sees its shape.
struct MarkShape: Sendable, Hashable {
  let style: String

  /// Solid shapes, which tell regions apart; they come again after the last.
  private static let solid = [
    "circle(50%)", "polygon(6% 6%,94% 6%,94% 94%,6% 94%)", "polygon(50% 0,100% 96%,0 96%)",
    "polygon(50% 0,100% 50%,50% 100%,0 50%)", "circle(100% at 0 100%)",
    "polygon(34% 0,66% 0,66% 34%,100% 34%,100% 66%,66% 66%,66% 100%,34% 100%,34% 66%,0 66%,0 34%,34% 34%)",
    "polygon(0 0,100% 0,50% 96%)", "ellipse(50% 90% at 50% 100%)", "polygon(0 0,100% 0,0 100%,100% 100%)",
    "polygon(28% 0,72% 0,72% 100%,28% 100%)", "polygon(0 0,42% 0,42% 58%,100% 58%,100% 100%,0 100%)",
    "polygon(0 28%,100% 28%,100% 72%,0 72%)",
  ]

  /// Frames, which tell areas apart and from any region.
  private static let frames = [
    "polygon(evenodd,0 0,100% 0,100% 100%,0 100%,0 0,26% 26%,74% 26%,74% 74%,26% 74%,26% 26%)",
    "polygon(evenodd,50% 0,100% 50%,50% 100%,0 50%,50% 0,50% 36%,64% 50%,50% 64%,36% 50%,50% 36%)",
    "polygon(evenodd,50% 0,100% 100%,0 100%,50% 0,50% 46%,32% 80%,68% 80%,50% 46%)",
    "polygon(20% 0,50% 30%,80% 0,100% 20%,70% 50%,100% 80%,80% 100%,50% 70%,20% 100%,0 80%,30% 50%,0 20%)",
  ]

  static func ofRegion(_ index: Int) -> MarkShape { MarkShape(style: shape(index, of: solid)) }
  static func ofArea(_ index: Int) -> MarkShape { MarkShape(style: shape(index, of: frames)) }

  private static func shape(_ index: Int, of shapes: [String]) -> String {
    shapes.indices.contains(index % shapes.count) ? shapes[index % shapes.count] : "none"
  }
}
