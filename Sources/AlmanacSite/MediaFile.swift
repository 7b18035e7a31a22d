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
  /// What comes out in its place; nil for what comes out as it is.
  public let offer: PictureOffer?

  /// Whether it is called a picture and holds none.
  public var isNoPicture: Bool { traits.map { $0.kind == nil } ?? false }

  public init(
    source: String, path: String, size: PixelSize?, bytes: Int = 0, traits: PictureTraits? = nil,
    offer: PictureOffer? = nil
  ) {
    self.source = source
    self.path = path
    self.size = size
    self.bytes = bytes
    self.traits = traits
    self.offer = offer
  }

  /// How large the file is.
  public var byteCount: Int { bytes }

  /// How the kind is called, such as “JPEG”; nil for what is no picture.
  public var kind: String? { traits?.kind }

  /// The files of a use, from small to large; empty where the picture comes out as it is.
  public func candidates(for use: PictureUse) -> [PictureFiles.Candidate] {
    offer?.files(for: use).candidates(of: path) ?? []
  }

  /// The one file for feeds, mail and other programs, which know no choice, with its size.
  public var standard: (path: String, size: PixelSize?) {
    guard let candidate = candidates(for: .text).standard else { return (path, size) }
    return (candidate.fallback, candidate.size)
  }

  /// Whether programs that show previews take the picture: SVG they don't.
  public var isRaster: Bool {
    [".png", ".jpg", ".jpeg", ".webp", ".gif"].contains { path.lowercased().hasSuffix($0) }
  }
}

extension SiteImage {
  /// Whether the whole file stands beside the picture: the press needs it, others where their editor says so.
  public func isOfferedWhole(in post: Post) -> Bool { offersOriginal ?? (post.kind == .press) }
}
