import AlmanacModel

/// What the argument parser says, in the user's language and broken to the width of the terminal. The parser
/// speaks English only; its sentences are known by their pattern, and one that is not known stays as it is.
struct ParserSpeech {
  private let language: UILanguage
  private let width: Int
  /// Where the parser begins what it says on an argument.
  private static let explanationColumn = 26
  /// No terminal is as wide: the parser then breaks no sentence in two.
  static let unbroken = 1_000_000
  /// What stands in front of a complaint and of its remedy reads the same in every language.
  private static let labels = ["error: ": "error: ", "Help:  ": "help: "]

  /// - Parameter width: in columns.
  init(_ language: UILanguage, width: Int) {
    self.language = language
    // Beside the column of names there has to be room.
    self.width = max(width, Self.explanationColumn + 14)
  }

  /// Help or a complaint; of another text, such as a completion script, only what is said of the parser's own options
  /// is in the user's language.
  /// - Parameter text: written for the width `unbroken`.
  func text(_ text: String) -> String {
    let isHelp = ParserWording.helpBeginnings.contains(where: text.hasPrefix)
    guard isHelp || Self.labels.keys.contains(where: text.hasPrefix) else {
      return reworded(text, ParserWording.ownOptions)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { spoken(String($0)) }
    return lines.map { isHelp ? broken($0) : $0 }.joined(separator: "\n")
  }

  private func spoken(_ line: String) -> String {
    if let label = Self.labels.first(where: { line.hasPrefix($0.key) }) {
      return label.value + sentence(String(line.dropFirst(label.key.count)))
    }
    return sentence(line)
  }

  private func sentence(_ line: String) -> String {
    for sentence in ParserWording.sentences {
      if let text = sentence.text(line, in: language) { return remarks(text) }
    }
    return line.hasPrefix("  ") ? remarks(line) : line
  }

  private func remarks(_ line: String) -> String {
    reworded(line, ParserWording.remarks + ParserWording.ownOptions)
  }

  private func reworded(_ text: String, _ pairs: [BilingualText]) -> String {
    pairs.reduce(text) { $0.replacing($1.english, with: $1.text(in: language)) }
  }

  /// Usage is left whole, as the parser does: it is there to be copied.
  private func broken(_ line: String) -> String {
    guard CharacterWidth.of(line) > width, !ParserWording.isUsage(line) else { return line }
    let head = line.hasPrefix("  ") ? String(line.prefix(Self.explanationColumn)) : ""
    let indent = String(repeating: " ", count: head.isEmpty ? 0 : Self.explanationColumn)
    var (lines, current) = ([String](), head)
    for word in line.dropFirst(head.count).split(separator: " ") {
      let isBegun = current != (lines.isEmpty ? head : indent)
      if isBegun, CharacterWidth.of(current) + 1 + CharacterWidth.of(String(word)) > width {
        lines.append(current)
        current = indent + word
      } else {
        current += (isBegun ? " " : "") + word
      }
    }
    return (lines + [current]).joined(separator: "\n")
  }
}
