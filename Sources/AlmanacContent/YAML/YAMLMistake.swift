/// What is wrong with the notation of a text, and where. It costs the entry it is found in.
struct YAMLMistake: Error, Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case tab
    case unclosedQuote
    case unclosedBracket
    case wrongIndent(expected: Int)
    case itemInMap
    case missingColon
    case missingSpaceAfterColon
    case missingSpaceAfterDash
    case missingDash
    case wrongInBrackets
    case textAfterValue
    case unknownEscape
    case tooDeep
    case tooManyNodes
    case tooManyKeys
    case controlCharacter
    case secondDocument
  }

  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// What a document may at most ask for.
enum YAMLBounds {
  static let bytes = 16 * 1024 * 1024
  static let levels = 64
  static let expandedNodes = 100_000
  /// In one map.
  static let keys = 10_000
  /// Bytes of one value of a field.
  static let valueBytes = 1024 * 1024
}
