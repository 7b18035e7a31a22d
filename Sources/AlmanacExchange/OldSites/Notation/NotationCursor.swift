/// A place in the bytes of a notation, which counts lines and entries.
struct NotationCursor {
  let bytes: [UInt8]
  private(set) var place = 0
  private(set) var line = 1
  private var entries = 0

  init(_ bytes: [UInt8]) throws(NotationMistake) {
    guard bytes.count <= NotationBounds.size else { throw NotationMistake(kind: .tooLarge, line: 1) }
    self.bytes = bytes
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  func mistake(_ kind: NotationMistake.Kind = .syntax) -> NotationMistake {
    NotationMistake(kind: kind, line: line)
  }

  mutating func advance() {
    guard place < bytes.count else { return }
    if bytes[place] == 0x0A { line += 1 }
    place += 1
  }

  /// Takes a sign where it stands here.
  mutating func takes(_ sign: Character) -> Bool {
    guard let next, next == sign.asciiValue else { return false }
    advance()
    return true
  }

  /// Takes a word where it stands here.
  mutating func takes(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    for _ in word.utf8 { advance() }
    return true
  }

  mutating func expect(_ sign: Character) throws(NotationMistake) {
    guard takes(sign) else { throw mistake() }
  }

  mutating func count() throws(NotationMistake) {
    entries += 1
    guard entries <= NotationBounds.entries else { throw mistake(.tooLarge) }
  }

  /// Takes all bytes that meet a condition.
  mutating func taken(while condition: (UInt8) -> Bool) -> String {
    let start = place
    while let next, condition(next) { advance() }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// What a character of so many hexadecimal digits is.
  mutating func scalar(digits: Int) throws(NotationMistake) -> Unicode.Scalar {
    let end = min(place + digits, bytes.count)
    let text = String(decoding: bytes[place..<end], as: UTF8.self)
    guard text.utf8.count == digits, let value = UInt32(text, radix: 16) else { throw mistake() }
    for _ in 0..<digits { advance() }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
