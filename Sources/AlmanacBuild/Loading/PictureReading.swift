import AlmanacModel
import Pictures

/// Which files are pictures, by their names.
enum PictureNames {
  private static let endings: Set<Substring> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "apng", "gif", "webp", "avif", "svg", "heic", "heif", "tif", "tiff",
    "bmp",
  ]

  /// - Parameter name: in small letters.
  static func isPicture(_ name: String) -> Bool {
    name.split(separator: ".").last.map(endings.contains) ?? false
  }
}

extension BinaryFile {
  /// Of what is called a picture.
  /// - Parameter isOffered: whether its sizes may come out in its place.
  init(size: Int, _ facts: PictureFacts, isOffered: Bool = true) {
    guard let survey = facts.survey else {
      self.init(size: size, traits: PictureTraits(kind: nil, endings: []))
      return
    }
    self.init(
      size: size,
      pixels: survey.header.pixels.map { PixelSize(width: $0.width, height: $0.height) },
      traits: PictureTraits(
        kind: survey.header.format.name, endings: survey.header.format.endings,
        isOfTelephones: survey.header.format == .heif, isAnimated: survey.isAnimated,
        isInInks: survey.isInInks, keepsMetadata: survey.keepsMetadata),
      offer: isOffered ? facts.offer : nil)
  }
}

extension PictureFormat {
  /// The endings that name it, the usual one first.
  fileprivate var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .png: ["png", "apng"]
    case .gif: ["gif"]
    case .webp: ["webp"]
    case .avif: ["avif"]
    case .heif: ["heic", "heif"]
    case .svg: ["svg"]
    }
  }
}
