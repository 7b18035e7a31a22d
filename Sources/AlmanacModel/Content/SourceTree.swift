import CivilTime

/// The width and height of a picture in pixels, as it is shown.
public struct PixelSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A file of the content folder that is not text.
public struct BinaryFile: Sendable, Hashable {
  /// Bytes.
  public let size: Int
  /// Of pictures whose size could be read.
  public let pixels: PixelSize?
  /// Of what is a picture by its name.
  public let traits: PictureTraits?
  /// What comes out in its place; nil for what comes out as it is.
  public let offer: PictureOffer?

  public init(
    size: Int, pixels: PixelSize? = nil, traits: PictureTraits? = nil, offer: PictureOffer? = nil
  ) {
    self.size = size
    self.pixels = pixels
    self.traits = traits
    self.offer = offer
  }
}

/// The content folder in memory: the text of what Almanac reads, the names of all else; with the time zones that its
/// texts may name.
/// A literal in a test is the fake file system.
public struct SourceTree: Sendable {
  /// Bytes of text files (`.md`, `.yaml`, `.yml`, `.tsv`) by path relative to the content folder, with `/`.
  public var texts: [String: [UInt8]]
  /// Other files (pictures, downloads) by path.
  public var binaries: [String: BinaryFile]
  /// Files that there are, but not on this machine, or whose text is lost; nothing that they say has gone.
  public var absent: [String] = []

  /// The zones of the machine.
  public let zones: ZoneDatabase

  public init(
    texts: [String: [UInt8]] = [:], binaries: [String: BinaryFile] = [:], zones: ZoneDatabase
  ) {
    self.texts = texts
    self.binaries = binaries
    self.zones = zones
  }

  /// A tree from literal texts.
  public init(_ texts: [String: String], zones: ZoneDatabase) {
    self.init(texts: texts.mapValues { Array($0.utf8) }, zones: zones)
  }
}
