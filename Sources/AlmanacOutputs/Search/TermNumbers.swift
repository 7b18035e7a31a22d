import AlmanacModel

/// Gives each word of a text the number of its term. A word as it is written is looked at closely only the
/// first time; after that its bytes lead to the number at once.
struct TermNumbers {
  /// The number of words that are no terms: too short, or stop words.
  static let none: Int32 = -1

  /// The terms by their numbers.
  private(set) var terms: [[UInt8]] = []
  private var numbersOfTerms: [[UInt8]: Int32] = [:]
  private let stopWords: Set<[UInt8]>
  private let language: UILanguage
  /// Written words, one behind the other, and the slots of a table with open addressing.
  private var letters: [UInt8] = []
  private var slots: [Slot]
  private var used = 0

  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var length: Int32 = -1
    var term: Int32 = 0
  }

  init(_ language: UILanguage) {
    self.language = language
    stopWords = Set(StopWords.of(language).map { Array($0.utf8) })
    slots = Array(repeating: Slot(), count: 8_192)
  }

  /// The number of the term that a word stands for.
  mutating func number(of word: WordScanner.Word, in text: [UInt8]) -> Int32 {
    var index = Int(truncatingIfNeeded: word.hash ^ (word.hash >> 29)) & (slots.count - 1)
    while slots[index].length >= 0 {
      if slots[index].hash == word.hash, matches(slots[index], text, word.range) { return slots[index].term }
      index = (index + 1) & (slots.count - 1)
    }
    let term = number(of: text[word.range])
    slots[index] = Slot(
      hash: word.hash, start: Int32(letters.count), length: Int32(word.range.count), term: term)
    letters.append(contentsOf: text[word.range])
    used += 1
    if used * 2 > slots.count { grow() }
    return term
  }

  /// The number of the term of a word that is not in the table.
  mutating func number(of word: some Collection<UInt8>) -> Int32 {
    let spelled = WordLetters.spelled(word)
    guard spelled.count > 1, !stopWords.contains(spelled) else { return Self.none }
    let stem = WordStem.of(spelled, language: language)
    if let known = numbersOfTerms[stem] { return known }
    let number = Int32(terms.count)
    terms.append(stem)
    numbersOfTerms[stem] = number
    return number
  }

  private func matches(_ slot: Slot, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard Int(slot.length) == range.count else { return false }
    var position = Int(slot.start)
    for index in range {
      if letters[position] != text[index] { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length >= 0 {
      var index = Int(truncatingIfNeeded: slot.hash ^ (slot.hash >> 29)) & (slots.count - 1)
      while slots[index].length >= 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}
