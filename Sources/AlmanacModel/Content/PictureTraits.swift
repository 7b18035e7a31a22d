/// What a picture is by its bytes, as far as an editor should know it.
public struct PictureTraits: Sendable, Hashable {
  /// How the kind is called, such as “JPEG”; nil for what browsers do not show as a picture.
  public let kind: String?
  /// Endings that name this kind, in small letters, the usual one first; empty where the kind is not known.
  public let endings: [String]
  /// Telephones store it so (HEIC), and browsers do not show it.
  public let isOfTelephones: Bool
  /// It moves.
  public let isAnimated: Bool
  /// Its colours are inks (CMYK).
  public let isInInks: Bool
  /// It tells of places, persons and cameras, and nothing can be taken out of it.
  public let keepsMetadata: Bool

  public init(
    kind: String?, endings: [String], isOfTelephones: Bool = false, isAnimated: Bool = false,
    isInInks: Bool = false, keepsMetadata: Bool = false
  ) {
    self.kind = kind
    self.endings = endings
    self.isOfTelephones = isOfTelephones
    self.isAnimated = isAnimated
    self.isInInks = isInInks
    self.keepsMetadata = keepsMetadata
  }
}
