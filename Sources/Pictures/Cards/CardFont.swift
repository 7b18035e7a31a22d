/// A font file for cards: TrueType or OpenType outlines.
public struct CardFont: Sendable {
  let bytes: [UInt8]
  let tables: FontTables

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tables = FontTables(bytes)
  }
}
