import AlmanacModel
import CivilTime
import ICalendar

/// How an event repeats, in words.
public struct RecurrenceWording: Sendable {
  private let language: UILanguage
  private let dates: DateWording

  public init(_ language: UILanguage) {
    self.language = language
    dates = DateWording(language)
  }

  private func word(_ german: String, _ english: String) -> String { language == .german ? german : english }

  /// What a list says besides the date: "jeden Dienstag bis 31. Dezember 2031", "Termin 2 von 3"; nil for
  /// events with one date.
  public func text(_ event: SiteEvent) -> String? { text(event, at: event.current) }

  /// The same on one of its dates.
  public func text(_ event: SiteEvent, at position: Int) -> String? {
    guard event.hasSeveralDates else { return nil }
    if let recurrence = event.recurrence, let step = step(recurrence.rule, event.event.time) {
      return step + end(recurrence)
    }
    if event.recurrence?.isEndless ?? false { return word("wiederholt sich", "repeats") }
    return place(position, of: event.occurrences.count)
  }

  /// "Termin 2 von 3".
  private func place(_ position: Int, of count: Int) -> String {
    word("Termin \(position + 1) von \(count)", "date \(position + 1) of \(count)")
  }

  private func end(_ recurrence: EventRecurrence) -> String {
    if let count = recurrence.rule.count {
      return word(
        ", \(count) \(count == 1 ? "Termin" : "Termine")", ", \(count == 1 ? "once" : "\(count) times")")
    }
    switch recurrence.rule.until {
    case nil: return ""
    case .date(let date)?: return until(date)
    case .local(let time)?: return until(time.day)
    case .utc(let time)?: return until(time.utc.day)
    }
  }

  private func until(_ date: Day) -> String {
    word(" bis ", " until ") + dates.text(date)
  }

  /// The step of rules that can be said in a few words.
  private func step(_ rule: RecurrenceRule, _ time: EventTime) -> String? {
    let others = [
      rule.months, rule.weekNumbers, rule.yearDays, rule.hours, rule.minutes, rule.seconds, rule.positions,
    ]
    guard others.allSatisfy(\.isEmpty) else { return nil }
    switch rule.frequency {
    case .daily where rule.days.isEmpty && rule.monthDays.isEmpty:
      return every(rule.interval, word("täglich", "daily"), word("Tage", "days"))
    case .weekly where rule.monthDays.isEmpty: return weekly(rule)
    case .monthly: return monthly(rule)
    case .yearly where rule.days.isEmpty && rule.monthDays.isEmpty:
      return every(rule.interval, word("jedes Jahr", "every year"), word("Jahre", "years"))
    default: return nil
    }
  }

  private func every(_ interval: Int, _ single: String, _ plural: String) -> String {
    interval == 1 ? single : "\(word("alle", "every")) \(interval) \(plural)"
  }

  private func weekly(_ rule: RecurrenceRule) -> String {
    let names = rule.days.map { name($0.weekday) }
    if rule.interval == 1, !names.isEmpty { return "\(word("jeden", "every")) \(list(names))" }
    let step = every(rule.interval, word("jede Woche", "every week"), word("Wochen", "weeks"))
    return names.isEmpty ? step : "\(step) \(word("am", "on")) \(list(names))"
  }

  private func monthly(_ rule: RecurrenceRule) -> String? {
    let months = every(rule.interval, word("jeden Monat", "every month"), word("Monate", "months"))
    if rule.days.isEmpty {
      guard !rule.monthDays.isEmpty else { return months }
      guard rule.monthDays.allSatisfy({ $0 > 0 }) else { return nil }
      return "\(months) \(word("am", "on the")) \(list(rule.monthDays.map { ordinal($0) }))"
    }
    let ordinals = Set(rule.days.map(\.ordinal))
    guard rule.monthDays.isEmpty, ordinals.count == 1, case let ordinal?? = ordinals.first else { return nil }
    guard ordinal == -1 || (1...5).contains(ordinal) else { return nil }
    let which = ordinal == -1 ? word("letzten", "last") : self.ordinal(ordinal)
    let names = list(rule.days.map { name($0.weekday) })
    if rule.interval == 1 {
      return word("jeden \(which) \(names) im Monat", "every \(which) \(names) of the month")
    }
    return word("\(months) am \(which) \(names)", "\(months) on the \(which) \(names)")
  }

  private func ordinal(_ number: Int) -> String {
    if language == .german { return "\(number)." }
    switch (number % 10, number % 100) {
    case (1, let rest) where rest != 11: return "\(number)st"
    case (2, let rest) where rest != 12: return "\(number)nd"
    case (3, let rest) where rest != 13: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  private func name(_ weekday: Weekday) -> String {
    dates.name(of: weekday)
  }

  /// "Montag, Mittwoch und Freitag".
  private func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) \(word("und", "and")) \(last)"
  }
}

extension EventTimeWording {
  /// The date that lists show, and how the event repeats.
  public func text(_ event: SiteEvent, language: UILanguage) -> String {
    let time = text(event.time, phase: event.phase)
    return RecurrenceWording(language).text(event).map { "\(time) (\($0))" } ?? time
  }
}
