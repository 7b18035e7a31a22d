/// A value as a file gives it, not yet read as anything. Ranges are byte offsets in the source text.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(YAMLScalar)
    case list([YAMLNode])
    case map([YAMLPair])
    case empty
  }

  let content: Content
  let range: Range<Int>

  /// Whether nothing was written.
  var isEmpty: Bool {
    if case .empty = content { true } else { false }
  }

  /// Whether nothing was written, or what YAML has for it: `~`, `null`, an empty text.
  var isNothing: Bool {
    switch content {
    case .empty: true
    case .scalar(let scalar):
      // In quotes it would be a text.
      scalar.text.isEmpty
        || (scalar.text == "~" || scalar.text == "null") && scalar.style != .block
          && range.count == scalar.text.utf8.count
    case .list, .map: false
    }
  }
}

/// A text and the way in which it was written, because that decides how much of it counts.
struct YAMLScalar: Sendable {
  enum Style: Sendable {
    /// The rest of one line as it stands, also behind ` #`.
    case line
    /// A plain text over several lines, folded.
    case folded
    /// Quoted, or an item of a list in brackets.
    case quoted
    /// Behind `|` or `>`.
    case block
  }

  let text: String
  let style: Style
  /// Where the text itself begins: behind the quote, below the `|`.
  let start: Int
}

/// A key with its value.
struct YAMLPair: Sendable {
  let key: String
  let keyRange: Range<Int>
  let value: YAMLNode
}
