import CivilTime

/// Reads the dates and times of properties, giving each the zone it is meant in.
public struct TimeReader: Sendable {
  /// IANA zones by the TZID of the file's VTIMEZONEs.
  private let declared: [String: String]
  private let zones: ZoneDatabase
  /// The zone for times without one (X-WR-TIMEZONE), or nil.
  private let fallback: String?

  /// A reader for the properties of a VCALENDAR.
  /// - Parameters:
  ///   - calendar: the VCALENDAR, for the zones that it declares.
  ///   - zones: the zones that there are; others are none that can be known by name.
  public init(calendar: Component, zones: ZoneDatabase) {
    var declared: [String: String] = [:]
    for component in calendar.components where component.name == "VTIMEZONE" {
      if let name = component.first("TZID")?.value, let zone = ZoneNames.identifier(of: component, in: zones)
      {
        declared[name] = zone
      }
    }
    self.declared = declared
    self.zones = zones
    fallback = calendar.first("X-WR-TIMEZONE").flatMap { ZoneNames.identifier($0.value, in: zones) }
  }

  /// The date or time of a property such as DTSTART, or nil if its value is none. A TZID that means no
  /// known zone leaves the time floating.
  public func time(_ line: ContentLine) -> CalendarTime? {
    times(line).first
  }

  /// The dates and times of a property with a list, such as EXDATE; of periods, their starts. What is no
  /// date or time is left out.
  public func times(_ line: ContentLine) -> [CalendarTime] {
    let zone = line.parameter("TZID").map(zone(named:)) ?? fallback
    return line.value.split(separator: ",").compactMap { item in
      let start = item.prefix { $0 != "/" }
      switch TimeText.parse(start) {
      case .date(let date)?: return .date(date)
      case .utc(let time)?: return .utc(time)
      case .local(let time)?: return zone.map { .zoned(time, zone: $0) } ?? .floating(time)
      case nil: return nil
      }
    }
  }

  /// The IANA zone of a TZID, or nil.
  public func zone(named name: String) -> String? {
    declared[name] ?? ZoneNames.identifier(name, in: zones)
  }
}
