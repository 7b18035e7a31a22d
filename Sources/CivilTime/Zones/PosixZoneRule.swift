/// The rule by which the clocks of a zone change every year: the TZ string of POSIX, section 8.3, with the hours of
/// RFC 9636, section 3.3.1 (`CET-1CEST,M3.5.0,M10.5.0/3`).
struct PosixZoneRule: Hashable, Sendable {
  /// When in a year clocks change, as they show it before.
  struct Change: Hashable, Sendable {
    let date: Date
    /// Seconds after the midnight with which that day begins, up to a week before or after.
    let seconds: Int
  }

  enum Date: Hashable, Sendable {
    /// A day of the year from 1, in which 29 February is never counted (`J60`).
    case dayWithoutLeap(Int)
    /// A day of the year from 0 (`59`).
    case dayOfYear(Int)
    /// A weekday of a month, the fifth meaning the last (`M3.5.0`).
    case weekday(Weekday, week: Int, month: Int)
  }

  /// The other kind of time, and when it begins and ends.
  struct Daylight: Hashable, Sendable {
    let kind: ClockKind
    let start: Change
    let end: Change
  }

  let standard: ClockKind
  /// Nil where clocks never change.
  let daylight: Daylight?

  /// The changes that fall into a year by the zone's clocks, in order, with the kind of time that begins.
  func changes(in year: Int) -> [(instant: Int, kind: ClockKind)] {
    guard let daylight else { return [] }
    let start = daylight.start.localSeconds(in: year) - standard.offset
    let end = daylight.end.localSeconds(in: year) - daylight.kind.offset
    return start < end
      ? [(start, daylight.kind), (end, standard)] : [(end, standard), (start, daylight.kind)]
  }

  /// The kind of time at an instant.
  func kind(at instant: Int) -> ClockKind {
    guard daylight != nil else { return standard }
    let year = LocalDateTime(seconds: instant).day.year
    return (year - 1...year + 1).flatMap(changes).last { $0.instant <= instant }?.kind ?? standard
  }
}

extension PosixZoneRule.Change {
  /// Seconds from 1970 to the change on the clocks that it changes.
  func localSeconds(in year: Int) -> Int { date.number(in: year) * 86_400 + seconds }
}

extension PosixZoneRule.Date {
  /// The day in a year, counted from 1970-01-01.
  func number(in year: Int) -> Int {
    switch self {
    case .dayOfYear(let day): return Gregorian.number(year: year, month: 1, day: 1) + day
    case .dayWithoutLeap(let day):
      let passesLeapDay = day > 59 && Gregorian.isLeap(year: year)
      return Gregorian.number(year: year, month: 1, day: day) + (passesLeapDay ? 1 : 0)
    case .weekday(let weekday, let week, let month):
      let first = Gregorian.number(year: year, month: month, day: 1)
      let day = weekday.days(since: Day(number: first).weekday) + (week - 1) * 7
      return first + (day < Gregorian.length(ofMonth: month, year: year) ? day : day - 7)
    }
  }
}
