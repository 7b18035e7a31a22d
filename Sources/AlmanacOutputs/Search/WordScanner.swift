/// Finds the words of a text in UTF-8: runs of letters and digits of any script. Punctuation, symbols and
/// blanks are between words; a soft hyphen is not. `C++` and `C#` are words, and so is `1.500`.
struct WordScanner {
  private let text: [UInt8]
  private var next = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// A word: where it stands, a hash of its bytes, and whether only a hyphen is between it and the one
  /// before.
  struct Word {
    let range: Range<Int>
    let hash: UInt64
    let isJoined: Bool
  }

  private static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let hashPrime: UInt64 = 0x0000_0100_0000_01b3

  /// The next word; nil at the end of the text.
  mutating func word() -> Word? {
    let text = text
    var gap = next
    while gap < text.count {
      let length = letter(at: gap)
      if length > 0 { break }
      gap -= length
    }
    guard gap < text.count else { return nil }
    let isJoined = next > 0 && isHyphen(next, gap)
    var end = gap
    var hash = Self.hashStart
    while end < text.count {
      let byte = text[end]
      if byte < 0x80 {
        guard WordLetters.isLetter(byte) else { break }
        hash = (hash ^ UInt64(byte)) &* Self.hashPrime
        end += 1
        continue
      }
      let length = letter(at: end)
      guard length > 0 else { break }
      for byte in text[end..<end + length] { hash = (hash ^ UInt64(byte)) &* Self.hashPrime }
      end += length
    }
    let tail = end + tail(from: gap, to: end)
    for byte in text[end..<tail] { hash = (hash ^ UInt64(byte)) &* Self.hashPrime }
    next = tail
    return Word(range: gap..<tail, hash: hash, isJoined: isJoined)
  }

  /// How many bytes behind letters or digits still belong to the word: `++`, `#`, further groups of thousands.
  private func tail(from start: Int, to end: Int) -> Int {
    let rest = text[end...].prefix(17)
    if rest.starts(with: "++".utf8) { return 2 }
    if rest.first == UInt8(ascii: "#"),
      !(rest.dropFirst().first.map { $0 >= 0x80 || WordLetters.isLetter($0) } ?? false)
    {
      return 1
    }
    guard (1...3).contains(end - start), text[start..<end].allSatisfy(WordLetters.isDigit) else { return 0 }
    var length = 0
    while end + length + 3 < text.count, length < 16, text[end + length] == UInt8(ascii: "."),
      text[(end + length + 1)...(end + length + 3)].allSatisfy(WordLetters.isDigit),
      !(end + length + 4 < text.count && isWordByte(text[end + length + 4]))
    {
      length += 4
    }
    return length
  }

  private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || WordLetters.isLetter(byte) }

  /// Whether the gap between two words is one hyphen.
  private func isHyphen(_ start: Int, _ end: Int) -> Bool {
    end - start == 1 && text[start] == UInt8(ascii: "-")
      || end - start == 3 && text[start] == 0xE2 && text[start + 1] == 0x80 && text[start + 2] <= 0x91
  }

  /// The length of the letter at a position, or minus the length of what is no letter.
  private func letter(at position: Int) -> Int {
    let byte = text[position]
    if byte < 0x80 { return WordLetters.isLetter(byte) ? 1 : -1 }
    let second = position + 1 < text.count ? text[position + 1] : 0
    switch byte {
    case 0xC2: return pair(position, second == 0xAA || second == 0xAD || second == 0xB5 || second == 0xBA)
    case 0xC3: return pair(position, second != 0x97 && second != 0xB7)
    case 0xC4...0xDF: return pair(position, true)
    case 0xE2: return triple(position, (0xB0...0xB7).contains(second))
    case 0xE3: return triple(position, second != 0x80)
    case 0xE0...0xED: return triple(position, true)
    case 0xEE: return triple(position, false)
    case 0xEF: return triple(position, (0xA4...0xAB).contains(second))
    case 0xF0...0xF7: return -min(4, text.count - position)
    default: return -1
    }
  }

  private func pair(_ position: Int, _ isLetter: Bool) -> Int {
    let length = min(2, text.count - position)
    return isLetter ? length : -length
  }

  private func triple(_ position: Int, _ isLetter: Bool) -> Int {
    let length = min(3, text.count - position)
    return isLetter ? length : -length
  }
}
