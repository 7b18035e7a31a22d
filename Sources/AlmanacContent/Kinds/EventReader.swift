import AlmanacModel
import CivilTime

/// Reads an entry of the event list.
struct EventReader {
  /// What the list says about its entries, and the site about itself.
  struct Surroundings: Sendable {
    /// The region of `events/REGION.yaml`.
    var region: String?
    /// Every region of the site, for suggestions.
    var regions: [String] = []
  }

  private let fields: EntryReader<EventField>
  private let findings: FileFindings
  private let surroundings: Surroundings

  /// The event. What is wrong in it is reported, and its field is as if it were not there.
  ///
  /// - Parameter number: its place in the list, from 1.
  static func read(
    _ fields: EntryReader<EventField>, number: Int, _ surroundings: Surroundings
  ) -> Event {
    let reader = EventReader(fields: fields, findings: fields.findings, surroundings: surroundings)
    return reader.event(number: number)
  }

  private func event(number: Int) -> Event {
    var doubts = fields.firstDoubts
    let written = fields.reading(.name, of: [.title], into: &doubts) { fields.required(.title) }
    let given = fields.slug(.id)
    let times = fields.reading(.time, of: Self.timeFields, into: &doubts) {
      EventTimes(fields, fields.zone(.timezone) ?? findings.clock.zone)
    }
    let regions = regions()
    let start = fields.position(of: range.lowerBound)
    // What is missing was reported; the other fields are read all the same, to report all their mistakes.
    let title = written ?? Located("", at: start)
    let time = times.time ?? .open
    var event = Event(
      path: fields.source.path, position: start,
      id: given
        ?? Located(EventID.derived(title: title.value, time: time, number: number), at: title.position),
      hasGivenID: given != nil, title: title, time: time, timePosition: times.position ?? start)
    event.doubts = doubts
    event.regions = regions
    event.sessions = times.sessions
    event.repetition = times.repetition
    if fields.read(into: &event).contains(.status) { event.doubts.insert(.status) }
    event.visibility = fields.hiding == .internal ? .internal : fields.isInvited ? .invited : .public
    event.isDraft = fields.hiding == .draft
    event.isHidingUnclear = fields.hiding == .unclear
    if fields.hiding == .unclear { event.doubts.insert(.hiding) }
    if findings.clock.languages.current != nil { event.originals = originals }
    return event
  }

  /// The words that the edition which is read takes from the original.
  private var originals: OriginalWords {
    fields.present.reduce(into: []) { words, field in
      guard !fields.translated.contains(field), let word = OriginalWords(key: field.key) else { return }
      words.insert(word)
    }
  }

  /// What decides when it takes place.
  private static let timeFields: Set<EventField> = [
    .start, .time, .end, .duration, .timezone, .dates, .repetition, .except, .also, .cancelled,
  ]

  private var range: Range<Int> { fields.range }

  private func regions() -> EventRegions {
    let references = fields.references(.regions)
    if references.contains(where: { FixedWords.allRegions.value($0.value) != nil }) { return .all }
    guard references.isEmpty, !fields.has(.regions), !fields.has(.area) else { return .listed(references) }
    let start = fields.position(of: range.lowerBound)
    if let region = surroundings.region { return .listed([Located(region, at: start)]) }
    let example = surroundings.regions.first ?? "musterland"
    let place = fields.source.firstLine(of: range)
    fields.report(ContentMessages.missing("region", example: BilingualText(example, example)), at: place)
    return .listed([])
  }
}

/// The ids of events that were given none.
enum EventID {
  /// The slug of the title and the date as far as it is known; without letters in the title `event-` and the
  /// place in the list.
  static func derived(title: String, time: EventTime, number: Int) -> String {
    let slug = Slug.make(title)
    guard !slug.isEmpty else { return "event-\(number)" }
    switch time {
    case .days(let first, _): return "\(slug)-\(first)"
    case .timed(let start, _): return "\(slug)-\(start.local.day)"
    case .month(let month): return "\(slug)-\(month)"
    case .years(let first, _): return "\(slug)-\(padded(first, to: 4))"
    case .open: return slug
    }
  }
}
