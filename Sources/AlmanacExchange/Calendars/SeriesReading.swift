import AlmanacModel
import CivilTime
import ICalendar

/// Makes entries of all that a file says under one UID: an event, or a series with its changed dates.
struct SeriesReading {
  /// An entry as it will be, still without its texts.
  struct Entry {
    let event: CalendarEvent
    /// The series whose texts it takes where it has none.
    let series: CalendarEvent?
    let times: SeriesNotation.Written
    /// What tells it from other entries of the UID: nothing for the event itself.
    var suffix: String?
    /// The date that it has in a series of which the file says nothing.
    var placeInSeries: SeriesPlace?
    /// The same in the spellings of earlier versions.
    var formerSuffixes: [String] = []
  }

  let span: CalendarSpan
  let today: Day
  let place: (Int) -> SourceLocation

  /// The entries of one UID.
  func entries(_ events: [CalendarEvent], log: inout DiagnosticLog, _ budget: inout Int) -> [Entry] {
    let masters = masters(events.filter { $0.read.recurrenceID == nil }, &log)
    let changes = newest(events.filter { $0.read.recurrenceID != nil })
    var entries: [Entry] = []
    var open = changes
    for (index, master) in masters.enumerated() {
      // Several events of one UID are no series; what changes a date belongs to the one that has it.
      let isLast = index == masters.count - 1
      entries += self.entries(of: master, &open, takesAll: isLast, &log, &budget)
    }
    if masters.isEmpty { entries += open.compactMap { self.change($0, of: nil, times: nil) } }
    return named(entries, isShared: masters.count > 1)
  }

  // MARK: - Versions

  /// The events that are no changed dates: of versions of one the newest, of others that share the UID all.
  private func masters(_ events: [CalendarEvent], _ log: inout DiagnosticLog) -> [CalendarEvent] {
    guard events.count > 1 else { return events }
    let highest = events.map(\.read.sequence).max() ?? 0
    var kept: [String: CalendarEvent] = [:]
    for event in events where event.read.sequence == highest {
      let key =
        "\(CalendarText.line(event.read.summary ?? "")) \(event.start.map { span.instant($0).seconds } ?? 0)"
      if let other = kept[key], !event.isNewer(than: other) { continue }
      kept[key] = event
    }
    let lines = Dictionary(
      kept.values.map { ($0.component.lineNumber, $0) }, uniquingKeysWith: { first, _ in first })
    let newest = kept.values.sorted { $0.component.lineNumber < $1.component.lineNumber }
    for event in events where lines[event.component.lineNumber] == nil {
      log.report(
        CalendarMessages.older(
          CalendarText.line(event.read.summary ?? ""), kept: newest.first?.component.lineNumber ?? 0),
        at: place(event.component.lineNumber))
    }
    if let first = newest.first, newest.count > 1 {
      log.report(
        CalendarMessages.sharedUID(first.uid ?? "", count: newest.count),
        at: place(first.component.lineNumber))
    }
    return newest
  }

  /// Of several changes of one date the newest, in the order of the dates.
  private func newest(_ events: [CalendarEvent]) -> [CalendarEvent] {
    var kept: [Instant: CalendarEvent] = [:]
    for event in events {
      guard let original = event.recurrenceID else { continue }
      let instant = span.instant(original)
      if let other = kept[instant], !event.isNewer(than: other) { continue }
      kept[instant] = event
    }
    return kept.sorted { $0.key < $1.key }.map(\.value)
  }

  // MARK: - Series

  private func entries(
    of master: CalendarEvent, _ open: inout [CalendarEvent], takesAll: Bool, _ log: inout DiagnosticLog,
    _ budget: inout Int
  ) -> [Entry] {
    guard let start = master.start else { return [] }
    var series = CalendarSeries(master, start: start, span)
    series.follow(&budget)
    let clock = SeriesClock(zone: series.zone, start: series.start, span: span)
    let excepted = SeriesExceptions(master, series, clock)
    var without = excepted
    var later: [LaterChange] = []
    var single: [CalendarEvent] = []
    var others: [CalendarEvent] = []
    for change in open {
      guard let original = change.recurrenceID else { continue }
      let date = SeriesExceptions.date(original, in: series, clock)
      if date == nil, !takesAll {
        others.append(change)
        continue
      }
      // What falls out is not changed any more, nor what an older version of the series had.
      let isGone = excepted.contains(date ?? clock.local(original))
      let isStale = !change.read.rules.isEmpty && change.read.sequence < master.read.sequence && date == nil
      if isGone || isStale { continue }
      if change.read.changesLaterOnes, series.isRecurring, change.start != nil || change.isCancelled {
        later.append(LaterChange(event: change, from: date ?? clock.local(original)))
      } else {
        single.append(change)
        if let date { without.insert(date) }
      }
    }
    open = others
    later.sort { $0.from < $1.from }
    return parts(of: master, series, later, without, &log, &budget)
      + single.compactMap { self.change($0, of: master, times: series) }
  }

