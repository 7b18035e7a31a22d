import CivilTime
import Editing
import ICalendar

/// Writes a series in the notation of the event list: as a rule where the list can say it, else date by date.
struct SeriesNotation {
  /// How the list has it.
  struct Written {
    var times: CalendarSpan.Texts
    var rule: String?
    var except: [String] = []
    var also: [String] = []
    /// The dates one by one.
    var dates: [[FieldPart]] = []
    /// The last day up to which a series without end is written.
    var writtenUntil: Day?
    /// Whether it has more dates than are written.
    var isCut = false
  }

  let span: CalendarSpan
  let today: Day

  /// The most dates of one entry that are written one by one.
  static let limit = 2_000
  /// So many dates are compared to tell whether a series is the same in another zone.
  private static let compared = 500

  /// The series without its exceptions; nil where nothing of it is left.
  func written(_ series: CalendarSeries, without exceptions: SeriesExceptions, _ budget: inout Int)
    -> Written?
  {
    if !series.isRecurring {
      return exceptions.contains(series.start) ? nil : single(series.start, series).map { Written(times: $0) }
    }
    if let rule = oneRule(series, &budget), exceptions.count <= Self.limit,
      series.additions.count <= Self.limit
    {
      guard isHeld(series, rule, exceptions) else { return nil }
      if let written = ruled(series, rule, exceptions) { return written }
    }
    return listed(series, exceptions, &budget)
  }

  // MARK: - Single dates

  /// A date of the series, with the length that it has.
  private func single(_ date: LocalDateTime, _ series: CalendarSeries) -> CalendarSpan.Texts? {
    guard let zone = series.zone else {
      let days = series.length.map { $0.shown / 86_400 } ?? 1
      let own = (series.additions[date] ?? nil).map { $0 / 86_400 }
      return span.texts(first: date.day, last: date.day.adding(days: max(1, own ?? days) - 1))
    }
    let start = zone.resolve(date).instant
    let end: Instant? =
      if let own = series.additions[date] ?? nil {
        start.adding(seconds: own)
      } else if date == series.start {
        // An end that was reckoned on skipped clocks is no later than the start: then what they show counts.
        series.length.map { start.adding(seconds: $0.passed > 0 ? $0.passed : $0.shown) }
      } else {
        series.length.map { self.end(date, start, $0, zone) }
      }
    return span.texts(from: start, to: end, in: span.writingZone(zone))
  }

  /// An end is at the same time of day whatever daylight saving does, unless nothing would be left.
  private func end(
    _ date: LocalDateTime, _ start: Instant, _ length: (shown: Int, passed: Int), _ zone: Zone
  ) -> Instant {
    let end = zone.resolve(date.adding(seconds: length.shown)).instant
    return end > start ? end : start.adding(seconds: length.passed)
  }

  private func listed(_ series: CalendarSeries, _ exceptions: SeriesExceptions, _ budget: inout Int)
    -> Written?
  {
    var horizon = LocalDateTime.last
    if series.isEndless {
      let begin = max(today, series.start.day)
      let month = (0..<12).reduce(begin.yearMonth) { month, _ in month.next }
      horizon = LocalDateTime(day: month.lastDay.adding(days: 1)).adding(seconds: -1)
    }
    let found = series.dates(through: horizon, today: today, &budget)
    var dates = found.dates.filter { !exceptions.contains($0) }
    var isCut = found.isCut
    if dates.count > Self.limit {
      isCut = true
      let begin = LocalDateTime(day: today.adding(days: -400))
      let later = dates.filter { $0 >= begin }
      dates = later.isEmpty ? dates.suffix(Self.limit) : Array(later.prefix(Self.limit))
    }
    let texts = dates.compactMap { single($0, series) }
    guard let first = texts.first else { return nil }
    var written = Written(times: first, isCut: isCut)
    if texts.count > 1 {
      written.times.end = nil
      written.dates = texts.map { texts in
        [FieldPart("start", texts.start)] + [texts.end.map { FieldPart("end", $0) }].compactMap { $0 }
      }
    }
    if series.isEndless { written.writtenUntil = horizon.day }
    return written
  }

  // MARK: - Rules

