import AlmanacModel
import AlmanacSite

/// The dates of an event that has several, as its page lists them.
struct EventDates {
  /// More dates than these are only counted, on either side of the build day.
  private static let limit = 104

  let ahead: [EventDateView]
  let over: [EventDateView]
  /// How many of those are over and how many of these were off, in words.
  let overText: String?
  /// How many more there are, in words.
  let more: String?

  init(_ event: SiteEvent, links: SiteLinks, times: EventTimeWording, words: SiteWords) {
    let site = links.site
    guard event.hasSeveralDates else {
      ahead = []
      over = []
      overText = nil
      more = nil
      return
    }
    let zone = site.configuration.zone
    let positions = event.occurrences.indices
    let isOver = positions.map { event.phase(of: $0, on: site.buildDay, in: zone) == .past }
    let next = positions.filter { !isOver[$0] }
    let past = positions.filter { isOver[$0] }
    func view(_ position: Int) -> EventDateView {
      Self.view(
        of: event, at: event.occurrences[position], isOver: isOver[position], links: links, times: times)
    }
    ahead = next.prefix(Self.limit).map(view)
    over = past.suffix(Self.limit).reversed().map(view)
    overText =
      past.isEmpty
      ? nil : words.datesOver(past.count, cancelled: past.filter { event.occurrences[$0].isCancelled }.count)
    let rest = next.count + past.count - ahead.count - over.count
    more = rest > 0 ? words.more(dates: rest) : nil
  }

  /// One date.
  static func view(
    of event: SiteEvent, at occurrence: EventOccurrence, isOver: Bool, links: SiteLinks,
    times: EventTimeWording
  ) -> EventDateView {
    let site = links.site
    let session = event.session(of: occurrence)
    let status = event.status(at: occurrence)
    return EventDateView(
      timeText: times.text(occurrence.time, phase: isOver ? .past : .upcoming),
      startISO: occurrence.time.machineStart, lastDayISO: occurrence.time.lastDay.map { "\($0)" },
      title: session.flatMap { session in
        session.title.map { links.text($0, isOriginal: session.originals.contains("title")) }
      },
      place: session.flatMap { session in
        (session.place?.line).map { line in
          OriginalMark.text(site.typographic(line), isOriginal: session.originals.contains("place"))
        }
      },
      isPast: isOver, status: site.statusText(status), isCancelled: status == .cancelled,
      moved: isOver || status == .cancelled
        ? nil
        : former(of: occurrence).map {
          "\(links.words.moved). \(links.words.formerly): \(times.text($0, phase: .upcoming))"
        })
  }

  /// When a date was that does not begin as its rule gives it.
  static func former(of occurrence: EventOccurrence) -> EventTime? {
    guard case .changed(_, let from) = occurrence.origin,
      from.machineStart != occurrence.time.machineStart
    else { return nil }
    return from
  }
}
