/// What stands on a card: the picture of 1200 by 630 pixels that programs show of a page that is shared.
public struct CardDrawing: Sendable, Hashable {
  /// The picture beside the words.
  public enum Cover: Sendable, Hashable {
    /// Shapes in a box of this size.
    case shapes([CardShape], width: Double, height: Double)
    /// A photograph, of which this point stays in view, in hundredths from the left and the top.
    case photograph(focusX: Int, focusY: Int)
    /// The site's sign, large.
    case sign
    case nothing
  }

  /// A dot of the site's sign.
  public struct Dot: Sendable, Hashable {
    /// In a square whose side is 1, from the left and the top.
    public let x: Double
    public let y: Double
    public let colour: CardColour

    public init(x: Double, y: Double, colour: CardColour) {
      self.x = x
      self.y = y
      self.colour = colour
    }
  }

  /// The publisher's sign as a picture, in the place of the site's.
  public struct Logo: Sendable, Hashable {
    /// Of the file, in pixels.
    public let size: PictureSize
    /// Of the file, in whatever form: a card changes with it.
    public let digest: String

    public init(size: PictureSize, digest: String) {
      self.size = size
      self.digest = digest
    }

    /// How large it stands in a box: whole, and no larger than it is.
    func size(within box: PictureSize) -> PictureSize {
      let scale = min(1, Double(box.width) / Double(size.width), Double(box.height) / Double(size.height))
      func scaled(_ length: Int) -> Int { max(1, Int((Double(length) * scale).rounded())) }
      return PictureSize(width: scaled(size.width), height: scaled(size.height))
    }
  }

  public var title: String
  /// Whether long compounds are broken at their joints, as in German; else lines break between words only.
  public var breaksCompounds: Bool
  /// Such as the kind and the region, each a text of its own.
  public var kicker: [String] = []
  /// Large, of what takes place.
  public var date: String?
  /// Small below it, such as the times and the place.
  public var dateDetail: String?
  /// Below the title.
  public var subtitle: String?
  public var siteName: String
  /// The site's sign, before its name; none where it is empty.
  public var sign: [Dot] = []
  /// In the place of the sign.
  public var logo: Logo?
  /// A line that stands on every page.
  public var notice: String?
  public var colours: CardColours
  public var cover: Cover = .nothing

  public init(title: String, breaksCompounds: Bool, siteName: String, colours: CardColours) {
    self.title = title
    self.breaksCompounds = breaksCompounds
    self.siteName = siteName
    self.colours = colours
  }

  /// Pixels.
  public static let size = PictureSize(width: 1200, height: 630)

  /// Rises whenever the same drawing gives other bytes.
  public static let version = 2

  /// All that the bytes of a card depend on but its face and its photograph, in a form of its own.
  public var content: String {
    var parts = [
      "\(Self.version)", title, "\(breaksCompounds)", siteName, notice ?? "", date ?? "", dateDetail ?? "",
    ]
    parts.append(subtitle ?? "")
    parts += kicker
    parts.append("\(colours.hue ?? -1) \(colours.signal)")
    parts += sign.map { "\($0.x) \($0.y) \($0.colour)" }
    if let logo { parts.append("\(logo.size.width) \(logo.size.height) \(logo.digest)") }
    switch cover {
    case .nothing: parts.append("-")
    case .sign: parts.append("sign")
    case .photograph(let x, let y): parts.append("\(x)% \(y)%")
    case .shapes(let shapes, let width, let height):
      parts.append("\(width) \(height)")
      for shape in shapes { parts.append(shape.content) }
    }
    return parts.joined(separator: "\u{1F}")
  }
}

extension CardShape {
  fileprivate var content: String {
    var text = "\(tone.rawValue) \(stroke ?? 0) \(isClosed) \(isEvenOdd) \(opacity)"
    for point in outline.points { text += " \(point.x) \(point.y) \(point.role.rawValue)" }
    return text + " \(outline.ends)"
  }
}
