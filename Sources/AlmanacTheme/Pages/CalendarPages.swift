import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func calendar() -> (PageFrame, Layout, Record) {
    var frame = frame(.calendar)
    frame.description = words.calendarDescription(of: site.configuration.title)
    frame.feeds = [calendarFeed()].compactMap { $0 }
    var content = agenda(site.events.indices.map { $0 })
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
    content.years = yearLinks(current: nil)
    return (frame, .calendar, content.record)
  }

  /// A filter with the address of the calendar that it shows.
  private func filter(_ link: LinkView, _ subscription: SubscriptionView?) -> LinkView {
    var link = link
    link.feedURL = subscription?.httpsURL
    return link
  }

  func area(_ index: Int) -> (PageFrame, Layout, Record) {
    let area = site.areas[index]
    var frame = frame(.area(index), title: site.typographic(area.name))
    frame.trail = [link(words.calendar, site.routes.calendar)]
    frame.className = HueStyles.className(area: area)
    frame.description = words.termDescription(area.name, of: site.configuration.title)
    var content = agenda(area.events)
    content.pastGroups = groups(past(area.events), byYear: true)
    content.years = yearLinks(current: nil)
    return (frame, .calendar, content.record)
  }

  private func agenda(_ indexes: [Int]) -> CalendarContent {
    let ahead = upcoming(indexes)
    let dated = ahead.filter { !site.events[$0].event.time.isUndated }
    let over = past(indexes.filter { !site.events[$0].event.time.isUndated })
    return CalendarContent(
      groups: groups(dated, byYear: false),
      undated: events(ahead.filter { site.events[$0].event.time.isUndated }), hasUpcoming: !ahead.isEmpty,
      recent: ahead.isEmpty ? events(over.prefix(6)) : [], countText: words.count(events: ahead.count),
      buildDay: dates.text(site.buildDay), buildDayISO: "\(site.buildDay)")
  }

  func yearLinks(current: Int?) -> [LinkView] {
    site.archiveYears.reversed().map { year in
      LinkView(title: "\(year)", url: links.url(site.routes.archive(year)), isCurrent: year == current)
    }
  }

  /// Events under the month (or year) in which they begin, in the order given. Running ones that began
  /// earlier stand under the month of the build day.
  func groups(_ indexes: [Int], byYear: Bool) -> [EventGroupView] {
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
        url: !byYear && site.datesByMonth[group.key] != nil ? links.url(site.routes.month(group.key)) : nil,
        events: events(group.events))
    }
  }

  /// Dates under the month in which they begin.
  private func groups(_ dates: [EventDate]) -> [EventGroupView] {
    var groups: [EventGroupView] = []
    for date in dates {
      guard let month = site.time(of: date)?.firstDay?.yearMonth else { continue }
      let id = "\(words.monthID)-\(month)"
      if groups.last?.id != id {
        groups.append(
          EventGroupView(
            title: self.dates.text(month), id: id,
            url: site.datesByMonth[month] == nil ? nil : links.url(site.routes.month(month)), events: []))
      }
      groups[groups.count - 1].events.append(fragment(date))
    }
    return groups
  }

  func year(_ year: Int) -> (PageFrame, Layout, Record) {
    var frame = frame(.year(year))
    frame.trail = [link(words.calendar, site.routes.calendar)]
    frame.description = words.yearDescription(year, of: site.configuration.title)
    let all = site.archive[year] ?? []
    let dated = all.filter { !site.events[$0.event].event.time.isUndated }
    let place = site.archiveYears.firstIndex(of: year) ?? 0
    let content = YearContent(
      groups: groups(dated),
      undated: events(all.filter { site.events[$0.event].event.time.isUndated }.map(\.event)),
      previous: place > 0 ? yearLink(site.archiveYears[place - 1]) : nil,
      next: place + 1 < site.archiveYears.count ? yearLink(site.archiveYears[place + 1]) : nil,
      years: yearLinks(current: year), countText: words.count(events: all.count),
      fileURL: site.url != nil && site.calendarYears.contains(year)
        ? RootMark.text + site.routes.archiveCalendar(year) : nil)
    return (frame, .year, content.record)
  }

  private func yearLink(_ year: Int) -> LinkView { link("\(year)", site.routes.archive(year)) }
}
