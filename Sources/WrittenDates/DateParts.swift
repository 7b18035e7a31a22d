import CivilTime

/// What a text says of one date; each part may be missing.
public struct DateParts: Sendable, Hashable {
  public var weekday: Weekday?
  /// The last of several weekdays that stand together: `Mo–Fr`.
  var lastWeekday: Weekday?
  public var year: Int?
  /// As written, perhaps not 1...12.
  public var month: Int?
  /// As written, perhaps not a day of the month.
  public var day: Int?
  public var time: WrittenTime?
  /// A number behind a date, which is an hour where the end of a range says so: `6.5.2025 18–20 Uhr`.
  var hour: Int?
  /// 0 where the time has `AM`, 12 where it has `PM`.
  var half: Int?
  /// `ganztägig`
  var isWholeDay = false

  public init() {}

  /// A time of day alone.
  init(_ time: WrittenTime) { self.time = time }

  var isYearAlone: Bool { year != nil && month == nil && day == nil && time == nil && hour == nil }

  /// The date that the parts make.
  public func date() throws(DateMistake) -> WrittenDate {
    // `6. Mai 25`
    guard hour == nil else { throw year == nil ? .shortYear : .unreadable }
    guard lastWeekday == nil, !isWholeDay || time == nil else { throw .unreadable }
    switch (year, month, day, time) {
    case (nil, nil, nil, let time?): return .time(time)
    case (let year?, nil, nil, nil) where year > 0: return .years(first: year, last: year)
    case (let year?, let month?, nil, nil), (let year?, nil, let month?, nil):
      guard let month = Month(year: year, month: month) else { throw .noSuchDay }
      return .month(month)
    case (let year?, let month?, let day?, _):
      guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay }
      return time.map { .dayAndTime(day, $0) } ?? .day(day)
    case (nil, let month?, let day, _):
      // No year has such a day: the first one here has a 29 February.
      guard Day(year: 2000, month: month, day: day ?? 1) != nil else { throw .noSuchDay }
      throw .missingYear
    default: throw .unreadable
    }
  }

  /// The weekday that was written, where the date has another.
  public func wrongWeekday(of date: WrittenDate) -> Weekday? {
    date.day.flatMap { day in weekday.flatMap { $0 == day.weekday ? nil : $0 } }
  }
}

/// The parts of a date, or of the first and the last of a range.
public struct SpanParts: Sendable, Hashable {
  public var first: DateParts
  public var last: DateParts?

  public init(_ first: DateParts, _ last: DateParts? = nil) {
    self.first = first
    self.last = last
  }

  /// Both ends with what only the other says: `6.–8. Mai 2031`, `18–20 Uhr`, `28. Dezember 2030 – 2. Januar`.
  public var completed: SpanParts {
    guard var last else { return self }
    var first = first
    if last.isTimeAlone, first.time == nil {
      let isHourAlone = first.month == nil && first.year == nil
      first.time = (first.hour ?? (isHourAlone ? first.day : nil)).flatMap { WrittenTime(hour: $0) }
      if first.hour == nil, first.time != nil { first.day = nil }
      first.hour = nil
    }
    if let hour = first.hour, first.time == nil, last.isHourAlone, let end = last.day {
      // `6.5.2031 von 18 bis 20`
      (first.time, last.time) = (WrittenTime(hour: hour), WrittenTime(hour: end))
      (first.hour, last.day) = (nil, nil)
    }
    first.takeHalf(of: last)
    if last.month == nil, last.day != nil, first.time == nil || first.month != nil {
      last.month = first.month
    }
    if first.month == nil, first.day != nil { first.month = last.month }
    if let begin = first.month, let end = last.month {
      if first.year == nil { first.year = last.year.map { begin > end ? $0 - 1 : $0 } }
      if last.year == nil { last.year = first.year.map { begin > end ? $0 + 1 : $0 } }
    }
    if let weekday = first.lastWeekday, last.weekday == nil, last.day != nil {
      (first.lastWeekday, last.weekday) = (nil, weekday)
    }
    return SpanParts(first, last)
  }
}

extension DateParts {
  /// Whether nothing is said but a number that may be an hour.
  fileprivate var isHourAlone: Bool {
    var alone = DateParts()
    alone.day = day
    return self == alone && (0...24).contains(day ?? -1)
  }

  /// Whether nothing is said but a time of day.
  var isTimeAlone: Bool { time != nil && day == nil && month == nil && year == nil && weekday == nil }

  /// `6–8 PM` begins at 18:00, `11–1 PM` at 11:00.
  fileprivate mutating func takeHalf(of last: DateParts) {
    guard half == nil, last.half == 12, last.isTimeAlone, let begin = time, let end = last.time,
      begin.seconds <= 12 * 3600, begin.seconds % (12 * 3600) + 12 * 3600 <= end.seconds,
      var later = WrittenTime(seconds: begin.seconds % (12 * 3600) + 12 * 3600)
    else { return }
    later.offset = begin.offset
    time = later
  }
}
