import CivilTime
import ICalendar

/// Parts a series where a change holds for all later dates (RANGE=THISANDFUTURE; RFC 5545, section 3.2.13): each part
/// is a series of its own, moved by as much as the date that was changed.
struct LaterChange {
  let event: CalendarEvent
  /// The date of the series from which on it holds.
  let from: LocalDateTime

  /// A part of a series.
  struct Part {
    /// What tells of it; nil for the series itself.
    let event: CalendarEvent?
    let from: LocalDateTime
    let series: CalendarSeries
    let exceptions: SeriesExceptions
  }

  /// The parts in order.
  /// - Parameters:
  ///   - changes: in order.
  ///   - exceptions: the dates of the whole series that fall out or are told of apart.
  ///   - span: for the times of the changes.
  ///   - today: for series without end, of which a year is looked at.
  static func parts(
    _ series: CalendarSeries, _ changes: [LaterChange], _ exceptions: SeriesExceptions, span: CalendarSpan,
    today: Day,
    _ budget: inout Int
  ) -> [Part] {
    guard let first = changes.first else {
      return [Part(event: nil, from: series.start, series: series, exceptions: exceptions)]
    }
    var parts: [Part] = []
    let month = (0..<14).reduce(max(today, changes.last?.from.day ?? today).yearMonth) { month, _ in
      month.next
    }
    let horizon = LocalDateTime(day: month.lastDay)
    let dates = series.dates(through: horizon, today: today, &budget).dates
    if let before = ending(series, before: first.from) {
      let own = exceptions.between(LocalDateTime(day: .first), first.from, shiftedBy: 0)
      parts.append(Part(event: nil, from: series.start, series: before, exceptions: own))
    }
    for (index, change) in changes.enumerated() {
      let end = index + 1 < changes.count ? changes[index + 1].from : nil
      guard let start = change.event.start ?? change.event.recurrenceID else { continue }
      let clock = SeriesClock(zone: series.zone, start: series.start, span: span)
      let shift = clock.local(start).seconds - change.from.seconds
      let originals = dates.filter { date in date >= change.from && end.map { date < $0 } ?? true }
      let own = CalendarSeries(change.event, start: start, span)
      // What is called off is as long as it would have been.
      let length = own.length ?? (change.event.isCancelled ? series.length : nil)
      let part = continued(series, from: change.from, end: end, shift: shift, originals, length: length)
      parts.append(
        Part(
          event: change.event, from: change.from, series: part,
          exceptions: exceptions.between(change.from, end ?? .last, shiftedBy: shift)))
    }
    return parts
  }

  /// The series up to a date; nil where nothing is before it.
  private static func ending(_ series: CalendarSeries, before end: LocalDateTime) -> CalendarSeries? {
    guard series.start < end else { return nil }
    var before = series
    before.rules = series.rules.map { last($0, end.adding(seconds: -1), series.zone) }
    before.additions = series.additions.filter { $0.key < end }
    return before
  }

  private static func last(_ rule: RecurrenceRule, _ moment: LocalDateTime, _ zone: Zone?) -> RecurrenceRule {
    var rule = rule
    rule.count = nil
    rule.until = zone.map { .utc($0.resolve(moment).instant) } ?? .date(moment.day)
    return rule
  }

  /// The rest of a series, moved: by its rule where that gives the same dates, else date by date.
  private static func continued(
    _ series: CalendarSeries, from: LocalDateTime, end: LocalDateTime?, shift: Int,
    _ originals: [LocalDateTime],
    length: (shown: Int, passed: Int)?
  ) -> CalendarSeries {
    let moved = originals.map { $0.adding(seconds: shift) }
    let start = moved.first ?? from.adding(seconds: shift)
    let additions = series.additions.filter { item in item.key >= from && end.map { item.key < $0 } ?? true }
    let shifted = Dictionary(
      additions.map { ($0.key.adding(seconds: shift), $0.value) }, uniquingKeysWith: { first, _ in first })
    if series.rules.count == 1, let rule = series.rules.first, series.exceptionRules.isEmpty {
      let given = originals.filter { additions[$0] == nil }
      let isEndless = rule.count == nil && rule.until == nil && end == nil
      var later = turned(rule, by: from.adding(seconds: shift).day.number - from.day.number)
      if isEndless {
        later.until = nil
      } else if let date = given.last {
        later = last(later, date.adding(seconds: shift), series.zone)
      }
      let found = Array(
        Occurrences(later, from: start, in: series.zone, patience: CalendarSeries.patience).prefix(
          given.count))
      if found == given.map({ $0.adding(seconds: shift) }) {
        return CalendarSeries(
          zone: series.zone, start: start, length: length, rules: [later], additions: shifted)
      }
    }
    let dates = Dictionary(moved.map { ($0, shifted[$0] ?? nil) }, uniquingKeysWith: { first, _ in first })
    return CalendarSeries(zone: series.zone, start: start, length: length, additions: dates)
  }

  /// A rule of weekdays, each so many whole days later.
  private static func turned(_ rule: RecurrenceRule, by days: Int) -> RecurrenceRule {
    guard rule.frequency == .weekly, days != 0, !rule.days.isEmpty else { return rule }
    var rule = rule
    rule.days = rule.days.map { item in
      let number = (item.weekday.rawValue - 1 + days).floorRemainder(by: 7) + 1
      return RecurrenceRule.Day(Weekday(rawValue: number) ?? item.weekday)
    }
    return rule
  }
}
