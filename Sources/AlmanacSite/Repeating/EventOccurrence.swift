import AlmanacModel
import CivilTime
import ICalendar

/// One time at which an event takes place.
public struct EventOccurrence: Sendable, Hashable {
  /// Why the event takes place then.
  public enum Origin: Sendable, Hashable {
    /// It is the event's only time, or one that its rule gives.
    case own
    /// The session at this position of `Event.sessions`.
    case session(Int)
    /// A date that was added to the rule.
    case added
    /// The session at this position changes the date that the rule gives.
    case changed(Int, from: EventTime)
  }

  public let time: EventTime
  public let origin: Origin
  /// It was announced and does not take place; sessions say that themselves.
  public let isCancelled: Bool

  public init(time: EventTime, origin: Origin, isCancelled: Bool = false) {
    self.time = time
    self.origin = origin
    self.isCancelled = isCancelled
  }

  /// The position of the session that says more about it.
  public var session: Int? {
    switch origin {
    case .session(let index), .changed(let index, _): index
    case .own, .added: nil
    }
  }
}

/// The rule of an event, as it goes into calendars.
public struct EventRecurrence: Sendable, Hashable {
  public let rule: RecurrenceRule
  /// Starts that the rule gives and that do not take place, or on other terms, on the event's clocks.
  public let exceptions: [LocalDateTime]
  /// Neither a last day nor a number of times.
  public let isEndless: Bool
  /// The first start that the rule gives, whether it takes place or not, with its end.
  public let first: EventTime
  /// Whether every calendar program understands the rule as the pages do. Else each date is an entry.
  public let isWidelyUnderstood: Bool
}

/// An event of the calendar on one of its dates; numbers are positions in `Site.events` and
/// `SiteEvent.occurrences`.
public struct EventDate: Sendable, Hashable {
  public let event: Int
  public let occurrence: Int

  public init(event: Int, occurrence: Int) {
    self.event = event
    self.occurrence = occurrence
  }
}

extension SiteEvent {
  /// When the event is, as lists show it: the first date that is not over, else the last.
  public var time: EventTime { shown.time }

  /// The date that lists show.
  public var shown: EventOccurrence {
    occurrences.indices.contains(current)
      ? occurrences[current] : EventOccurrence(time: event.time, origin: .own)
  }

  /// Whether it takes place more than once.
  public var hasSeveralDates: Bool { occurrences.count > 1 || recurrence != nil }

  /// The session that says more about an occurrence.
  public func session(of occurrence: EventOccurrence) -> EventSession? {
    occurrence.session.flatMap { event.sessions.indices.contains($0) ? event.sessions[$0] : nil }
  }

  /// What an occurrence is called: the event, or the event and its session.
  public func title(at occurrence: EventOccurrence) -> String {
    session(of: occurrence)?.title.map { "\(event.title.value): \($0)" } ?? event.title.value
  }

  /// Whether an occurrence takes place: as the whole event does, unless something else is said of it alone.
  public func status(at occurrence: EventOccurrence) -> EventStatus {
    guard event.status == .confirmed || event.status == .tentative else { return event.status }
    return occurrence.isCancelled ? .cancelled : session(of: occurrence)?.status ?? event.status
  }

  /// Where an occurrence takes place.
  public func place(at occurrence: EventOccurrence) -> Place? {
    session(of: occurrence)?.place ?? event.place
  }

  /// Whether one of its dates touches a period; days that are not known count with their whole period.
  public func takesPlace(from: Day?, to: Day?) -> Bool {
    occurrences.contains { occurrence in
      if let from {
        guard let last = occurrence.time.latestDay, last >= from else { return false }
      }
      if let to {
        guard let first = occurrence.time.firstDay ?? occurrence.time.latestDay, first <= to else {
          return false
        }
      }
      return true
    }
  }
}

extension Site {
  /// When an event of the calendar is on one of its dates.
  public func time(of date: EventDate) -> EventTime? {
    guard events.indices.contains(date.event),
      events[date.event].occurrences.indices.contains(date.occurrence)
    else { return nil }
    return events[date.event].occurrences[date.occurrence].time
  }
}
