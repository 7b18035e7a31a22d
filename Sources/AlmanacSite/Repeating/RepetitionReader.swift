import AlmanacModel
import CivilTime
import ICalendar

/// Reads how an event repeats: words in German or English, or a rule of iCalendar.
struct RepetitionReader {
  /// Why a text says no rule.
  enum Mistake: Error, Equatable {
    /// A word that cannot be understood at its place.
    case word(String)
    /// Nothing says how often.
    case noStep
    /// `every second Tuesday`: of the month, or every other week?
    case ambiguousOrdinal
    /// `monthly on Tuesday`: which of them?
    case whichWeekday
    /// A number of times and a last day.
    case twoEnds
    /// A part of an RRULE that is none.
    case rule(String)
    /// A step below a day for whole days.
    case stepBelowDay
  }

  private var words: [String]
  private var position = 0
  private var step: (unit: RepetitionWords.Unit, interval: Int)?
  private var days: [Weekday] = []
  private var ordinals: [Int] = []
  private var monthDays: [Int] = []
  private var months: [Int] = []
  private var isOfMonth = false
  private var count: Int?
  private var until: Day?

  /// The rule that a text says.
  /// - Parameters:
  ///   - text: as the editor wrote it.
  ///   - start: the event's start on the clocks of its zone.
  ///   - isTimed: whether the event has a time of day; the last day of a rule in words is included whole.
  static func rule(
    _ text: String, start: LocalDateTime, isTimed: Bool
  ) throws(Mistake) -> RecurrenceRule {
    let rule: RecurrenceRule
    if text.uppercased().contains("FREQ=") {
      rule = try raw(text)
    } else {
      var reader = RepetitionReader(words: split(text))
      try reader.readAll()
      rule = try reader.rule(start: start, isTimed: isTimed)
    }
    let isBelowDay = [.hourly, .minutely, .secondly].contains(rule.frequency)
    if !isTimed, isBelowDay || !(rule.hours + rule.minutes + rule.seconds).isEmpty { throw .stepBelowDay }
    return rule
  }

  private init(words: [String]) {
    self.words = words
  }

  private static func raw(_ text: String) throws(Mistake) -> RecurrenceRule {
    var body = text[...]
    if let colon = body.firstIndex(of: ":"), !body[..<colon].contains("=") {
      body = body[body.index(after: colon)...]
    }
    let rule: RecurrenceRule
    do throws(RecurrenceRule.Problem) {
      rule = try RecurrenceRule(body)
    } catch {
      throw Mistake(error)
    }
    if rule.count != nil && rule.until != nil { throw .twoEnds }
    return rule
  }

  /// The words in the form in which spellings are compared; commas are only pauses.
  private static func split(_ text: String) -> [String] {
    let pauses: Set<Character> = [" ", ",", ";", "\t", "\n", "\u{00A0}", "(", ")"]
    return text.split { pauses.contains($0) }.flatMap { part -> [String] in
      let word = SpellingKey.of(String(part.map { $0 == "–" ? "-" : $0 }))
      let isAbbreviation = word.hasSuffix(".") && !(word.unicodeScalars.first?.properties.numericType != nil)
      let plain = isAbbreviation ? String(word.dropLast()) : word
      for ending in ["mal", "x"] where plain.hasSuffix(ending) && plain.utf8.count > ending.utf8.count {
        if RepetitionWords.number(String(plain.dropLast(ending.utf8.count))) != nil {
          return [String(plain.dropLast(ending.utf8.count)), ending]
        }
      }
      return plain.isEmpty ? [] : [plain]
    }
  }

  // MARK: - Reading

  private var word: String? { words.indices.contains(position) ? words[position] : nil }

  private func word(after offset: Int) -> String? {
    words.indices.contains(position + offset) ? words[position + offset] : nil
  }

  private mutating func readAll() throws(Mistake) {
    while let word {
      if readEnd() || readCount() || readStep() || readWeekday() || readOrdinal() || readMonth() { continue }
      if RepetitionWords.fillers.contains(word) || RepetitionWords.each.contains(word) {
        position += 1
      } else {
        throw .word(word)
      }
    }
  }

  private mutating func readEnd() -> Bool {
    guard let word, RepetitionWords.until.contains(word) else { return false }
    if let last = days.last, let next = self.word(after: 1).flatMap(RepetitionWords.weekday),
      RepetitionDate.read(words[min(position + 2, words.count)...]) == nil
    {
      addRange(from: last, to: next)
      position += 2
      return true
    }
    var start = position + 1
    while words.indices.contains(start),
      RepetitionWords.untilFillers.contains(words[start]) || RepetitionWords.weekday(words[start]) != nil
    {
      start += 1
    }
    guard let (date, length) = RepetitionDate.read(words[start...]) else { return false }
    until = date
    position = start + length
    return true
  }

  private mutating func readCount() -> Bool {
    guard let word, let number = RepetitionWords.number(word), number > 0, let next = self.word(after: 1),
      RepetitionWords.times.contains(next)
    else { return false }
    count = number
    position += 2
    return true
  }

