import CivilTime

/// The words that dates are written with: one `DateLanguage` for each language, compared in the form of
/// `DateWords.folded`.
public enum DateWords {
  static let languages = [DateLanguage.german, .english]

  /// The number (1...12) of each name of a month, in full or short.
  public static let months = numbered(languages.map(\.months))

  /// Each name of a weekday, in full, short, or as what recurs on it (`montags`, `mondays`).
  public static let weekdays = numbered(languages.map(\.weekdays)).compactMapValues(Weekday.init)

  static let fillers = words(\.fillers)
  static let joints = words(\.joints)
  static let lists = words(\.lists)
  static let open = words(\.open)
  static let hours = words(\.hours)
  static let ordinals = words(\.ordinals)
  static let wholeDay = words(\.wholeDay)

  /// Seconds east of UTC of what clocks are called.
  static let zones = languages.reduce(into: [:]) { $0.merge($1.zones) { first, _ in first } }

  /// A word in the form in which names are compared: small letters, umlauts written out, also where their marks stand
  /// apart.
  public static func folded(_ word: some StringProtocol) -> String {
    var folded = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "ä", "Ä": folded += "ae"
      case "ö", "Ö": folded += "oe"
      case "ü", "Ü": folded += "ue"
      case "ß", "ẞ": folded += "ss"
      case "\u{308}": folded += "e"
      case "A"..."Z": folded.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static func numbered(_ languages: [[String]]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for names in languages {
      for (index, spellings) in names.enumerated() {
        for word in spellings.split(separator: " ") { numbers[String(word)] = index + 1 }
      }
    }
    return numbers
  }

  private static func words(_ list: KeyPath<DateLanguage, Set<String>>) -> Set<String> {
    languages.reduce(into: []) { $0.formUnion($1[keyPath: list]) }
  }
}
