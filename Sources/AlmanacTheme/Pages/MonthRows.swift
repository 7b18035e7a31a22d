import AlmanacModel
import AlmanacSite
import CivilTime

/// The list of a month, in which each day can be linked to.
enum MonthRows {
  /// - Parameters:
  ///   - events: the dates of the month in order.
  ///   - drawn: how a date is drawn.
  static func rows(
    _ month: Month, _ events: [EventDate], _ parts: PageParts, drawn: (EventDate) -> FragmentView
  ) -> [MonthRowView] {
    var named: Set<Day> = []
    return events.map { date in
      let day = firstDay(of: date, in: month, parts)
      let isFirst = day.map { named.insert($0).inserted } ?? false
      return MonthRowView(
        id: isFirst ? day.map { id(of: $0, parts) } : nil, entryHTML: drawn(date).entryHTML)
    }
  }

  /// Where in the list a day is: what begins on it, else what has begun before and goes on.
  /// - Parameter entries: what is on that day, in order.
  static func url(of day: Day, in month: Month, _ entries: [EventDate], _ parts: PageParts) -> String? {
    let days = entries.compactMap { firstDay(of: $0, in: month, parts) }
    return (days.first { $0 == day } ?? days.last).map { "#" + id(of: $0, parts) }
  }

  private static func id(of day: Day, _ parts: PageParts) -> String { "\(parts.words.dayID)-\(day.day)" }

  /// The first of its days that the month has.
  private static func firstDay(of date: EventDate, in month: Month, _ parts: PageParts) -> Day? {
    parts.site.time(of: date)?.firstDay.map { max($0, month.firstDay) }
  }
}
