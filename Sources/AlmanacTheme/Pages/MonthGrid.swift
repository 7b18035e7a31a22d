import AlmanacModel
import AlmanacSite
import CivilTime

/// The weeks of a month from Monday to Sunday, with the events of each day.
struct MonthGrid {
  /// More marks than these say no more on a day.
  private static let mostMarks = 3

  let weeks: [MonthWeekView]

  init(_ month: Month, events: [EventDate], parts: PageParts) {
    let first = month.firstDay.adding(days: 1 - month.firstDay.weekday.rawValue)
    let last = month.lastDay.adding(days: 7 - month.lastDay.weekday.rawValue)
    var weeks: [MonthWeekView] = []
    var monday = first
    while monday <= last {
      let days = (0..<7).map { offset in
        MonthGrid.day(monday.adding(days: offset), month, events, parts)
      }
      weeks.append(MonthWeekView(number: String(MonthGrid.weekNumber(monday)), days: days))
      monday = monday.adding(days: 7)
    }
    self.weeks = weeks
  }

  private static func day(_ day: Day, _ month: Month, _ events: [EventDate], _ parts: PageParts)
    -> MonthDayView
  {
    let isOutside = day.yearMonth != month
    let entries = isOutside ? [] : events.filter { covers(parts.site.time(of: $0), day) }
    let date = isOutside ? parts.dates.fullText(day) : parts.dates.textWithoutYear(day)
    return MonthDayView(
      number: String(day.day), date: parts.dates.fullText(day), iso: "\(day)", isOutside: isOutside,
      isWeekend: day.weekday.rawValue > 5,
      url: MonthRows.url(of: day, in: month, entries, parts),
      label: "\(date), \(parts.words.count(events: entries.count))", marks: marks(entries, parts),
      events: entries.compactMap { entry($0, on: day, parts) })
  }

  private static func covers(_ time: EventTime?, _ day: Day) -> Bool {
    guard let first = time?.firstDay, let last = time?.lastDay else { return false }
    return first <= day && day <= last
  }

  private static func marks(_ dates: [EventDate], _ parts: PageParts) -> [MarkView] {
    var names: [String] = []
    for name in dates.flatMap({ parts.rows.classNames(parts.site.events[$0.event]) })
    where !names.contains(name) { names.append(name) }
    return names.prefix(mostMarks).map { MarkView(className: $0) }
  }

  private static func entry(_ date: EventDate, on day: Day, _ parts: PageParts) -> MonthEntryView? {
    guard let time = parts.site.time(of: date), let first = time.firstDay, let last = time.lastDay else {
      return nil
    }
    let event = parts.site.events[date.event]
    let isLong = first < last
    let occurrence = event.occurrences[date.occurrence]
    let status = event.status(at: occurrence)
    return MonthEntryView(
      title: parts.links.title(of: event, at: occurrence),
      url: parts.links.url(event.path),
      clock: isLong && day != first ? nil : parts.times.clockText(time),
      part: isLong
        ? parts.words.part(day.number - first.number + 1, of: last.number - first.number + 1) : nil,
      isContinued: day > first, continues: day < last, isCancelled: status == .cancelled,
      status: parts.site.statusText(status), className: parts.rows.className(event))
  }

  /// The week of the year (ISO 8601): the one with the year's first Thursday is the first.
  static func weekNumber(_ monday: Day) -> Int {
    let thursday = monday.adding(days: 3)
    let newYear = Day(year: thursday.year, month: 1, day: 1)?.number ?? thursday.number
    return (thursday.number - newYear) / 7 + 1
  }
}
