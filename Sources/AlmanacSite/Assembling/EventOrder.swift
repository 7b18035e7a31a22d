import AlmanacModel
import CivilTime

extension EventTime {
  /// Where a time stands in lists: seconds on its clock. A time without a known day stands at the end of its
  /// period; one without any date comes last.
  public var orderSeconds: Int {
    switch self {
    case .days(let first, _): first.number * 86_400
    case .timed(let start, _): start.local.seconds
    case .month(let month): month.lastDay.number * 86_400 + 86_399
    case .years(_, let last): (Month(year: last, month: 12)?.lastDay.number ?? 0) * 86_400 + 86_399
    case .open: Int.max
    }
  }

  /// The last day on which something can be: of a period its last. Nil where nothing is known.
  public var latestDay: Day? {
    switch self {
    case .month(let month): month.lastDay
    case .years(_, let last): Month(year: last, month: 12)?.lastDay
    case .open: nil
    default: lastDay
    }
  }

  /// The same on the clocks of another zone: what ends in the evening overseas ends on the next day here.
  func latestDay(in zone: Zone) -> Day? {
    guard case .timed(let start, let end) = self, start.zone != zone else { return latestDay }
    let last = end.map { max($0.instant.seconds - 1, start.instant.seconds) } ?? start.instant.seconds
    return zone.local(at: Instant(seconds: last)).day
  }

  func firstDay(in zone: Zone) -> Day? {
    guard case .timed(let start, _) = self, start.zone != zone else { return firstDay }
    return zone.local(at: start.instant).day
  }

  /// Where a time stands on a day of the site's zone. What took place without a known day is past.
  public func phase(on day: Day, in zone: Zone, held: Bool?) -> EventPhase {
    guard let latest = latestDay(in: zone) else { return held == true ? .past : .upcoming }
    if latest < day { return .past }
    guard let first = firstDay(in: zone) else { return held == true ? .past : .upcoming }
    return first < day || (first == day && latest > day) ? .running : .upcoming
  }

  /// The zone of its clocks; nil where no time of day is known.
  public var zone: Zone? {
    if case .timed(let start, _) = self { start.zone } else { nil }
  }
}

extension Event {
  /// The last day on which the event can be, sessions and all; of a period its last. Nil where nothing is known.
  public var latestDay: Day? { time.latestDay }
}

extension SiteEvent {
  /// The events in order.
  static func inOrder(_ events: [SiteEvent]) -> [SiteEvent] {
    // Events are large values: their positions are sorted by keys that are made once.
    let places = events.map(EventPlace.init)
    return events.indices.sorted { places[$0] < places[$1] }.map { events[$0] }
  }

  /// Whether events stand in order.
  public static func areInOrder(_ events: [SiteEvent]) -> Bool {
    let places = events.map(EventPlace.init)
    return zip(places, places.dropFirst()).allSatisfy { !($1 < $0) }
  }

  /// Where one of its dates stands on a day.
  public func phase(of occurrence: Int, on day: Day, in zone: Zone) -> EventPhase {
    guard occurrences.indices.contains(occurrence) else { return phase }
    return occurrences[occurrence].time.phase(on: day, in: zone, held: event.held)
  }
}

/// Where an event stands among others: the date that lists show, whole days first, title, id. What took place
/// on an unknown day comes first.
private struct EventPlace: Comparable {
  private let seconds: Int
  private let isTimed: Bool
  private let title: String
  private let id: String

  init(_ event: SiteEvent) {
    let time = event.time
    seconds = time == .open && event.event.held == true ? Int.min : time.orderSeconds
    isTimed = time.isTimed
    title = event.event.title.value
    id = event.event.id.value
  }

  static func < (left: EventPlace, right: EventPlace) -> Bool {
    if left.seconds != right.seconds { return left.seconds < right.seconds }
    if left.isTimed != right.isTimed { return right.isTimed }
    return left.title == right.title ? left.id < right.id : left.title < right.title
  }
}
