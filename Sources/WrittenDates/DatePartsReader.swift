/// Reads the parts of one date, in any order, up to the end or to what joins it with another.
struct DatePartsReader {
  private var scanner: DateScanner
  private let slashOrder: DateReader.SlashOrder?
  private var parts = DateParts()
  /// A day and what comes now were joined by `T`: only then a hyphen behind the time begins an offset.
  private var isISO = false
  /// What a zone's name says.
  private var offset: Int?
  /// The last word was one that something follows.
  private var isUnfinished = false
  /// A year stood in front of the month, as in `2025 May 6`.
  private var isYearFirst = false

  init(_ text: String, slashOrder: DateReader.SlashOrder?) {
    scanner = DateScanner(text)
    self.slashOrder = slashOrder
  }

  var isAtEnd: Bool { scanner.isAtEnd }

  /// Passes over what joins two dates.
  mutating func skipJoint() -> Bool { scanner.skipJoint() }

  mutating func read() throws(DateMistake) -> DateParts {
    (parts, offset, isUnfinished, isYearFirst) = (DateParts(), nil, false, false)
    while true {
      scanner.skipPauses()
      var next = scanner
      if scanner.isAtEnd || next.skipJoint() || next.skip(oneOf: DateWords.lists) { break }
      isISO = parts.day != nil && scanner.isDigit(1) && (scanner.skip("T") || scanner.skip("t"))
      if scanner.isAtDigit { try readNumber() } else { try readWord() }
    }
    // Something is missing behind `um`.
    if isUnfinished { throw .unreadable }
    if parts.time?.offset == nil { parts.time?.offset = offset }
    return parts
  }

  private mutating func readWord() throws(DateMistake) {
    guard let word = scanner.word() else { throw .unreadable }
    isUnfinished = false
    if let month = DateWords.months[word], parts.month == nil {
      isYearFirst = parts.year != nil
      parts.month = month
      scanner.skipOrdinal()
    } else if let weekday = DateWords.weekdays[word], parts.weekday == nil {
      parts.weekday = weekday
      scanner.skipOrdinal()
    } else if let zone = DateWords.zones[word], offset == nil {
      offset = try zone == 0 ? scanner.offset(takesMinus: true) ?? 0 : zone
    } else {
      guard DateWords.fillers.contains(word) else { throw .unreadable }
      isUnfinished = true
    }
  }

  private mutating func readNumber() throws(DateMistake) {
    guard let first = scanner.number(), first.digits <= 2 || first.digits == 4 else { throw .unreadable }
    isUnfinished = false
    if first.digits == 4 { return try readFromYear(first.value) }
    if let time = try scanner.clock(hour: first.value, isAfterDay: parts.day != nil, isISO: isISO) {
      guard parts.time == nil else { throw .unreadable }
      parts.time = time
    } else if try !readFromDay(first.value) {
      scanner.skipOrdinal()
      try take(first.value, digits: first.digits)
    }
  }

  /// A number that stands alone is the day, behind it the month or, with a month by its name, the year.
  private mutating func take(_ number: Int, digits: Int) throws(DateMistake) {
    if digits == 4, parts.year == nil {
      parts.year = number
    } else if digits == 4 {
      throw .unreadable
    } else if parts.day == nil, parts.year == nil || isYearFirst {
      parts.day = number
    } else if parts.year == nil {
      guard parts.month == nil else { throw .shortYear }
      parts.month = number
    } else if parts.day != nil, parts.time == nil, parts.hour == nil {
      parts.hour = number
    } else {
      throw .unreadable
    }
  }

  private mutating func take(year: Int?, month: Int, day: Int?) throws(DateMistake) {
    guard parts.year == nil, parts.month == nil, parts.day == nil else { throw .unreadable }
    (parts.year, parts.month, parts.day) = (year, month, day)
  }

  /// `2025-05-06`, `2025/05/06`, `2025.05.06`, `2025-05`, `2025`.
  private mutating func readFromYear(_ year: Int) throws(DateMistake) {
    for sign in ["-", "/", "."] as [Unicode.Scalar] {
      var next = scanner
      guard next.skip(sign), let month = next.number() else { continue }
      guard month.digits <= 2 else { break }
      var day: Int?
      if next.skip(sign) {
        guard let number = next.number(), number.digits <= 2 else { throw .unreadable }
        day = number.value
      } else if sign != "-" {
        throw .unreadable
      }
      scanner = next
      return try take(year: year, month: month.value, day: day)
    }
    try take(year, digits: 4)
  }

  /// `6.5.2025`, `6/5/2025`, `6-5-2025`, `6.5.`, `06.2025`, `06/2025`; false where it is none of them.
  private mutating func readFromDay(_ number: Int) throws(DateMistake) -> Bool {
    for sign in [".", "/", "-"] as [Unicode.Scalar] {
      var next = scanner
      guard next.skip(sign) else { continue }
      if sign == "." { next.skipBlanks() }
      guard let second = next.number() else { return false }
      if second.digits == 4, sign != "-", parts.month == nil {
        scanner = next
        try take(year: second.value, month: number, day: nil)
        return true
      }
      guard second.digits <= 2, next.skip(sign) else { return false }
      let year = try readYear(&next, isNeeded: sign != ".")
      scanner = next
      let isDayFirst = sign == "/" ? try isDayFirst(number, second.value) : true
      try take(
        year: year, month: isDayFirst ? second.value : number, day: isDayFirst ? number : second.value)
      return true
    }
    return false
  }

  /// The year behind day and month. Behind `6.5.` there may be none, or a time.
  private func readYear(_ scanner: inout DateScanner, isNeeded: Bool) throws(DateMistake) -> Int? {
    var next = scanner
    if !isNeeded { next.skipBlanks() }
    guard let year = next.number() else {
      if isNeeded { throw .unreadable }
      return nil
    }
    if year.digits == 4 {
      scanner = next
      return year.value
    }
    guard !isNeeded, try next.clock(hour: year.value, isAfterDay: true, isISO: false) != nil else {
      throw .shortYear
    }
    return nil
  }

  private func isDayFirst(_ first: Int, _ second: Int) throws(DateMistake) -> Bool {
    if first > 12 { return true }
    if second > 12 { return false }
    guard let slashOrder else { throw .ambiguous }
    return slashOrder == .dayFirst
  }
}
