extension PosixZoneRule {
  /// Reads a TZ string; nil where it is none, or says that clocks change but not when.
  init?(_ text: String) {
    var scanner = OctetScanner(text)
    guard scanner.skipName(), let west = scanner.clock(hours: 0...24) else { return nil }
    standard = ClockKind(offset: -west, isDaylight: false)
    guard ClockKind.offsets.contains(-west) else { return nil }
    if scanner.isAtEnd {
      daylight = nil
      return
    }
    guard scanner.skipName() else { return nil }
    let ahead = scanner.startsClock ? scanner.clock(hours: 0...24).map { -$0 } : 3600 - west
    guard let ahead, ClockKind.offsets.contains(ahead), let start = scanner.change(),
      let end = scanner.change(),
      scanner.isAtEnd
    else { return nil }
    daylight = Daylight(kind: ClockKind(offset: ahead, isDaylight: true), start: start, end: end)
  }
}

/// Takes the parts of a TZ string from its front.
private struct OctetScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Whether a number with or without sign comes next.
  var startsClock: Bool {
    rest.first.map { Self.isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? false
  }

  /// Passes the name of a kind of time: three letters or more, or `<+03>`.
  mutating func skipName() -> Bool {
    if skip("<") {
      let name = rest.prefix { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2B || $0 == 0x2D }
      rest = rest.dropFirst(name.count)
      return name.count >= 3 && skip(">")
    }
    let name = rest.prefix(while: Self.isLetter)
    rest = rest.dropFirst(name.count)
    return name.count >= 3
  }

  /// Seconds from `[+-]h[:mm[:ss]]`.
  mutating func clock(hours range: ClosedRange<Int>) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hours = number(), range.contains(hours) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where skip(":") {
      guard let part = number(), part < 60 else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M3.5.0`, `,J60/2` and the like.
  mutating func change() -> PosixZoneRule.Change? {
    guard skip(","), let date = date() else { return nil }
    guard skip("/") else { return PosixZoneRule.Change(date: date, seconds: 7200) }
    return clock(hours: 0...167).map { PosixZoneRule.Change(date: date, seconds: $0) }
  }

  private mutating func date() -> PosixZoneRule.Date? {
    if skip("J") { return number().flatMap { (1...365).contains($0) ? .dayWithoutLeap($0) : nil } }
    guard skip("M") else { return number().flatMap { $0 <= 365 ? .dayOfYear($0) : nil } }
    guard let month = number(), (1...12).contains(month), skip("."), let week = number(),
      (1...5).contains(week),
      skip("."), let day = number(), let weekday = Weekday(rawValue: day == 0 ? 7 : day), day < 7
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix(while: Self.isDigit)
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet | 0x20) }
}
