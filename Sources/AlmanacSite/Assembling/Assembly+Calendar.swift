import AlmanacModel

extension Assembly {
  /// Longer events are on the month pages of their first and last month and on those that other events make.
  private static let longestInMonths = 36
  /// The most month pages.
  private static let mostMonths = 12_000

  /// Finds the months and years that have pages, and which dates each of them shows.
  mutating func addCalendar() {
    addMonths()
    addArchive()
  }

  private mutating func addMonths() {
    var months: Set<Month> = []
    forEachDate { _, time in
      guard let (first, last) = span(time), months.count < Self.mostMonths else { return }
      months.insert(first)
      months.insert(last)
      guard monthCount(first, last) <= Self.longestInMonths else { return }
      var month = first.next
      while month < last {
        months.insert(month)
        month = month.next
      }
    }
    let ordered = months.sorted()
    var dates: [Month: [EventDate]] = [:]
    forEachDate { date, time in
      guard let (first, last) = span(time) else { return }
      var index = ordered.partitioningIndex { $0 >= first }
      while ordered.indices.contains(index), ordered[index] <= last {
        dates[ordered[index], default: []].append(date)
        index += 1
      }
    }
    for (month, unsorted) in dates { dates[month] = sorted(unsorted) }
    site.months = ordered
    site.datesByMonth = dates
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

extension Array {
  /// The first position at which a condition holds that, once true, stays true.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
