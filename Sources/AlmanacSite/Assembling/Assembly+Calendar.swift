import AlmanacModel
import CivilTime

extension Assembly {
  /// Longer dates are on the pages of their first and last month alone.
  private static let longestInMonths = 36
  /// The most entries on pages of months between the first and the last of a date; where there would be more, fewer
  /// months are long already.
  private static let mostBetween = 20_000
  /// The most month pages.
  private static let mostMonths = 12_000

  /// Finds the months and years that have pages, and which dates each of them shows.
  mutating func addCalendar() {
    addMonths()
    addArchive()
  }

  private mutating func addMonths() {
    let longest = longestShown()
    var dates: [Month: [EventDate]] = [:]
    var long: Set<Int> = []
    forEachDate { date, time in
      guard let (first, last) = span(time) else { return }
      var months = [first]
      if monthCount(first, last) > longest {
        long.insert(date.event)
        months.append(last)
      } else {
        while let month = months.last, month < last { months.append(month.next) }
      }
      for month in months where dates[month] != nil || dates.count < Self.mostMonths {
        dates[month, default: []].append(date)
      }
    }
    for index in long.sorted() {
      let event = site.events[index].event
      log.report(
        SiteMessages.longInMonths(event.id.value, longest),
        at: SourceLocation(path: event.path, position: event.id.position))
    }
    for (month, unsorted) in dates { dates[month] = sorted(unsorted) }
    site.months = dates.keys.sorted()
    site.datesByMonth = dates
  }

  /// How many months a date may take for the pages of all of them to show it.
  private func longestShown() -> Int {
    var counts = [Int](repeating: 0, count: Self.longestInMonths + 1)
    forEachDate { _, time in
      guard let (first, last) = span(time) else { return }
      let months = monthCount(first, last)
      if counts.indices.contains(months) { counts[months] += 1 }
    }
    var entries = 0
    for months in counts.indices.dropFirst(3) {
      entries += counts[months] * (months - 2)
      if entries > Self.mostBetween { return months - 1 }
    }
    return Self.longestInMonths
  }

  private mutating func addArchive() {
    var archive: [Int: [EventDate]] = [:]
    for (index, event) in site.events.enumerated() {
      var years: Set<Int> = []
      for position in event.occurrences.indices {
        let zone = site.configuration.zone
        guard event.phase(of: position, on: site.buildDay, in: zone) == .past,
          let year = event.occurrences[position].time.latestDay?.year, years.insert(year).inserted
        else { continue }
        archive[year, default: []].append(EventDate(event: index, occurrence: position))
      }
    }
    for (year, unsorted) in archive { archive[year] = sorted(unsorted) }
    site.archive = archive
    site.archiveYears = archive.keys.sorted()
  }

  private func forEachDate(_ visit: (EventDate, EventTime) -> Void) {
    for (index, event) in site.events.enumerated() {
      for (position, occurrence) in event.occurrences.enumerated() {
        visit(EventDate(event: index, occurrence: position), occurrence.time)
      }
    }
  }

  /// In the order of starts; of the same start in the order of events.
  private func sorted(_ dates: [EventDate]) -> [EventDate] {
    func seconds(_ date: EventDate) -> Int {
      site.events[date.event].occurrences[date.occurrence].time.orderSeconds
    }
    return dates.map { (seconds($0), $0) }.sorted { ($0.0, $0.1.event) < ($1.0, $1.1.event) }.map(\.1)
  }

  private func span(_ time: EventTime) -> (first: Month, last: Month)? {
    guard let first = time.firstDay, let last = time.lastDay else { return nil }
    return (first.yearMonth, max(first.yearMonth, last.yearMonth))
  }

  private func monthCount(_ first: Month, _ last: Month) -> Int {
    (last.year - first.year) * 12 + last.month - first.month + 1
  }
}
