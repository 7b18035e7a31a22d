import AlmanacModel
import CivilTime

/// What a report is asked for.
public struct ReportRequest: Sendable, Hashable {
  /// The first day of the period.
  public let from: Day
  /// The last day of the period.
  public let to: Day
  /// Whether entries that never leave the folder are listed too; they are never counted.
  public let includesInternal: Bool

  public init(from: Day, to: Day, includesInternal: Bool = false) {
    self.from = from
    self.to = to
    self.includesInternal = includesInternal
  }
}

/// How the time of an event lies to a period.
enum PeriodRelation: Sendable, Hashable {
  /// It begins in the period, or the whole span of what is known lies in it.
  case inside
  /// It touches the period, but begins before it, or may lie outside.
  case touching
  /// Nothing is known about when it was.
  case undated
  case outside

  init(_ time: EventTime, from: Day, to: Day) {
    guard let span = PeriodRelation.span(time) else {
      self = .undated
      return
    }
    if span.last < from || span.first > to {
      self = .outside
    } else if time.isUndated {
      self = span.first >= from && span.last <= to ? .inside : .touching
    } else {
      self = span.first >= from ? .inside : .touching
    }
  }

  /// The days on which an event was or may have been.
  private static func span(_ time: EventTime) -> (first: Day, last: Day)? {
    switch time {
    case .month(let month): return (month.firstDay, month.lastDay)
    case .years(let first, let last):
      guard let start = Month(year: first, month: 1), let end = Month(year: last, month: 12) else {
        return nil
      }
      return (start.firstDay, end.lastDay)
    case .open: return nil
    default:
      guard let first = time.firstDay, let last = time.lastDay else { return nil }
      return (first, last)
    }
  }
}
