import AlmanacMarkdown
import AlmanacModel
import AlmanacSite
import CivilTime

/// Makes the view of an event in lists.
struct EventRowBuilder: Sendable {
  /// How many dates of a series in one month are shown unfolded.
  private static let unfolded = 6
  /// How many dates that are off or moved are named with the one that lists show.
  private static let notable = 3

  private let site: Site
  private let links: SiteLinks
  private let dates: DateWording
  private let times: EventTimeWording
  private let words: SiteWords
  private let series: RecurrenceWording

  init(_ site: Site, links: SiteLinks) {
    self.site = site
    self.links = links
    dates = DateWording(site.language)
    times = EventTimeWording(site.language, siteZone: site.configuration.zone)
    words = SiteWords(site.language)
    series = RecurrenceWording(site.language)
  }

  /// The row of an event on the date that lists show. Of a series it names the next dates that are off or moved, and where
  /// this one is off the next that is not.
  func row(_ event: SiteEvent) -> EventRowView {
    var row = row(event, at: event.current)
    guard event.hasSeveralDates, !row.isPast else { return row }
    let ahead = event.occurrences.dropFirst(event.current + 1)
    let notable = ahead.filter { isOff($0, of: event) || EventDates.former(of: $0) != nil }
      .prefix(Self.notable)
    let next = row.isDateOff ? ahead.first { !isOff($0, of: event) } : nil
    row.moreDates = ([next].compactMap { $0 } + notable.filter { $0 != next })
      .sorted { $0.time.orderSeconds < $1.time.orderSeconds }
      .map { EventDates.view(of: event, at: $0, isOver: false, links: links, times: times) }
    return row
  }

  /// Whether a date alone is off, and not all of its series.
  private func isOff(_ occurrence: EventOccurrence, of event: SiteEvent) -> Bool {
    event.event.status != .cancelled && event.status(at: occurrence) == .cancelled
  }

  /// The row of an event on one of its dates.
  func row(_ event: SiteEvent, at position: Int) -> EventRowView {
    let entry = event.event
    let occurrence = event.occurrences.indices.contains(position) ? event.occurrences[position] : nil
    let time = occurrence?.time ?? entry.time
    let phase = event.phase(of: position, on: site.buildDay, in: site.configuration.zone)
    let status = occurrence.map { event.status(at: $0) } ?? entry.status
    var row = EventRowView(
      title: links.title(of: event, at: occurrence),
      subtitle: entry.subtitle.map { links.text($0, .subtitle, of: entry) },
      url: links.url(event.path), timeText: times.text(time, phase: phase),
      dayText: times.dayText(time, phase: phase), clockText: times.clockText(time),
      startISO: time.machineStart, endISO: time.machineEnd, isDated: !time.isUndated,
      place: place(event, at: occurrence),
      regions: event.isInAllRegions ? [] : event.regions.map(links.region),
      regionText: regionText(event), format: event.format.map { links.term(site.formats[$0]) },
      status: site.statusText(status), isPast: phase == .past, isRunning: phase == .running,
      isInvited: event.isInvited, isOnline: entry.isOnline, isHybrid: isHybrid(event, at: occurrence),
      heldText: heldText(event, status, phase),
      attendees: entry.attendees.map { words.attendees($0, scope: entry.attendeesOf) },
      dateNote: entry.dateNote.map { links.text($0, .dateNote, of: entry) },
      summary: entry.summary.map { links.text($0, .summary, of: entry) },
      className: className(event),
      regionIDs: event.regions.map { site.regions[$0].id }.joined(separator: " "),
      topicIDs: event.topics.map { site.topics[$0].id }.joined(separator: " "),
      formatID: event.format.map { site.formats[$0].id })
    row.isDateOff = event.hasSeveralDates && occurrence.map { isOff($0, of: event) } ?? false
    row.isCancelled = status == .cancelled && !row.isDateOff
    if row.isDateOff { row.status = "\(words.cancelled): \(row.dayText)" }
    row.isPostponed = status == .postponed
    row.isTentative = status == .tentative
    if !row.isPast && !row.isCancelled { row.soldOut = site.soldOutText(event) }
    if !row.isPast { row.moved = site.movedText(event) }
    row.areaID = event.area.map { site.areas[$0].id }
    if row.isPast { row.report = event.report.map(links.post) ?? links.originalReport(of: event) }
    addDays(time, to: &row)
    addSeries(event, position, to: &row)
    return row
  }

