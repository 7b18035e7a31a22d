import CivilTime

/// The time zones of one calendar: what its TZIDs mean.
///
/// A TZID that names a zone of the IANA database means it. Any other that the file declares means what it declares
/// (RFC 5545, section 3.2.19): the zone of the database whose clocks change alike in the years of the calendar's
/// events, or else a zone of the file's own.
public struct CalendarZones: Sendable {
  private let database: ZoneDatabase
  private let identifiers: [String: String]
  private let own: [String: Zone]
  /// The zone to take for names in words that mean one whose clocks change alike, and how they change.
  private let preferred: (identifier: String, changes: [Int])?
  private let span: Range<Int>
  /// So many declared zones are looked for in the database, and so many are kept as they are.
  private static let limits = (search: 20, own: 200)

  /// - Parameters:
  ///   - calendar: a VCALENDAR.
  ///   - database: the zones that there are.
  ///   - preferred: of zones whose clocks change alike, the one to take.
  public init(_ calendar: Component, database: ZoneDatabase, preferred: String?) {
    self.database = database
    var identifiers: [String: String] = [:]
    var own: [String: Zone] = [:]
    var searched = 0
    lazy var all = database.names.sorted(by: Self.precedes)
    let span = Self.span(of: calendar)
    self.span = span
    let favourite = preferred.flatMap { name in database.zone(name).map { (name, $0.changes(in: span)) } }
    self.preferred = favourite.map { (identifier: $0.0, changes: $0.1) }
    for component in calendar.components where component.name == "VTIMEZONE" {
      guard let name = component.first("TZID")?.value.trimmingBlanks, identifiers[name] == nil,
        own[name] == nil,
        own.count < Self.limits.own
      else { continue }
      let byName = ZoneNames.identifier(of: component, in: database)
      guard ZoneNames.exact(name, in: database) == nil,
        let zone = DeclaredZone.zone(component, identifier: name)
      else {
        identifiers[name] = byName
        continue
      }
      var likely = [preferred, byName].compactMap { $0 }
      if searched < Self.limits.search { likely += all }
      searched += 1
      let changes = zone.changes(in: span)
      if let same = likely.first(where: { database.zone($0)?.changes(in: span) == changes }) {
        identifiers[name] = same
      } else {
        own[name] = zone
      }
    }
    self.identifiers = identifiers
    self.own = own
  }

  /// The name of the zone that a TZID means: one of the database, or of the file's own; nil where it means none.
  public func identifier(_ name: String) -> String? {
    let bare = name.trimmingBlanks
    if let known = identifiers[bare] ?? own[bare]?.identifier { return known }
    guard let named = ZoneNames.identifier(name, in: database) else { return nil }
    guard let preferred, named != "UTC", ZoneNames.exact(name, in: database) == nil,
      database.zone(named)?.changes(in: span) == preferred.changes
    else { return named }
    return preferred.identifier
  }

  /// The zone of a name that ``identifier(_:)`` gave.
  public func zone(_ identifier: String) -> Zone? { own[identifier] ?? database.zone(identifier) }

  /// Whether only the file knows a zone.
  public func isOwn(_ zone: Zone) -> Bool { own[zone.identifier] != nil }

  /// From the year before the first event to the second after the last.
  private static func span(of calendar: Component) -> Range<Int> {
    var years: ClosedRange<Int>?
    for event in calendar.components {
      guard event.name == "VEVENT", let line = event.first("DTSTART"), let time = TimeText.parse(line.value)
      else {
        continue
      }
      let year = min(max(time.day.year, 1900), 2100)
      years = years.map { min($0.lowerBound, year)...max($0.upperBound, year) } ?? year...year
    }
    let known = years ?? 2000...2030
    func start(_ year: Int) -> Int { Gregorian.number(year: year, month: 1, day: 1) * 86_400 }
    return start(known.lowerBound)..<start(known.upperBound + 2)
  }

  /// The zones of large countries first, then those of Europe, for whoever has no better reason.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (rank(left), rank(right))
    return one == other ? left < right : one < other
  }

  private static func rank(_ name: String) -> Int {
    let common = [
      "Europe/Berlin", "Europe/London", "Europe/Athens", "America/New_York", "America/Chicago",
      "America/Denver",
      "America/Los_Angeles", "Asia/Tokyo", "Asia/Shanghai", "Asia/Kolkata", "Australia/Sydney",
    ]
    return common.firstIndex(of: name) ?? (name.hasPrefix("Europe/") ? common.count : common.count + 1)
  }
}

extension TimeText.Value {
  /// The day on its own clock.
  var day: Day {
    switch self {
    case .date(let day): day
    case .local(let time): time.day
    case .utc(let instant): instant.utc.day
    }
  }
}

extension Zone {
  /// The offset with which a span of seconds begins, and each change within it.
  fileprivate func changes(in span: Range<Int>) -> [Int] {
    let (start, end) = (Instant(seconds: span.lowerBound), Instant(seconds: span.upperBound))
    return [offset(at: start)]
      + transitions(from: start, before: end).flatMap { [$0.instant, $0.offsetAfter] }
  }
}
