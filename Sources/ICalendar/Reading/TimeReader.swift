import CivilTime

/// Reads the dates and times of properties, giving each the zone it is meant in.
public struct TimeReader: Sendable {
  /// The zones of the calendar.
  public let zones: CalendarZones
  /// The zone for times without one (X-WR-TIMEZONE), or nil.
  private let fallback: String?

  /// A reader for the properties of a VCALENDAR.
  /// - Parameters:
  ///   - calendar: the VCALENDAR, for the zones that it declares.
  ///   - zones: the zones that there are; others are none that can be known by name.
  ///   - preferred: of zones whose clocks change as a declared one's do, the one to take.
  public init(calendar: Component, zones: ZoneDatabase, preferred: String? = nil) {
    self.zones = CalendarZones(calendar, database: zones, preferred: preferred)
    fallback = calendar.first("X-WR-TIMEZONE").flatMap { ZoneNames.identifier($0.value, in: zones) }
  }

  /// The date or time of a property such as DTSTART, or nil if its value is none. A TZID that means no
  /// known zone leaves the time floating.
  public func time(_ line: ContentLine) -> CalendarTime? {
    times(line).first
  }

  /// The dates and times of a property with a list, such as EXDATE; of periods, their starts. What is no
  /// date or time is left out.
  public func times(_ line: ContentLine) -> [CalendarTime] { periods(line).map(\.start) }

  /// The dates and times of a property with a list, of periods (RFC 5545, section 3.3.9) with their ends.
  func periods(_ line: ContentLine) -> [(start: CalendarTime, end: CalendarTime?)] {
    let given = line.parameter("TZID").flatMap(zone(named:))
    let zone = line.parameter("TZID") == nil ? fallback : given
    return line.value.split { $0 == "," || $0 == ";" }.compactMap { item in
      let parts = item.split(separator: "/", maxSplits: 1)
      guard let text = parts.first, let start = Self.time(text, zone, isNamed: given != nil) else {
        return nil
      }
      guard parts.count == 2, let text = parts.last else { return (start, nil) }
      let length = CalendarDuration(String(text).trimmingBlanks).map(start.adding)
      return (start, length ?? Self.time(text, zone, isNamed: given != nil))
    }
  }

  /// - Parameter isNamed: whether a TZID names the zone. It then counts even before a Z, as it does in Google's
  ///   calendar: programs that write both mean the time on the zone's clocks.
  private static func time(_ text: Substring, _ zone: String?, isNamed: Bool) -> CalendarTime? {
    switch TimeText.parse(text) {
    case .date(let date)?: return .date(date)
    case .utc(let time)?:
      guard isNamed, let zone, text.reversed().first(where: { !$0.isWhitespace })?.uppercased() == "Z" else {
        return .utc(time)
      }
      return .zoned(time.utc, zone: zone)
    case .local(let time)?: return zone.map { .zoned(time, zone: $0) } ?? .floating(time)
    case nil: return nil
    }
  }

  /// The zone of a TZID: an IANA name, or one that the calendar declares and the database does not know; or nil.
  public func zone(named name: String) -> String? { zones.identifier(name) }
}
