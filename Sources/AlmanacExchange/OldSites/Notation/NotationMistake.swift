/// Why front matter in a notation of another program cannot be read.
struct NotationMistake: Error, Equatable {
  enum Kind: Equatable {
    /// What stands there is no notation of this kind.
    case syntax
    /// Lists and tables lie too deep in each other.
    case tooDeep
    /// It is longer, or has more entries, than front matter can have.
    case tooLarge
  }
  let kind: Kind
  /// From 1, of the front matter.
  let line: Int
}

/// How much front matter of another program may hold.
enum NotationBounds {
  /// Bytes.
  static let size = 1 << 20
  static let depth = 32
  /// Keys and items of lists together.
  static let entries = 20_000
}
