import CivilTime

/// An event as the octets of its VEVENT, made once and used by every calendar that holds the event.
public struct EncodedEvent: Hashable, Sendable {
  /// The lines from `BEGIN:VEVENT` to `END:VEVENT`.
  private(set) var octets: [UInt8]
  /// What the VTIMEZONE of the calendar must cover, or nil for events without a zone.
  let need: ZoneNeed?
  let start: LocalDateTime
  let uid: String
  let recurrenceID: LocalDateTime?
  let hasOrganizer: Bool

  /// How many octets the event takes in a file.
  public var byteCount: Int { octets.count }

  /// Encodes an event. The zones tell which instant ends a rule that is limited by a local time or day.
  public init(_ event: VEvent, zones: ZoneCatalog) {
    var encoder = LineEncoder(capacity: 2048)
    encoder.append(event, zones: zones)
    octets = encoder.octets
    need = ZoneNeed(event)
    start = event.span.localStart
    uid = event.uid
    recurrenceID = event.recurrenceID
    hasOrganizer = event.organizer != nil
  }

  /// An event whose octets are known already, such as those of an earlier file.
  /// - Parameter event: what of it a calendar must know to hold it.
  init(_ event: VEvent, octets: [UInt8], zones: ZoneCatalog) {
    self.init(event, zones: zones)
    self.octets = octets
  }

  /// Whether the left event stands first in a file: by start, then UID, then RECURRENCE-ID.
  static func precedes(_ left: EncodedEvent, _ right: EncodedEvent) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.uid != right.uid { return left.uid < right.uid }
    guard let original = left.recurrenceID else { return right.recurrenceID != nil }
    return right.recurrenceID.map { original < $0 } ?? false
  }
}

/// The part of a zone's rules that an event relies on.
struct ZoneNeed: Hashable, Sendable {
  let zone: String
  var first: Instant
  var last: Instant

  /// How far ahead programs show the occurrences of a rule that ends late or never.
  private static let horizon = 10 * 366 * 86_400

  init?(_ event: VEvent) {
    guard case .zoned(let start, let end, let zone) = event.span else { return nil }
    let others = event.additions + event.exceptions + (event.recurrenceID.map { [$0] } ?? [])
    let earliest = others.min().map { min($0, start) } ?? start
    var latest = others.max().map { max($0, start, end) } ?? max(start, end)
    if event.recurrence != nil { latest = latest.adding(seconds: Self.horizon) }
    self.zone = zone
    // Offsets are less than a day, so a day on either side is enough in any zone.
    first = Instant(utc: earliest.adding(seconds: -86_400))
    last = Instant(utc: latest.adding(seconds: 86_400))
  }

  mutating func include(_ other: ZoneNeed) {
    first = min(first, other.first)
    last = max(last, other.last)
  }
}
