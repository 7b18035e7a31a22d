import AlmanacModel
import CivilTime

/// Dates and times in words, in full: a page read weeks later stays true.
public struct DateWording: Sendable {
  private let language: UILanguage

  public init(_ language: UILanguage) {
    self.language = language
  }

  private static let germanMonths = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
  private static let germanShortMonths = [
    "Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
  ]
  private static let englishShortMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]
  private static let germanWeekdays = [
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
  ]
  private static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// "Mai", "May".
  public func name(ofMonth month: Int) -> String {
    let names = language == .german ? Self.germanMonths : Self.englishMonths
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// "Okt.", "Oct"; Mai, Juni, Juli are never cut.
  public func shortName(ofMonth month: Int) -> String {
    let names = language == .german ? Self.germanShortMonths : Self.englishShortMonths
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// "Donnerstag", "Thursday".
  public func name(of weekday: Weekday) -> String {
    (language == .german ? Self.germanWeekdays : Self.englishWeekdays)[weekday.rawValue - 1]
  }

  /// "Do", "Thu".
  public func shortName(of weekday: Weekday) -> String {
    String(name(of: weekday).prefix(language == .german ? 2 : 3))
  }

  /// "Mai 2031".
  public func text(_ month: Month) -> String { "\(name(ofMonth: month.month)) \(month.year)" }

  /// "6. Mai 2031", "6 May 2031".
  public func text(_ day: Day) -> String {
    let parts = day.parts
    return "\(ordinal(parts.day)) \(name(ofMonth: parts.month)) \(parts.year)"
  }

  /// "6. Mai", "6 May": a day of a year that is known.
  public func textWithoutYear(_ day: Day) -> String {
    "\(ordinal(day.day)) \(name(ofMonth: day.month))"
  }

  /// "31. Dezember 2025", "Juli 2023", "2024"; words that are no date as they were written.
  public func text(_ date: RoughDate) -> String {
    guard let days = date.days else { return date.text }
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return text(first) }
    let (begin, end) = (first.parts, last.parts)
    if let month = Month(year: begin.year, month: begin.month), month.firstDay == first, month.lastDay == last
    {
      return text(month)
    }
    let isYear =
      begin.year == end.year && (begin.month, begin.day) == (1, 1) && (end.month, end.day) == (12, 31)
    return isYear ? "\(begin.year)" : date.text
  }

  /// "Do., 14. November 2030".
  public func textWithWeekday(_ day: Day) -> String {
    "\(shortName(of: day.weekday))\(language == .german ? "., " : ", ")\(text(day))"
  }

  /// "Donnerstag, 14. November 2030".
  public func fullText(_ day: Day) -> String { "\(name(of: day.weekday)), \(text(day))" }

  /// "18 Uhr", "18:30 Uhr", "18:00".
  public func text(_ time: TimeOfDay) -> String {
    language == .german ? "\(clock(time)) Uhr" : clock(time)
  }

  /// The date of a post: the day, or the month where only that is known.
  public func text(_ date: PublicationDate) -> String {
    switch date {
    case .day(let day): text(day)
    case .moment(let moment): text(moment.local.day)
    case .month(let month): text(month)
    }
  }

  /// "6.–7. Mai 2031", "30. Juni – 2. Juli 2031", "31. Dezember 2030 – 1. Januar 2031".
  public func range(_ first: Day, _ last: Day) -> String {
    guard first < last else { return text(first) }
    let (from, to) = (first.parts, last.parts)
    if from.year == to.year && from.month == to.month {
      return "\(ordinal(from.day))–\(text(last))"
    }
    let start = from.year == to.year ? "\(ordinal(from.day)) \(name(ofMonth: from.month))" : text(first)
    return "\(start) – \(text(last))"
  }

  /// "18–21 Uhr", "18:30–21 Uhr", "18:00–21:00".
  public func range(_ from: TimeOfDay, _ to: TimeOfDay) -> String {
    let end = to == .midnight ? (language == .german ? "24" : "24:00") : clock(to)
    return language == .german ? "\(clock(from))–\(end) Uhr" : "\(clock(from))–\(end)"
  }

  private func ordinal(_ day: Int) -> String { language == .german ? "\(day)." : "\(day)" }

  private func clock(_ time: TimeOfDay) -> String {
    if language == .german && time.minute == 0 { return String(time.hour) }
    let hour = language == .german ? String(time.hour) : padded(time.hour, to: 2)
    return "\(hour):\(padded(time.minute, to: 2))"
  }
}
