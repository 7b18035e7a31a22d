/// For what a picture's files are made: each has sizes and weights of its own.
public enum PictureUse: String, Sendable, Hashable, CaseIterable {
  /// In a text, or at its head.
  case text
  /// Among others: on a card, in a list of people.
  case card
}

/// The files that come out of a picture for one use: known before any of them is made.
public struct PictureFiles: Sendable, Hashable {
  /// One size, in both formats. Paths are relative to the folder that the site's pictures lie in.
  public struct Candidate: Sendable, Hashable {
    public let size: PixelSize
    /// Site path.
    public let webP: String
    /// Site path of what older browsers, feeds and mail take: a JPEG, or a PNG.
    public let fallback: String
  }

  /// In names of files; it stands for the picture, what is wished of it, and what encodes.
  public let digest: String
  /// From small to large.
  public let sizes: [PixelSize]
  /// Of what is not WebP: `jpg` or `png`.
  public let ending: String

  public init(digest: String, sizes: [PixelSize], ending: String) {
    self.digest = digest
    self.sizes = sizes
    self.ending = ending
  }

  /// All files.
  /// - Parameter path: the site path of the picture as it is, such as `media/foto.jpg`.
  public func candidates(of path: String) -> [Candidate] {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > slash ? $0 : nil }
    let stem = path[..<(dot ?? path.endIndex)]
    return sizes.map { size in
      let name = "\(stem)-\(size.width).\(digest)"
      return Candidate(size: size, webP: name + ".webp", fallback: "\(name).\(ending)")
    }
  }
}

/// What comes out of a picture in place of itself.
public struct PictureOffer: Sendable, Hashable {
  /// The digest of the file, in hexadecimal digits.
  public let source: String
  public let text: PictureFiles
  public let card: PictureFiles

  public init(source: String, text: PictureFiles, card: PictureFiles) {
    self.source = source
    self.text = text
    self.card = card
  }

  public func files(for use: PictureUse) -> PictureFiles {
    switch use {
    case .text: text
    case .card: card
    }
  }
}

extension [PictureFiles.Candidate] {
  /// In pixels: what screens of computers show a text's picture with.
  private static var standardWidth: Int { 1_200 }

  /// The largest that any program loads without thinking; of larger ones alone the smallest.
  public var standard: PictureFiles.Candidate? {
    last { $0.size.width <= Self.standardWidth } ?? first
  }
}
