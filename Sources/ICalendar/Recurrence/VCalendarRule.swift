import CivilTime

extension RecurrenceRule {
  /// A rule of vCalendar 1.0 (section 2.2.3), such as `W1 TH #4`, `MP1 2+ TH #3` or `D2 20320617T100000Z`. Without an
  /// end it has two dates; `#0` goes on for ever. Nil for other texts, and where dates have times of their own.
  init?(vCalendar text: String) {
    var words = text.uppercased().split { $0 == " " || $0 == "\t" }.map { $0.filter { $0 != "$" } }[...]
    guard let head = words.popFirst(), let step = Self.step(head) else { return nil }
    self.init(step.frequency, interval: step.interval, count: 2)
    if let last = words.last, takeEnd(last) { words = words.dropLast() }
    let isRead =
      switch step.kind {
      case "D": words.isEmpty
      case "W": takeWeekdays(words)
      case "MP": takePositions(words)
      case "MD": take(words, into: \.monthDays, 1...31)
      case "YM": take(words, into: \.months, 1...12)
      default: take(words, into: \.yearDays, 1...366)
      }
    if !isRead { return nil }
  }

  private static func step(_ head: String) -> (kind: Substring, frequency: Frequency, interval: Int)? {
    let kinds: [Substring: Frequency] = [
      "D": .daily, "W": .weekly, "MP": .monthly, "MD": .monthly, "YM": .yearly, "YD": .yearly,
    ]
    let kind = head.prefix { $0.isLetter }
    guard let frequency = kinds[kind], let interval = Int(head.dropFirst(kind.count)),
      (1...1_000_000).contains(interval)
    else { return nil }
    return (kind, frequency, interval)
  }

  /// `#4`, or the last moment.
  private mutating func takeEnd(_ word: String) -> Bool {
    if word.hasPrefix("#") {
      guard let number = Int(word.dropFirst()), (0...1_000_000_000).contains(number) else { return false }
      count = number == 0 ? nil : number
      return true
    }
    guard word.utf8.count >= 8, let moment = TimeText.parse(word) else { return false }
    count = nil
    until = moment
    return true
  }

  private mutating func takeWeekdays(_ words: ArraySlice<String>) -> Bool {
    let weekdays = words.compactMap { Weekday(abbreviation: $0) }
    days = weekdays.map { Day($0) }
    return weekdays.count == words.count
  }

  /// `2+ TH`, `1- FR`, `1+ 3+ MO TU`.
  private mutating func takePositions(_ words: ArraySlice<String>) -> Bool {
    var ordinals: [Int] = []
    var isOpen = false
    for word in words {
      if let weekday = Weekday(abbreviation: word) {
        if ordinals.isEmpty { return false }
        days += ordinals.map { Day(weekday, ordinal: $0) }
        isOpen = false
      } else if let ordinal = Self.signed(word), (1...5).contains(abs(ordinal)) {
        ordinals = isOpen ? ordinals + [ordinal] : [ordinal]
        isOpen = true
      } else {
        return false
      }
    }
    return !days.isEmpty && !isOpen
  }

  private mutating func take(
    _ words: ArraySlice<String>, into part: WritableKeyPath<RecurrenceRule, [Int]>, _ range: ClosedRange<Int>
  ) -> Bool {
    let numbers = words.compactMap { $0 == "LD" ? -1 : Self.signed($0) }.filter { range.contains(abs($0)) }
    self[keyPath: part] = numbers
    return numbers.count == words.count
  }

  /// `2`, `2+`, or `2-` for the second from the end.
  private static func signed(_ word: String) -> Int? {
    guard let number = Int(word.prefix { $0 != "+" && $0 != "-" }), number > 0, number < 1_000 else {
      return nil
    }
    switch word.drop(while: { $0.isNumber }) {
    case "", "+": return number
    case "-": return -number
    default: return nil
    }
  }
}
