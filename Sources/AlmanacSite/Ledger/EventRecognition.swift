import AlmanacModel

/// Knows an event without `id` again whose title or date was edited, so that it keeps address and UID.
public struct EventRecognition {
  private let ledger: Ledger
  private let unreadable: Set<String>

  /// - Parameters:
  ///   - ledger: what was published.
  ///   - unreadable: ids of entries that a mistake made unreadable; they have not vanished.
  public init(ledger: Ledger, unreadable: Set<String>) {
    self.ledger = ledger
    self.unreadable = unreadable
  }

  /// The events with the ids under which they were published; findings about what was guessed or was not.
  public func recognise(_ events: [Event], log: inout DiagnosticLog) -> [Event] {
    let present = Set(events.map(\.id.value))
    let vanished = ledger.liveEntries.filter {
      $0.kind == .event && !present.contains($0.id) && !unreadable.contains($0.id)
    }
    guard !vanished.isEmpty else { return events }
    let unknown = events.indices.filter {
      !events[$0].hasGivenID && ledger[.event, events[$0].id.value] == nil && events[$0].visibility == .public
    }
    var result = events
    let candidates = unknown.map { index in
      vanished.filter { EventTraits(events[index]).agree(with: $0.traits) }
    }
    for (position, index) in unknown.enumerated() {
      let found = candidates[position]
      let location = SourceLocation(path: events[index].path, position: events[index].position)
      let isOnlyClaim = found.count == 1 && candidates.count { $0.contains(found[0]) } == 1
      if isOnlyClaim, let entry = found.first {
        result[index].id = Located(entry.id, at: events[index].id.position)
        log.report(LedgerMessages.knownAgain(entry.id), at: location)
      } else if !found.isEmpty {
        log.report(
          LedgerMessages.ambiguous(events[index].id.value, candidates: found.map(\.id)), at: location)
      }
    }
    return result
  }
}

/// What makes an event the same event after an edit.
struct EventTraits {
  let start: String
  let title: String
  let regions: String

  init(_ event: Event) {
    switch event.time {
    case .days(let first, _): start = "\(first)"
    case .timed(let moment, _): start = "\(moment.local)"
    case .month(let month): start = "\(month)"
    case .years(let first, _): start = "\(first)"
    case .open: start = "-"
    }
    title = Slug.make(event.title.value)
    switch event.regions {
    case .all: regions = "*"
    case .listed(let references):
      regions = (references.map(\.value) + [event.area?.value].compactMap { $0 }).sorted().joined(
        separator: ",")
    }
  }

  var text: String { "\(start)|\(title)|\(regions)" }

  /// The same start, or the same title in the same regions.
  func agree(with recorded: String) -> Bool {
    let parts = recorded.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return false }
    return (parts[0] == start && start != "-") || (parts[1] == title && parts[2] == regions)
  }
}
