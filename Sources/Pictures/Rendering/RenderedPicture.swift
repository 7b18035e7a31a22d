/// One file of a picture: a size in a format.
public struct PictureRendition: Sendable, Hashable {
  /// Of the pixels in it.
  public let size: PictureSize
  /// `webp`, `jpeg` or `png`.
  public let format: PictureFormat
  /// The whole file. It says nothing but the picture and, where it is not sRGB, its colours.
  public let bytes: [UInt8]

  public init(size: PictureSize, format: PictureFormat, bytes: [UInt8]) {
    self.size = size
    self.format = format
    self.bytes = bytes
  }
}

/// A picture in all the sizes that were wished for.
public struct RenderedPicture: Sendable, Hashable {
  /// Of the source, upright.
  public let size: PictureSize
  /// Whether something behind the picture can be seen through it.
  public let isTransparent: Bool
  /// The source was in inks; its colours are a guess, because printers' profiles are not applied.
  public let wasCMYK: Bool
  /// From small to large; of each size the WebP first, then what older browsers read: JPEG, or PNG where
  /// the picture is transparent.
  public let renditions: [PictureRendition]
  /// What the kernel granted while the file was decoded.
  public let confinement: PictureConfinement

  public init(
    size: PictureSize, isTransparent: Bool, wasCMYK: Bool, renditions: [PictureRendition],
    confinement: PictureConfinement
  ) {
    self.size = size
    self.isTransparent = isTransparent
    self.wasCMYK = wasCMYK
    self.renditions = renditions
    self.confinement = confinement
  }
}
