import AlmanacModel
import CivilTime
import ICalendar

/// What calendars hold besides what the site says, because mistakes stand for entries that subscribers have.
public struct KeptCalendars: Sendable {
  /// By the path of the calendar: entries as they were published.
  private(set) var entries: [String: [KeptCalendarEntry]] = [:]
  /// By the path of the calendar: ids of events of the site that would leave it because of a mistake.
  private(set) var members: [String: Set<String>] = [:]

  public init() {}

  /// The zones of all entries.
  var zones: Set<Zone> { Set(entries.values.joined().compactMap(\.event.zone)) }

  /// Adds entries to a calendar.
  public mutating func add(_ kept: [KeptCalendarEntry], to path: String) {
    if !kept.isEmpty { entries[path, default: []] += kept }
  }

  /// Keeps an event of the site in a calendar.
  public mutating func add(event id: String, to path: String) { members[path, default: []].insert(id) }
}

/// An entry of a published calendar as it stands there.
public struct KeptCalendarEntry: Sendable, Hashable {
  let event: VerbatimEvent

  public var uid: String { event.uid }

  /// When it was last changed; nil where it does not say.
  var modified: Instant? { event.lastModified }
}

extension PublishedCalendar {
  /// The entries of a calendar as they stand there.
  /// - Parameters:
  ///   - octets: the calendar.
  ///   - zones: the zones that there are.
  public static func verbatim(_ octets: [UInt8], zones: ZoneDatabase) -> [KeptCalendarEntry] {
    VerbatimEvent.all(in: octets, zones: zones).map(KeptCalendarEntry.init)
  }

  /// A calendar without some of its entries; everything else as it stands.
  /// - Parameters:
  ///   - octets: the calendar.
  ///   - zones: the zones that there are.
  ///   - isKept: decides by the UID.
  public static func filtered(
    _ octets: [UInt8], zones: ZoneDatabase, _ isKept: (String) -> Bool
  ) -> [UInt8] {
    let blocks = CalendarLines(octets).events
    let events = VerbatimEvent.all(in: octets, zones: zones)
    guard events.count == blocks.count else { return [] }
    let dropped = zip(blocks, events).filter { !isKept($1.uid) }.map { $0.0 }
    guard !dropped.isEmpty else { return octets }
    var result: [UInt8] = []
    var position = 0
    for range in dropped {
      result += octets[position..<range.lowerBound]
      position = range.upperBound
    }
    return result + octets[position...]
  }
}
