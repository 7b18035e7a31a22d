import AlmanacModel

/// Walks over the bytes of a date.
struct DateScanner {
  private let bytes: [UInt8]
  private var index = 0
  /// Whether the last sign skipped by `skipRangeSign` was a plain hyphen, as in `2025-05`.
  private(set) var lastRangeSignWasHyphen = false

  /// Whether day and time were joined by `T`, the only form in which a hyphen may begin an offset.
  private var isISO = false

  init(_ text: String) {
    bytes = Self.withPlainBlanks(Array(text.utf8))
  }

  /// No-break and narrow blanks (U+00A0, U+2009, U+202F) count as blanks.
  private static func withPlainBlanks(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    if bytes.contains(where: { $0 >= 0x80 }) {
      let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
      let plain = text.map { ["\u{A0}", "\u{2009}", "\u{202F}"].contains($0) ? " " : $0 }
      result = Array(String(String.UnicodeScalarView(plain)).utf8)
    }
    while let last = result.last, last.isBlank { result.removeLast() }
    return Array(result.drop(while: \.isBlank))
  }

  var isAtEnd: Bool { index >= bytes.count }

  private func byte(_ offset: Int = 0) -> UInt8 {
    bytes.indices.contains(index + offset) ? bytes[index + offset] : 0
  }

  /// `YYYY-MM-DD` and nothing else; the value is nil where there is no such day.
  func plainISODay() -> (value: Day?, Void)? {
    guard bytes.count == 10, bytes[4] == .dash, bytes[7] == .dash else { return nil }
    var numbers = [0, 0, 0]
    for (offset, byte) in bytes.enumerated() where offset != 4 && offset != 7 {
      guard byte.isDigit else { return nil }
      let part = offset < 4 ? 0 : offset < 7 ? 1 : 2
      numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
    }
    return (Day(year: numbers[0], month: numbers[1], day: numbers[2]), ())
  }

  /// A run of digits; at most nine.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    let start = index
    while byte().isDigit, index - start < 9 {
      value = value * 10 + Int(byte() - 0x30)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  /// The word that begins here.
  func peekWord() -> String? {
    let word = wordBytes
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  private var wordBytes: ArraySlice<UInt8> {
    bytes[min(index, bytes.count)...].prefix { $0.isLetter || $0 >= 0x80 && !isDashByte($0) }
  }

  /// The lead byte of dashes, quotes and narrow blanks (U+2000–206F), which are no part of a word.
  private func isDashByte(_ byte: UInt8) -> Bool { byte == 0xE2 }

  func isOnlyWord() -> Bool { wordBytes.endIndex == bytes.count }

  mutating func skipWord() { index = wordBytes.endIndex }

  mutating func skipBlanks() {
    while byte().isBlank { index += 1 }
  }

  @discardableResult
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard byte() == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// A hyphen, slash, en dash or `bis` between two years.
  mutating func skipRangeSign() -> Bool {
    let start = index
    skipBlanks()
    lastRangeSignWasHyphen = false
    if byte() == .dash || byte() == UInt8(ascii: "/") {
      lastRangeSignWasHyphen = byte() == .dash && index == start
      index += 1
    } else if isEnDash {
      index += 3
    } else if let word = peekWord(), word == "bis" || word == "to" {
      skipWord()
    } else {
      index = start
      return false
    }
    if !lastRangeSignWasHyphen { skipBlanks() }
    return true
  }

  private var isEnDash: Bool {
    byte() == 0xE2 && byte(1) == 0x80 && (byte(2) == 0x93 || byte(2) == 0x94)
  }

  /// Whether a second date or time seems to follow.
  var looksLikeRange: Bool {
    isEnDash || byte() == .dash || ["bis", "to", "until", "und", "and"].contains(peekWord() ?? "")
  }

  /// Skips what stands between a day and a time; false at the end.
  mutating func skipToTime() -> Bool {
    if isAtEnd { return false }
    if byte() | 0x20 == UInt8(ascii: "t"), byte(1).isDigit {
      index += 1
      isISO = true
      return true
    }
    skip(",")
    skipBlanks()
    if let word = peekWord(), word == "um" || word == "at" || word == "ab" {
      skipWord()
      skipBlanks()
    }
    return true
  }

  /// Two digits behind `:` or `.`.
  mutating func clockPart() -> Int? {
    guard byte() == .colon || byte() == UInt8(ascii: "."), byte(1).isDigit, byte(2).isDigit, !byte(3).isDigit,
      byte(3) != UInt8(ascii: ".") || !byte(4).isDigit || byte() == .colon || isClock(from: 3)
    else { return nil }
    let value = Int(byte(1) - 0x30) * 10 + Int(byte(2) - 0x30)
    index += 3
    return value
  }

  /// Whether `.SS` and not `.YYYY` follows.
  private func isClock(from offset: Int) -> Bool {
    byte(offset + 1).isDigit && byte(offset + 2).isDigit && !byte(offset + 3).isDigit
  }

  mutating func skipUhr() -> Bool {
    let start = index
    skipBlanks()
    guard let word = peekWord(), word.lowercased() == "uhr" || word.lowercased() == "h" else {
      index = start
      return false
    }
    skipWord()
    return true
  }

  /// `Z`, `+02:00`, `+0200` or `+02` behind a time: seconds east of UTC.
  mutating func offset() throws(DateText.Mistake) -> Int? {
    if byte() | 0x20 == UInt8(ascii: "z"), !byte(1).isLetter {
      index += 1
      return 0
    }
    let start = index
    skipBlanks()
    let sign = byte()
    guard sign == UInt8(ascii: "+") || sign == .dash, byte(1).isDigit, byte(2).isDigit else {
      index = start
      return nil
    }
    guard sign != .dash || isISO else { throw .range }
    index += 1
    guard let number = number() else { throw .unreadable }
    var (hours, minutes) = (number.value, 0)
    if number.digits == 4 {
      (hours, minutes) = (number.value / 100, number.value % 100)
    } else if number.digits == 2, skip(":") {
      guard let more = self.number(), more.digits == 2 else { throw .unreadable }
      minutes = more.value
    }
    guard hours <= 18, minutes < 60 else { throw .noSuchTime }
    return (hours * 3600 + minutes * 60) * (sign == .dash ? -1 : 1)
  }
}
