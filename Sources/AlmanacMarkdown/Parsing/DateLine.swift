import WrittenDates

/// Lines that begin with a date or a time, as programmes and invitations have them: `18. September: Auftakt`,
/// `3.–5. Mai`, `25. - 27. Mai`, `1.5.`, `Mo, 6. Mai`, `18.30 Uhr`.
struct DateLine {
  private let text: ArraySlice<UInt8>
  private var position: Int

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  /// Whether a text begins with a date or a time, or with numbers that are no list although they look like one.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool { saysDate(text) || isSpan(text) }

  private static func saysDate(_ text: ArraySlice<UInt8>) -> Bool {
    var line = DateLine(text)
    return line.readWeekday() ? line.readDate() || line.readTime() : line.readDate() || line.readTime()
  }

  /// `5. - 7. Klasse`, `1. + 2. Stock`, `24. 12. Weihnachten`: nobody begins a list within a list on one line. Before a
  /// date, the number is that of an item.
  private static func isSpan(_ text: ArraySlice<UInt8>) -> Bool {
    guard let period = mark(of: text), text[period] == Ascii.period else { return false }
    let rest = text[(period + 1)...].drop(while: Ascii.isWhitespace)
    return (isBullet(rest) || mark(of: rest) != nil) && !saysDate(rest)
  }

  /// The period that CommonMark would take for the end of an item's number although it belongs to a date, behind any
  /// marks of quotes, lists and notes; nil where there is none.
  static func listPeriod(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var start = behindNote(bytes[line])
    while start < line.upperBound {
      let rest = bytes[start..<line.upperBound]
      guard let first = rest.first else { return nil }
      if first == Ascii.space || first == Ascii.tab || first == UInt8(ascii: ">") {
        start += 1
      } else if let mark = mark(of: rest) {
        if rest[mark] == Ascii.period, begins(rest) { return mark }
        start = mark + 1
      } else if isBullet(rest) {
        start += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Where a line goes on behind `[^1]:`.
  private static func behindNote(_ line: ArraySlice<UInt8>) -> Int {
    let text = line.drop { $0 == Ascii.space || $0 == UInt8(ascii: ">") }
    guard text.starts(with: "[^".utf8), let end = text.firstIndex(of: UInt8(ascii: "]")),
      text[end...].starts(with: "]:".utf8)
    else { return line.startIndex }
    return end + 2
  }

  /// The period or bracket behind the number of an item and before a blank.
  private static func mark(of text: ArraySlice<UInt8>) -> Int? {
    let mark = text.startIndex + text.prefix(9).prefix(while: Ascii.isDigit).count
    guard mark > text.startIndex, mark + 1 < text.endIndex, Ascii.isWhitespace(text[mark + 1]),
      text[mark] == Ascii.period || text[mark] == UInt8(ascii: ")")
    else { return nil }
    return mark
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
    guard DateWords.weekdays[DateWords.folded(readWord())] != nil else {
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
    if readISODate() || readWrittenDate(bounds: 6) { return true }
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
    guard skip(Ascii.period) else { return readMonthAlone() }
    let isSpaced = peek == Ascii.space
    skipBlanks()
    let word = position
    if DateWords.months[DateWords.folded(readWord())] != nil { return true }
    position = word
    if let byte = peek, Ascii.isDigit(byte) { return readMonthNumber(isSpaced: isSpaced) }
    return skipJoint() && readWrittenDate(bounds: bounds - 1)
  }

  /// `May`, `rd May` behind a day without a period.
  private mutating func readMonthAlone() -> Bool {
    let start = position
    if !["st", "nd", "rd", "th"].contains(readWord()) { position = start }
    guard peek == Ascii.space else { return false }
    skipBlanks()
    return DateWords.months[DateWords.folded(readWord())] != nil
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

  /// What stands between two days of one date: a dash, a slash, a comma, `&`, `+`, `bis`, `und`.
  private mutating func skipJoint() -> Bool {
    let start = position
    if skipDash() || "-/,&+".utf8.contains(where: { skip($0) }) {
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
}
