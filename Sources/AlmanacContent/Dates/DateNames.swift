import AlmanacModel

/// Names of months and weekdays in German and English, compared in the spelling of `SpellingKey`.
enum DateNames {
  /// The month (1...12) that a word means, in full or short.
  static func month(_ word: String) -> Int? { months[SpellingKey.of(word)] }

  /// The weekday that a word means, in full or short.
  static func weekday(_ word: String) -> Weekday? { weekdays[SpellingKey.of(word)] }

  private static let months: [String: Int] = numbered([
    "januar jan jaenner january", "februar feb feber february", "maerz mrz maer march mar", "april apr",
    "mai may", "juni jun june", "juli jul july", "august aug", "september sep sept",
    "oktober okt october oct",
    "november nov", "dezember dez december dec",
  ])

  private static let weekdays: [String: Weekday] = numbered([
    "montag mo monday mon", "dienstag di tuesday tue tues", "mittwoch mi wednesday wed",
    "donnerstag do thursday thu thur thurs", "freitag fr friday fri", "samstag sa sonnabend saturday sat",
    "sonntag so sunday sun",
  ]).compactMapValues(Weekday.init)

  private static func numbered(_ lists: [String]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (index, list) in lists.enumerated() {
      for word in list.split(separator: " ") { numbers[String(word)] = index + 1 }
    }
    return numbers
  }

  /// The names that the reader shows.
  static func name(_ weekday: Weekday) -> BilingualText {
    switch weekday {
    case .monday: BilingualText("Montag", "Monday")
    case .tuesday: BilingualText("Dienstag", "Tuesday")
    case .wednesday: BilingualText("Mittwoch", "Wednesday")
    case .thursday: BilingualText("Donnerstag", "Thursday")
    case .friday: BilingualText("Freitag", "Friday")
    case .saturday: BilingualText("Samstag", "Saturday")
    case .sunday: BilingualText("Sonntag", "Sunday")
    }
  }
}
