import AlmanacModel

/// The parts of a long sitemap.
public enum SitemapParts {
  /// The most addresses in one; the standard allows 50,000.
  public static let size = 45_000

  /// The file of a part, from 1.
  public static func path(_ part: Int) -> String { "sitemap-\(part).xml" }
}

extension Site {
  /// Whether a topic has a page: it is declared, or something of it is shown.
  public func shows(_ term: SiteTerm) -> Bool {
    term.isDeclared || !term.posts.isEmpty || !term.events.isEmpty
  }

  /// Topics that are declared or used.
  public var shownTopics: [Int] { topics.indices.filter { shows(topics[$0]) } }

  /// Formats of events that are shown; one that only internal entries use stays unknown.
  public var shownFormats: [Int] { formats.indices.filter { !formats[$0].events.isEmpty } }

  /// Where a calendar lies.
  public func calendarFile(of subject: CalendarSubject) -> String {
    switch subject {
    case .all: routes.calendarFile(in: "")
    case .online: routes.onlineCalendar
    case .region(let index): routes.calendarFile(in: regions[index].path)
    case .topic(let index): routes.calendarFile(in: topics[index].path)
    case .format(let index): routes.calendarFile(in: formats[index].path)
    case .combination(let first, let second):
      routes.combinedCalendar(calendarFile(of: first.subject), calendarFile(of: second.subject))
    case .year(let year): routes.archiveCalendar(year)
    case .event(let index): calendarPath(of: events[index])
    }
  }

  /// The page that shows what a calendar holds.
  public func page(of subject: CalendarSubject) -> PlannedPage {
    switch subject {
    case .all, .online: .calendar
    case .region(let index): .region(index, number: 1)
    case .topic(let index): .topic(index, number: 1)
    case .format(let index): .format(index)
    case .combination(let first, _): page(of: first.subject)
    case .year(let year): .year(year)
    case .event(let index): .event(index)
    }
  }

  /// Where the calendar file of one event lies.
  public func calendarPath(of event: SiteEvent) -> String {
    routes.eventCalendar(event.path.split(separator: "/").last.map(String.init) ?? "")
  }

  /// Where the plain text of a press release lies.
  public func pressTextPath(of post: SitePost) -> String {
    "\(post.path)\(post.path.split(separator: "/").last.map(String.init) ?? "text").txt"
  }

  /// The years whose archive calendar has entries.
  public var calendarYears: [Int] {
    Set(
      events.lazy.filter { $0.isInCalendars }.flatMap {
        $0.endedYears(before: buildDay, in: configuration.zone)
      }
    )
    .sorted()
  }
}

extension SiteEvent {
  /// Whether subscribers get the event: it is public and its day is known.
  public var isInCalendars: Bool { event.visibility == .public && !event.time.isUndated }
}
