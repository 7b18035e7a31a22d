import AlmanacModel

/// Reads dates and times as people write them: `2025-05-06`, `6.5.2025`, `Di, 6. Mai 2025, 18 Uhr`,
/// `2025-05-06T18:00:00+02:00`, `Juni 2025`, `2025`, `offen`, and a time alone.
struct DateReader {
  private var scanner: DateScanner

  /// What a text says, without regard to any zone.
  static func read(_ text: String) throws(DateText.Mistake) -> DateText.Reading {
    var reader = DateReader(scanner: DateScanner(text))
    if let day = reader.scanner.plainISODay() {
      guard let day = day.value else { throw .noSuchDay }
      return DateText.Reading(date: .day(day))
    }
    return try reader.readAll()
  }

  private mutating func readAll() throws(DateText.Mistake) -> DateText.Reading {
    var weekday: Weekday?
    if let word = scanner.peekWord() {
      if ["offen", "open", "tba", "tbd"].contains(word.lowercased()), scanner.isOnlyWord() {
        return DateText.Reading(date: .open)
      }
      if let named = DateNames.weekday(word) {
        weekday = named
        scanner.skipWord()
        scanner.skip(".")
        scanner.skip(",")
        scanner.skipBlanks()
      }
    }
    let date = try readDate()
    scanner.skipBlanks()
    guard scanner.isAtEnd else { throw scanner.looksLikeRange ? .range : .unreadable }
    var reading = DateText.Reading(date: date)
    if let weekday, let day = date.firstDay, day.weekday != weekday { reading.wrongWeekday = weekday }
    return reading
  }

  private mutating func readDate() throws(DateText.Mistake) -> DateText {
    if scanner.peekWord() != nil { return try readNamedMonth() }
    guard let first = scanner.number() else { throw .unreadable }
    if first.digits == 4 { return try readFromYear(first.value) }
    guard first.digits <= 2 else { throw .unreadable }
    return try readFromDay(first.value)
  }

  /// `2025…`
  private mutating func readFromYear(_ year: Int) throws(DateText.Mistake) -> DateText {
    if scanner.skipRangeSign(), let last = scanner.number() {
      guard last.digits == 4 else {
        guard last.digits <= 2, scanner.lastRangeSignWasHyphen else { throw .unreadable }
        return try readFromMonth(year, last.value)
      }
      guard year <= last.value, year > 0 else { throw .noSuchDay }
      return .years(first: year, last: last.value)
    }
    guard scanner.isAtEnd, year > 0 else { throw .unreadable }
    return .years(first: year, last: year)
  }

  /// `2025-05…`
  private mutating func readFromMonth(_ year: Int, _ month: Int) throws(DateText.Mistake) -> DateText {
    guard scanner.skip("-") else {
      guard let month = Month(year: year, month: month) else { throw .noSuchDay }
      return .month(month)
    }
    guard let day = scanner.number(), day.digits <= 2 else { throw .unreadable }
    return try readTime(after: Day(year: year, month: month, day: day.value))
  }

  /// `6. Mai 2025`, `6.5.2025`, `06/2025`, or a time: `18:00`, `18 Uhr`.
  private mutating func readFromDay(_ number: Int) throws(DateText.Mistake) -> DateText {
    if let time = try readClock(hour: number) { return .time(try withOffset(time)) }
    if scanner.skip("/"), let year = scanner.number(), year.digits == 4 {
      guard let month = Month(year: year.value, month: number) else { throw .noSuchDay }
      return .month(month)
    }
    scanner.skip(".")
    scanner.skipBlanks()
    if let word = scanner.peekWord() {
      guard let month = DateNames.month(word) else { throw .unreadable }
      scanner.skipWord()
      scanner.skip(".")
      scanner.skip(",")
      scanner.skipBlanks()
      return try readTime(after: Day(year: try readYear(), month: month, day: number))
    }
    guard let month = scanner.number() else { throw .unreadable }
    if month.digits == 4 {
      guard let month = Month(year: month.value, month: number) else { throw .noSuchDay }
      return .month(month)
    }
    guard scanner.skip(".") else { throw .unreadable }
    scanner.skipBlanks()
    return try readTime(after: Day(year: try readYear(), month: month.value, day: number))
  }

  /// `Juni 2025`, `May 6, 2025`.
  private mutating func readNamedMonth() throws(DateText.Mistake) -> DateText {
    guard let word = scanner.peekWord(), let month = DateNames.month(word) else { throw .unreadable }
    scanner.skipWord()
    scanner.skip(".")
    scanner.skipBlanks()
    guard let number = scanner.number() else { throw .missingYear }
    if number.digits == 4 {
      guard let month = Month(year: number.value, month: month) else { throw .noSuchDay }
      return .month(month)
    }
    scanner.skip(",")
    scanner.skipBlanks()
    return try readTime(after: Day(year: try readYear(), month: month, day: number.value))
  }

  private mutating func readYear() throws(DateText.Mistake) -> Int {
    guard let year = scanner.number() else { throw .missingYear }
    guard year.digits == 4 else { throw .shortYear }
    return year.value
  }

  /// What may stand behind a day: nothing, or a time.
  private mutating func readTime(after day: Day?) throws(DateText.Mistake) -> DateText {
    guard let day else { throw .noSuchDay }
    guard scanner.skipToTime() else { return .day(day) }
    if scanner.looksLikeRange { throw .range }
    guard let hour = scanner.number(), hour.digits <= 2, let time = try readClock(hour: hour.value) else {
      throw .unreadable
    }
    return .dayAndTime(day, try withOffset(time))
  }

  /// `:00`, `.00`, ` Uhr` behind an hour; nil where the number is no hour.
  private mutating func readClock(hour: Int) throws(DateText.Mistake) -> WrittenTime? {
    var parts = [hour]
    while parts.count < 3, let part = scanner.clockPart() { parts.append(part) }
    let saysUhr = scanner.skipUhr()
    guard parts.count > 1 || saysUhr else { return nil }
    guard
      let time = WrittenTime(
        hour: hour, minute: parts.count > 1 ? parts[1] : 0, second: parts.count > 2 ? parts[2] : 0)
    else { throw .noSuchTime }
    return time
  }

  private mutating func withOffset(_ time: WrittenTime) throws(DateText.Mistake) -> WrittenTime {
    var time = time
    time.offset = try scanner.offset()
    return time
  }
}

extension DateText {
  /// The day that a weekday in front can be compared with.
  var firstDay: Day? {
    switch self {
    case .day(let day), .dayAndTime(let day, _): day
    default: nil
    }
  }
}
