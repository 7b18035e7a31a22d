import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func event(_ index: Int) -> (PageFrame, Layout, Record) {
    let event = site.events[index]
    return (eventFrame(event, index), .event, eventContent(event, index).record)
  }

  private func eventFrame(_ event: SiteEvent, _ index: Int) -> PageFrame {
    let title = site.typographic(event.event.title.value)
    var frame = frame(.event(index), title: title)
    frame.windowTitle = "\(title), \(times.dayText(event.time, phase: event.phase))"
    frame.description = eventDescription(event, index)
    frame.language = event.event.language.flatMap { EventLanguage.tag($0) }
    frame.kicker = event.format.map { site.formats[$0].name }
    frame.className = rows.className(event)
    frame.image = event.image ?? event.regions.lazy.compactMap { site.regions[$0].image }.first
    frame.trail = [link(words.calendar, site.routes.calendar)]
    if event.isInCalendars,
      let feed = subscriptions.feed(
        site.calendarPath(of: event), title: title, type: "text/calendar", typeName: "iCal")
    {
      frame.feeds = [feed]
    }
    if let object = EventData(site).object(
      event, description: frame.description, image: frames.sharePicture(frame)?.url,
      previousStart: reconciler.previousStart(of: event))
    {
      frame.structuredData = [object]
    }
    return frame
  }

  private func eventDescription(_ event: SiteEvent, _ index: Int) -> String {
    if let summary = event.event.summary { return site.typographic(summary) }
    if let body = bodies.events[index], !body.summary.isEmpty { return body.summary }
    return [times.text(event, language: site.language), rows.place(event), rows.regionText(event)]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func eventContent(_ event: SiteEvent, _ index: Int) -> EventContent {
    let entry = event.event
    let dates = EventDates(event, site: site, times: times, words: words)
    let adding = AddToCalendar(site, event, details: eventDescription(event, index))
    return EventContent(
      row: rows.row(event), bodyHTML: html(bodies.events[index]), datesAhead: dates.ahead,
      datesOver: dates.over, datesMore: dates.more, facts: facts(event),
      speakers: event.speakers.map(links.contributor), partners: event.partners.map(links.partner),
      organizer: entry.organizer.map(site.typographic), topics: event.topics.map(links.topic),
      projects: event.projects.map(links.project), series: event.series.map { links.term(site.series[$0]) },
      areaLink: event.area.map { links.term(site.areas[$0]) }, picture: links.picture(event.image),
      onlineURL: entry.online, moreURL: entry.url, registerURL: entry.register,
      registerUntil: entry.registerUntil.map(self.dates.text), report: event.report.map(postLink),
      mentions: event.posts.filter { $0 != event.report }.map(postLink),
      fileURL: site.url != nil && event.isInCalendars ? RootMark.text + site.calendarPath(of: event) : nil,
      googleURL: adding.google, outlookURL: adding.outlook, sources: links.citations(event.sources),
      monthURL: event.time.firstDay.map { links.url(site.routes.month($0.yearMonth)) },
      monthTitle: event.time.firstDay.map { self.dates.text($0.yearMonth) }, neighbours: events(nearby(index))
    )
  }

  private func facts(_ event: SiteEvent) -> [FactView] {
    let entry = event.event
    let facts: [(String, String?)] = [
      (words.placeLabel, rows.place(event)), (words.priceLabel, entry.price),
      (words.audienceLabel, entry.audience), (words.languageLabel, entry.language.map(words.languageName)),
      (words.roleLabel, entry.role.map(words.role)),
      (words.attendanceLabel, entry.attendees.map { words.attendees($0, scope: entry.attendeesOf) }),
      (words.changedLabel, entry.updated.map(dates.text)),
    ]
    return facts.compactMap { label, text in text.map { FactView(label: label, text: site.typographic($0)) } }
  }

  /// The nearest events before and after in the same region or area.
  private func nearby(_ index: Int) -> [Int] {
    let event = site.events[index]
    let list =
      event.regions.first.map { site.regions[$0].events } ?? event.area.map { site.areas[$0].events } ?? []
    guard let place = list.firstIndex(of: index) else { return [] }
    let window = list[max(0, place - 2)..<min(list.count, place + 3)].filter { $0 != index }
    let dated = window.filter { !site.events[$0].event.time.isUndated }
    return Array(dated.suffix(3))
  }
}

/// Languages of events as editors write them.
enum EventLanguage {
  /// The BCP 47 tag of a name such as "Englisch"; nil for what is none.
  static func tag(_ text: String) -> String? {
    switch SpellingKey.of(text) {
    case "de", "deutsch", "german": "de"
    case "en", "englisch", "english": "en"
    case "fr", "franzoesisch", "french": "fr"
    default: nil
    }
  }
}

/// Links that add one event to a calendar on the web.
struct AddToCalendar {
  let google: String?
  let outlook: String?

  init(_ site: Site, _ event: SiteEvent, details: String) {
    guard event.isInCalendars, let address = site.absolute(event.path) else {
      google = nil
      outlook = nil
      return
    }
    let title = PercentCoding.encoded(part: event.event.title.value)
    let text = PercentCoding.encoded(part: "\(details)\n\(address)")
    let place = PercentCoding.encoded(part: event.event.place?.line ?? event.event.online ?? "")
    let span = AddToCalendar.span(event.time, minutes: site.configuration.defaultDuration)
    google =
      "https://calendar.google.com/calendar/render?action=TEMPLATE&text=\(title)&dates=\(span.google)&details=\(text)&location=\(place)"
    outlook =
      "https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=\(title)&startdt=\(span.start)&enddt=\(span.end)&allday=\(span.allDay)&body=\(text)&location=\(place)"
  }

  private static func span(
    _ time: EventTime, minutes: Int
  ) -> (google: String, start: String, end: String, allDay: Bool) {
    if case .timed(let start, let end) = time {
      let last = end?.instant ?? Instant(seconds: start.instant.seconds + minutes * 60)
      let (from, to) = ("\(start.instant.utc)Z", "\(last.utc)Z")
      return (
        "\(compact(from))%2F\(compact(to))", PercentCoding.encoded(part: from),
        PercentCoding.encoded(part: to),
        false
      )
    }
    let first = time.firstDay ?? Day(number: 0)
    let after = (time.lastDay ?? first).adding(days: 1)
    return ("\(compact("\(first)"))%2F\(compact("\(after)"))", "\(first)", "\(after)", true)
  }

  private static func compact(_ text: String) -> String { text.filter { $0 != "-" && $0 != ":" } }
}
