import CivilTime

/// A calendar to subscribe to, or the one-event file to download (RFC 5545, section 3.4; RFC 7986).
public struct VCalendar: Hashable, Sendable {
  /// The program that made the file, such as `-//Owner//Product 1.0//DE`.
  public var productID: String
  /// The name that calendar programs show (NAME and X-WR-CALNAME), or nil for a one-event file.
  public var name: String?
  /// What the calendar holds (DESCRIPTION and X-WR-CALDESC), or nil.
  public var description: String?
  /// The IANA zone to show times in (X-WR-TIMEZONE), or nil.
  public var zone: String?
  /// How often to fetch it (REFRESH-INTERVAL and X-PUBLISHED-TTL), or nil.
  public var refreshInterval: CalendarDuration?
  /// A colour name of CSS (COLOR; hex values are not allowed there), or nil.
  public var colorName: String?
  /// The colour as `#RRGGBB` for Apple's programs (X-APPLE-CALENDAR-COLOR), or nil.
  public var colorHex: String?
  /// The address of the file itself, or nil.
  public var source: String?
  /// The address of the page about it, or nil.
  public var url: String?
  /// When anything in it last changed, or nil.
  public var lastModified: Instant?

  /// A calendar with what every file must say; the rest is set afterwards.
  public init(productID: String, name: String? = nil) {
    self.productID = productID
    self.name = name
  }

  /// The octets of the file: the calendar's properties, a VTIMEZONE for each zone in use, the events in
  /// the order of start, UID and RECURRENCE-ID. The same values give the same octets.
  /// - Parameters:
  ///   - events: the events, encoded before.
  ///   - zones: the rules of the zones that the events use; of one that is missing nothing is said.
  public func octets(_ events: [EncodedEvent], zones: ZoneCatalog) -> [UInt8] {
    let size = events.reduce(2048) { $0 + $1.octets.count }
    var encoder = LineEncoder(capacity: size)
    encoder.open("VCALENDAR")
    appendProperties(isPublished: !events.isEmpty && events.allSatisfy(\.hasOrganizer), to: &encoder)
    for need in Self.needs(of: events) {
      guard let rules = zones[need.zone] else { continue }
      encoder.append(rules.component(from: need.first, through: need.last))
    }
    // A calendar without any component is invalid (RFC 5545, section 3.6), and an empty one must stay valid,
    // because programs are subscribed to it.
    if events.isEmpty, let zone, let rules = zones[zone] {
      let start = lastModified ?? Instant(seconds: 1_735_689_600)
      encoder.append(rules.component(from: start, through: start.adding(seconds: 366 * 86_400)))
    }
    for index in Self.order(of: events) { encoder.append(encoded: events[index].octets) }
    encoder.close("VCALENDAR")
    return encoder.octets
  }

  /// The octets of the file with events that are in no other file.
  public func octets(_ events: [VEvent], zones: ZoneCatalog) -> [UInt8] {
    octets(events.map { EncodedEvent($0, zones: zones) }, zones: zones)
  }

  /// - Parameter isPublished: whether every event says who invites, without which no METHOD may stand (RFC 5546,
  ///   section 3.2.1).
  private func appendProperties(isPublished: Bool, to encoder: inout LineEncoder) {
    encoder.raw("VERSION", "2.0")
    encoder.text("PRODID", LineEncoder.oneLine(productID))
    encoder.raw("CALSCALE", "GREGORIAN")
    if isPublished { encoder.raw("METHOD", "PUBLISH") }
    encoder.text("NAME", name.map(LineEncoder.oneLine))
    encoder.text("X-WR-CALNAME", name.map(LineEncoder.oneLine))
    encoder.text("DESCRIPTION", description)
    encoder.text("X-WR-CALDESC", description)
    if let zone { encoder.raw("X-WR-TIMEZONE", zone) }
    if let refreshInterval {
      encoder.begin("REFRESH-INTERVAL")
      encoder.parameter("VALUE", "DURATION")
      encoder.end(raw: refreshInterval.text)
      encoder.raw("X-PUBLISHED-TTL", refreshInterval.text)
    }
    encoder.text("COLOR", colorName)
    encoder.text("X-APPLE-CALENDAR-COLOR", colorHex)
    encoder.link("SOURCE", source, parameters: [("VALUE", "URI")])
    encoder.link("URL", url)
    encoder.instant("LAST-MODIFIED", lastModified)
  }

  /// The zones that events use, by name, with the span in which each must be right.
  private static func needs(of events: [EncodedEvent]) -> [ZoneNeed] {
    var needs: [String: ZoneNeed] = [:]
    for need in events.compactMap(\.need) {
      needs[need.zone, default: need].include(need)
    }
    return needs.values.sorted { $0.zone < $1.zone }
  }

  /// The positions of the events in the order in which they are written.
  private static func order(of events: [EncodedEvent]) -> [Int] {
    events.indices.sorted { EncodedEvent.precedes(events[$0], events[$1]) }
  }
}
