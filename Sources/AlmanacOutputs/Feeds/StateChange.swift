import AlmanacModel
import AlmanacSite
import CivilTime

/// What happened to an event that subscribers know: it is off, it is later, or it begins at another time.
struct StateChange {
  enum State: String {
    case cancelled, postponed, moved
  }

  let state: State
  /// The day of the change.
  let since: Day
  /// Permanent: the event's feed id with the state and the change that brought it.
  let id: String
  private let previousStart: String?

  /// Nil for what takes place as it was announced.
  init?(_ status: EventStatus, _ identity: PublishedIdentity) {
    guard let since = identity.stateSince else { return nil }
    switch status {
    case .cancelled: state = .cancelled
    case .postponed: state = .postponed
    case .confirmed, .tentative:
      guard identity.previousStart != nil else { return nil }
      state = .moved
    }
    self.since = since
    previousStart = identity.previousStart
    id = "\(identity.uid)#\(state.rawValue)-\(identity.stateSequence)"
  }

  /// The title of the item; that of an event that is off or later says so already.
  func title(_ title: String, _ language: UILanguage) -> String {
    state == .moved ? "\(SiteWords(language).newDate.uppercased()): \(title)" : title
  }

  /// "Bisher: Do., 14. November 2030, 18 Uhr"; nil where it begins as before.
  func former(_ language: UILanguage) -> String? {
    guard let start = previousStart.flatMap(MachineStart.init) else { return nil }
    return "\(SiteWords(language).formerly): \(start.text(language))"
  }
}
