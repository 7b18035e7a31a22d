/// How long something takes, as people write it: `90 min`, `2 h`, `1,5 Stunden`, `2 h 30 min`, `3 Tage`.
public enum WrittenDuration: Sendable, Hashable {
  case minutes(Int)
  case days(Int)

  /// The duration; nil where the text is none or it is longer than two years.
  public init?(_ text: String) {
    var minutes = 0.0
    var days = 0.0
    var scanner = DateScanner(text)
    scanner.skipBlanks()
    guard !scanner.isAtEnd else { return nil }
    while !scanner.isAtEnd {
      guard let number = scanner.decimal(), let unit = scanner.word() else { return nil }
      switch unit {
      case "min", "mins", "minute", "minuten", "minutes": minutes += number
      case "h", "std", "stunde", "stunden", "hour", "hours": minutes += number * 60
      case "d", "tag", "tage", "tagen", "day", "days": days += number
      case "woche", "wochen", "week", "weeks": days += number * 7
      default: return nil
      }
      scanner.skip(".")
      scanner.skipPauses()
    }
    let total = minutes + days * 1440
    guard total >= 1, total <= 731 * 1440 else { return nil }
    let isWhole = minutes == 0 && days == days.rounded()
    self = isWhole ? .days(Int(days)) : .minutes(Int(total.rounded()))
  }
}

extension DateScanner {
  /// A number with at most one comma or point, and the blanks behind it.
  fileprivate mutating func decimal() -> Double? {
    guard let whole = number() else { return nil }
    var value = Double(whole.value)
    if isDigit(1), skip(",") || skip("."), let part = number() {
      value += Double(part.value) / (0..<part.digits).reduce(1.0) { power, _ in power * 10 }
    }
    skipBlanks()
    return value
  }
}
