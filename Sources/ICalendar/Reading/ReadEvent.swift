/// What a VEVENT of any program says, as far as it can be understood.
public struct ReadEvent: Hashable, Sendable {
  /// A property that could not be understood and was left out.
  public struct Problem: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
      /// There is no readable DTSTART.
      case noStart
      /// The value is no date, time or duration.
      case unreadableTime
      /// The TZID means no known zone; the time is taken as floating.
      case unknownZone(String)
      /// The end lies before the start; they changed places.
      case endBeforeStart
      /// The rule is none.
      case unreadableRule(RecurrenceRule.Problem)
    }

    /// What is wrong.
    public let kind: Kind
    /// The line of the file, from 1.
    public let lineNumber: Int
  }

  /// A start, and its end where it has one of its own.
  public struct Period: Hashable, Sendable {
    public let start: CalendarTime
    public let end: CalendarTime?

    public init(start: CalendarTime, end: CalendarTime?) {
      self.start = start
      self.end = end
    }
  }

  /// The permanent name, or nil.
  public let uid: String?
  /// The start, or nil.
  public let start: CalendarTime?
  /// The end, exclusive also for days: from DTEND or from start and DURATION; nil if neither is there.
  public let end: CalendarTime?
  /// The title, or nil.
  public let summary: String?
  /// The description, which some programs write as HTML; or nil.
  public let description: String?
  /// The description as HTML, or nil.
  public let htmlDescription: String?
  /// The place, or nil.
  public let location: String?
  /// The address of a page, or nil.
  public let url: String?
  /// Whether it takes place, or nil where the file does not say.
  public let status: VEvent.Status?
  /// Topics.
  public let categories: [String]
  /// How often it was changed; 0 where the file does not say.
  public let sequence: Int
  /// When it was last changed, or nil.
  public let lastModified: CalendarTime?
  /// Rules by which it recurs.
  public let rules: [RecurrenceRule]
  /// Starts that do not take place.
  public let exceptions: [CalendarTime]
  /// Rules of starts that do not take place (EXRULE, RFC 2445, section 4.8.5.2).
  public let exceptionRules: [RecurrenceRule]
  /// Starts beyond those of the rules.
  public var additions: [CalendarTime] { periods.map(\.start) }
  /// Starts beyond those of the rules, with the ends that are given for them alone.
  public let periods: [Period]
  /// The start that the rule gives, if this is a changed occurrence of a series; or nil.
  public let recurrenceID: CalendarTime?
  /// Whether the change holds for all later occurrences, too (RANGE=THISANDFUTURE).
  public let changesLaterOnes: Bool
  /// What could not be understood, by line.
  public let problems: [Problem]

  /// Reads a VEVENT.
  /// - Parameters:
  ///   - event: a VEVENT.
  ///   - reader: the reader of the calendar that the event stands in.
  public init(_ event: Component, times reader: TimeReader) {
    var times = TimeProperties(event, reader: reader)
    (start, end) = times.span()
    exceptions = times.all("EXDATE").map(\.start)
    periods = times.all("RDATE")
    recurrenceID = times.one("RECURRENCE-ID")
    changesLaterOnes =
      event.first("RECURRENCE-ID")?.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
    lastModified = times.one("LAST-MODIFIED")
    rules = times.rules("RRULE")
    exceptionRules = times.rules("EXRULE")
    problems = times.problems.sorted { $0.lineNumber < $1.lineNumber }
    uid = Self.text(event, "UID")
    summary = Self.text(event, "SUMMARY")
    description = Self.text(event, "DESCRIPTION")
    htmlDescription = Self.text(event, "X-ALT-DESC")
    location = Self.text(event, "LOCATION")
    url = event.first("URL")?.value.trimmingBlanks
    let word = event.first("STATUS")?.value.trimmingBlanks.uppercased()
    status = word.flatMap { $0 == "CANCELED" ? .cancelled : VEvent.Status(rawValue: $0) }
    sequence = event.first("SEQUENCE").flatMap { Int($0.value.trimmingBlanks) } ?? 0
    categories = event.all("CATEGORIES").flatMap { TextValue.list($0.value) }
      .map(\.trimmingBlanks).filter { !$0.isEmpty }
  }

  private static func text(_ event: Component, _ name: String) -> String? {
    guard let line = event.first(name) else { return nil }
    let text = TextValue.unescaped(line.value).trimmingBlanks
    return text.isEmpty ? nil : text
  }
}

