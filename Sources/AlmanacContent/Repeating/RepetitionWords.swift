import CivilTime
import ICalendar
import WrittenDates

/// The words in which editors say how an event repeats, German and English, in the form of `SpellingKey`.
enum RepetitionWords {
  /// A length of time after which something comes again.
  enum Unit {
    case day, week, month, year

    var frequency: RecurrenceRule.Frequency {
      switch self {
      case .day: .daily
      case .week: .weekly
      case .month: .monthly
      case .year: .yearly
      }
    }
  }

  /// Words that carry no meaning of their own between the others.
  static let fillers: Set<String> = [
    "on", "the", "at", "of", "in", "and", "am", "an", "den", "dem", "der", "die", "das", "im", "und", "u",
    "&",
    "des", "jeweils", "immer", "insgesamt", "total",
  ]
  static let each: Set<String> = [
    "every", "each", "jede", "jeder", "jedes", "jeden", "jedem", "alle", "all",
  ]
  static let until: Set<String> = ["until", "till", "through", "bis", "to"]
  static let untilFillers: Set<String> = [
    "zum", "zur", "einschliesslich", "inklusive", "inkl", "including", "the", "ende", "end", "of",
  ]
  static let times: Set<String> = [
    "times", "time", "x", "mal", "termine", "termin", "dates", "occurrences", "sessions", "treffen", "events",
  ]
  static let workdays: Set<String> = [
    "werktag", "werktags", "werktage", "werktagen", "wochentag", "wochentags", "weekday", "weekdays",
    "workday",
    "workdays",
  ]
  static let lastWords: Set<String> = ["last", "letzter", "letzten", "letzte", "letztes"]
  static let beforeLastWords: Set<String> = [
    "vorletzter", "vorletzten", "vorletzte", "vorletztes", "penultimate",
  ]

  static let units: [String: Unit] = [
    "day": .day, "days": .day, "tag": .day, "tage": .day, "tagen": .day,
    "week": .week, "weeks": .week, "woche": .week, "wochen": .week,
    "month": .month, "months": .month, "monat": .month, "monate": .month, "monaten": .month, "monats": .month,
    "year": .year, "years": .year, "jahr": .year, "jahre": .year, "jahren": .year, "jahres": .year,
  ]

  /// Words that say step and interval at once.
  static let steps: [String: (unit: Unit, interval: Int)] = [
    "daily": (.day, 1), "taeglich": (.day, 1),
    "weekly": (.week, 1), "woechentlich": (.week, 1),
    "biweekly": (.week, 2), "fortnightly": (.week, 2), "zweiwoechentlich": (.week, 2),
    "zweiwoechig": (.week, 2),
    "vierzehntaegig": (.week, 2), "vierzehntaeglich": (.week, 2), "14-taegig": (.week, 2),
    "14-taeglich": (.week, 2),
    "2-woechentlich": (.week, 2), "3-woechentlich": (.week, 3), "dreiwoechentlich": (.week, 3),
    "4-woechentlich": (.week, 4), "vierwoechentlich": (.week, 4),
    "monthly": (.month, 1), "monatlich": (.month, 1), "zweimonatlich": (.month, 2), "bimonthly": (.month, 2),
    "quarterly": (.month, 3), "vierteljaehrlich": (.month, 3), "quartalsweise": (.month, 3),
    "halbjaehrlich": (.month, 6), "half-yearly": (.month, 6), "semiannually": (.month, 6),
    "yearly": (.year, 1), "annually": (.year, 1), "annual": (.year, 1), "jaehrlich": (.year, 1),
  ]

  private static let numberWords: [[String]] = [
    ["one", "ein", "eine", "einen"], ["two", "zwei"], ["three", "drei"], ["four", "vier"], ["five", "fuenf"],
    ["six", "sechs"], ["seven", "sieben"], ["eight", "acht"], ["nine", "neun"], ["ten", "zehn"],
    ["eleven", "elf"], ["twelve", "zwoelf"],
  ]

  private static let ordinalWords: [[String]] = [
    ["first", "erste", "ersten", "erster", "erstes"],
    ["second", "zweite", "zweiten", "zweiter", "zweites", "other"],
    ["third", "dritte", "dritten", "dritter", "drittes"],
    ["fourth", "vierte", "vierten", "vierter", "viertes"],
    ["fifth", "fuenfte", "fuenften", "fuenfter", "fuenftes"],
  ]

  private static let numbers = table(numberWords)
  private static let ordinals = table(ordinalWords)

  private static func table(_ words: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, spellings) in words.enumerated() {
      for word in spellings { table[word] = index + 1 }
    }
    return table
  }

  static func weekday(_ word: String) -> Weekday? { DateWords.weekdays[word] }

  /// A number or an ordinal in digits, any other word as it is.
  static func inDigits(_ word: String) -> String {
    if let ordinal = ordinal(word), ordinal > 0 { return "\(ordinal)." }
    return numbers[word].map(String.init) ?? word
  }

  /// A number in digits or as a word up to twelve.
  static func number(_ word: String) -> Int? {
    if let number = numbers[word] { return number }
    return word.utf8.count <= 6 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
  }

  /// `3.`, `3rd`, `third`, `last` (-1).
  static func ordinal(_ word: String) -> Int? {
    if lastWords.contains(word) { return -1 }
    if beforeLastWords.contains(word) { return -2 }
    if let ordinal = ordinals[word] { return ordinal }
    for ending in [".", "st", "nd", "rd", "th", "ter", "ten", "te"] where word.hasSuffix(ending) {
      let digits = word.dropLast(ending.utf8.count)
      if digits.utf8.count <= 2, let number = Int(digits), number > 0 { return number }
    }
    return nil
  }

  /// Every word there is, for suggestions.
  static let all: [String] = Array(
    Set(DateWords.weekdays.keys).union(DateWords.months.keys).union(steps.keys).union(units.keys).union(each)
      .union(until)
      .union(["times", "mal", "werktags", "weekdays", "letzten", "last"])
  ).sorted()
}
