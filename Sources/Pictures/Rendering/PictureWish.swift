/// Which sizes of a picture are wanted, and how good each is to be.
public struct PictureWish: Sendable, Hashable {
  /// Of a photograph in a text: the widths of phones to large screens, and no more bytes at the one that a
  /// phone takes than it loads while somebody waits.
  public static let post = PictureWish(budgets: [800: 120_000])
  /// Of a photograph on a card, which stands among others.
  public static let card = PictureWish(widths: [320, 480, 800], lowestQuality: 10, budgets: [800: 45_000])

  /// In pixels. A picture is never enlarged: what it has stands in for every width beyond it.
  public var widths: [Int]
  /// 0 to 100, in the scale of libwebp.
  public var webPQuality: Int
  /// 0 to 100, in the scale of libjpeg.
  public var jpegQuality: Int
  /// What quality does not fall below, whatever the budget.
  public var lowestQuality: Int
  /// The most bytes for files of a width and those of the widths below it; quality falls until they fit.
  public var budgets: [Int: Int]
  /// Pictures of more are refused before anything of them is decoded.
  public var pixelLimit: Int
  /// What older browsers read: `jpeg` or `png`; nil leaves it to the pixels, and the name of the file unknown until
  /// they are there.
  public var fallback: PictureFormat?

  public init(
    widths: [Int] = [320, 480, 800, 1200, 1600, 2400], webPQuality: Int = 75, jpegQuality: Int = 78,
    lowestQuality: Int = 30, budgets: [Int: Int] = [:], pixelLimit: Int = 100_000_000
  ) {
    self.widths = widths
    self.webPQuality = webPQuality
    self.jpegQuality = jpegQuality
    self.lowestQuality = lowestQuality
    self.budgets = budgets
    self.pixelLimit = pixelLimit
  }

  /// Every word and number that decides what comes of a picture, as one text.
  public var text: String {
    let widths = widths.sorted().map { "\($0)" }.joined(separator: ",")
    let budgets = budgets.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",")
    return
      "\(widths) webp \(webPQuality) jpeg \(jpegQuality) least \(lowestQuality) within \(budgets) of \(pixelLimit) \(fallback?.rawValue ?? "")"
  }

  /// The sizes that come of a picture, from small to large. The proportions stay; where a format cannot
  /// hold the height, the size is left out.
  public func sizes(of picture: PictureSize) -> [PictureSize] {
    guard picture.width > 0, picture.height > 0, let widest = widths.max() else { return [] }
    let smaller = Set(widths.filter { $0 > 0 && $0 < picture.width }).sorted()
    let own = picture.width <= widest ? [picture.width] : []
    let sizes = (smaller + own).map { picture.scaled(toWidth: $0) }
    let holdable = sizes.filter { $0.height <= Self.longestSide && $0.width <= Self.longestSide }
    return holdable.isEmpty ? [picture.scaled(toHeight: Self.longestSide)] : holdable
  }

  /// The most bytes for a file of this width.
  func budget(ofWidth width: Int) -> Int? {
    budgets.filter { $0.key >= width }.map(\.value).min()
  }

  /// What WebP can hold (RFC 6386, 9.1).
  private static let longestSide = 16_383
}

extension PictureSize {
  /// The same proportions, never less than a pixel.
  func scaled(toWidth width: Int) -> PictureSize {
    PictureSize(width: width, height: max(1, (height * width + self.width / 2) / self.width))
  }

  func scaled(toHeight height: Int) -> PictureSize {
    let turned = PictureSize(width: self.height, height: width).scaled(toWidth: height)
    return PictureSize(width: turned.height, height: turned.width)
  }

  /// With its sides exchanged.
  var turned: PictureSize { PictureSize(width: height, height: width) }
}
