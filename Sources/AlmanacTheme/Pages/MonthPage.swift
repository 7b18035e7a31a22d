import AlmanacModel
import AlmanacSite
import MustacheTemplates

extension PageRenderer {
  func month(_ month: Month) -> (PageFrame, Layout, Record) {
    let title = dates.text(month)
    var frame = frame(.month(month))
    frame.trail = [link(words.calendar, site.routes.calendar)]
    frame.description = words.monthDescription(title, of: site.configuration.title)
    let dated = site.datesByMonth[month] ?? []
    let undated = site.events.indices.filter { site.events[$0].event.time == .month(month) }
    let place = site.months.firstIndex(of: month) ?? 0
    let content = MonthContent(
      events: dated.map(fragment), undated: events(undated),
      weeks: MonthGrid(month, events: dated, renderer: self).weeks,
      weekdays: Weekday.allCases.map {
        LinkView(title: dates.shortName(of: $0), summary: dates.name(of: $0))
      },
      previous: place > 0 ? monthLink(site.months[place - 1]) : nil,
      next: place + 1 < site.months.count ? monthLink(site.months[place + 1]) : nil,
      countText: words.count(events: dated.count), buildDayISO: "\(site.buildDay)")
    return (frame, .month, content.record)
  }

  func monthLink(_ month: Month) -> LinkView { link(dates.text(month), site.routes.month(month)) }
}

/// The weeks of a month from Monday to Sunday, with the events of each day.
struct MonthGrid {
  let weeks: [MonthWeekView]

  init(_ month: Month, events: [EventDate], renderer: PageRenderer) {
    let first = month.firstDay.adding(days: 1 - month.firstDay.weekday.rawValue)
    let last = month.lastDay.adding(days: 7 - month.lastDay.weekday.rawValue)
    var weeks: [MonthWeekView] = []
    var monday = first
    while monday <= last {
      let days = (0..<7).map { offset in
        MonthGrid.day(monday.adding(days: offset), month, events, renderer)
      }
      weeks.append(MonthWeekView(number: String(MonthGrid.weekNumber(monday)), days: days))
      monday = monday.adding(days: 7)
    }
    self.weeks = weeks
  }

  private static func day(_ day: Day, _ month: Month, _ events: [EventDate], _ renderer: PageRenderer)
    -> MonthDayView
  {
    let isOutside = day.yearMonth != month
    return MonthDayView(
      number: String(day.day), date: renderer.dates.fullText(day), iso: "\(day)", isOutside: isOutside,
      isWeekend: day.weekday.rawValue > 5,
      events: isOutside ? [] : events.compactMap { entry($0, on: day, renderer) })
  }

  private static func entry(_ date: EventDate, on day: Day, _ renderer: PageRenderer) -> MonthEntryView? {
    guard let time = renderer.site.time(of: date), let first = time.firstDay, let last = time.lastDay,
      first <= day,
      day <= last
    else { return nil }
    let event = renderer.site.events[date.event]
    let isLong = first < last
    return MonthEntryView(
      title: renderer.site.typographic(event.title(at: event.occurrences[date.occurrence])),
      url: renderer.links.url(event.path),
      clock: isLong && day != first ? nil : renderer.times.clockText(time),
      part: isLong
        ? renderer.words.part(day.number - first.number + 1, of: last.number - first.number + 1) : nil,
      isContinued: day > first, continues: day < last, isCancelled: event.event.status == .cancelled,
      status: renderer.site.statusText(event), className: renderer.rows.className(event))
  }

  /// The week of the year (ISO 8601): the one with the year's first Thursday is the first.
  static func weekNumber(_ monday: Day) -> Int {
    let thursday = monday.adding(days: 3)
    let newYear = Day(year: thursday.year, month: 1, day: 1)?.number ?? thursday.number
    return (thursday.number - newYear) / 7 + 1
  }
}
