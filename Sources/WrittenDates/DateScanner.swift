/// Walks over a text that says a date.
struct DateScanner {
  private let bytes: [UInt8]
  /// The offset in the text's UTF-8.
  private(set) var position = 0
  /// 0 where `AM` stood behind the last time, 12 where `PM` did.
  var half: Int?

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  private init(_ bytes: [UInt8], at position: Int) {
    (self.bytes, self.position) = (bytes, position)
  }

  /// Whether a number here is an hour with its minutes.
  private mutating func clockBehindNumber() throws(DateMistake) -> Bool {
    guard let number = number() else { return false }
    let end = position
    return try clock(hour: number.value, isAfterDay: true, isISO: false) != nil && position > end + 2
  }

  var isAtEnd: Bool { position >= bytes.count }

  var isAtDigit: Bool { Self.isDigit(byte()) }

  /// The byte so many places ahead; 0 beyond the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    bytes.indices.contains(position + ahead) ? bytes[position + ahead] : 0
  }

  /// Whether a digit stands so many places ahead.
  func isDigit(_ ahead: Int) -> Bool { Self.isDigit(byte(ahead)) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  @discardableResult
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard !isAtEnd, byte() == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// Passes over one character of ASCII, or one byte of another.
  mutating func advance() { position = min(position + 1, bytes.count) }

  /// A comma or another sign between single dates; `+02:00` is an offset.
  mutating func skipListSign() -> Bool {
    if !isAtMinutes, skip(",") { return true }
    if skip(";") || skip("&") { return true }
    return !isDigit(1) && skip("+")
  }

  /// Whether a comma here parts hours and minutes: `18,30 Uhr`.
  private var isAtMinutes: Bool {
    guard byte() == UInt8(ascii: ","), isDigit(1), isDigit(2), position > 0, Self.isDigit(bytes[position - 1])
    else { return false }
    var start = position
    while start > 0, Self.isDigit(bytes[start - 1]) { start -= 1 }
    var hour = DateScanner(bytes, at: start)
    return position - start <= 2 && (try? hour.clockBehindNumber()) ?? false
  }

  /// Passes over blanks, also such that do not break and narrow ones.
  mutating func skipBlanks() {
    while let width = blankWidth { position += width }
  }

  private var blankWidth: Int? {
    switch (byte(), byte(1), byte(2)) {
    case (0x20, _, _), (0x09, _, _), (0x0A, _, _): 1
    case (0xC2, 0xA0, _): 2
    case (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF): 3
    default: nil
    }
  }

  /// Passes over blanks, commas and brackets, and over a dot or an `@` that stands alone.
  mutating func skipPauses() {
    while true {
      skipBlanks()
      let signs = byte(1) == 0x20 || byte(1) == 0 ? ",().@" : ",()"
      guard signs.utf8.contains(byte()) else { return }
      position += 1
    }
  }

  /// A run of digits; at most nine.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    let start = position
    while isAtDigit, position - start < 9 {
      value = value * 10 + Int(byte() - 0x30)
      position += 1
    }
    return position > start ? (value, position - start) : nil
  }

  /// The word that begins here, in the form of `DateWords.folded`.
  mutating func word() -> String? {
    // C2 and E2 lead blanks, dashes and quotes, which are no part of a word.
    let word = bytes[min(position, bytes.count)...].prefix {
      Self.isLetter($0) || $0 >= 0x80 && $0 != 0xC2 && $0 != 0xE2
    }
    guard !word.isEmpty else { return nil }
    position = word.endIndex
    return DateWords.folded(String(decoding: word, as: UTF8.self))
  }

  /// `ganztägig`, `all day`, with the first word read.
  mutating func skipWholeDay(_ word: String) -> Bool {
    if DateWords.wholeDay.contains(word) { return true }
    var next = self
    next.skip("-")
    next.skipBlanks()
    guard let second = next.word(), DateWords.wholeDay.contains(word + second) else { return false }
    self = next
    return true
  }

  /// A word of a list, perhaps behind blanks.
  mutating func skip(oneOf words: Set<String>) -> Bool {
    var next = self
    next.skipBlanks()
    guard let word = next.word(), words.contains(word) else { return false }
    self = next
    return true
  }

  /// A dot behind a number or a short name, or `st`, `nd` … behind a number.
  mutating func skipOrdinal() {
    if byte(1) != UInt8(ascii: "."), skip(".") { return }
    var next = self
    if let word = next.word(), DateWords.ordinals.contains(word) { self = next }
  }

  /// What joins two dates or times: a dash, a slash, two dots, an arrow, or a word.
  mutating func skipJoint() -> Bool {
    if skip("/") || skipMinus() || skip([0xE2, 0x80], 0x90...0x95) || skip([0xE2, 0x86], 0x92...0x92)
      || skip([0xE2, 0x9E], 0x94...0x94)
    {
      skip(">")
      return true
    }
    if byte(1) == UInt8(ascii: "."), skip(".") { return skip(".") }
    return skip(oneOf: DateWords.joints)
  }

  /// A hyphen or the minus sign (U+2212).
  mutating func skipMinus() -> Bool { skip("-") || skip([0xE2, 0x88], 0x92...0x92) }

  /// A character of three bytes.
  private mutating func skip(_ lead: [UInt8], _ last: ClosedRange<UInt8>) -> Bool {
    guard [byte(), byte(1)] == lead, last.contains(byte(2)) else { return false }
    position += 3
    return true
  }

  /// Two digits behind a sign, and no more.
  mutating func clockPart(_ sign: Unicode.Scalar) -> Int? {
    guard byte() == UInt8(ascii: sign), isDigit(1), isDigit(2), !isDigit(3),
      // `06.05.` is a day and its month.
      sign == ":" || byte(3) != UInt8(ascii: ".")
    else { return nil }
    let value = Int(byte(1) - 0x30) * 10 + Int(byte(2) - 0x30)
    position += 3
    return value
  }
}
