import AlmanacModel
import CivilTime
import WrittenDates

/// What is said where there are more dates or times than one.
extension ContentMessages {
  /// Of a field that takes one.
  static func severalTimes(_ text: String, _ name: String) -> DiagnosticMessage {
    tooMany(
      text, name,
      help: BilingualText(
        "Schreiben Sie in „\(name)“ nur ein Datum oder nur eine Uhrzeit.",
        "Write only one date or only one time in “\(name)”."))
  }

  /// Of a start, which takes a range; nil where the mistake is another.
  /// - Parameter dates: the field in which single dates stand.
  static func severalDates(
    _ mistake: DateMistake, _ text: String, _ name: String, dates: String, today: Day
  ) -> DiagnosticMessage? {
    switch mistake {
    case .several:
      guard let spans = DateReader().several(text) else { return nil }
      return singleDates(text, name, dates: dates, spans: fitting(spans, today))
    case .timeOfSeveralDays: return timeOfSeveralDays(text, name, dates: dates)
    default: return nil
    }
  }

  private static func singleDates(_ text: String, _ name: String, dates: String, spans: [SpanParts])
    -> DiagnosticMessage
  {
    var german = "Schreiben Sie statt „\(name)“ die einzelnen Tage: \(dates): [\(list(spans, germanDay))]"
    var english = "Write the single days instead of “\(name)”: \(dates): [\(list(spans) { "\($0)" })]"
    if let (first, last) = neighbours(spans) {
      german += "; ist es ein Termin über beide Tage: \(name): \(germanDay(first)) bis \(germanDay(last))"
      english += "; if it is one event over both days: \(name): \(first) to \(last)"
    }
    return tooMany(text, name, help: BilingualText(german, english))
  }

  /// Two days of which one follows the other.
  private static func neighbours(_ spans: [SpanParts]) -> (Day, Day)? {
    guard spans.count == 2, let first = spans.first, let last = spans.last, first.last == nil,
      last.last == nil,
      case .day(let begin)? = try? first.first.date(), case .day(let end)? = try? last.first.date(),
      end.number == begin.number + 1
    else { return nil }
    return (begin, end)
  }

  private static func timeOfSeveralDays(_ text: String, _ name: String, dates: String) -> DiagnosticMessage {
    several(
      BilingualText(
        "Aus „\(cut(text))“ („\(name)“) geht nicht hervor, ob die Uhrzeit für jeden der Tage gilt.",
        "“\(cut(text))” (“\(name)”) does not say whether the time holds for each of the days."),
      help: BilingualText(
        "Gilt sie für jeden, schreiben Sie die Tage einzeln: \(dates): [6.5.2031 18–20 Uhr, 7.5.2031 18–20 Uhr]; "
          + "sonst je eine Uhrzeit: \(name): 6.5.2031 18 Uhr bis 7.5.2031 20 Uhr",
        "If it holds for each, write the days one by one: \(dates): [2031-05-06 18:00–20:00, "
          + "2031-05-07 18:00–20:00]; else a time for each end: \(name): 2031-05-06 18:00 to 2031-05-07 20:00"
      ))
  }

  private static func several(_ text: BilingualText, help: BilingualText) -> DiagnosticMessage {
    error("E154", text, help: help)
  }

  private static func tooMany(_ text: String, _ name: String, help: BilingualText) -> DiagnosticMessage {
    several(
      BilingualText(
        "In „\(cut(text))“ („\(name)“) stehen mehrere Zeitangaben.",
        "There is more than one date or time in “\(cut(text))” (“\(name)”)."),
      help: help)
  }

  /// What cannot be read as a time of day.
  static func time(_ mistake: DateMistake, _ text: String, _ name: String) -> DiagnosticMessage {
    if mistake == .noSuchTime { return noSuchTime(text, name) }
    return dateForm(
      text, name,
      expected: BilingualText(
        "Schreiben Sie eine Uhrzeit oder zwei, etwa: \(name): 18–20 Uhr",
        "Write one time or two, for example: \(name): 18:00–20:00"))
  }

  /// The dates with the next year in which the first is still ahead, where none was written.
  private static func fitting(_ spans: [SpanParts], _ today: Day) -> [SpanParts] {
    guard let first = spans.first?.first, first.year == nil else { return spans }
    let years = [today.year, today.year + 1]
    let begins = years.first { year in
      guard let day = Day(year: year, month: first.month ?? 1, day: first.day ?? 1) else { return false }
      return day >= today
    }
    var year = begins ?? today.year + 1
    var month = first.month ?? 1
    return spans.map { span in
      var span = span
      if let next = span.first.month, next < month { year += 1 }
      month = span.first.month ?? month
      span.first.year = year
      if span.last?.day != nil { span.last?.year = year }
      return span.completed
    }
  }

  private static func list(_ spans: [SpanParts], _ day: (Day) -> String) -> String {
    spans.prefix(12).compactMap { span -> String? in
      guard let start = written(span.first, day) else { return nil }
      guard let last = span.last else { return start }
      return last.day == nil
        ? "\(start)–\(last.time.map(\.description) ?? "")" : "\(start) – \(written(last, day) ?? "")"
    }.joined(separator: ", ")
  }

  private static func written(_ parts: DateParts, _ day: (Day) -> String) -> String? {
    switch try? parts.date() {
    case .day(let date): day(date)
    case .dayAndTime(let date, let time): "\(day(date)) \(time)"
    default: nil
    }
  }
}
