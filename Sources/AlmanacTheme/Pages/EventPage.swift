import AlmanacModel
import AlmanacSite

struct EventPage: PageKind {
  let parts: PageParts
  let index: Int
  let layout = Layout.event

  private var event: SiteEvent { site.events[index] }

  func content(_ frame: inout PageFrame) -> EventContent {
    let description = description
    complete(&frame, description)
    let entry = event.event
    let dates = EventDates(event, links: links, times: times, words: words)
    let adding = AddToCalendar(site, event, details: description)
    let month = event.time.firstDay?.yearMonth
    return EventContent(
      row: parts.rows.row(event),
      bodyHTML: html(bodies.events[index], isOriginal: entry.originals.contains(.description)),
      datesAhead: dates.ahead,
      datesOver: dates.over, datesOverText: dates.overText, datesMore: dates.more, facts: facts,
      speakers: event.speakers.map(links.contributor), partners: event.partners.map(links.partner),
      organizer: entry.organizer.map(site.typographic), topics: event.topics.map(links.topic),
      projects: event.projects.map(links.project), series: event.series.map { links.term(site.series[$0]) },
      areaLink: event.area.map { links.term(site.areas[$0]) },
      picture: links.picture(event.image, at: .head, isOffered: event.image?.offersOriginal ?? false),
      onlineURL: entry.online, moreURL: entry.url, registerURL: entry.register,
      registerUntil: entry.registerUntil.map(self.dates.text),
      movedText: event.phase == .past ? nil : entry.moved.map(site.moveSentence),
      report: event.report.map(links.post) ?? links.originalReport(of: event),
      reportCard: event.report.map { parts.cardFragments[$0] },
      mentions: event.posts.filter { $0 != event.report }.map(links.post),
      fileURL: site.url != nil && event.isInCalendars ? RootMark.text + site.calendarPath(of: event) : nil,
      googleURL: adding.google, outlookURL: adding.outlook, sources: links.citations(event.sources),
      monthURL: month.map { links.url(site.routes.month($0)) }, monthTitle: month.map(self.dates.text),
      neighbours: events(neighbours), subscription: subscriptions.nearest(event.regions))
  }

  private func complete(_ frame: inout PageFrame, _ description: String) {
    let title = site.typographic(event.event.title.value, .title, of: event.event)
    frame.title = title
    frame.windowTitle = "\(title), \(times.dayText(event.time, phase: event.phase))"
    frame.description = description
    // In what language an event is held says nothing of the words of an edition.
    frame.language = site.isMainEdition ? event.event.language.flatMap { EventLanguage.tag($0) } : nil
    frame.isTitleOriginal = event.event.originals.contains(.title)
    frame.kicker = event.format.map { links.name(of: site.formats[$0]) }
    frame.className = parts.rows.className(event)
    frame.subjects = [.event(index)] + event.regions.map { .region($0) }
    frame.trail = [link(words.calendar, site.routes.calendar)]
    if event.isInCalendars {
      frame.feeds = [subscriptions.calendarFile(site.calendarPath(of: event), title: title)].compactMap { $0 }
    }
    let object = StructuredEvent(site).object(
      event, description: description, image: parts.frames.sharePicture(frame)?.url,
      previousStart: parts.reconciler.previousStart(of: event))
    frame.objects = [object].compactMap { $0 }
  }

  private var description: String {
    if let summary = event.event.summary { return site.typographic(summary, .summary, of: event.event) }
    if let body = bodies.events[index], !body.summary.isEmpty { return body.summary }
    return [
      times.text(event, language: site.language), parts.rows.place(event), parts.rows.regionText(event),
    ].compactMap { $0.map(OriginalMark.removed) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var facts: [FactView] {
    let entry = event.event
    return facts([
      (words.placeLabel, parts.rows.place(event)),
      (words.priceLabel, entry.price.map { links.text($0, .price, of: entry) }),
      (words.audienceLabel, entry.audience.map { links.text($0, .audience, of: entry) }),
      (words.languageLabel, entry.language.map { site.typographic(words.languageName($0)) }),
      (words.roleLabel, entry.role.map { site.typographic(words.role($0)) }),
      (
        words.attendanceLabel,
        entry.attendees.map { site.typographic(words.attendees($0, scope: entry.attendeesOf)) }
      ),
      (words.changedLabel, entry.updated.map { site.typographic(self.dates.text($0)) }),
    ])
  }

  /// The nearest events before and after in the same region or area, else in the whole calendar.
  private var neighbours: [Int] {
    let list =
      event.regions.first.map { site.regions[$0].events } ?? event.area.map { site.areas[$0].events }
      ?? Array(site.events.indices)
    guard let place = list.firstIndex(of: index) else { return [] }
    let window = list[max(0, place - 2)..<min(list.count, place + 3)].filter { $0 != index }
    return window.filter(isDated).suffix(3)
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