/// Reads the properties of an event that hold times, noting those that cannot be read.
private struct TimeProperties {
  private let event: Component
  private let reader: TimeReader
  private(set) var problems: [ReadEvent.Problem] = []

  init(_ event: Component, reader: TimeReader) {
    self.event = event
    self.reader = reader
  }

  /// Start and end; of two that were mistaken for each other, the earlier is the start.
  mutating func span() -> (start: CalendarTime?, end: CalendarTime?) {
    guard let start = one("DTSTART") else {
      note(.noStart, event.first("DTSTART")?.lineNumber ?? event.lineNumber)
      return (nil, nil)
    }
    if let line = event.first("DTEND"), let end = one("DTEND") {
      guard end.local < start.local, Self.areComparable(start, end) else { return (start, end) }
      note(.endBeforeStart, line.lineNumber)
      return (end, start)
    }
    guard let line = event.first("DURATION") else { return (start, nil) }
    guard let duration = CalendarDuration(line.value.trimmingBlanks), duration.days >= 0,
      duration.seconds >= 0
    else {
      note(.unreadableTime, line.lineNumber)
      return (start, nil)
    }
    return (start, start.adding(duration))
  }

  mutating func one(_ name: String) -> CalendarTime? {
    guard let line = event.first(name) else { return nil }
    let time = times(line).first
    if time == nil, name != "DTSTART" { note(.unreadableTime, line.lineNumber) }
    return time
  }

  mutating func all(_ name: String) -> [ReadEvent.Period] {
    var result: [ReadEvent.Period] = []
    for line in event.all(name) where !line.value.trimmingBlanks.isEmpty {
      let times = times(line)
      if times.isEmpty { note(.unreadableTime, line.lineNumber) }
      result += reader.periods(line).map(ReadEvent.Period.init)
    }
    return result
  }

  mutating func rules(_ name: String) -> [RecurrenceRule] {
    var rules: [RecurrenceRule] = []
    for line in event.all(name) where !line.value.trimmingBlanks.isEmpty {
      if let rule = RecurrenceRule(vCalendar: line.value) {
        rules.append(rule)
        continue
      }
      // Some programs escape the rule as if it were a text, and count to -1 where they do not count.
      let parts = line.value.replacing("\\", with: "").split(separator: ";")
        .filter { !$0.uppercased().hasPrefix("COUNT=-") }
      do throws(RecurrenceRule.Problem) {
        rules.append(try RecurrenceRule(parts.joined(separator: ";")))
      } catch {
        note(.unreadableRule(error), line.lineNumber)
      }
    }
    return rules
  }

  private mutating func times(_ line: ContentLine) -> [CalendarTime] {
    let times = reader.times(line)
    // Of a list, one time tells as much as all.
    if let name = line.parameter("TZID"), reader.zone(named: name) == nil,
      times.contains(where: { if case .floating = $0 { true } else { false } })
    {
      note(.unknownZone(name), line.lineNumber)
    }
    return times
  }

  private mutating func note(_ kind: ReadEvent.Problem.Kind, _ lineNumber: Int) {
    problems.append(ReadEvent.Problem(kind: kind, lineNumber: lineNumber))
  }

  /// Whether local times tell which of the two is earlier.
  private static func areComparable(_ left: CalendarTime, _ right: CalendarTime) -> Bool {
    switch (left, right) {
    case (.zoned(_, let one), .zoned(_, let other)): one == other
    case (.date, .date), (.utc, .utc), (.floating, .floating): true
    default: false
    }
  }
}
