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
  /// Where day and month end, in the text's UTF-8, and whether the month is a number.
  private(set) var dateEnd: (offset: Int, isNumber: Bool)?
  /// Where a year of two digits stands, in the text's UTF-8.
  private(set) var shortYear: Range<Int>?

  init(_ text: String, slashOrder: DateReader.SlashOrder?) {
    scanner = DateScanner(text)
    self.slashOrder = slashOrder
  }

  var isAtEnd: Bool { scanner.isAtEnd }

  /// Whether what joins two dates here is a slash.
  var isAtSlash: Bool { scanner.byte() == UInt8(ascii: "/") }

  /// Passes over what joins two dates.
  mutating func skipJoint() -> Bool { scanner.skipJoint() }

  /// Passes over what says that the end is open, where nothing follows it.
  mutating func skipOpenEnd() -> Bool {
    var next = scanner
    guard next.skip(oneOf: DateWords.open) || next.skip("?") else { return false }
    _ = next.skip(oneOf: ["end", "ende"])
    next.skipPauses()
    guard next.isAtEnd else { return false }
    scanner = next
    return true
  }

  /// Whether single dates follow: a word stands here such as `und`.
  var isAtList: Bool {
    var next = scanner
    return next.skip(oneOf: DateWords.lists) || next.skip("&") || next.skip("+")
  }

  mutating func read() throws(DateMistake) -> DateParts {
    (parts, offset, isUnfinished, isYearFirst) = (DateParts(), nil, false, false)
    (dateEnd, shortYear) = (nil, nil)
    while true {
      scanner.skipPauses()
      if skipLastWeekday() { continue }
      var next = scanner
      if scanner.isAtEnd || next.skipJoint() || isAtList { break }
      isISO = parts.day != nil && scanner.isDigit(1) && (scanner.skip("T") || scanner.skip("t"))
      if scanner.isAtDigit { try readNumber() } else { try readWord() }
    }
    // Something is missing behind `um`.
    if isUnfinished { throw .unreadable }
    if parts.time?.offset == nil { parts.time?.offset = offset }
    return parts
  }

  /// `–Fr` behind `Mo`, `und So` behind `Sa`, where nothing else was said yet.
  private mutating func skipLastWeekday() -> Bool {
    var alone = DateParts()
    alone.weekday = parts.weekday
    guard parts.weekday != nil, parts == alone else { return false }
    var next = scanner
    guard next.skipJoint() || next.skip(oneOf: DateWords.lists) || next.skip("+") || next.skip("&") else {
      return false
    }
    next.skipBlanks()
    guard let word = next.word(), let weekday = DateWords.weekdays[word] else { return false }
    next.skipOrdinal()
    parts.lastWeekday = weekday
    scanner = next
    return true
  }

  private mutating func readWord() throws(DateMistake) {
    guard let word = scanner.word() else { throw .unreadable }
    isUnfinished = false
    if let month = DateWords.months[word], parts.month == nil {
      isYearFirst = parts.year != nil
      parts.month = month
      noteDateEnd(isNumber: false)
      scanner.skipOrdinal()
    } else if let weekday = DateWords.weekdays[word], parts.weekday == nil {
      parts.weekday = weekday
      scanner.skipOrdinal()
    } else if let zone = DateWords.zones[word], offset == nil {
      offset = try zone == 0 ? scanner.offset(takesMinus: true) ?? 0 : zone
    } else if scanner.skipWholeDay(word) {
      parts.isWholeDay = true
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
      (parts.time, parts.half) = (time, scanner.half)
    } else if try !readFromDay(first.value) {
      let start = scanner.position - first.digits
      scanner.skipOrdinal()
      try take(first.value, digits: first.digits, at: start)
    }
  }

  private mutating func noteDateEnd(isNumber: Bool) {
    guard parts.day != nil, parts.month != nil else { return }
    dateEnd = (scanner.position, isNumber)
  }

  /// A number that stands alone is the day, behind it the month or, with a month by its name, the year or an hour.
  private mutating func take(_ number: Int, digits: Int, at start: Int) throws(DateMistake) {
    if digits == 4, parts.year == nil {
      parts.year = number
    } else if digits == 4 {
      throw .unreadable
    } else if parts.day == nil, parts.year == nil || isYearFirst {
      parts.day = number
      noteDateEnd(isNumber: false)
    } else if parts.year == nil, parts.month == nil {
      parts.month = number
      noteDateEnd(isNumber: true)
    } else if parts.day != nil, parts.time == nil, parts.hour == nil {
      parts.hour = number
      if parts.year == nil { shortYear = start..<start + digits }
    } else if parts.year == nil, parts.hour != nil {
      throw .shortYear
    } else {
      throw .unreadable
    }
  }

  private mutating func take(year: Int?, month: Int, day: Int?) throws(DateMistake) {
    guard parts.year == nil, parts.month == nil, parts.day == nil else { throw .unreadable }
    (parts.year, parts.month, parts.day) = (year, month, day)
    if year == nil { noteDateEnd(isNumber: true) }
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
    try take(year, digits: 4, at: scanner.position)
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
  private mutating func readYear(_ scanner: inout DateScanner, isNeeded: Bool) throws(DateMistake) -> Int? {
    var next = scanner
    if !isNeeded { next.skipBlanks() }
    let start = next.position
    guard let year = next.number() else {
      if isNeeded { throw .unreadable }
      return nil
    }
    if year.digits == 4 {
      scanner = next
      return year.value
    }
    if !isNeeded {
      var clock = next
      if try clock.clock(hour: year.value, isAfterDay: true, isISO: false) != nil { return nil }
      // `6.5. 18–20 Uhr`: an hour, if the end says so.
      var joint = next
      joint.skipBlanks()
      if start > scanner.position, joint.skipJoint() { return nil }
    }
    shortYear = start..<start + year.digits
    throw .shortYear
  }

  private func isDayFirst(_ first: Int, _ second: Int) throws(DateMistake) -> Bool {
    if first > 12 { return true }
    if second > 12 { return false }
    guard let slashOrder else { throw .ambiguous }
    return slashOrder == .dayFirst
  }
}
