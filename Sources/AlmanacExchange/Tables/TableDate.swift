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
    var note: String?
  }

  /// What the columns of a row say; empty where they say nothing.
  struct Cells {
    /// A date, or a range of which nothing more is to be said.
    var start = ""
    /// The time of day from a column of its own, or its first and last.
    var time = ""
    /// The last day or time.
    var end = ""
    var endTime = ""
    /// A box to tick says that it has no times.
    var isWholeDay = false
  }

  enum Mistake: Error, Equatable {
    case date(DateMistake)
    /// `halb acht`: in the morning or in the evening.
    case spokenTime
    /// `Heute`: another day tomorrow.
    case movingDay
    case endBeforeStart
    /// The end has a time of day, the start has none.
    case startWithoutTime
    /// Two columns say when it ends, and not the same.
    case twoEnds
  }

  let zone: Zone
  let slashOrder: DateReader.SlashOrder?

  func read(_ cells: Cells) throws(Mistake) -> Reading {
    let reader = DateReader(slashOrder: slashOrder)
    if Self.movingDays.contains(DateWords.folded(cells.start.filter { $0 != "@" })) { throw .movingDay }
    if case .open? = try? reader.read(cells.start).date { return Reading(start: "offen", end: nil) }
    var span = try Self.span(cells.start, reader)
    if !cells.end.isEmpty {
      let last = try Self.span(cells.end, reader)
      guard last.last == nil else { throw .date(.range) }
      if let written = span.completed.last {
        guard Self.agree(written, last.first) else { throw .twoEnds }
      } else {
        span.last = last.first
      }
    }
    let times = try times(cells, &span)
    let isWholeDay = cells.isWholeDay || times.isWholeDay
    if span.last?.time?.offset == nil { span.last?.time?.offset = span.first.time?.offset }
    var found = try reading(isWholeDay ? Self.withoutTimes(span.completed) : span.completed)
    found.note = times.note
    return found
  }

  private static func span(_ text: String, _ reader: DateReader) throws(Mistake) -> SpanParts {
    if let day = serial(text) ?? compact(text) { return SpanParts(parts(day)) }
    do throws(DateMistake) {
      return try reader.parts(text)
    } catch {
      if error == .several, let span = neighbours(reader.several(text)) { return span }
      throw .date(error)
    }
  }

  /// Single days, each the one behind the other, as their first and last: `6. und 7. Mai 2031`.
  private static func neighbours(_ spans: [SpanParts]?) -> SpanParts? {
    guard let spans, let first = spans.first, let last = spans.last else { return nil }
    let days = spans.compactMap { span -> Day? in
      if span.last == nil, case .day(let day)? = try? span.first.date() { day } else { nil }
    }
    guard days.count == spans.count, zip(days, days.dropFirst()).allSatisfy({ $1.number == $0.number + 1 })
    else { return nil }
    return SpanParts(first.first, last.first)
  }

  /// Whether two ends say the same, as far as both say it.
  private static func agree(_ one: DateParts, _ other: DateParts) -> Bool {
    func agree<Part: Equatable>(_ part: KeyPath<DateParts, Part?>) -> Bool {
      guard let one = one[keyPath: part], let other = other[keyPath: part] else { return true }
      return one == other
    }
    // Clocks of two zones are compared by nobody here.
    let isOneZone = one.time?.offset == other.time?.offset || one.time == nil || other.time == nil
    return agree(\.year) && agree(\.month) && agree(\.day) && (!isOneZone || agree(\.time?.seconds))
  }

  private static let movingDays: Set<String> = [
    "heute", "morgen", "uebermorgen", "gestern", "vorgestern", "today", "tomorrow", "yesterday", "now",
    "jetzt",
  ]

  /// The day that a spreadsheet means by a number: days since 30 December 1899.
  private static func serial(_ text: String) -> Day? {
    guard text.utf8.count == 5, let number = Int(text), (25_000...99_999).contains(number) else { return nil }
    return Day(number: number - 25_569)
  }

  /// `20310506`
  private static func compact(_ text: String) -> Day? {
    guard text.utf8.count == 8, let number = Int(text), number > 0 else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func parts(_ day: Day) -> DateParts {
    var parts = DateParts()
    (parts.year, parts.month, parts.day) = (day.year, day.month, day.day)
    return parts
  }

  private func times(
    _ cells: Cells, _ span: inout SpanParts
  ) throws(Mistake) -> (isWholeDay: Bool, note: String?) {
    guard !cells.time.isEmpty || !cells.endTime.isEmpty else { return (false, nil) }
    let begin = try TimeCell(cells.time)
    let end = try TimeCell(cells.endTime)
    if let time = begin.first {
      guard span.first.time == nil else { throw .date(.unreadable) }
      span.first.time = time
    }
    let ends = [span.last?.time, begin.last, end.first].compactMap { $0?.seconds }
    guard end.last == nil, Set(ends).count <= 1 else { throw .twoEnds }
    if let time = end.first ?? begin.last {
      if span.last == nil {
        var last = DateParts()
        last.time = time
        span.last = last
      } else if span.last?.time == nil {
        span.last?.time = time
      }
    }
    return (begin.isWholeDay, begin.note)
  }

  /// Whole days. Where they end at midnight, as programs write it, the day before is the last.
  private static func withoutTimes(_ span: SpanParts) -> SpanParts {
    var span = span
    if let last = span.last, last.time?.seconds == 0, let first = try? span.first.date().day,
      let day = try? last.date().day, day > first
    {
      span.last = parts(day.adding(days: -1))
    }
    span.first.time = nil
    span.last?.time = nil
    if span.last == DateParts() { span.last = nil }
    return span
  }

  private func reading(_ span: SpanParts) throws(Mistake) -> Reading {
    let (first, last) = try dates(span)
    switch (first, last) {
    case (.years(let year, _), nil): return Reading(start: padded(year, to: 4), end: nil)
    case (.month(let month), nil): return Reading(start: "\(month)", end: nil)
    default: break
    }
    guard let start = local(first, on: nil) else { throw .date(.unreadable) }
    guard let last else { return Reading(start: Self.text(start), end: nil) }
    let isTimeAlone = if case .time = last { true } else { false }
    if start.time == nil, isTimeAlone { throw .startWithoutTime }
    guard let end = local(last, on: start.time == nil ? nil : start.day) else { throw .date(.unreadable) }
    try check(start, end, isTimeAlone: isTimeAlone)
    guard end.day == start.day else { return Reading(start: Self.text(start), end: Self.text(end)) }
    let isTimed = start.time != nil
    return Reading(
      start: Self.text(start), end: end.time.map { isTimed ? "\($0)" : Self.text((end.day, $0)) })
  }

  private func dates(_ span: SpanParts) throws(Mistake) -> (WrittenDate, WrittenDate?) {
    do throws(DateMistake) {
      return (try span.first.date(), try span.last?.date())
    } catch {
      throw .date(error)
    }
  }

  /// An end that is a time alone is on the next day where it is earlier, as in the event list, if no more than twelve
  /// hours pass.
  private func check(
    _ start: (day: Day, time: WrittenTime?), _ end: (day: Day, time: WrittenTime?), isTimeAlone: Bool
  ) throws(Mistake) {
    guard end.day <= start.day else { return }
    guard end.day == start.day else { throw .endBeforeStart }
    guard let begin = start.time?.seconds, let finish = end.time?.seconds, finish < begin else { return }
    if !isTimeAlone || finish + 86_400 - begin > 43_200 { throw .endBeforeStart }
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
