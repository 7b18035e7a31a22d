/// One shape of a drawn cover.
public struct CardShape: Sendable, Hashable {
  /// Which of the card's colours it has.
  public enum Tone: UInt8, Sendable, Hashable { case wash, solid, deep, signal }

  public let tone: Tone
  public let outline: Outline
  /// Of the line; nil: the shape is filled.
  public let stroke: Double?
  public let isClosed: Bool
  /// What lies in two contours is not filled.
  public let isEvenOdd: Bool
  /// Up to 1.
  public let opacity: Double

  private init(
    _ tone: Tone, _ outline: Outline, stroke: Double?, isClosed: Bool, isEvenOdd: Bool, opacity: Double
  ) {
    self.tone = tone
    self.outline = outline
    self.stroke = stroke
    self.isClosed = isClosed
    self.isEvenOdd = isEvenOdd
    self.opacity = opacity
  }

  /// A disc, or a ring where there is a stroke.
  public static func disc(_ tone: Tone, x: Double, y: Double, radius: Double, stroke: Double? = nil)
    -> CardShape
  {
    CardShape(
      tone, .disc(x: x, y: y, radius: radius), stroke: stroke, isClosed: true, isEvenOdd: false, opacity: 1)
  }

  /// A filled path.
  /// - Parameters:
  ///   - tone: what it is filled with.
  ///   - path: in the notation of SVG; nil where it is not understood.
  ///   - isEvenOdd: whether a part inside of another is a hole.
  ///   - opacity: from 0, not seen, to 1.
  public static func area(_ tone: Tone, path: String, isEvenOdd: Bool = false, opacity: Double = 1)
    -> CardShape?
  {
    PathData.outline(path).map {
      CardShape(tone, $0, stroke: nil, isClosed: true, isEvenOdd: isEvenOdd, opacity: opacity)
    }
  }

  /// A line that ends where its path ends.
  public static func line(_ tone: Tone, path: String, stroke: Double) -> CardShape? {
    PathData.outline(path).map {
      CardShape(tone, $0, stroke: stroke, isClosed: false, isEvenOdd: false, opacity: 1)
    }
  }

  /// Points as large as the stroke, where a path stands still.
  public static func points(_ tone: Tone, path: String, size: Double) -> CardShape? {
    guard let places = PathData.outline(path) else { return nil }
    var outline = Outline()
    for end in places.ends {
      let place = places.points[end]
      outline.append(.disc(x: place.x, y: place.y, radius: size / 2))
    }
    return CardShape(tone, outline, stroke: nil, isClosed: true, isEvenOdd: false, opacity: 1)
  }
}
