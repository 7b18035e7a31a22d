import CivilTime

/// An event as a subscribed calendar shows it (RFC 5545, section 3.6.1; RFC 7986).
public struct VEvent: Hashable, Sendable {
  /// Whether an event takes place (RFC 5545, section 3.8.1.11).
  public enum Status: String, Hashable, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// Whether an event takes up its time in a subscriber's calendar (RFC 5545, section 3.8.2.7).
  public enum Transparency: String, Hashable, Sendable {
    case opaque = "OPAQUE"
    case transparent = "TRANSPARENT"
  }

  /// The permanent, globally unique name, such as `id@example.org`.
  public var uid: String
  /// When this version was made (DTSTAMP).
  public var stamp: Instant
  /// When the event was first published.
  public var created: Instant?
  /// When the event was last changed.
  public var lastModified: Instant
  /// How often the event was changed.
  public var sequence: Int
  /// When it takes place.
  public var span: EventSpan
  /// The title, one line.
  public var summary: String
  /// The description as plain text, or nil.
  public var description: String?
  /// The description as HTML for programs that show it (X-ALT-DESC), or nil.
  public var htmlDescription: String?
  /// The place in one line, or nil.
  public var location: String?
  /// Where the place is, or nil.
  public var geo: GeoPosition?
  /// The place for Apple's programs; written only together with `geo`.
  public var structuredLocation: StructuredLocation?
  /// The address of the event's page, or nil.
  public var url: String?
  /// Whether it takes place.
  public var status: Status
  /// Whether it takes up time; nil writes TRANSPARENT for whole days and OPAQUE for times.
  public var transparency: Transparency?
  /// Topics. Empty and repeated ones are left out; a comma inside one becomes a slash, because programs
  /// split at it even when it is escaped.
  public var categories: [String]
  /// Who invites, or nil.
  public var organizer: Organizer?
  /// Where to attend from afar.
  public var conferences: [Conference]
  /// A picture, or nil.
  public var image: EventImage?
  /// The rule by which it recurs, or nil.
  public var recurrence: RecurrenceRule?
  /// Starts that the rule gives, but do not take place; in the terms of `span`.
  public var exceptions: [LocalDateTime]
  /// Starts beyond those of the rule; in the terms of `span`.
  public var additions: [LocalDateTime]
  /// For a changed occurrence of a series: the start that the rule gives, in the terms of `span`.
  public var recurrenceID: LocalDateTime?
  /// UIDs of other events of the same occasion (RELATED-TO with RELTYPE=SIBLING).
  public var siblings: [String]

  /// An event with what every feed must say; the rest is set afterwards.
  public init(
    uid: String, stamp: Instant, lastModified: Instant, sequence: Int, span: EventSpan, summary: String,
    status: Status = .confirmed
  ) {
    self.uid = uid
    self.stamp = stamp
    self.lastModified = lastModified
    self.sequence = sequence
    self.span = span
    self.summary = summary
    self.status = status
    categories = []
    conferences = []
    exceptions = []
    additions = []
    siblings = []
  }
}
