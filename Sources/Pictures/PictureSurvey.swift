/// What a file can be told of without decoding it: what decides whether it is taken, and what its editor should
/// know.
public struct PictureSurvey: Sendable, Hashable {
  /// What it says of itself.
  public let header: PictureHeader
  /// More than one picture, shown one after the other.
  public let isAnimated: Bool
  /// The colours are inks (CMYK, YCCK), as printers have them.
  public let isInInks: Bool
  /// Exif or XMP in an AVIF, which is published as it is. Of all other formats they are taken out, and this is
  /// false.
  public let keepsMetadata: Bool
  /// Something may be seen through it: the file has room for that, whether any pixel uses it or not.
  public let mayBeTransparent: Bool

  public init(
    header: PictureHeader, isAnimated: Bool, isInInks: Bool, keepsMetadata: Bool, mayBeTransparent: Bool
  ) {
    self.header = header
    self.isAnimated = isAnimated
    self.isInInks = isInInks
    self.keepsMetadata = keepsMetadata
    self.mayBeTransparent = mayBeTransparent
  }

  /// Surveys a whole file, in a time that grows as its length; nil when the bytes are no picture.
  public static func read(_ bytes: [UInt8]) -> PictureSurvey? {
    guard let header = PictureHeader.read(bytes) else { return nil }
    let isAnimated =
      switch header.format {
      case .gif: GIFPicture.isAnimated(bytes)
      case .png: PNGPicture.isAnimated(bytes)
      case .webp: WebPPicture.isAnimated(bytes)
      case .jpeg, .avif, .heif, .svg: false
      }
    let mayBeTransparent =
      switch header.format {
      case .png: PNGPicture.mayBeTransparent(bytes)
      case .webp: WebPPicture.mayBeTransparent(bytes)
      case .gif, .svg: true
      case .jpeg, .avif, .heif: false
      }
    return PictureSurvey(
      header: header, isAnimated: isAnimated,
      isInInks: header.format == .jpeg && JPEGPicture.isInInks(bytes),
      keepsMetadata: header.format == .avif && HEIFPicture.holdsMetadata(bytes),
      mayBeTransparent: mayBeTransparent)
  }
}
