import CivilTime

/// A VEVENT as it stands in a file that was written here before, to be written again byte for byte.
public struct VerbatimEvent: Hashable, Sendable {
  /// The permanent name.
  public let uid: String
  /// When it was last changed, or nil.
  public let lastModified: Instant?
  /// The zone of its times, or nil.
  public let zone: Zone?
  /// For calendars that hold it again.
  public let encoded: EncodedEvent

  /// The events of a file in their order. Those without a UID or start are left out, and all where lines were lost.
  public static func all(in file: [UInt8], zones: ZoneDatabase) -> [VerbatimEvent] {
    let blocks = CalendarLines(file).events.map { Array(file[$0]) }
    let calendars = CalendarReader().read(file).components
    let found = calendars.flatMap { calendar -> [(Component, TimeReader)] in
      let times = TimeReader(calendar: calendar, zones: zones)
      return calendar.components.filter { $0.name == "VEVENT" }.map { ($0, times) }
    }
    guard found.count == blocks.count else { return [] }
    return zip(found, blocks).compactMap { VerbatimEvent($0.0, octets: $1, times: $0.1, zones) }
  }

  private init?(_ component: Component, octets: [UInt8], times: TimeReader, _ zones: ZoneDatabase) {
    let event = ReadEvent(component, times: times)
    guard let uid = event.uid, let span = Self.span(event) else { return nil }
    let modified = event.lastModified.map { Instant(utc: $0.local) }
    var known = VEvent(
      uid: uid, stamp: modified ?? Instant(seconds: 0), lastModified: modified ?? Instant(seconds: 0),
      sequence: event.sequence, span: span, summary: "")
    known.recurrence = event.rules.first
    known.exceptions = event.exceptions.map(\.local)
    known.additions = event.additions.map(\.local)
    known.recurrenceID = event.recurrenceID?.local
    if component.first("ORGANIZER") != nil { known.organizer = Organizer(name: "", email: "") }
    self.uid = uid
    lastModified = modified
    zone = span.zone.flatMap(zones.zone)
    encoded = EncodedEvent(known, octets: octets, zones: ZoneCatalog([]))
  }

  private static func span(_ event: ReadEvent) -> EventSpan? {
    guard let start = event.start else { return nil }
    let end = event.end ?? start
    switch start {
    case .date(let first): return .days(first: first, last: max(first, end.local.day.adding(days: -1)))
    case .zoned(let time, let zone): return .zoned(start: time, end: max(time, end.local), zone: zone)
    case .utc(let time): return .utc(start: time, end: time)
    case .floating: return nil
    }
  }
}

/// Where the parts of a calendar stand in its file; folded lines begin with a blank and are never mistaken for a mark.
public struct CalendarLines: Sendable {
  /// The octets of each VEVENT, its marks and the line end included, in their order.
  public private(set) var events: [Range<Int>] = []

  /// Looks through the octets of a file; lines may end with LF alone.
  public init(_ file: [UInt8]) {
    var start: Int?
    var position = 0
    while position < file.count {
      let end = file[position...].firstIndex(of: Octet.lineFeed).map { $0 + 1 } ?? file.count
      var last = end
      while last > position, file[last - 1] == Octet.lineFeed || file[last - 1] == Octet.carriageReturn {
        last -= 1
      }
      let line = file[position..<last]
      if line.elementsEqual("BEGIN:VEVENT".utf8) {
        start = position
      } else if line.elementsEqual("END:VEVENT".utf8), let first = start {
        events.append(first..<end)
        start = nil
      }
      position = end
    }
  }
}
