import AlmanacModel
import AlmanacSite
import CivilTime

/// The agenda from the build day on.
struct CalendarPage: PageKind {
  let parts: PageParts
  let layout = Layout.calendar

  func content(_ frame: inout PageFrame) -> CalendarContent {
    frame.description = words.calendarDescription(of: siteTitle)
    frame.feeds = subscriptions.calendarFeed()
    frame.data = data.collection(events: coming(site.events.indices))
    let agenda = AgendaBuilder(parts: parts)
    var content = agenda.content(Array(site.events.indices))
    content.years = links.years(current: nil)
    content.subscription = subscriptions.whole()
    addFilters(to: &content)
    content.months = site.months.map { link(dates.text($0), site.routes.month($0)) }
    content.monthURL = nearestMonth.flatMap(links.month)
    return content
  }

  /// This month, else the next one that has events, else the last one that had.
  private var nearestMonth: Month? {
    site.months.first { $0 >= site.buildDay.yearMonth } ?? site.months.last
  }

  private func addFilters(to content: inout CalendarContent) {
    let partners = site.combinedChoices.mapValues { $0.compactMap(key).joined(separator: " ") }
    content.regionFilters = site.regions.indices.map { index in
      filter(links.region(index), subscriptions.region(index), site.regions[index].events)
    }
    content.topicFilters = site.shownTopics.filter { !site.topics[$0].events.isEmpty }.map { index in
      let topic = site.topics[index]
      return filter(links.topic(index), subscriptions.topic(topic), topic.events, partners[.topic(index)])
    }
    content.formatFilters = site.shownFormats.map { index in
      let format = site.formats[index]
      return filter(
        links.term(format), subscriptions.format(format), format.events, partners[.format(index)])
    }
    content.areaFilters = site.areas.filter { !$0.events.isEmpty }.map { area in
      var filter = filter(links.term(area), nil, area.events)
      filter.id = area.id
      filter.className = HueStyles.className(area: area)
      return filter
    }
    if let online = subscriptions.online() {
      let page = LinkView(title: online.title, url: links.url(site.routes.subscribe, fragment: "_online"))
      content.onlineFilter = filter(page, online, site.events(of: .online), partners[.online])
    }
  }

  /// How the script of the page calls a choice.
  private func key(_ choice: CalendarChoice) -> String? {
    switch choice {
    case .region(let index): links.region(index).id.map { "region=\($0)" }
    case .topic(let index): links.topic(index).id.map { "topic=\($0)" }
    case .format(let index): links.term(site.formats[index]).id.map { "format=\($0)" }
    case .online: nil
    }
  }

  /// A filter with the address of the calendar that it shows, the choices with which it has one together, and the last
  /// event that it would have shown.
  private func filter(
    _ link: LinkView, _ subscription: SubscriptionView?, _ events: [Int], _ partners: String? = nil
  ) -> FilterView {
    let last = past(events.filter(isDated)).first.map { site.events[$0] }
    return FilterView(
      title: link.title, url: link.url, id: link.id, className: link.className,
      feedURL: subscription?.httpsURL, combinations: partners,
      last: last.map { links.event($0, summary: times.text($0.time, phase: $0.phase)) })
  }
}

/// The events of an area outside any region.
struct AreaPage: PageKind {
  let parts: PageParts
  let index: Int
  let layout = Layout.calendar

  func content(_ frame: inout PageFrame) -> CalendarContent {
    let area = site.areas[index]
    frame.isTitleOriginal = area.originals.contains("name")
    frame.title = site.typographic(area.name, isOriginal: frame.isTitleOriginal)
    frame.trail = [link(words.calendar, site.routes.calendar)]
    frame.className = HueStyles.className(area: area)
    frame.description = words.termDescription(area.name, of: siteTitle)
    frame.data = data.collection(events: coming(area.events), about: area.name)
    let agenda = AgendaBuilder(parts: parts)
    var content = agenda.content(area.events)
    content.recent = []
    content.years = links.years(current: nil)
    content.pastGroups = agenda.years(past(area.events))
    return content
  }
}
