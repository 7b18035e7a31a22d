import CivilTime

/// The spellings of dates and times in iCalendar files (RFC 5545, sections 3.3.4, 3.3.5 and 3.3.14). Moments outside
/// the years 1 to 9999 are written as the nearest one inside.
public enum TimeText {
  /// A DATE or DATE-TIME value as it stands in a file, before its TZID is looked at.
  public enum Value: Hashable, Sendable {
    /// `20260718`
    case date(Day)
    /// `20260718T193000`
    case local(LocalDateTime)
    /// `20260718T173000Z`
    case utc(Instant)
  }

  /// Reads a date or time, or nil if it is none. Blanks around it and the hyphens, colons, fractions of seconds and
  /// offsets of ISO 8601 are understood, because careless programs write them; a time with an offset is an instant.
  /// Second 60 counts as 59, hour 24 as the next day.
  public static func parse(_ text: some StringProtocol) -> Value? {
    var scanner = TimeScanner(text)
    return scanner.value()
  }

  /// `20260718`
  public static func text(_ date: Day) -> String {
    String(decoding: octets(date), as: UTF8.self)
  }

  /// `20260718T193000`
  public static func text(_ time: LocalDateTime) -> String {
    String(decoding: octets(time), as: UTF8.self)
  }

  /// `20260718T173000Z`
  public static func text(_ time: Instant) -> String {
    String(decoding: octets(time), as: UTF8.self)
  }

  /// An offset from UTC in seconds as `+0200` or, where it has seconds, `+005328`.
  public static func offsetText(_ seconds: Int) -> String {
    let rest = Int(seconds.magnitude)
    var octets: [UInt8] = [seconds < 0 ? Octet.hyphen : 0x2B]
    append(rest / 3600, to: &octets)
    append(rest / 60 % 60, to: &octets)
    if rest % 60 != 0 { append(rest % 60, to: &octets) }
    return String(decoding: octets, as: UTF8.self)
  }

  /// The seconds of an offset such as `+0200`, or nil if it is none.
  public static func offset(_ text: some StringProtocol) -> Int? {
    let octets = Array(text.utf8)
    guard octets.count == 5 || octets.count == 7, octets[0] == 0x2B || octets[0] == Octet.hyphen,
      let hours = number(octets[1..<3]), let minutes = number(octets[3..<5]),
      let seconds = octets.count == 7 ? number(octets[5..<7]) : 0,
      hours < 24, minutes < 60, seconds < 60
    else { return nil }
    let sum = hours * 3600 + minutes * 60 + seconds
    return octets[0] == Octet.hyphen ? -sum : sum
  }

  static func octets(_ date: Day) -> [UInt8] {
    let parts = date.nameable.parts
    var octets: [UInt8] = []
    octets.reserveCapacity(16)
    append(parts.year / 100, to: &octets)
    append(parts.year % 100, to: &octets)
    append(parts.month, to: &octets)
    append(parts.day, to: &octets)
    return octets
  }

  static func octets(_ time: LocalDateTime) -> [UInt8] {
    let time = time.nameable
    var octets = octets(time.day)
    octets.append(0x54)
    append(time.time.hour, to: &octets)
    append(time.time.minute, to: &octets)
    append(time.time.second, to: &octets)
    return octets
  }

  static func octets(_ time: Instant) -> [UInt8] {
    octets(time.utc) + [0x5A]
  }

  private static func append(_ number: Int, to octets: inout [UInt8]) {
    octets.append(0x30 + UInt8(truncatingIfNeeded: number / 10 % 10))
    octets.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard Octet.isDigit(digit) else { return nil }
      number = number * 10 + Int(digit & 0x0F)
    }
    return number
  }

  static func time(_ date: Day, hour: Int, minute: Int, second: Int) -> LocalDateTime? {
    if hour == 24, minute == 0, second == 0 { return LocalDateTime(day: date.adding(days: 1)).nameable }
    return TimeOfDay(hour: hour, minute: minute, second: second == 60 ? 59 : second)
      .map { LocalDateTime(day: date, time: $0) }
  }
}