  private func parts(
    of master: CalendarEvent, _ series: CalendarSeries, _ later: [LaterChange], _ without: SeriesExceptions,
    _ log: inout DiagnosticLog, _ budget: inout Int
  ) -> [Entry] {
    let notation = SeriesNotation(span: span, today: today)
    var entries: [Entry] = []
    for part in LaterChange.parts(series, later, without, span: span, today: today, &budget) {
      guard let written = notation.written(part.series, without: part.exceptions, &budget) else { continue }
      let event = part.event ?? master
      report(written, CalendarText.line(event.read.summary ?? master.read.summary ?? ""), event, &log)
      var entry = Entry(event: event, series: part.event == nil ? nil : master, times: written)
      if let original = part.event?.recurrenceID { name(&entry, original) }
      entries.append(entry)
    }
    if entries.isEmpty, series.isRecurring {
      log.report(
        CalendarMessages.noDates(CalendarText.line(master.read.summary ?? "")),
        at: place(master.component.lineNumber))
    }
    return entries
  }

  private func report(
    _ written: SeriesNotation.Written, _ name: String, _ event: CalendarEvent, _ log: inout DiagnosticLog
  ) {
    let location = place(event.component.lineNumber)
    if let day = written.writtenUntil { log.report(CalendarMessages.writtenUntil(day, name), at: location) }
    if written.isCut { log.report(CalendarMessages.tooManyDates(name, SeriesNotation.limit), at: location) }
  }

  /// The entry of a changed date; one that says nothing but that it falls out is when the series has it.
  private func change(_ event: CalendarEvent, of master: CalendarEvent?, times series: CalendarSeries?)
    -> Entry?
  {
    guard let original = event.recurrenceID else { return nil }
    let start = event.start ?? original
    var end = event.end
    if end == nil, !event.isComplete, let length = series?.length {
      end = start.adding(CalendarDuration(seconds: length.shown))
    }
    guard let times = span.texts(start: start, end: end) else { return nil }
    var entry = Entry(event: event, series: master, times: SeriesNotation.Written(times: times))
    name(&entry, original)
    if master == nil {
      entry.placeInSeries =
        if case .date(let day) = original { .day(day) } else { .instant(span.instant(original)) }
    }
    return entry
  }

  // MARK: - Names

  /// A changed date is known by the day that it has in its series, on the site's clocks: that does not depend on how
  /// a file spells it.
  private func name(_ entry: inout Entry, _ original: CalendarTime) {
    let local = span.siteZone.local(at: span.instant(original))
    guard case .date(let day) = original else {
      entry.suffix = "\(local.day)"
      let zone = span.writingZone(span.clock(of: original))
      entry.formerSuffixes = [
        span.text(span.instant(original), in: zone), span.text(span.instant(original), in: span.siteZone),
      ]
      return
    }
    entry.suffix = "\(day)"
  }

  /// Entries that would share a name get their time, too.
  private func named(_ entries: [Entry], isShared: Bool) -> [Entry] {
    var entries = entries
    var taken = Set<String>()
    for index in entries.indices {
      if isShared, entries[index].suffix == nil {
        let title = CalendarText.line(entries[index].event.read.summary ?? "")
        entries[index].suffix = "\(Slug.make(title))-\(entries[index].times.times.start.prefix(10))"
      }
      guard let suffix = entries[index].suffix, !taken.insert(suffix).inserted else { continue }
      let moment = entries[index].event.recurrenceID ?? entries[index].event.start
      let time = moment.map { span.siteZone.local(at: span.instant($0)).time } ?? .midnight
      var unique = "\(suffix)T\(padded(time.hour, to: 2))\(padded(time.minute, to: 2))"
      var number = 1
      while !taken.insert(unique).inserted {
        number += 1
        unique = "\(suffix)-\(number)"
      }
      entries[index].suffix = unique
    }
    return entries
  }
}
