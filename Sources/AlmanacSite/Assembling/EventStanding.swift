import AlmanacModel
import CivilTime

/// Under which heading lists put an event on a day. All pages ask here, so that they never contradict each other.
public enum EventStanding: Sendable, Hashable {
  /// On today, or begun and not over.
  case running
  /// On a known day that is still to come.
  case ahead
  /// Has run for half of more than two weeks, and would stand in front of everything else for months.
  case longRunning
  /// Its day is not known: a month or a year alone is a promise, and nothing that one can go to.
  case announced
  case past

  /// Whether it stands under “coming”.
  public var isComing: Bool { self == .running || self == .ahead }
}

extension EventTime {
  /// Spans of more days than these stand under “coming” only until half of them has passed.
  private static let longSpan = 14

  /// Under which heading lists put the time.
  /// - Parameters:
  ///   - day: the build day, in the site's zone.
  ///   - zone: that of the site.
  ///   - held: what the editors say of a time without a day.
  public func standing(on day: Day, in zone: Zone, held: Bool?) -> EventStanding {
    if phase(on: day, in: zone, held: held) == .past { return .past }
    guard let first = firstDay(in: zone), let last = latestDay(in: zone), !isUndated else {
      return .announced
    }
    if first > day { return .ahead }
    return day < Self.endOfComing(first, last) ? .running : .longRunning
  }

  /// The first day on which a span that runs for long no longer stands under “coming”; nil where it does to its end.
  public func endOfComing(in zone: Zone) -> Day? {
    guard let first = firstDay(in: zone), let last = latestDay(in: zone), !isUndated else { return nil }
    let end = Self.endOfComing(first, last)
    return end <= last ? end : nil
  }

  private static func endOfComing(_ first: Day, _ last: Day) -> Day {
    let length = last.number - first.number + 1
    return length > longSpan ? first.adding(days: (length + 1) / 2) : last.adding(days: 1)
  }
}

extension SiteEvent {
  /// Under which heading lists put one of its dates.
  public func standing(of occurrence: Int, on day: Day, in zone: Zone) -> EventStanding {
    let time = occurrences.indices.contains(occurrence) ? occurrences[occurrence].time : event.time
    return time.standing(on: day, in: zone, held: event.held)
  }
}

extension Site {
  /// Under which heading lists put an event on the build day: by the date that they show of it.
  public func standing(of event: SiteEvent) -> EventStanding {
    event.standing(of: event.current, on: buildDay, in: configuration.zone)
  }
}
