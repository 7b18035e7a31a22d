import CivilTime
import ICalendar

/// The dates of a series that do not take place, or are told of apart.
struct SeriesExceptions {
  private(set) var dates: Set<LocalDateTime> = []
  /// Days whose dates all fall out.
  private(set) var days: Set<Day> = []

  /// The exceptions of an event that are dates of its series.
  init(_ event: CalendarEvent, _ series: CalendarSeries, _ clock: SeriesClock) {
    for exception in event.exceptions {
      if case .date(let day) = exception, series.zone != nil {
        if series.date(on: day) != nil { days.insert(day) }
      } else if let date = Self.date(exception, in: series, clock) {
        dates.insert(date)
      }
    }
  }

  init() {}

  /// The date of a series that a time of a file means: by its instant or, where there is none then, by what it shows.
  static func date(_ time: CalendarTime, in series: CalendarSeries, _ clock: SeriesClock) -> LocalDateTime? {
    let date = clock.local(time)
    if series.contains(date) { return date }
    return series.zone != nil && series.contains(time.local) ? time.local : nil
  }

  func contains(_ date: LocalDateTime) -> Bool { dates.contains(date) || days.contains(date.day) }

  mutating func insert(_ date: LocalDateTime) { dates.insert(date) }

  /// Those from a moment on and before another, so many seconds later.
  func between(_ first: LocalDateTime, _ end: LocalDateTime, shiftedBy seconds: Int) -> SeriesExceptions {
    var part = SeriesExceptions()
    part.dates = Set(dates.filter { $0 >= first && $0 < end }.map { $0.adding(seconds: seconds) })
    part.days = Set(
      days.filter { $0 >= first.day && $0 <= end.day }.map {
        LocalDateTime(day: $0).adding(seconds: seconds).day
      })
    return part
  }

  var count: Int { dates.count + days.count }
}
