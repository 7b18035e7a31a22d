import CivilTime

/// Takes the parts of a date or time from the front of a text, in the basic or the extended form of ISO 8601.
struct TimeScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: some StringProtocol) {
    rest = Array(text.utf8)[...]
    while let last = rest.last, last == Octet.space || last == Octet.tab { rest.removeLast() }
    skipBlanks()
  }

  /// The value; nil where the text is none.
  mutating func value() -> TimeText.Value? {
    guard let year = number(4), let month = part(after: Octet.hyphen), let day = part(after: Octet.hyphen),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    skipBlanks()
    if rest.isEmpty || isUTC() { return .date(date) }
    if let octet = rest.first, octet & 0xDF == 0x54 { rest.removeFirst() }
    skipBlanks()
    guard let hour = number(2), let minute = part(after: Octet.colon) else { return nil }
    var second = 0
    if let octet = rest.first, octet == Octet.colon || Octet.isDigit(octet) {
      guard let given = part(after: Octet.colon) else { return nil }
      second = given
    }
    skipFraction()
    guard let time = TimeText.time(date, hour: hour, minute: minute, second: second) else { return nil }
    skipBlanks()
    if rest.isEmpty { return .local(time) }
    if isUTC() { return .utc(Instant(utc: time)) }
    return offset().map { .utc(Instant(utc: time.adding(seconds: -$0))) }
  }

  private mutating func skipBlanks() {
    while let octet = rest.first, octet == Octet.space || octet == Octet.tab { rest.removeFirst() }
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard rest.count >= digits, let number = TimeText.number(rest.prefix(digits)) else { return nil }
    rest = rest.dropFirst(digits)
    return number
  }

  /// Two digits, perhaps behind a mark.
  private mutating func part(after mark: UInt8) -> Int? {
    if rest.first == mark { rest.removeFirst() }
    return number(2)
  }

  private mutating func skipFraction() {
    guard let mark = rest.first, mark == 0x2E || mark == Octet.comma,
      rest.dropFirst().first.map(Octet.isDigit) ?? false
    else { return }
    rest = rest.dropFirst().drop(while: Octet.isDigit)
  }

  private func isUTC() -> Bool { rest.count == 1 && rest.first.map { $0 & 0xDF == 0x5A } ?? false }

  /// Seconds of `+02:00`, `-0330` or `+02`, up to the end.
  private mutating func offset() -> Int? {
    guard let sign = rest.first, sign == 0x2B || sign == Octet.hyphen else { return nil }
    rest.removeFirst()
    guard let hours = number(2), hours < 24 else { return nil }
    let minutes = rest.isEmpty ? 0 : part(after: Octet.colon)
    guard let minutes, minutes < 60, rest.isEmpty else { return nil }
    return (sign == Octet.hyphen ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
