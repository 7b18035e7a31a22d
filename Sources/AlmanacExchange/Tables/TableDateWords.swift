import AlmanacModel

/// Reads one date or time of a table word by word.
struct TableDateWords {
  private var words: [String]
  private let slashOrder: ImportMapping.SlashOrder?
  private var part = TableDate.Part()
  private var numbers: [Int] = []

  init(_ text: String, slashOrder: ImportMapping.SlashOrder?) {
    self.slashOrder = slashOrder
    var plain = ""
    for character in text { plain += character == "(" ? " (" : String(character) }
    words = plain.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.map(String.init)
  }

  mutating func read() throws(TableDate.Problem) -> TableDate.Part {
    guard !words.isEmpty, words.count <= 12 else { throw .unreadable }
    var index = 0
    while index < words.count {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let time = Self.clock(word, next) {
        guard part.time == nil else { throw .unreadable }
        part.time = time.clock
        index += time.takesNext ? 1 : 0
      } else {
        try readOther(word)
      }
      index += 1
    }
    try settleNumbers()
    guard part.year != nil || part.month != nil || part.time != nil else { throw .unreadable }
    return part
  }

  private mutating func readOther(_ word: String) throws(TableDate.Problem) {
    if try readDate(word) { return }
    if try readZone(word) { return }
    guard Self.isFiller(word) else { throw .unreadable }
  }

  /// A month by name was found; the numbers are day and year.
  private mutating func settleNumbers() throws(TableDate.Problem) {
    for number in numbers {
      if number >= 1000, part.year == nil {
        part.year = number
      } else if number >= 1, number <= 31, part.day == nil, part.month != nil {
        part.day = number
      } else {
        throw .unreadable
      }
    }
  }

  // MARK: - Dates

  private mutating func readDate(_ word: String) throws(TableDate.Problem) -> Bool {
    if let month = Self.month(word) {
      guard part.month == nil else { throw .unreadable }
      part.month = month
      return true
    }
    if let number = Self.number(word.hasSuffix(".") ? String(word.dropLast()) : Self.withoutOrdinal(word)) {
      numbers.append(number)
      return true
    }
    if try readISO(word) { return true }
    for sign in [".", "/", "-"] as [Character] {
      let pieces = word.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
      guard pieces.count == 3 else { continue }
      let parts = pieces.compactMap(Self.number)
      guard parts.count == 3 else { continue }
      try take(parts, isSlash: sign == "/")
      return true
    }
    return false
  }

  private mutating func take(_ parts: [Int], isSlash: Bool) throws(TableDate.Problem) {
    guard part.month == nil, part.day == nil else { throw .unreadable }
    if parts[0] >= 1000 {
      (part.year, part.month, part.day) = (parts[0], parts[1], parts[2])
      return
    }
    guard parts[2] >= 1000 else { throw .unreadable }
    part.year = parts[2]
    let isDayFirst: Bool
    if !isSlash || parts[0] > 12 {
      isDayFirst = true
    } else if parts[1] > 12 {
      isDayFirst = false
    } else {
      guard let slashOrder else { throw .ambiguous }
      isDayFirst = slashOrder == .dayFirst
    }
    (part.day, part.month) = isDayFirst ? (parts[0], parts[1]) : (parts[1], parts[0])
  }

  /// `2025-05-06T18:00:00.000+02:00`
  private mutating func readISO(_ word: String) throws(TableDate.Problem) -> Bool {
    let halves = word.split(separator: "T", maxSplits: 1).map(String.init)
    guard halves.count == 2, let date = halves.first, let rest = halves.last else { return false }
    let parts = date.split(separator: "-").compactMap { Self.number(String($0)) }
    guard parts.count == 3, parts[0] >= 1000 else { return false }
    (part.year, part.month, part.day) = (parts[0], parts[1], parts[2])
    let time = rest.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let clock = time.prefix { $0 != "." }
    guard let read = Self.clock(String(clock), "") else { throw .unreadable }
    part.time = read.clock
    let zone = rest.dropFirst(time.count)
    if zone.isEmpty { return true }
    guard let offset = zone == "Z" ? 0 : Self.offset(zone) else { throw .unreadable }
    part.offset = offset
    return true
  }

  private static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func withoutOrdinal(_ word: String) -> String {
    for ending in ["st", "nd", "rd", "th"] where word.lowercased().hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return word
  }

