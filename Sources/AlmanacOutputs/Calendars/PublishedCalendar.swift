import AlmanacModel
import CivilTime
import ICalendar

/// What a published calendar says of an entry: its number, and what subscribers see of it.
public struct PublishedCalendarEntry: Sendable, Hashable {
  public let uid: String
  /// The start that the rule gives, of a changed date of a series.
  public let recurrenceID: String?
  public let sequence: Int
  public let title: String?
  /// DTSTART, DTEND, SUMMARY, LOCATION, DESCRIPTION and STATUS as they stand, zones included.
  public let content: [String]
  public let lastModified: Instant?

  /// Numbers beyond this are nobody's.
  public static let largestSequence = 1_000_000
}

/// Reads back the calendars that Almanac published.
public enum PublishedCalendar {
  private static let compared = ["DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS"]

  /// The entries of a calendar in their order; what has no UID is left out. Nothing of them hangs on a zone.
  public static func entries(_ octets: [UInt8]) -> [PublishedCalendarEntry] {
    CalendarReader().read(octets).components.flatMap { calendar in
      let times = TimeReader(calendar: calendar, zones: .none)
      return calendar.components.filter { $0.name == "VEVENT" }.compactMap { entry($0, times) }
    }
  }

  private static func entry(_ component: Component, _ times: TimeReader) -> PublishedCalendarEntry? {
    let event = ReadEvent(component, times: times)
    guard let uid = event.uid else { return nil }
    let content = compared.map { name -> String in
      guard let line = component.first(name) else { return "" }
      return "\(line.parameter("TZID") ?? "")|\(line.value)"
    }
    let modified = event.lastModified.map { Instant(utc: $0.local) }
    return PublishedCalendarEntry(
      uid: uid, recurrenceID: component.first("RECURRENCE-ID")?.value, sequence: event.sequence,
      title: event.summary, content: content, lastModified: modified)
  }
}
