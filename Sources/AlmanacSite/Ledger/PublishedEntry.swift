import AlmanacModel
import CivilTime
import ICalendar

/// One entry of a calendar, as subscribers get it.
public struct PublishedEntry: Sendable {
  public enum Kind: Sendable, Hashable {
    /// One date.
    case single
    /// All dates of a rule.
    case series(EventRecurrence)
    /// Another time, title or place for the date that the rule gives at `from`.
    case change(from: EventTime)
  }

  public let kind: Kind
  public let uid: String
  public let identity: PublishedIdentity
  public let title: String
  public let status: EventStatus
  public let time: EventTime
  public let place: Place?
  /// The UID of another session of the same event.
  public let sibling: String?
  /// The last day in the site's zone; nil for a rule without end.
  public let lastDay: Day?
}

/// Makes the entries of an event: one, one for each session, or what its rule needs.
struct EntryWriting {
  private let site: Site
  private let sessions: [String: PublishedIdentity]

  /// - Parameter sessions: the identities of all sessions by their ids in the ledger.
  init(_ site: Site, sessions: [String: PublishedIdentity]) {
    self.site = site
    self.sessions = sessions
  }

  /// - Parameters:
  ///   - identity: of the event.
  ///   - keys: the ledger's ids of its sessions, in their order.
  ///   - anchor: the one of them to which the others point.
  func entries(
    _ event: SiteEvent, identity: PublishedIdentity, keys: [String], anchor: String?
  ) -> [PublishedEntry] {
    if let recurrence = event.recurrence { return repeated(event, recurrence, identity) }
    guard !event.event.sessions.isEmpty else {
      return [entry(event, .single, identity.uid, identity, event.occurrences.first, time: event.event.time)]
    }
    let anchor = anchor.flatMap { sessions[$0]?.uid }
    return event.occurrences.compactMap { occurrence in
      guard let index = occurrence.session, keys.indices.contains(index), let own = sessions[keys[index]]
      else { return nil }
      // All point to one, so that adding a session changes no other.
      return entry(
        event, .single, own.uid, own, occurrence, time: occurrence.time,
        sibling: own.uid == anchor ? nil : anchor)
    }
  }

  private func repeated(
    _ event: SiteEvent, _ recurrence: EventRecurrence, _ identity: PublishedIdentity
  ) -> [PublishedEntry] {
    guard recurrence.isWidelyUnderstood else {
      return event.occurrences.map { occurrence in
        let uid = datedUID(occurrence, event, recurrence, identity)
        return entry(event, .single, uid, identity, occurrence, time: occurrence.time)
      }
    }
    let lastDay =
      recurrence.isEndless
      ? nil : event.occurrences.compactMap { $0.time.latestDay(in: site.configuration.zone) }.max()
    var entries = [
      PublishedEntry(
        kind: .series(recurrence), uid: identity.uid, identity: identity,
        title: CalendarEntry.title(event.event.title.value, event.event.status, site),
        status: event.event.status, time: recurrence.first,
        place: event.event.place, sibling: nil, lastDay: lastDay)
    ]
    for occurrence in event.occurrences {
      switch occurrence.origin {
      case .changed(_, let original):
        entries.append(
          entry(event, .change(from: original), identity.uid, identity, occurrence, time: occurrence.time))
      case .added:
        let uid = datedUID(occurrence, event, recurrence, identity)
        entries.append(entry(event, .single, uid, identity, occurrence, time: occurrence.time))
      case .own where event.status(at: occurrence) != event.event.status:
        entries.append(
          entry(
            event, .change(from: occurrence.time), identity.uid, identity, occurrence, time: occurrence.time))
      case .own, .session: break
      }
    }
    return entries
  }

  /// The UID of one date of a rule: that of the event for the event's own start, else with the date in it. A
  /// full stop stands in no id, so it is no other event's.
  private func datedUID(
    _ occurrence: EventOccurrence, _ event: SiteEvent, _ recurrence: EventRecurrence,
    _ identity: PublishedIdentity
  ) -> String {
    var time = occurrence.time
    if case .changed(_, let original) = occurrence.origin { time = original }
    if occurrence.origin != .added, time.localStart == event.event.time.localStart {
      return identity.uid
    }
    let rule = recurrence.rule
    let isWithinDay =
      [.hourly, .minutely, .secondly].contains(rule.frequency)
      || !(rule.hours.isEmpty && rule.minutes.isEmpty && rule.seconds.isEmpty)
    var date = time.firstDay.map { TimeText.text($0) } ?? ""
    if isWithinDay, let shown = time.localStart { date = TimeText.text(shown) }
    guard let at = identity.uid.lastIndex(of: "@") else { return "\(identity.uid).\(date)" }
    return "\(identity.uid[..<at]).\(date)\(identity.uid[at...])"
  }

  private func entry(
    _ event: SiteEvent, _ kind: PublishedEntry.Kind, _ uid: String, _ identity: PublishedIdentity,
    _ occurrence: EventOccurrence?, time: EventTime, sibling: String? = nil
  ) -> PublishedEntry {
    let title = occurrence.map { event.title(at: $0) } ?? event.event.title.value
    let status = occurrence.map { event.status(at: $0) } ?? event.event.status
    return PublishedEntry(
      kind: kind, uid: uid, identity: identity, title: CalendarEntry.title(title, status, site),
      status: status,
      time: time, place: occurrence.flatMap { event.place(at: $0) } ?? event.event.place, sibling: sibling,
      lastDay: time.latestDay(in: site.configuration.zone))
  }
}

extension SiteEvent {
  /// The years in which entries of its own ended before a day.
  func endedYears(before day: Day, in zone: Zone) -> Set<Int> {
    let isOneEntry = recurrence?.isWidelyUnderstood ?? false
    if isOneEntry {
      guard phase == .past, let last = occurrences.last?.time.latestDay(in: zone) else { return [] }
      return [last.year]
    }
    return Set(
      occurrences.compactMap { $0.time.latestDay(in: zone) }.filter { $0 < day }.map(\.year))
  }
}
