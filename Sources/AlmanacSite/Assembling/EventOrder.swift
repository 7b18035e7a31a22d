import AlmanacModel

extension Event {
  /// Where the event stands in lists: seconds on the site's clock. An event without a known day stands at
  /// the end of its period; one without any date comes last, or, if it took place, first.
  var orderSeconds: Int {
    switch time {
    case .days(let first, _): first.number * 86_400
    case .timed(let start, _): start.local.seconds
    case .month(let month): month.lastDay.number * 86_400 + 86_399
    case .years(_, let last): Event.lastSecond(ofYear: last)
    case .open: held == true ? Int.min : Int.max
    }
  }

  /// The last day on which the event can be: of a period its last. Nil where nothing is known.
  public var latestDay: Day? {
    switch time {
    case .month(let month): month.lastDay
    case .years(_, let last): Month(year: last, month: 12)?.lastDay
    case .open: nil
    default: time.lastDay
    }
  }

  private static func lastSecond(ofYear year: Int) -> Int {
    (Month(year: year, month: 12)?.lastDay.number ?? 0) * 86_400 + 86_399
  }

  /// Where the event stands on a day. What took place without a known day is past.
  public func phase(on day: Day) -> EventPhase {
    guard let latest = latestDay else { return held == true ? .past : .upcoming }
    if latest < day { return .past }
    if time.isUndated { return held == true ? .past : .upcoming }
    guard let first = time.firstDay else { return .upcoming }
    return first < day || (first == day && latest > day) ? .running : .upcoming
  }

  /// Order of events: start, whole days first, title, id.
  static func precedes(_ left: Event, _ right: Event) -> Bool {
    if left.orderSeconds != right.orderSeconds { return left.orderSeconds < right.orderSeconds }
    if left.time.isTimed != right.time.isTimed { return !left.time.isTimed }
    if left.title.value != right.title.value { return left.title.value < right.title.value }
    return left.id.value < right.id.value
  }
}

extension EventTime {
  /// Whether the start is a time of day.
  public var isTimed: Bool {
    if case .timed = self { true } else { false }
  }
}
