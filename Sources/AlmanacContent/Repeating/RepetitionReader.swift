import AlmanacModel
import CivilTime
import ICalendar
import WrittenDates

/// Why a text says no rule.
enum RepetitionMistake: Error, Equatable {
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

/// Reads how an event repeats: words in German or English, or a rule of iCalendar.
struct RepetitionReader {
  private let words: [String]
  private var position = 0
  private var parts = RepetitionParts()

  /// The rule that a text says.
  /// - Parameters:
  ///   - text: as the editor wrote it.
  ///   - start: the event's start on the clocks of its zone.
  ///   - isTimed: whether the event has a time of day; the last day of a rule in words is included whole.
  static func rule(
    _ text: String, start: LocalDateTime, isTimed: Bool
  ) throws(RepetitionMistake) -> RecurrenceRule {
    let rule: RecurrenceRule
    if text.uppercased().contains("FREQ=") {
      rule = try raw(text)
    } else {
      var reader = RepetitionReader(words: split(text))
      try reader.readAll()
      rule = try reader.parts.rule(start: start, isTimed: isTimed)
    }
    let isBelowDay = [.hourly, .minutely, .secondly].contains(rule.frequency)
    if !isTimed, isBelowDay || !(rule.hours + rule.minutes + rule.seconds).isEmpty { throw .stepBelowDay }
    return rule
  }

  private init(words: [String]) {
    self.words = words
  }

  private static func raw(_ text: String) throws(RepetitionMistake) -> RecurrenceRule {
    var body = text[...]
    if let colon = body.firstIndex(of: ":"), !body[..<colon].contains("=") {
      body = body[body.index(after: colon)...]
    }
    let rule: RecurrenceRule
    do throws(RecurrenceRule.Problem) {
      rule = try RecurrenceRule(body)
    } catch {
      switch error {
      case .noFrequency: throw .noStep
      case .repeated(let part), .unknown(let part): throw .rule(part)
      case .invalid(let part, let value): throw .rule("\(part)=\(value)")
      }
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
      for ending in ["mal", "x"] where plain.hasSuffix(ending) {
        let number = String(plain.dropLast(ending.utf8.count))
        if RepetitionWords.number(number) != nil { return [number, ending] }
      }
      return plain.isEmpty ? [] : [plain]
    }
  }

  // MARK: - Reading

  private var word: String? { word(after: 0) }

  private func word(after offset: Int) -> String? {
    words.indices.contains(position + offset) ? words[position + offset] : nil
  }

  private mutating func readAll() throws(RepetitionMistake) {
    while let word {
      if readEnd() || readCount() || readStep() || readWeekday() || readOrdinal() || readMonth() { continue }
      guard RepetitionWords.fillers.contains(word) || RepetitionWords.each.contains(word) else {
        throw .word(word)
      }
      position += 1
    }
  }

  private mutating func readEnd() -> Bool {
    guard let word, RepetitionWords.until.contains(word) else { return false }
    if let last = parts.days.last, let next = self.word(after: 1).flatMap(RepetitionWords.weekday),
      date(at: position + 2) == nil
    {
      parts.addRange(from: last, to: next)
      position += 2
      return true
    }
    var start = position + 1
    while words.indices.contains(start),
      RepetitionWords.untilFillers.contains(words[start]) || RepetitionWords.weekday(words[start]) != nil
    {
      start += 1
    }
    guard let (day, length) = date(at: start) else { return false }
    parts.until = day
    position = start + length
    return true
  }

  /// The last day that a date means, and of how many words it is; nil where no date begins there.
  private func date(at start: Int) -> (day: Day, length: Int)? {
    // Behind a year, a month says when in the year.
    let isYear = words.indices.contains(start) && (RepetitionWords.number(words[start]) ?? 0) > 999
    for length in isYear ? [1] : [3, 2, 1] where start + length <= words.count {
      let part = words[start..<start + length]
      // A weekday behind the date belongs to the rule.
      guard part.allSatisfy({ RepetitionWords.weekday($0) == nil }),
        let reading = try? DateReader().read(part.map(RepetitionWords.inDigits).joined(separator: " ")),
        let last = reading.date.days?.upperBound
      else { continue }
      if case .dayAndTime = reading.date { continue }
      return (last, length)
    }
    return nil
  }

  private mutating func readCount() -> Bool {
    guard let word, let number = RepetitionWords.number(word), number > 0, let next = self.word(after: 1),
      RepetitionWords.times.contains(next)
    else { return false }
    parts.count = number
    position += 2
    return true
  }

  private mutating func readStep() -> Bool {
    guard let word else { return false }
    if let known = RepetitionWords.steps[word] { return take(known.unit, known.interval, words: 1) }
    if RepetitionWords.workdays.contains(word) {
      parts.add(.monday)
      parts.addRange(from: .monday, to: .friday)
      position += 1
      return true
    }
    if let unit = RepetitionWords.units[word] {
      // "of the month" and "im Monat" say which ordinals are meant, not how often.
      if unit == .month, !parts.ordinals.isEmpty || !parts.monthDays.isEmpty {
        parts.isOfMonth = true
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

  private var isAfterEach: Bool { word(after: -1).map(RepetitionWords.each.contains) ?? false }

  private mutating func take(_ unit: RepetitionWords.Unit, _ interval: Int, words: Int) -> Bool {
    if let step = parts.step, step.unit != unit || step.interval != interval { return false }
    parts.step = (unit, interval)
    position += words
    return true
  }

  private mutating func readWeekday() -> Bool {
    guard let word else { return false }
    let days = word.split(separator: "-").map { RepetitionWords.weekday(String($0)) }
    guard days.count <= 2, let first = days.first, let first, let last = days.last, let last else {
      return false
    }
    parts.add(first)
    parts.addRange(from: first, to: last)
    position += 1
    return true
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
      parts.ordinals += numbers
    } else {
      parts.monthDays += numbers
      if RepetitionWords.units[following] == .some(.day) { next += 1 }
    }
    position = next
    return true
  }

  private mutating func readMonth() -> Bool {
    guard let word, let month = DateWords.months[word] else { return false }
    parts.months.append(month)
    position += 1
    return true
  }
}
