import AlmanacModel

/// How long something takes.
enum WrittenDuration: Sendable, Hashable {
  case minutes(Int)
  case days(Int)
}

/// Reads durations as people write them: `90 min`, `2 h`, `1,5 Stunden`, `2 h 30 min`, `3 Tage`.
enum DurationReader {
  private enum Unit { case minute, hour, day, week }

  /// The duration, or nil where the text is none or it is longer than two years.
  static func read(_ text: String) -> WrittenDuration? {
    var minutes = 0.0
    var days = 0.0
    var rest = Array(text.trimmingBlanks.utf8)[...]
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      guard let number = number(&rest), let unit = unit(&rest) else { return nil }
      switch unit {
      case .minute: minutes += number
      case .hour: minutes += number * 60
      case .day: days += number
      case .week: days += number * 7
      }
    }
    if days > 0, minutes == 0, days == days.rounded() { return days <= 731 ? .days(Int(days)) : nil }
    let total = minutes + days * 1440
    guard total >= 1, total <= 731 * 1440 else { return nil }
    return .minutes(Int(total.rounded()))
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Double? {
    let digits = rest.prefix { $0.isDigit || $0 == .comma || $0 == UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    rest = rest.dropFirst(digits.count).drop(while: \.isBlank)
    return Double(String(decoding: digits.map { $0 == .comma ? UInt8(ascii: ".") : $0 }, as: UTF8.self))
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> Unit? {
    let word = rest.prefix { $0.isLetter || $0 >= 0x80 }
    rest = rest.dropFirst(word.count).drop { $0.isBlank || $0 == UInt8(ascii: ".") || $0 == .comma }
    return units[SpellingKey.of(String(decoding: word, as: UTF8.self))]
  }

  private static let units: [String: Unit] = [
    "min": .minute, "minute": .minute, "minuten": .minute, "minutes": .minute, "mins": .minute,
    "h": .hour, "std": .hour, "stunde": .hour, "stunden": .hour, "hour": .hour, "hours": .hour,
    "tag": .day, "tage": .day, "tagen": .day, "day": .day, "days": .day, "d": .day,
    "woche": .week, "wochen": .week, "week": .week, "weeks": .week,
  ]
}
