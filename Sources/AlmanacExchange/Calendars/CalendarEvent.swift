import CivilTime
import ICalendar

/// A VEVENT as it was read, with what its calendar says about it.
struct CalendarEvent {
  let component: Component
  let read: ReadEvent
  let start: CalendarTime?
  let end: CalendarTime?
  let exceptions: [CalendarTime]
  let periods: [ReadEvent.Period]
  /// The start that it has in its series, of a changed date.
  let recurrenceID: CalendarTime?
  /// Whether it does not take place.
  let isCancelled: Bool
  let isInternal: Bool
  /// Whether its file is a message about it.
  let isInMessage: Bool
  /// On whose clocks its days begin, where it gives whole days as times; else nil.
  let dayZone: Zone?

  /// - Parameters:
  ///   - calendar: what its METHOD and its class say.
  ///   - span: for whole days that are given as times.
  init(_ component: Component, times: TimeReader, calendar: CalendarContext, span: CalendarSpan) {
    self.component = component
    let read = ReadEvent(component, times: times)
    self.read = read
    isCancelled = calendar.isCancelling || read.status == .cancelled
    isInMessage = calendar.isMessage
    isInternal = calendar.isInternal || CalendarSecrecy.isInternal(component)
    let days = WholeDays(component, read, span)
    start = days?.start ?? read.start
    end = days.map(\.end) ?? read.end
    dayZone = days.flatMap { _ in read.start.map { WholeDays.zone(of: $0, span) } }
    guard days != nil else {
      exceptions = read.exceptions
      periods = read.periods
      recurrenceID = read.recurrenceID
      return
    }
    exceptions = read.exceptions.map { WholeDays.day($0, span) ?? $0 }
    periods = read.periods.map {
      ReadEvent.Period(start: WholeDays.day($0.start, span) ?? $0.start, end: nil)
    }
    recurrenceID = read.recurrenceID.map { WholeDays.day($0, span) ?? $0 }
  }

  /// The permanent name in one line; nil where the file gives none.
  var uid: String? {
    let uid = read.uid.map(CellText.line) ?? ""
    return uid.isEmpty ? nil : uid
  }

  /// Whether it says of itself more than when it is.
  var isComplete: Bool { read.summary != nil }

  /// When it was written, for telling which of two versions is newer.
  private var stamp: LocalDateTime? {
    let stamp =
      read.lastModified
      ?? component.first("DTSTAMP").flatMap { line in
        TimeText.parse(line.value).map { value in
          switch value {
          case .date(let day): .date(day)
          case .local(let time): .floating(time)
          case .utc(let instant): .utc(instant)
          }
        }
      }
    return stamp?.local
  }

  /// Whether it is a newer version than another: by SEQUENCE, then by its stamps, then, so that the order of a file
  /// says nothing, by its words.
  func isNewer(than other: CalendarEvent) -> Bool {
    if read.sequence != other.read.sequence { return read.sequence > other.read.sequence }
    let (one, two) = (stamp, other.stamp)
    if one != two { return (one ?? LocalDateTime(day: .first)) > (two ?? LocalDateTime(day: .first)) }
    return words > other.words
  }

  private var words: String {
    component.lines.map { "\($0.name):\($0.value)" }.sorted().joined(separator: "\n")
  }
}

/// What a VCALENDAR says of all its entries.
struct CalendarContext {
  /// METHOD:CANCEL (RFC 5546, section 3.2.5).
  let isCancelling: Bool
  /// Whether it is a message about one event (RFC 5546, section 1.4), and no calendar that has all of them.
  let isMessage: Bool
  let isInternal: Bool

  init(_ calendar: Component) {
    let method = calendar.first("METHOD")?.value.filter { !$0.isWhitespace }.uppercased()
    isCancelling = method == "CANCEL"
    let names = Set(calendar.components.lazy.filter { $0.name == "VEVENT" }.map { $0.first("UID")?.value })
    let isOfOne = ["REQUEST", "ADD", "REPLY", "COUNTER", "REFRESH"].contains(method) && names.count == 1
    isMessage = isCancelling || isOfOne
    isInternal = CalendarSecrecy.isInternal(calendar)
  }
}

/// The whole days that Microsoft's and some other programs give as times from midnight to midnight.
private struct WholeDays {
  let start: CalendarTime
  let end: CalendarTime?

  private static let flags: Set<String> = [
    "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY", "X-ALLDAY",
    "EVENT-ALLDAY",
  ]

  /// Nil where the event is no whole day or says so itself.
  init?(_ component: Component, _ read: ReadEvent, _ span: CalendarSpan) {
    let isFlagged = component.lines.contains {
      Self.flags.contains($0.name)
        && ["TRUE", "1", "YES"].contains($0.value.filter { !$0.isWhitespace }.uppercased())
    }
    guard isFlagged, let start = read.start, let first = Self.day(start, span) else { return nil }
    if case .date = start { return nil }
    let last = read.end.map { Self.day($0, span) }
    if last == .some(nil) { return nil }
    self.start = first
    end = last ?? nil
  }

  /// The zone at whose midnights days begin that are given as a time: its own, of a time in UTC the site's.
  static func zone(of time: CalendarTime, _ span: CalendarSpan) -> Zone {
    guard case .utc = time, span.siteZone.local(at: span.instant(time)).time == .midnight else {
      return span.clock(of: time)
    }
    return span.siteZone
  }

  /// The day that begins at a time, by its own clocks or by the site's.
  static func day(_ time: CalendarTime, _ span: CalendarSpan) -> CalendarTime? {
    if case .date = time { return time }
    let here = span.siteZone.local(at: span.instant(time))
    if case .utc = time, here.time == .midnight { return .date(here.day) }
    if time.local.time == .midnight { return .date(time.local.day) }
    return here.time == .midnight ? .date(here.day) : nil
  }
}
