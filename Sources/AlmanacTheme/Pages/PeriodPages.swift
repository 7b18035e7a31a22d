import AlmanacModel
import AlmanacSite
import CivilTime

extension PageKind {
  /// The drawn rows of events on one of their dates.
  fileprivate func events(_ dates: [EventDate]) -> [FragmentView] {
    dates.map { date in
      let event = site.events[date.event]
      return date.occurrence == event.current
        ? parts.rowFragments[date.event]
        : parts.drawing.draw(.eventRow, parts.rows.row(event, at: date.occurrence))
    }
  }
}

/// A month with events.
struct MonthPage: PageKind {
  let parts: PageParts
  let month: Month
  let layout = Layout.month

  func content(_ frame: inout PageFrame) -> MonthContent {
    frame.trail = [link(words.calendar, site.routes.calendar)]
    frame.description = words.monthDescription(dates.text(month), of: siteTitle)
    frame.data = data.collection(
      events: site.events.indices.filter { site.events[$0].event.time.firstDay?.yearMonth == month })
    let dated = site.datesByMonth[month] ?? []
    let undated = site.events.indices.filter { site.events[$0].event.time == .month(month) }
    let place = site.months.firstIndex(of: month) ?? 0
    return MonthContent(
      events: events(dated),
      rows: MonthRows.rows(month, dated, parts) { events([$0]).first ?? FragmentView() },
      undated: events(undated),
      weeks: MonthGrid(month, events: dated, parts: parts).weeks,
      weekdays: Weekday.allCases.map {
        LinkView(title: dates.shortName(of: $0), summary: dates.name(of: $0))
      },
      previous: place > 0 ? monthLink(site.months[place - 1]) : nil,
      next: place + 1 < site.months.count ? monthLink(site.months[place + 1]) : nil,
      countText: words.count(events: dated.count), buildDayISO: "\(site.buildDay)")
  }

  private func monthLink(_ month: Month) -> LinkView { link(dates.text(month), site.routes.month(month)) }
}

/// A year that is over, or as far as it is.
struct YearPage: PageKind {
  let parts: PageParts
  let year: Int
  let layout = Layout.year

  func content(_ frame: inout PageFrame) -> YearContent {
    frame.trail = [link(words.calendar, site.routes.calendar)]
    frame.description = words.yearDescription(year, of: siteTitle)
    frame.data = data.collection()
    let all = site.archive[year] ?? []
    let place = site.archiveYears.firstIndex(of: year) ?? 0
    return YearContent(
      groups: groups(all.filter { isDated($0.event) }),
      undated: events(all.map(\.event).filter { !isDated($0) }),
      previous: place > 0 ? yearLink(site.archiveYears[place - 1]) : nil,
      next: place + 1 < site.archiveYears.count ? yearLink(site.archiveYears[place + 1]) : nil,
      years: links.years(current: year), countText: words.count(events: all.count),
      fileURL: site.url != nil && site.calendarYears.contains(year)
        ? RootMark.text + site.routes.archiveCalendar(year) : nil)
  }

  private func yearLink(_ year: Int) -> LinkView { link("\(year)", site.routes.archive(year)) }

  /// Dates under the month in which they begin.
  private func groups(_ dates: [EventDate]) -> [EventGroupView] {
    var groups: [EventGroupView] = []
    for date in dates {
      guard let month = site.time(of: date)?.firstDay?.yearMonth else { continue }
      let id = "\(words.monthID)-\(month)"
      if groups.last?.id != id {
        groups.append(EventGroupView(title: self.dates.text(month), id: id, url: links.month(month)))
      }
      groups[groups.count - 1].events += events([date])
    }
    return groups
  }
}
