/// What a picture says about itself before its first pixel.
public struct PictureHeader: Sendable, Hashable {
  /// By the file's bytes, whatever its name.
  public let format: PictureFormat
  /// As the picture is shown, that is turned by its orientation; nil when the file does not say it.
  /// A claim of the file, never checked against its data.
  public let pixels: PictureSize?
  /// 1 to 8 as in Exif 2.32, 4.6.4, tag 274; 1 is upright. WebP is shown as stored, so it is always 1.
  public let orientation: Int

  public init(format: PictureFormat, pixels: PictureSize?, orientation: Int = 1) {
    self.format = format
    self.pixels = pixels
    self.orientation = orientation
  }

  /// From the size as stored; orientations 5 to 8 exchange width and height.
  init(_ format: PictureFormat, storedWidth: Int?, storedHeight: Int?, orientation: Int = 1) {
    let turned = orientation >= 5
    var pixels: PictureSize?
    if let storedWidth, let storedHeight, storedWidth > 0, storedHeight > 0 {
      pixels = PictureSize(
        width: turned ? storedHeight : storedWidth, height: turned ? storedWidth : storedHeight)
    }
    self.init(format: format, pixels: pixels, orientation: orientation)
  }

  /// Reads the header of a picture from its whole file; nil when the bytes are no picture. Damage
  /// further on does not matter.
  public static func read(_ bytes: [UInt8]) -> PictureHeader? {
    switch PictureFormat.detect(bytes) {
    case .jpeg: JPEGPicture.header(bytes)
    case .png: PNGPicture.header(bytes)
    case .gif: GIFPicture.header(bytes)
    case .webp: WebPPicture.header(bytes)
    case .avif: HEIFPicture.header(bytes, format: .avif)
    case .heif: HEIFPicture.header(bytes, format: .heif)
    case .svg: SVGRoot.header(bytes)
    case nil: nil
    }
  }
}
