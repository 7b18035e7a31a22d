/// A word of Swift code with its surroundings, enough to tell a call from a declaration.
struct CodeWord: Sendable {
  let name: String
  /// Counted from 1.
  let line: Int
  /// The word before a dot in front; `""` where the dot follows something else; nil without a dot.
  let qualifier: String?
  /// The word before, on the same line.
  let before: String?
  /// Up to two characters behind.
  let behind: String

  /// A call of a free function or an initialiser, also with the name of the system's module in front.
  var isFreeCall: Bool {
    let isFree = qualifier.map { ["Glibc", "Foundation", "Swift"].contains($0) } ?? true
    return isFree && behind.hasPrefix("(") && before != "func"
  }

  /// The words of lines without comments and literals.
  static func words(in lines: [Substring]) -> [CodeWord] {
    lines.enumerated().flatMap { words(in: Array($1.utf8), line: $0 + 1) }
  }

  private static func words(in line: [UInt8], line number: Int) -> [CodeWord] {
    var words: [CodeWord] = []
    var position = 0
    while position < line.count {
      guard isPart(line[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < line.count, isPart(line[position]) { position += 1 }
      let isMember = start > 0 && line[start - 1] == UInt8(ascii: ".")
      let isDirect = isMember && start > 1 && isPart(line[start - 2])
      words.append(
        CodeWord(
          name: String(decoding: line[start..<position], as: UTF8.self), line: number,
          qualifier: isMember ? (isDirect ? words.last?.name ?? "" : "") : nil, before: words.last?.name,
          behind: String(decoding: line[position..<min(position + 2, line.count)], as: UTF8.self)))
    }
    return words
  }

  /// Whether a byte belongs to a word.
  static func isPart(_ byte: UInt8) -> Bool { parts[Int(byte)] }

  private static let parts = (UInt8.min...UInt8.max).map { byte in
    let letter = Unicode.Scalar(byte)
    return byte >= 0x80 || letter == "_" || ("a"..."z").contains(letter) || ("A"..."Z").contains(letter)
      || ("0"..."9").contains(letter)
  }
}
