/// A value with its place in the file, for those who write it anew. Ranges are offsets in the bytes of its
/// `PlacedFile`.
public struct PlacedNode: Sendable {
  public indirect enum Content: Sendable {
    case empty
    case text(String, Style)
    case list([PlacedItem])
    case map([PlacedField])
    /// `*name`: what it repeats stands elsewhere.
    case repeated
  }

  /// How a text is written.
  public enum Style: Sendable {
    /// The rest of one line.
    case plain
    /// A text without quotes over several lines.
    case folded
    case singleQuoted, doubleQuoted
    /// Behind `|` or `>`.
    case block
    /// Without quotes in brackets.
    case inBrackets
  }

  public let content: Content
  /// From its first byte to behind its last, without a comment behind it; empty where nothing is written.
  public let range: Range<Int>
  /// Whether it is written in brackets.
  public let isBracketed: Bool
  /// What is said, in the form in which values are compared; nil for nothing.
  public let value: EntryValue?
}

/// A field with its place.
public struct PlacedField: Sendable {
  /// Its English key; as it is written where no field has it.
  public let name: String
  /// Whether a field has this key.
  public let isKnown: Bool
  /// The key as it is written.
  public let key: String
  public let keyRange: Range<Int>
  /// Just behind the colon.
  public let behindColon: Int
  public let kind: ValueKind
  public let node: PlacedNode
}

/// An item of a list with its place.
public struct PlacedItem: Sendable {
  /// Where its dash stands; nil in brackets.
  public let dash: Int?
  public let node: PlacedNode
}