  // MARK: - Times and zones

  /// `18:00`, `18.00`, `6:00PM`, `6 PM`, `18 Uhr`, and whether the word behind belongs to it.
  private static func clock(_ word: String, _ next: String) -> (clock: TableDate.Clock, takesNext: Bool)? {
    var digits = word.lowercased()
    var half = ""
    for mark in ["am", "pm"] where digits.hasSuffix(mark) && digits.count > 2 {
      half = mark
      digits = String(digits.dropLast(2))
    }
    let following = next.lowercased().filter { $0 != "." }
    let takesHalf = half.isEmpty && (following == "am" || following == "pm")
    if takesHalf { half = following }
    let takesWord = takesHalf || following == "uhr" || following == "h"
    let separator: Character = digits.contains(":") ? ":" : "."
    let pieces = digits.split(separator: separator, omittingEmptySubsequences: false).map {
      number(String($0))
    }
    guard let first = pieces.first, let hour = first, pieces.count <= 3 else { return nil }
    if pieces.count == 1 { guard takesWord || !half.isEmpty else { return nil } }
    // 6.5. is the beginning of a date, 18.30 only with the word behind it a time.
    if separator == ".", pieces.count > 1 {
      guard takesWord || !half.isEmpty, pieces.count == 2 else { return nil }
    }
    let rest = pieces.dropFirst()
    guard rest.allSatisfy({ $0 != nil }) else { return nil }
    let minute = pieces.count > 1 ? pieces[1] ?? 0 : 0
    let second = pieces.count > 2 ? pieces[2] ?? 0 : 0
    guard minute < 60, second < 60, let hour = hours(hour, half) else { return nil }
    return (TableDate.Clock(seconds: hour * 3600 + minute * 60 + second), takesWord)
  }

  private static func hours(_ hour: Int, _ half: String) -> Int? {
    guard !half.isEmpty else { return hour < 24 ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (half == "pm" ? 12 : 0)
  }

  private static let zones: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "mez": 3600, "cet": 3600, "mesz": 7200, "cest": 7200, "wez": 0, "wet": 0,
    "oez": 7200,
    "eet": 7200, "oesz": 10_800, "eest": 10_800, "bst": 3600,
  ]

  /// `(GMT+2)`, `(MESZ)`, `UTC`.
  private mutating func readZone(_ word: String) throws(TableDate.Problem) -> Bool {
    let name = word.lowercased().filter { $0 != "(" && $0 != ")" }
    if let offset = Self.zones[name] {
      part.offset = offset
      return true
    }
    guard name.hasPrefix("gmt") || name.hasPrefix("utc") else { return false }
    guard let offset = Self.offset(name.dropFirst(3)) else { throw .unreadable }
    part.offset = offset
    return true
  }

  /// `+2`, `-05:30`, `+0200`: seconds.
  private static func offset(_ text: some StringProtocol) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" || sign == "−" else { return nil }
    let pieces = text.dropFirst().split(separator: ":").map { number(String($0)) }
    guard let first = pieces.first, var hours = first, pieces.count <= 2 else { return nil }
    var minutes = pieces.count == 2 ? pieces[1] ?? 0 : 0
    if hours >= 100 { (hours, minutes) = (hours / 100, hours % 100) }
    guard hours <= 18, minutes < 60 else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == "+" ? 1 : -1)
  }

  // MARK: - Words

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["januar", "january", "jan", "jän", "jänner"], ["februar", "february", "feb"],
      ["märz", "march", "mar", "mrz", "mär"],
      ["april", "apr"], ["mai", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["august", "aug"],
      ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"], ["november", "nov"],
      ["dezember", "december", "dez", "dec"],
    ]
    var table: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings { table[SpellingKey.of(spelling)] = index + 1 }
    }
    return table
  }()

  private static func month(_ word: String) -> Int? { months[SpellingKey.of(word.filter { $0 != "." })] }

  private static let fillers: Set<String> = [
    "um", "at", "ab", "@", "uhr", "h", "den", "am", "on", "montag", "dienstag", "mittwoch", "donnerstag",
    "freitag",
    "samstag", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so", "monday", "tuesday", "wednesday",
    "thursday",
    "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  ]

  private static func isFiller(_ word: String) -> Bool {
    fillers.contains(word.lowercased().filter { $0 != "." })
  }
}
