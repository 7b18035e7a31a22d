/// What time zones are called after: a city, in the words of readers.
public enum ZoneName {
  private static let german = [
    "Vienna": "Wien", "Lisbon": "Lissabon", "Zurich": "Zürich", "Brussels": "Brüssel", "Prague": "Prag",
    "Warsaw": "Warschau", "Rome": "Rom", "Athens": "Athen", "Copenhagen": "Kopenhagen", "Moscow": "Moskau",
    "Kyiv": "Kiew", "Kiev": "Kiew", "Bucharest": "Bukarest", "Belgrade": "Belgrad", "Luxembourg": "Luxemburg",
    "Tirane": "Tirana", "Nicosia": "Nikosia", "Tokyo": "Tokio", "Cairo": "Kairo", "Algiers": "Algier",
    "Singapore": "Singapur", "Hong_Kong": "Hongkong", "Mexico_City": "Mexiko-Stadt", "Sao_Paulo": "São Paulo",
    "Havana": "Havanna", "Riyadh": "Riad", "Tehran": "Teheran", "Baghdad": "Bagdad", "Damascus": "Damaskus",
    "Jerusalem": "Jerusalem", "Addis_Ababa": "Addis Abeba", "Kolkata": "Kalkutta", "Seoul": "Seoul",
    "Canary": "Kanarische Inseln", "Azores": "Azoren", "Faroe": "Färöer",
  ]

  /// The city of a zone.
  /// - Parameters:
  ///   - identifier: `Europe/Vienna`.
  ///   - isGerman: whether the city has its German name.
  public static func city(of identifier: String, german isGerman: Bool) -> String {
    let city = identifier.split(separator: "/").last.map(String.init) ?? identifier
    if isGerman, let name = german[city] { return name }
    return String(city.map { $0 == "_" ? " " : $0 })
  }

  /// The zone that is called after a city, in German or English; nil where none is.
  public static func zone(named name: String, among identifiers: [String]) -> String? {
    let key = SpellingKey.of(name)
    return identifiers.first { identifier in
      identifier.contains("/")
        && [true, false].contains { SpellingKey.of(city(of: identifier, german: $0)) == key }
    }
  }
}