  /// The row of an event with several dates in an agenda.
  /// - Parameters:
  ///   - positions: its dates there, the first of which the row is about.
  ///   - more: how many dates the agenda does not show.
  func row(_ event: SiteEvent, on positions: [Int], more: Int) -> EventRowView {
    guard let first = positions.first else { return row(event) }
    var row = row(event, at: first)
    let dates = positions.compactMap { event.occurrences.indices.contains($0) ? event.occurrences[$0] : nil }
    let others = dates.dropFirst().map {
      EventDates.view(of: event, at: $0, isOver: false, links: links, times: times)
    }
    row.moreDates = Array(others.prefix(Self.unfolded - 1))
    row.foldedDates = Array(others.dropFirst(Self.unfolded - 1))
    row.foldedText = row.foldedDates.isEmpty ? nil : words.more(dates: row.foldedDates.count)
    row.laterText = more > 0 ? words.more(dates: more) : nil
    let spans = dates.filter { !isOff($0, of: event) }.compactMap { span($0.time) }
    row.daysISO = spans.joined(separator: " ")
    row.lastDayISO = dates.compactMap(\.time.lastDay).max().map { "\($0)" }
    return row
  }

  private func span(_ time: EventTime) -> String? {
    guard let first = time.firstDay, let last = time.lastDay else { return nil }
    return first == last ? "\(first)" : "\(first)/\(last)"
  }

  /// What a script needs to mark the right date weeks after the build.
  private func addSeries(_ event: SiteEvent, _ position: Int, to row: inout EventRowView) {
    guard event.hasSeveralDates else { return }
    row.seriesText = series.text(event, at: position)
    guard position == event.current, !row.isPast else { return }
    row.daysISO = event.occurrences.dropFirst(position).prefix(60).filter { !isOff($0, of: event) }
      .compactMap { span($0.time) }.joined(separator: " ")
    let isEndless = event.recurrence?.isEndless ?? false
    row.lastDayISO = isEndless ? nil : event.occurrences.compactMap(\.time.lastDay).max().map { "\($0)" }
  }

  private func addDays(_ time: EventTime, to row: inout EventRowView) {
    switch time {
    case .month(let month):
      row.lastDayISO = "\(month.lastDay)"
      row.month = dates.shortName(ofMonth: month.month)
      row.year = padded(month.year, to: 4)
    case .years(let first, let last):
      row.lastDayISO = "\(padded(last, to: 4))-12-31"
      row.year = first == last ? "\(first)" : "\(first)–\(last)"
    case .open: break
    case .days, .timed:
      guard let first = time.firstDay, let last = time.lastDay else { return }
      row.lastDayISO = "\(last)"
      row.day = String(first.day)
      // "5–29" above "März" would name a day of the wrong month; the line with the time says it all.
      row.lastDay = last == first || last.yearMonth != first.yearMonth ? nil : String(last.day)
      row.weekday = dates.shortName(of: first.weekday)
      row.month = dates.shortName(ofMonth: first.month)
      row.year = padded(first.year, to: 4)
    }
  }

  func place(_ event: SiteEvent, at occurrence: EventOccurrence? = nil) -> String? {
    let line = placeLine(event, at: occurrence)
    let session = occurrence.flatMap { event.session(of: $0) }.flatMap { $0.place == nil ? nil : $0 }
    let isOriginal = session?.originals.contains("place") ?? event.event.originals.contains(.place)
    if !line.isEmpty { return OriginalMark.text(site.typographic(line), isOriginal: isOriginal) }
    return event.event.online == nil ? nil : "Online"
  }

  private func isHybrid(_ event: SiteEvent, at occurrence: EventOccurrence?) -> Bool {
    event.event.online != nil && event.event.place?.isVirtual != true
      && !placeLine(event, at: occurrence).isEmpty
  }

  private func placeLine(_ event: SiteEvent, at occurrence: EventOccurrence?) -> String {
    (occurrence.flatMap { event.place(at: $0) } ?? event.event.place)?.line ?? ""
  }

  func regionText(_ event: SiteEvent) -> String {
    if event.isInAllRegions { return words.allRegions }
    let names = links.regionNames(event.regions)
    return names.isEmpty ? event.area.map { links.name(of: site.areas[$0]) } ?? "" : names
  }

  /// What is known about whether a past event took place.
  private func heldText(_ event: SiteEvent, _ status: EventStatus, _ phase: EventPhase) -> String? {
    guard phase == .past, status != .cancelled else { return nil }
    return words.held(event.event.held)
  }

  func className(_ event: SiteEvent) -> String {
    if !event.isInAllRegions, let region = event.regions.first {
      return HueStyles.className(region: site.regions[region])
    }
    return event.area.map { HueStyles.className(area: site.areas[$0]) } ?? HueStyles.everywhere
  }

  /// The classes of all its regions, or of its area.
  func classNames(_ event: SiteEvent) -> [String] {
    event.isInAllRegions || event.regions.isEmpty
      ? [className(event)] : event.regions.map { HueStyles.className(region: site.regions[$0]) }
  }
}
