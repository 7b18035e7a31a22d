import AlmanacModel
import CivilTime
import WrittenDates

/// Reads the dates of tables and of Notion, which may stand in several columns; writes them as the event list has
/// them, on the site's clocks.
struct TableDate {
  /// A date in the notation of the event list.
  struct Reading: Equatable {
    let start: String
    let end: String?
  }

  let zone: Zone
  let slashOrder: DateReader.SlashOrder?

  /// - Parameters:
  ///   - text: a date, or a range of which nothing more is to be said.
  ///   - time: the time of day from a column of its own, or its first and last; empty without one.
  ///   - end: the last day or time from a column of its own; empty without one.
  func read(_ text: String, time: String = "", end: String = "") throws(DateMistake) -> Reading {
    let reader = DateReader(slashOrder: slashOrder)
    var span = try reader.parts(text)
    if !end.isEmpty, span.last == nil {
      let last = try reader.parts(end)
      guard last.last == nil else { throw .range }
      span.last = last.first
    }
    if !time.isEmpty {
      let times = try reader.parts(time)
      guard span.first.time == nil, let clock = times.first.time else { throw .unreadable }
      span.first.time = clock
      if span.last == nil { span.last = times.last }
    }
    if span.last?.time?.offset == nil { span.last?.time?.offset = span.first.time?.offset }
    return try reading(span.completed)
  }

  private func reading(_ span: SpanParts) throws(DateMistake) -> Reading {
    let first = try span.first.date()
    let last = try span.last?.date()
    switch (first, last) {
    case (.years(let year, _), nil): return Reading(start: padded(year, to: 4), end: nil)
    case (.month(let month), nil): return Reading(start: "\(month)", end: nil)
    default: break
    }
    guard let start = local(first, on: nil) else { throw .unreadable }
    guard let last else { return Reading(start: Self.text(start), end: nil) }
    guard let end = local(last, on: start.time == nil ? nil : start.day) else { throw .unreadable }
    guard end.day == start.day else { return Reading(start: Self.text(start), end: Self.text(end)) }
    let isTimed = start.time != nil
    return Reading(
      start: Self.text(start), end: end.time.map { isTimed ? "\($0)" : Self.text((end.day, $0)) })
  }

  /// Day and time on the site's clocks; nil where no day is said.
  /// - Parameter day: the day of a time alone.
  private func local(_ date: WrittenDate, on day: Day?) -> (day: Day, time: WrittenTime?)? {
    switch date {
    case .day(let day): return (day, nil)
    case .time(let time): return day.flatMap { local(.dayAndTime($0, time), on: nil) }
    case .dayAndTime(let day, let time):
      guard let offset = time.offset else { return (day, time) }
      let local = zone.local(at: Instant(seconds: day.number * 86_400 + time.seconds - offset))
      let clock = local.time
      return (local.day, WrittenTime(hour: clock.hour, minute: clock.minute, second: clock.second))
    case .month, .years, .open: return nil
    }
  }

  private static func text(_ local: (day: Day, time: WrittenTime?)) -> String {
    local.time.map { "\(local.day) \($0)" } ?? "\(local.day)"
  }
}
