import AlmanacModel

/// Checks the rules of plain language that a program can see: short sentences, each on a line of its own, no
/// subjunctive, no long words that nobody explains.
struct PlainLanguageCheck {
  /// Words of a sentence.
  private static let longestSentence = 12
  /// Letters of a word without a hyphen.
  private static let longestWord = 18
  private let matter: PageMatter
  private let language: UILanguage

  init(_ matter: PageMatter, _ language: UILanguage) {
    self.matter = matter
    self.language = language
  }

  func run(_ log: inout DiagnosticLog) {
    var isCode = false
    var told: Set<String> = []
    let lines = matter.body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      // Headings, tables and code are no sentences.
      guard !isCode, let first = line.first, !"#|`~<".contains(first) else { continue }
      check(PlainSentences(line), at: matter.bodyLine + index, &told, &log)
    }
  }

  private func check(
    _ sentences: PlainSentences, at line: Int, _ told: inout Set<String>, _ log: inout DiagnosticLog
  ) {
    func place(_ column: Int) -> SourceLocation {
      SourceLocation(path: matter.path, position: SourcePosition(line: line, column: column))
    }
    if sentences.all.count > 1, let second = sentences.all.dropFirst().first {
      log.report(TranslationMessages.severalSentences, at: place(second.column))
    }
    for sentence in sentences.all {
      if sentence.words.count > Self.longestSentence {
        log.report(
          TranslationMessages.longSentence(sentence.words.count, limit: Self.longestSentence),
          at: place(sentence.column))
      }
      for word in sentence.words {
        if PlainWords.subjunctives[language]?.contains(word.lowercased()) ?? false {
          log.report(TranslationMessages.subjunctive(word), at: place(sentence.column))
        } else if word.count > Self.longestWord, !isExplained(word), told.insert(word).inserted {
          log.report(TranslationMessages.longWord(word), at: place(sentence.column))
        }
      }
    }
  }

  /// Whether the text says what a word is: in a sentence that begins with it, perhaps behind an article.
  private func isExplained(_ word: String) -> Bool {
    (PlainWords.explaining[language] ?? []).contains { matter.body.contains("\(word) \($0) ") }
      || word.contains("-")
      || word.contains("·")
  }
}

/// The sentences of a line, without the marks of Markdown.
struct PlainSentences {
  struct Sentence {
    /// Of its first letter, from 1.
    let column: Int
    let words: [String]
  }

  private(set) var all: [Sentence] = []

  init(_ line: Substring) {
    var words: [String] = []
    var (start, column) = (1, 1)
    for part in line.split(separator: " ", omittingEmptySubsequences: false) {
      let word = Self.word(part)
      if !word.isEmpty {
        if words.isEmpty { start = column }
        words.append(word)
      }
      column += part.unicodeScalars.count + 1
      if Self.endsSentence(part), !words.isEmpty {
        all.append(Sentence(column: start, words: words))
        words = []
      }
    }
    if !words.isEmpty { all.append(Sentence(column: start, words: words)) }
  }

  /// The letters and digits of a word: the address behind a link's text is none of it.
  private static func word(_ part: Substring) -> String {
    let text = part.firstRange(of: "](").map { part[..<$0.lowerBound] } ?? part
    let isWord = { (character: Character) in character.isLetter || character.isNumber }
    guard let first = text.firstIndex(where: isWord), let last = text.lastIndex(where: isWord) else {
      return ""
    }
    return String(text[first...last])
  }

  /// Behind them a full stop ends no sentence.
  private static let abbreviations: Set<String> = [
    "dr", "nr", "st", "str", "prof", "ca", "bzw", "tel", "max", "mr", "mrs", "no",
  ]

  /// A full stop behind a number, a single letter or an abbreviation ends none.
  private static func endsSentence(_ part: Substring) -> Bool {
    let text = part.reversed().drop { "*_)\"“”’»".contains($0) }
    guard let mark = text.first, ".!?".contains(mark) else { return false }
    let rest = String(text.dropFirst().prefix { $0.isLetter || $0.isNumber }.reversed())
    return mark != "."
      || rest.count > 1 && !rest.allSatisfy(\.isNumber) && !abbreviations.contains(rest.lowercased())
  }
}