  private mutating func readStep() -> Bool {
    guard let word else { return false }
    if let known = RepetitionWords.steps[word] { return take(known.unit, known.interval, words: 1) }
    if RepetitionWords.workdays.contains(word) {
      for day in Weekday.allCases where day < .saturday { add(day) }
      position += 1
      return true
    }
    if let unit = RepetitionWords.units[word] {
      // "of the month" and "im Monat" say which ordinals are meant, not how often.
      if unit == .month, !ordinals.isEmpty || !monthDays.isEmpty {
        isOfMonth = true
        position += 1
        return true
      }
      return take(unit, 1, words: 1)
    }
    if let number = RepetitionWords.number(word) ?? RepetitionWords.ordinal(word), number > 0,
      let unit = self.word(after: 1).flatMap({ RepetitionWords.units[$0] }), isAfterEach, number < 1_000
    {
      return take(unit, number, words: 2)
    }
    return false
  }

  private var isAfterEach: Bool { position > 0 && RepetitionWords.each.contains(words[position - 1]) }

  private mutating func take(_ unit: RepetitionWords.Unit, _ interval: Int, words: Int) -> Bool {
    if let step, step.unit != unit || step.interval != interval { return false }
    step = (unit, interval)
    position += words
    return true
  }

  private mutating func readWeekday() -> Bool {
    guard let word else { return false }
    if let day = RepetitionWords.weekday(word) {
      add(day)
      position += 1
      return true
    }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2, let first = RepetitionWords.weekday(parts[0]),
      let last = RepetitionWords.weekday(parts[1])
    else { return false }
    add(first)
    addRange(from: first, to: last)
    position += 1
    return true
  }

  private mutating func add(_ day: Weekday) {
    if !days.contains(day) { days.append(day) }
  }

  private mutating func addRange(from first: Weekday, to last: Weekday) {
    for day in Weekday.allCases where day > first && day <= last { add(day) }
  }

  /// Ordinals belong to the weekdays that follow, else they are days of the month.
  private mutating func readOrdinal() -> Bool {
    var numbers: [Int] = []
    var next = position
    while words.indices.contains(next) {
      if let ordinal = RepetitionWords.ordinal(words[next]) {
        numbers.append(ordinal)
      } else if numbers.isEmpty || !RepetitionWords.fillers.contains(words[next]) {
        break
      }
      next += 1
    }
    guard !numbers.isEmpty else { return false }
    let following = words.indices.contains(next) ? words[next] : ""
    if RepetitionWords.weekday(following) != nil {
      ordinals += numbers
    } else {
      monthDays += numbers
      if RepetitionWords.units[following] == .some(.day) { next += 1 }
    }
    position = next
    return true
  }

  private mutating func readMonth() -> Bool {
    guard let word, let month = RepetitionWords.month(word) else { return false }
    months.append(month)
    position += 1
    return true
  }

  // MARK: - The rule

  private func rule(start: LocalDateTime, isTimed: Bool) throws(Mistake) -> RecurrenceRule {
    if count != nil && until != nil { throw .twoEnds }
    if let wrong = monthDays.first(where: { !(1...31).contains(abs($0)) }) { throw .word("\(wrong).") }
    var rule = RecurrenceRule(try frequency(), interval: step?.interval ?? 1, count: count)
    if let until {
      rule.until = isTimed ? .local(LocalDateTime(day: until).adding(seconds: 86_399)) : .date(until)
    }
    let weekdays = Self.distinct(days).sorted()
    rule.months = Self.distinct(months).sorted()
    rule.monthDays = Self.distinct(monthDays)
    rule.days =
      ordinals.isEmpty
      ? weekdays.map { RecurrenceRule.Day($0) }
      : Self.distinct(ordinals).flatMap { ordinal in
        weekdays.map { RecurrenceRule.Day($0, ordinal: ordinal) }
      }
    let date = start.day.parts
    // Said in full, "yearly on 6 May" is what the start says already.
    if rule.frequency == .yearly, rule.months == [date.month], rule.monthDays == [date.day], rule.days.isEmpty
    {
      rule.months = []
      rule.monthDays = []
    }
    return rule
  }

  /// What is said twice is meant once.
  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  private func frequency() throws(Mistake) -> RecurrenceRule.Frequency {
    if !ordinals.isEmpty {
      guard ordinals.allSatisfy({ abs($0) <= 5 }) else { throw .noStep }
      if !months.isEmpty || step?.unit == .year { return .yearly }
      let isClear = isOfMonth || step?.unit == .month || ordinals.allSatisfy { $0 == 1 || $0 < 0 }
      guard isClear else { throw .ambiguousOrdinal }
      return .monthly
    }
    if !months.isEmpty { return .yearly }
    if !monthDays.isEmpty { return step?.unit == .year ? .yearly : .monthly }
    if !days.isEmpty {
      switch step?.unit {
      case nil, .week: return .weekly
      case .day where step?.interval == 1: return .weekly
      default: throw .whichWeekday
      }
    }
    guard let step else { throw .noStep }
    return step.unit.frequency
  }
}

extension RepetitionReader.Mistake {
  fileprivate init(_ problem: RecurrenceRule.Problem) {
    switch problem {
    case .noFrequency: self = .noStep
    case .repeated(let part), .unknown(let part): self = .rule(part)
    case .invalid(let part, let value): self = .rule("\(part)=\(value)")
    }
  }
}
