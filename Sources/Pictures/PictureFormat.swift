/// The kinds of pictures that Almanac knows by their bytes; the name of a file says nothing here.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case jpeg, png, gif, webp, avif, heif, svg

  /// How the format is called in messages.
  public var name: String {
    switch self {
    case .jpeg: "JPEG"
    case .png: "PNG"
    case .gif: "GIF"
    case .webp: "WebP"
    case .avif: "AVIF"
    case .heif: "HEIF"
    case .svg: "SVG"
    }
  }

  /// The format of a file; nil for everything that is no picture known here.
  public static func detect(_ bytes: [UInt8]) -> PictureFormat? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: PNGChunk.signature) { return .png }
    if bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0) { return .gif }
    if bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8) { return .webp }
    if bytes.holds("ftyp", at: 4) { return HEIFBrand.format(of: bytes) }
    return SVGRoot.begins(bytes) ? .svg : nil
  }
}