  /// The only rule of a series that the notation can say.
  private func oneRule(_ series: CalendarSeries, _ budget: inout Int) -> RecurrenceRule? {
    guard series.rules.count == 1, var rule = series.rules.first, series.exceptionRules.isEmpty,
      series.additions.values.allSatisfy({ $0 == nil }), rule.count != 1
    else { return nil }
    let isBelowDay = [.hourly, .minutely, .secondly].contains(rule.frequency)
    if series.zone == nil, isBelowDay || !(rule.hours + rule.minutes + rule.seconds).isEmpty { return nil }
    guard let count = rule.count, rule.until != nil else { return rule }
    // Of two ends the one that comes first.
    var uncounted = rule
    uncounted.count = nil
    let dates = Occurrences(uncounted, from: series.start, in: series.zone, patience: CalendarSeries.patience)
      .prefix(min(count, 20_000) + 1)
    budget -= count
    if Array(dates).count > count { rule.until = nil } else { rule.count = nil }
    return rule
  }

  /// Whether any date is left.
  private func isHeld(_ series: CalendarSeries, _ rule: RecurrenceRule, _ exceptions: SeriesExceptions)
    -> Bool
  {
    if series.isStartHeld, !exceptions.contains(series.start) { return true }
    if series.additions.keys.contains(where: { !exceptions.contains($0) }) { return true }
    let dates = Occurrences(rule, from: series.start, in: series.zone, patience: CalendarSeries.patience)
    // Each day of an exception may hold as many dates as a day has hours.
    return dates.prefix(24 * exceptions.count + 1).contains { !exceptions.contains($0) }
  }

  /// Nil where no zone that the list can name has the same dates.
  private func ruled(
    _ series: CalendarSeries, _ rule: RecurrenceRule, _ exceptions: SeriesExceptions
  ) -> Written? {
    guard let zone = writableZone(series, rule), let times = times(series, in: zone) else { return nil }
    // The list begins a rule with its first date, and on that day it has no such time.
    if let own = series.zone, case .skipped = own.resolve(series.start) { return nil }
    var written = Written(times: times, rule: text(rule, series, in: zone))
    written.except =
      exceptions.dates.sorted().map { text($0, series, in: zone) } + exceptions.days.sorted().map { "\($0)" }
    let startsApart = series.isStartHeld && !series.isInRules(series.start) ? [series.start] : []
    written.also = (series.additions.keys.filter { !series.isInRules($0) } + startsApart)
      .filter { !exceptions.contains($0) }.sorted().map { text($0, series, in: zone) }
    return written
  }

  /// The zone in which a series is written so that it keeps its days and hours.
  private func writableZone(_ series: CalendarSeries, _ rule: RecurrenceRule) -> Zone? {
    guard let zone = series.zone else { return span.siteZone }
    if span.isPlace(zone) { return zone }
    if isSame(series, rule, zone, in: span.siteZone) { return span.siteZone }
    return !span.zones.isOwn(zone) ? zone : isSame(series, rule, zone, in: .utc) ? .utc : nil
  }

  private func isSame(_ series: CalendarSeries, _ rule: RecurrenceRule, _ zone: Zone, in other: Zone) -> Bool
  {
    guard [.yearly, .monthly, .weekly, .daily].contains(rule.frequency), rule.hours.isEmpty else {
      return false
    }
    let moved = other.local(at: zone.resolve(series.start).instant)
    var one = Occurrences(rule, from: series.start, in: zone, patience: CalendarSeries.patience)
    var two = Occurrences(
      moving(rule, zone, other), from: moved, in: other, patience: CalendarSeries.patience)
    for _ in 0..<Self.compared {
      let (left, right) = (one.next(), two.next())
      guard left.map({ zone.resolve($0).instant }) == right.map({ other.resolve($0).instant }) else {
        return false
      }
      if left == nil { return true }
    }
    return true
  }

  /// A rule whose last moment is an instant.
  private func moving(_ rule: RecurrenceRule, _ zone: Zone, _ other: Zone) -> RecurrenceRule {
    guard zone != other, case .local(let time)? = rule.until else { return rule }
    var rule = rule
    rule.until = .utc(zone.resolve(time).instant)
    return rule
  }

  private func text(_ rule: RecurrenceRule, _ series: CalendarSeries, in zone: Zone) -> String {
    moving(rule, series.zone ?? zone, zone).text
  }

  private func text(_ date: LocalDateTime, _ series: CalendarSeries, in zone: Zone) -> String {
    series.zone.map { span.text($0.resolve(date).instant, in: zone) } ?? "\(date.day)"
  }

  private func times(_ series: CalendarSeries, in zone: Zone) -> CalendarSpan.Texts? {
    guard let own = series.zone else { return single(series.start, series) }
    let start = own.resolve(series.start).instant
    return span.texts(from: start, to: series.length.map { start.adding(seconds: $0.passed) }, in: zone)
  }
}
