/// One tag as it stands in a source.
struct Tag: Sendable {
  enum Kind: Sendable {
    case variable
    case unescaped
    case section
    case inverted
    case close
    case comment
    case delimiters
    case partial
    case parent
    case block
  }

  let kind: Kind
  let name: String
  /// The offsets of its first byte and of the byte after its last.
  let start: Int
  let end: Int
}

/// What the scanner finds next.
enum Piece: Sendable {
  case text(Range<Int>)
  case tag(Tag)
  /// Something that opens like a tag and is none; the scanner goes on after it.
  case bad(Range<Int>)
}
