/// Lines that begin with a date or a time, as programmes and invitations have them: `18. September: Auftakt`,
/// `3.–5. Mai`, `25. - 27. Mai`, `1.5.`, `Mo, 6. Mai`, `18.30 Uhr`.
struct DateLine {
  private let text: ArraySlice<UInt8>
  private var position: Int

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  /// Whether a text begins with a date or a time.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    var line = DateLine(text)
    return line.readWeekday() ? line.readDate() || line.readTime() : line.readDate() || line.readTime()
  }

  /// The period that CommonMark would take for the end of an item's number although it belongs to a date, behind any
  /// marks of quotes and lists; nil where there is none.
  static func listPeriod(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var start = line.lowerBound
    while start < line.upperBound {
      let rest = bytes[start..<line.upperBound]
      guard let first = rest.first else { return nil }
      if first == Ascii.space || first == Ascii.tab || first == UInt8(ascii: ">") {
        start += 1
      } else if let period = period(of: rest) {
        if begins(rest) { return period }
        start = period + 1
      } else if isBullet(rest) {
        start += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// The period behind up to two digits and before a blank.
  private static func period(of text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(3).prefix(while: Ascii.isDigit).count
    let period = text.startIndex + digits
    guard (1...2).contains(digits), period + 1 < text.endIndex, text[period] == Ascii.period,
      Ascii.isWhitespace(text[period + 1])
    else { return nil }
    return period
  }

  private static func isBullet(_ text: ArraySlice<UInt8>) -> Bool {
    let second = text.dropFirst().first
    return [Ascii.asterisk, Ascii.hyphen, UInt8(ascii: "+")].contains(text.first)
      && (second == Ascii.space || second == Ascii.tab)
  }

  // MARK: - Reading

  /// `Mo`, `Mo.,`, `Montag, den`.
  private mutating func readWeekday() -> Bool {
    let start = position
    guard Self.weekdays.contains(readWord()) else {
      position = start
      return false
    }
    skip(Ascii.period)
    skip(UInt8(ascii: ","))
    skipBlanks()
    let before = position
    if readWord() == "den" { skipBlanks() } else { position = before }
    return true
  }

  /// `18. September`, `1.5.`, `1.5.2031`, `2031-05-01`, and ranges that end so.
  private mutating func readDate() -> Bool {
    let start = position
    if readISODate() || readWrittenDate(bounds: 4) { return true }
    position = start
    return false
  }

  private mutating func readISODate() -> Bool {
    let start = position
    defer { position = start }
    guard readDigits() == 4, skip(Ascii.hyphen), readDigits() == 2, skip(Ascii.hyphen) else { return false }
    return readDigits() == 2
  }

  /// - Parameter bounds: how many days may still be joined to one another.
  private mutating func readWrittenDate(bounds: Int) -> Bool {
    guard bounds > 0, (1...2).contains(readDigits()) else { return false }
    guard skip(Ascii.period) else { return false }
    let isSpaced = peek == Ascii.space
    skipBlanks()
    let word = position
    if Self.months.contains(readWord()) { return true }
    position = word
    if let byte = peek, Ascii.isDigit(byte) { return readMonthNumber(isSpaced: isSpaced) }
    return skipJoint() && readWrittenDate(bounds: bounds - 1)
  }

  /// `5.`, `5.2031`; apart from the day only with a year or at the end, because `1. 2. Mannschaft` is no date.
  private mutating func readMonthNumber(isSpaced: Bool) -> Bool {
    guard (1...2).contains(readDigits()), skip(Ascii.period) else { return false }
    guard isSpaced else { return true }
    skipBlanks()
    guard let next = peek else { return true }
    if next == Ascii.colon { return true }
    let digits = readDigits()
    return digits == 2 || digits == 4
  }

  /// What stands between two days of one date: a dash, a slash, `bis`, `und`.
  private mutating func skipJoint() -> Bool {
    let start = position
    if skip(Ascii.hyphen) || skip(Ascii.slash) || skipDash() {
      skipBlanks()
      return true
    }
    guard ["bis", "und", "u"].contains(readWord()) else {
      position = start
      return false
    }
    skip(Ascii.period)
    skipBlanks()
    return true
  }

  /// `18 Uhr`, `18.30 Uhr`, `18–20 Uhr`, `18:30`.
  private mutating func readTime() -> Bool {
    let start = position
    if let hasMinutes = readClock() {
      if hasMinutes || readUhr() { return true }
      skipBlanks()
      if skip(Ascii.hyphen) || skipDash() {
        skipBlanks()
        if readClock() != nil, readUhr() { return true }
      }
    }
    position = start
    return false
  }

  /// - Returns: whether minutes stand behind a colon, which nothing but a time has; nil where there is no number.
  private mutating func readClock() -> Bool? {
    guard (1...2).contains(readDigits()) else { return nil }
    let end = position
    if skip(Ascii.colon), readDigits() == 2 { return true }
    position = end
    if !(skip(Ascii.period) && readDigits() == 2) { position = end }
    return false
  }

  private mutating func readUhr() -> Bool {
    let start = position
    skipBlanks()
    if readWord() == "uhr" { return true }
    position = start
    return false
  }

  // MARK: - Bytes

  private var peek: UInt8? { position < text.endIndex ? text[position] : nil }

  private mutating func readDigits() -> Int {
    let start = position
    while let byte = peek, Ascii.isDigit(byte), position - start < 5 { position += 1 }
    return position - start
  }

  /// The letters from here on, in lower case; no longer than any word that counts.
  private mutating func readWord() -> String {
    let start = position
    while let byte = peek, Ascii.isLetter(byte) || byte >= 0x80, position - start < 14 { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self).lowercased()
  }

  @discardableResult private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  /// – or —.
  private mutating func skipDash() -> Bool {
    let dash = text[position...].prefix(3)
    guard dash.elementsEqual("–".utf8) || dash.elementsEqual("—".utf8) else { return false }
    position += 3
    return true
  }

  private mutating func skipBlanks() {
    while true {
      if peek == Ascii.space || peek == Ascii.tab {
        position += 1
      } else if text[position...].prefix(2).elementsEqual("\u{A0}".utf8) {
        position += 2
      } else {
        return
      }
    }
  }

  private static let weekdays: Set<String> = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "di",
    "mi", "do",
    "fr", "sa", "so",
  ]
  private static let months: Set<String> = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november",
    "dezember", "jan", "feb", "mär", "mrz", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dez",
    "january", "february", "june", "july", "october", "december",
  ]
}
