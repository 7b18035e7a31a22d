extension Typesetter {
  mutating func setDoubleQuote(at position: Int, _ output: inout TypesetText) {
    let before = classBefore(position)
    let after = CharacterClass.at(position + 1, in: input)
    let opens =
      switch before {
      case .space, .opening: after != .space
      case .other: doubleDepth == 0 && after == .word
      case .word, .closing: false
      }
    if opens {
      doubleDepth += 1
      put(marks.open, at: position, as: .opening, &output)
    } else if doubleDepth > 0 {
      doubleDepth -= 1
      put(marks.close, at: position, as: .closing, &output)
    } else if before != .space, before != .opening, !isDigit(before: position) {
      put(marks.close, at: position, as: .closing, &output)
    }
  }

  mutating func setSingleQuote(at position: Int, _ output: inout TypesetText) {
    let before = classBefore(position)
    let after = CharacterClass.at(position + 1, in: input)
    if before == .word, after == .word {
      put(QuoteMarks.apostrophe, at: position, as: .word, &output)
    } else if before == .space || before == .opening || (before == .other && singleDepth == 0),
      after != .space
    {
      if !startsShortenedWord(at: position + 1), hasSingleCloser(after: position) {
        singleDepth += 1
        put(marks.singleOpen, at: position, as: .opening, &output)
      } else if after == .word {
        put(QuoteMarks.apostrophe, at: position, as: .word, &output)
      }
    } else if singleDepth > 0 {
      singleDepth -= 1
      put(marks.singleClose, at: position, as: .closing, &output)
    } else if before == .word, !isDigit(before: position) {
      put(QuoteMarks.apostrophe, at: position, as: .word, &output)
    }
  }

  /// Counts quotes that are set already, so that those that are not fit them.
  mutating func noteQuote(at position: Int) {
    guard position + 2 < input.count, input[position + 1] == 0x80 else { return }
    switch (input[position + 2], language) {
    case (0x9E, _): open(\.doubleDepth, at: position)
    case (0x9A, _): open(\.singleDepth, at: position)
    case (0x9C, .english): open(\.doubleDepth, at: position)
    case (0x98, .english): open(\.singleDepth, at: position)
    case (0x9C, .german), (0x9D, .english): close(\.doubleDepth, at: position)
    case (0x98, .german): close(\.singleDepth, at: position)
    case (0x99, _): noteApostrophe(at: position)
    default: break
    }
  }

  private mutating func noteApostrophe(at position: Int) {
    let before = classBefore(position)
    let after = CharacterClass.at(position + 3, in: input)
    let isApostrophe = (before == .word && after == .word) || before == .space || before == .opening
    if language == .english, !isApostrophe, singleDepth > 0 {
      close(\.singleDepth, at: position)
    } else {
      lastQuote = (position + 3, .word)
    }
  }

  private mutating func open(_ depth: WritableKeyPath<Typesetter, Int>, at position: Int) {
    self[keyPath: depth] += 1
    lastQuote = (position + 3, .opening)
  }

  private mutating func close(_ depth: WritableKeyPath<Typesetter, Int>, at position: Int) {
    self[keyPath: depth] = max(0, self[keyPath: depth] - 1)
    lastQuote = (position + 3, .closing)
  }

  private mutating func put(
    _ bytes: [UInt8], at position: Int, as kind: CharacterClass, _ output: inout TypesetText
  ) {
    replace(position..<(position + 1), with: bytes, &output)
    lastQuote = (position + 1, kind)
  }

  private func classBefore(_ position: Int) -> CharacterClass {
    lastQuote.end == position ? lastQuote.kind : CharacterClass.before(position, in: input)
  }

  private func isDigit(before position: Int) -> Bool {
    position > 0 && Ascii.isDigit(input[position - 1])
  }

  /// Whether what follows is a word that has lost its beginning: `'90er`, `'n`, `'s`.
  private func startsShortenedWord(at position: Int) -> Bool {
    var end = position
    while end < input.count, Ascii.isDigit(input[end]) || Ascii.isLetter(input[end]) { end += 1 }
    guard CharacterClass.at(end, in: input) != .word else { return false }
    let word = input[position..<end]
    if word.count >= 2, word.prefix(2).allSatisfy(Ascii.isDigit) {
      return word.count == 2 || word.dropFirst(2).elementsEqual("er".utf8)
        || word.dropFirst(2).elementsEqual("s".utf8)
    }
    return Self.shortenedWords.contains { word.elementsEqual($0.utf8) }
  }

  private static let shortenedWords = ["s", "n", "ne", "nen", "ner", "nem", "tis", "twas", "em"]
}
