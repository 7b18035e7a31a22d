import AlmanacModel
import CivilTime

/// Dates of a rule as an editor names them: days, or starts on the event's clock.
struct RuleDates {
  enum Written {
    case day(Day)
    case start(LocalDateTime)

    /// The start; of a day its beginning.
    var start: LocalDateTime {
      switch self {
      case .day(let day): LocalDateTime(day: day)
      case .start(let start): start
      }
    }
  }

  /// The dates of a rule that were found among them.
  struct Met {
    private var days: Set<Day> = []
    private var starts: Set<LocalDateTime> = []

    mutating func note(_ start: LocalDateTime) {
      days.insert(start.day)
      starts.insert(start)
    }

    func contains(_ date: Written) -> Bool {
      switch date {
      case .day(let day): days.contains(day)
      case .start(let start): starts.contains(start)
      }
    }
  }

  private var days: Set<Day> = []
  private var starts: Set<LocalDateTime> = []

  init(_ dates: [PublicationDate], _ clock: EventClock) {
    for date in dates {
      switch Self.written(date, clock) {
      case .day(let day): days.insert(day)
      case .start(let start): starts.insert(start)
      }
    }
  }

  /// Every day that they touch.
  var allDays: Set<Day> { days.union(starts.map(\.day)) }

  func contain(_ start: LocalDateTime) -> Bool { days.contains(start.day) || starts.contains(start) }

  /// A time means that start on the event's clock; for whole days its day.
  static func written(_ date: PublicationDate, _ clock: EventClock) -> Written {
    guard case .moment(let moment) = date, let zone = clock.zone else { return .day(date.day) }
    return .start(zone.local(at: moment.instant))
  }
}
