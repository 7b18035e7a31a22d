import CivilTime

/// The date of a post: a day, a point in time, or only a month.
public enum PublicationDate: Sendable, Hashable {
  case day(Day)
  case moment(Moment)
  case month(Month)

  /// The day from which it counts; of a month the last, because nothing is known to be out before.
  public var day: Day {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.local.day
    case .month(let month): month.lastDay
    }
  }

  /// Seconds on the site's clock, for ordering: a day counts from its midnight.
  public var order: Int {
    switch self {
    case .moment(let moment): moment.local.seconds
    default: day.number * 86_400
    }
  }
}
