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
  ///
  /// - Parameters:
  ///   - dates: the field in which single dates stand.
  ///   - time: a time of day that stands in a field of its own, and its name.
  static func severalDates(
    _ mistake: DateMistake, _ text: String, _ name: String, dates: String,
    time: (text: String, name: String)?, today: Day
  ) -> DiagnosticMessage? {
    switch mistake {
    case .several:
      guard let spans = DateReader().several(text) else { return nil }
      return singleDates(text, name, dates: dates, spans: fitting(spans, today), today: today)
    case .timeOfSeveralDays:
      return timeOfSeveralDays(
        text, name, dates: dates, days: SeveralDays(text, time: time?.text) { fitting([$0], today).first },
        timeName: time?.name)
    default: return nil
    }
  }

  /// Of a list of dates in words.
  static func date(
    _ mistake: DateMistake, ofSeveral spans: [SpanParts], _ text: String, _ name: String, today: Day,
    lead: String
  ) -> DiagnosticMessage {
    guard mistake == .missingYear, let proposed = list(fitting(spans, today), germanDay) else {
      return date(mistake, text, name, today: today, isPast: false, lead: lead)
    }
    return yearMissing(text, name, lead: lead, proposed: [proposed])
  }

  private static func singleDates(
    _ text: String, _ name: String, dates: String, spans: [SpanParts], today: Day
  ) -> DiagnosticMessage {
    guard let written = list(spans, germanDay), let writtenISO = list(spans, { "\($0)" }) else {
      if spans.contains(where: { mistake(of: $0) == .noSuchDay }) {
        return date(.noSuchDay, text, name, today: today, isPast: false)
      }
      return tooMany(
        text, name,
        help: BilingualText(
          "Schreiben Sie statt „\(name)“ unter „\(dates)“ jeden Termin mit seinem Tag und seiner Uhrzeit.",
          "Instead of “\(name)” write each date with its day and time below “\(dates)”."))
    }
    var german = "Schreiben Sie statt „\(name)“ die einzelnen Termine: \(dates): [\(written)]"
    var english = "Write the single dates instead of “\(name)”: \(dates): [\(writtenISO)]"
    if let (first, last) = neighbours(spans) {
      german += "; ist es ein Termin über beide Tage: \(name): \(germanDay(first)) bis \(germanDay(last))"
      english += "; if it is one event over both days: \(name): \(first) to \(last)"
    }
    return tooMany(text, name, help: BilingualText(german, english))
  }

  private static func mistake(of span: SpanParts) -> DateMistake? {
    do throws(DateMistake) {
      _ = try WrittenSpan(span)
      return nil
    } catch { return error }
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

  private static func timeOfSeveralDays(
    _ text: String, _ name: String, dates: String, days: SeveralDays?, timeName: String?
  ) -> DiagnosticMessage {
    let without = timeName.map {
      BilingualText(" (ohne die Zeile „\($0)“)", " (without the line “\($0)”)")
    }
    let help =
      if let days {
        BilingualText(
          "Gilt sie für jeden, schreiben Sie statt „\(name)“ die Tage einzeln: \(dates): [\(days.each(germanDay))]; "
            + "sonst je eine Uhrzeit: \(name): \(days.whole(germanDay, " bis "))\(without?.german ?? "")",
          "If it holds for each, write the days one by one instead of “\(name)”: \(dates): [\(days.each { "\($0)" })]; "
            + "else a time for each end: \(name): \(days.whole({ "\($0)" }, " to "))\(without?.english ?? "")"
        )
      } else {
        BilingualText(
          "Gilt sie für jeden, schreiben Sie unter „\(dates)“ jeden Tag mit seiner Uhrzeit; sonst in „\(name)“ je eine "
            + "für Anfang und Ende.",
          "If it holds for each, write each day with its time below “\(dates)”; else a time for each end in “\(name)”."
        )
      }
    return several(
      BilingualText(
        "Aus „\(cut(text))“ („\(name)“) geht nicht hervor, ob die Uhrzeit für jeden der Tage gilt.",
        "“\(cut(text))” (“\(name)”) does not say whether the time holds for each of the days."),
      help: help)
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

  /// The dates with the next year in which the first is still ahead and has its weekday, where none was written.
  private static func fitting(_ spans: [SpanParts], _ today: Day) -> [SpanParts] {
    guard let first = spans.first?.first, first.year == nil else { return spans }
    var year = nextYear(of: first, today)
    var month = first.month ?? 1
    return spans.map { span in
      var span = span
      if let next = span.first.month, next < month { year += 1 }
      month = span.first.month ?? month
      span.first.year = year
      if span.last?.day != nil {
        if let end = span.last?.month, end < month {
          (year, month) = (year + 1, end)
        }
        span.last?.year = year
      }
      return span.completed
    }
  }

  private static func nextYear(of first: DateParts, _ today: Day) -> Int {
    let ahead = (today.year...today.year + 12).filter { year in
      Day(year: year, month: first.month ?? 1, day: first.day ?? 1).map { $0 >= today } ?? false
    }
    let fitting = ahead.first { year in
      let day = Day(year: year, month: first.month ?? 1, day: first.day ?? 1)
      return first.weekday == nil || day?.weekday == first.weekday
    }
    return fitting ?? ahead.first ?? today.year + 1
  }

  /// The dates as a list holds them; nil where one of them is none.
  private static func list(_ spans: [SpanParts], _ day: (Day) -> String) -> String? {
    let dates = spans.prefix(12).compactMap { span -> String? in
      guard let start = written(span.first, day) else { return nil }
      guard let last = span.last else { return start }
      return last.day == nil
        ? "\(start)–\(last.time.map(\.description) ?? "")" : written(last, day).map { "\(start) – \($0)" }
    }
    guard dates.count == min(spans.count, 12), !dates.isEmpty else { return nil }
    return (dates + (spans.count > 12 ? ["…"] : [])).joined(separator: ", ")
  }

  private static func written(_ parts: DateParts, _ day: (Day) -> String) -> String? {
    switch try? parts.date() {
    case .day(let date): day(date)
    case .dayAndTime(let date, let time): "\(day(date)) \(time)"
    default: nil
    }
  }
}

/// Days at whose end stand times: what may be meant by them, in lines to copy.
private struct SeveralDays {
  private let first: Day
  private let last: Day
  private let from: WrittenTime
  private let to: WrittenTime?

  /// Nil where the text says nothing of the kind.
  /// - Parameter dated: gives days their year.
  init?(_ text: String, time: String?, dated: (SpanParts) -> SpanParts?) {
    guard let (days, times) = DateReader().daysAndTimes(text, time: time), let from = times.first.time,
      let span = dated(days), case .day(let first)? = try? span.first.date(),
      case .day(let last)? = try? span.last?.date(), first < last
    else { return nil }
    (self.first, self.last, self.from, to) = (first, last, from, times.last?.time)
  }

  /// Each day with its times.
  func each(_ text: (Day) -> String) -> String {
    let shown = (first.number...min(last.number, first.number + 11)).map { number in
      "\(text(Day(number: number))) \(from)\(to.map { "–\($0)" } ?? "")"
    }
    return (shown + (last.number > first.number + 11 ? ["…"] : [])).joined(separator: ", ")
  }

  /// One span from the first time to the last.
  func whole(_ text: (Day) -> String, _ joint: String) -> String {
    "\(text(first)) \(from)\(joint)\(text(last))\(to.map { " \($0)" } ?? "")"
  }
}
