import ICalendar

/// Whether an event takes place.
public enum EventStatus: String, Sendable, CaseIterable {
  case confirmed, tentative, cancelled, postponed
}

/// Who gets to see an event: everybody, everybody but marked as by invitation, nobody outside the folder.
public enum EventVisibility: String, Sendable, CaseIterable {
  case `public`, invited, `internal`
}

/// How large an event is by the funder's measure.
public enum EventSize: String, Sendable, CaseIterable {
  case small, large
}

/// Whether one can still register.
public enum EventPlaces: String, Sendable, CaseIterable {
  case free = "no"
  case soldOut = "yes"
  /// Sold out, but one can put one's name down in case that a place gets free.
  case waitingList = "waiting list"
}

/// That an event was moved: what is to be said about it, and where it was to be.
public struct EventMove: Sendable, Hashable {
  public var note: String?
  public var from: Place?

  public init(note: String? = nil, from: Place? = nil) {
    self.note = note
    self.from = from
  }
}

/// The alliance's part in an event.
public enum EventRole: String, Sendable, CaseIterable {
  case host, partner, guest
}

/// Whose attendance was counted: that of the alliance's own part, or of the whole fair.
public enum AttendanceScope: String, Sendable, CaseIterable {
  case own, whole
}

/// A number of people as the source words it.
public struct Attendance: Sendable, Hashable {
  public enum Qualifier: String, Sendable, CaseIterable {
    case exactly = "", circa = "ca.", about = "rund", over = "über", upTo = "bis zu"
  }
  public let count: Int
  public let qualifier: Qualifier

  public init(count: Int, qualifier: Qualifier) {
    self.count = count
    self.qualifier = qualifier
  }
}

/// Where an event takes place.
public struct Place: Sendable, Hashable {
  public var name: String?
  public var address: String?
  public var city: String?
  /// Degrees north and east (WGS 84).
  public var latitude: Double?
  public var longitude: Double?

  public init(
    name: String? = nil, address: String? = nil, city: String? = nil, latitude: Double? = nil,
    longitude: Double? = nil
  ) {
    self.name = name
    self.address = address
    self.city = city
    self.latitude = latitude
    self.longitude = longitude
  }

  /// All that is known in one line: name, address, city.
  public var line: String {
    [name, address, city].compactMap { $0 }.reduce(into: [String]()) { parts, part in
      if !parts.contains(part) { parts.append(part) }
    }.joined(separator: ", ")
  }

  /// True for `virtuell`, `online` and the like: there is no room to go to.
  public var isVirtual: Bool { Place.virtualWords.contains(line.lowercased()) }

  private static let virtualWords: Set<String> = ["online", "virtuell", "virtual", "digital", "remote"]
}

/// The regions an event belongs to.
public enum EventRegions: Sendable, Hashable {
  case listed([Reference])
  /// `alle`: every region of the site.
  case all
}

/// One sitting of an event that has several.
public struct EventSession: Sendable, Hashable {
  public let id: String?
  public let time: EventTime
  public let title: String?
  public let place: Place?
  /// Whether it takes place, where that is not as of the whole event.
  public var status: EventStatus?
  public var position: SourcePosition
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none
  /// Whether its end or its length was given.
  public let hasGivenEnd: Bool

  public init(
    id: String?, time: EventTime, title: String?, place: Place?, position: SourcePosition,
    hasGivenEnd: Bool = false, status: EventStatus? = nil
  ) {
    self.status = status
    self.hasGivenEnd = hasGivenEnd
    self.id = id
    self.time = time
    self.title = title
    self.place = place
    self.position = position
  }
}

/// How an event repeats.
public struct EventRepetition: Sendable, Hashable {
  /// The rule as the editor wrote it.
  public var text: Located<String>
  /// The rule; nil where the text says none, which is reported where it is read.
  public var rule: RecurrenceRule?
  public var except: [Located<PublicationDate>]
  public var also: [Located<PublicationDate>]
  /// Dates that are announced and do not take place.
  public var cancelled: [Located<PublicationDate>] = []

  public init(
    text: Located<String>, except: [Located<PublicationDate>], also: [Located<PublicationDate>]
  ) {
    self.text = text
    self.except = except
    self.also = also
  }
}

/// An entry of the event list as its file gives it; references are not resolved yet.
public struct Event: Sendable, Equatable {
  /// The file, relative to the content folder.
  public var path: String
  /// Where the entry begins.
  public var position: SourcePosition
  public var id: Located<String>
  public var hasGivenID: Bool
  public var title: Located<String>
  public var subtitle: String?
  public var time: EventTime
  public var timePosition: SourcePosition
  public var dateNote: String?
  public var sessions: [EventSession] = []
  public var repetition: EventRepetition?
  public var status: EventStatus = .confirmed
  public var places: EventPlaces = .free
  public var moved: EventMove?
  /// Took place (true), did not (false), or nobody said.
  public var held: Bool?
  public var visibility: EventVisibility = .public
  /// Not ready: in previews and with `--drafts` only.
  public var isDraft = false
  /// Something says that it is to be hidden, but not clearly; a finding tells. Nothing of it may be shown.
  public var isHidingUnclear = false
  public var regions: EventRegions = .listed([])
  public var area: Reference?
  public var place: Place?
  /// Where to join online.
  public var online: String?
  public var url: String?
  public var register: String?
  public var registerUntil: PublicationDate?
  public var price: String?
  public var audience: String?
  public var language: String?
  public var format: Reference?
  public var size: EventSize?
  public var attendees: Attendance?
  public var attendeesOf: AttendanceScope?
  public var role: EventRole?
  public var organizer: String?
  public var partners: [Reference] = []
  public var speakers: [Reference] = []
  public var topics: [Reference] = []
  public var projects: [Reference] = []
  public var series: Reference?
  public var summary: String?
  /// Markdown.
  public var description: String?
  /// The line of the file on which `description` begins.
  public var descriptionLine: Int = 1
  public var image: ImageField?
  /// The post that reports on it.
  public var report: Reference?
  public var updated: PublicationDate?
  public var sources: [SourceCitation] = []
  /// The id in the program that the entry was imported from.
  public var sourceID: String?
  /// What an edition has no translation of.
  public var originals: OriginalWords = []
  /// What mistakes in the entry made uncertain.
  public var doubts: Set<Doubt> = []

  /// Who may see it, in the words of other entries; one by invitation is shown.
  public var hiding: Hiding {
    isHidingUnclear ? .unclear : visibility == .internal ? .internal : isDraft ? .draft : .shown
  }

  public init(
    path: String, position: SourcePosition, id: Located<String>, hasGivenID: Bool, title: Located<String>,
    time: EventTime, timePosition: SourcePosition
  ) {
    self.path = path
    self.position = position
    self.id = id
    self.hasGivenID = hasGivenID
    self.title = title
    self.time = time
    self.timePosition = timePosition
  }

  /// True when one can take part from afar, also where the address to join is not known.
  public var isOnline: Bool { online != nil || place?.isVirtual ?? false }
}
