import AlmanacModel

/// A picture or download of the content folder.
public struct MediaFile: Sendable, Hashable {
  /// Relative to the content folder.
  public let source: String
  /// Site path.
  public let path: String
  /// Pixels, as it is shown; nil for what is no picture.
  public let size: PixelSize?
  /// How long the file is.
  let bytes: Int
  /// Of what is a picture by its name.
  let traits: PictureTraits?

  public init(source: String, path: String, size: PixelSize?, bytes: Int = 0, traits: PictureTraits? = nil) {
    self.source = source
    self.path = path
    self.size = size
    self.bytes = bytes
    self.traits = traits
  }

  /// Whether programs that show previews take the picture: SVG they don't.
  public var isRaster: Bool {
    [".png", ".jpg", ".jpeg", ".webp", ".gif"].contains { path.lowercased().hasSuffix($0) }
  }
}
