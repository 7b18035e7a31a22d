/// A length of time: the value type DURATION (RFC 5545, section 3.3.6).
///
/// Days are kept apart from seconds, because a day across a change of the clocks has no 24 hours.
public struct CalendarDuration: Hashable, Sendable {
  /// Whole days, with weeks as seven of them; negative when the duration is.
  public let days: Int
  /// Seconds beyond the days; negative when the duration is.
  public let seconds: Int

  /// Lengths beyond this are no duration of any event and would overflow sums.
  private static let largest = 1_000_000_000

  /// A duration of days and seconds; both should have the same sign.
  public init(days: Int = 0, seconds: Int = 0) {
    self.days = days
    self.seconds = seconds
  }

  /// Reads text such as `PT6H`, `P1W`, `-P1DT2H30M`, or nil if it is no duration. Designators may be
  /// in any case and, as some programs write, weeks together with days.
  public init?(_ text: some StringProtocol) {
    var octets = Array(text.utf8)[...]
    let sign = octets.first == 0x2D ? -1 : 1
    if octets.first == 0x2D || octets.first == 0x2B { octets.removeFirst() }
    guard octets.popFirst().map({ $0 & 0xDF }) == 0x50, !octets.isEmpty else { return nil }
    var days = 0
    var seconds = 0
    var inTime = false
    while let first = octets.first {
      if first & 0xDF == 0x54, !inTime {
        inTime = true
        octets.removeFirst()
        guard !octets.isEmpty else { return nil }
        continue
      }
      guard let number = Self.number(&octets), let unit = octets.popFirst() else { return nil }
      switch (inTime, unit & 0xDF) {
      case (false, 0x57): days += number * 7
      case (false, 0x44): days += number
      case (true, 0x48): seconds += number * 3600
      case (true, 0x4D): seconds += number * 60
      case (true, 0x53): seconds += number
      default: return nil
      }
      guard days <= Self.largest, seconds <= Self.largest * 3600 else { return nil }
    }
    self.init(days: sign * days, seconds: sign * seconds)
  }

  /// The text of the standard, such as `P1DT2H`; `PT0S` for no time at all.
  public var text: String {
    let isNegative = days < 0 || seconds < 0
    let rest = Int(seconds.magnitude)
    var result = isNegative ? "-P" : "P"
    if days != 0 { result += "\(days.magnitude)D" }
    guard rest > 0 || days == 0 else { return result }
    result += "T"
    if rest >= 3600 { result += "\(rest / 3600)H" }
    // The grammar allows no hours and seconds without the minutes between them.
    if rest / 60 % 60 > 0 || (rest >= 3600 && rest % 60 > 0) { result += "\(rest / 60 % 60)M" }
    if rest % 60 > 0 || rest == 0 { result += "\(rest % 60)S" }
    return result
  }

  private static func number(_ octets: inout ArraySlice<UInt8>) -> Int? {
    var number = 0
    var digits = 0
    while let octet = octets.first, Octet.isDigit(octet) {
      number = number * 10 + Int(octet & 0x0F)
      digits += 1
      guard digits <= 9 else { return nil }
      octets.removeFirst()
    }
    return digits > 0 ? number : nil
  }
}
