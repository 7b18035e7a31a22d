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
    return PictureSurvey(
      header: header, isAnimated: isAnimated,
      isInInks: header.format == .jpeg && JPEGPicture.isInInks(bytes),
      keepsMetadata: header.format == .avif && HEIFPicture.holdsMetadata(bytes))
  }
}
