import AlmanacModel

/// What is known about whether an event took place.
public enum ReportState: String, Sendable, CaseIterable {
  case held
  /// It was announced, its day is over, and nobody says that it took place.
  case unconfirmed
  /// It lies ahead of the build day.
  case announced
  case notHeld = "not_held"
  case cancelled
  case postponed

  /// - Parameter phase: where the event stands relative to the build day.
  init(_ event: Event, phase: EventPosition) {
    switch event.status {
    case .cancelled: self = .cancelled
    case .postponed where event.held != true: self = .postponed
    default:
      switch event.held {
      case true: self = .held
      case false: self = .notHeld
      default: self = phase == .over ? .unconfirmed : .announced
      }
    }
  }
}

/// Whether the build day lies behind an event.
enum EventPosition: Sendable, Hashable {
  case ahead, over
}

/// An event as the report lists it.
public struct ReportEvent: Sendable {
  public let id: String
  /// As the list has it.
  public let title: String
  /// With the site's typography.
  public let shownTitle: String
  /// Ids in the order of the site's regions.
  public let regions: [String]
  public let area: String?
  public let time: EventTime
  /// The time in words.
  public let timeText: String
  public let state: ReportState
  public let visibility: EventVisibility
  /// Id of the format.
  public let format: String?
  public let size: EventSize?
  /// Host also where neither role nor organiser is written; nil where only an organiser is.
  public let role: EventRole?
  public let attendance: Attendance?
  public let scope: AttendanceScope?
  /// Organisations, and the organiser where another held it.
  public let partners: [String]
  public let speakers: [String]
  public let summary: String?
  public let dateNote: String?
  /// Documents with the place in them, as editors cite them: `bericht-2024, 4.2.1, S. 6`.
  public let sources: [String]
  /// How many sittings it has, 1 without any.
  public let sessions: Int
  public let repeats: Bool
  public let heldAsWritten: Bool?
  /// Whether all of it lies in the period of the report for certain; else its figure is in no sum.
  public internal(set) var liesWithin = true

  /// The alliance's own: it is the host.
  public var isOwn: Bool { role == .host }

  /// The number of people that counts: only of an own event, and only where it is not that of a whole fair.
  public var ownAttendance: Int? {
    guard isOwn, state == .held, visibility != .internal, scope != .whole else { return nil }
    return attendance?.count
  }

  /// Whether the event can count for a target at all.
  var isCountable: Bool { isOwn && state == .held && visibility != .internal }
}
