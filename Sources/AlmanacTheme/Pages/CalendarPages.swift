import AlmanacModel
import AlmanacSite
import CivilTime

extension PageKind where Content == CalendarContent {
  fileprivate func agenda(_ indexes: [Int]) -> CalendarContent {
    let ahead = upcoming(indexes)
    let dated = ahead.filter(isDated)
    let over = past(indexes.filter(isDated))
    return CalendarContent(
      groups: groups(dated, byYear: false),
      undated: events(ahead.filter { !isDated($0) }), hasUpcoming: !ahead.isEmpty,
      recent: ahead.isEmpty ? events(over.prefix(6)) : [], years: links.years(current: nil),
      countText: words.count(events: ahead.count), buildDay: dates.text(site.buildDay),
      buildDayISO: "\(site.buildDay)")
  }

  /// Events under the month (or year) in which they begin, in the order given. Running ones that began
  /// earlier stand under the month of the build day.
  fileprivate func groups(_ indexes: [Int], byYear: Bool) -> [EventGroupView] {
    var groups: [(key: Month, title: String, events: [Int])] = []
    for index in indexes {
      let event = site.events[index]
      guard var month = (event.time.firstDay ?? event.time.latestDay)?.yearMonth else { continue }
      if !byYear && event.phase == .running { month = max(month, site.buildDay.yearMonth) }
      let title = byYear ? "\(month.year)" : dates.text(month)
      if let last = groups.last, last.title == title {
        groups[groups.count - 1].events.append(index)
      } else {
        groups.append((month, title, [index]))
      }
    }
    return groups.map { group in
      EventGroupView(
        title: group.title,
        id: byYear ? "\(words.yearID)-\(group.key.year)" : "\(words.monthID)-\(group.key)",
        url: byYear ? nil : links.month(group.key), events: events(group.events))
    }
  }
}

/// The agenda from the build day on.
struct CalendarPage: PageKind {
  let parts: PageParts
  let layout = Layout.calendar

  func content(_ frame: inout PageFrame) -> CalendarContent {
    frame.description = words.calendarDescription(of: siteTitle)
    frame.feeds = subscriptions.calendarFeed()
    frame.data = data.collection(events: upcoming(site.events.indices))
    var content = agenda(Array(site.events.indices))
    content.subscription = subscriptions.whole()
    content.onlineSubscription = subscriptions.online()
    content.regionFilters = site.regions.indices.map { index in
      filter(links.region(index), subscriptions.region(index))
    }
    content.topicFilters = site.shownTopics.filter { !site.topics[$0].events.isEmpty }.map { index in
      filter(links.topic(index), subscriptions.topic(site.topics[index]))
    }
    content.formatFilters = site.shownFormats.map { index in
      filter(links.term(site.formats[index]), subscriptions.format(site.formats[index]))
    }
    content.areaFilters = site.areas.filter { !$0.events.isEmpty }.map { area in
      var link = links.term(area)
      link.className = HueStyles.className(area: area)
      return link
    }
    content.months = site.months.map { link(dates.text($0), site.routes.month($0)) }
    return content
  }

  /// A filter with the address of the calendar that it shows.
  private func filter(_ link: LinkView, _ subscription: SubscriptionView?) -> LinkView {
    var link = link
    link.feedURL = subscription?.httpsURL
    return link
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
    frame.data = data.collection(events: upcoming(area.events), about: area.name)
    var content = agenda(area.events)
    content.pastGroups = groups(past(area.events), byYear: true)
    return content
  }
}
