/// The short names of zones, such as `CET` and `CEST`, for TZNAME (RFC 5545, section 3.8.3.2).
///
/// They are for the eye only. Zones without letters of their own are named by their offset, as in the
/// IANA database.
struct ZoneAbbreviations {
  private let names: (standard: String, offset: Int, daylight: String)?

  /// The names that zone uses today.
  init(identifier: String) {
    let area = identifier.prefix { $0 != "/" }
    switch identifier {
    case "UTC", "Etc/UTC", "GMT", "Etc/GMT": names = ("UTC", 0, "UTC")
    case "Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man":
      names = ("GMT", 0, "BST")
    case "Europe/Dublin": names = ("GMT", 0, "IST")
    case "Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Canary", "Atlantic/Faroe": names = ("WET", 0, "WEST")
    case "America/New_York", "America/Toronto", "America/Detroit": names = ("EST", -18_000, "EDT")
    case "America/Chicago", "America/Winnipeg": names = ("CST", -21_600, "CDT")
    case "America/Denver", "America/Edmonton": names = ("MST", -25_200, "MDT")
    case "America/Los_Angeles", "America/Vancouver": names = ("PST", -28_800, "PDT")
    case "Asia/Tokyo": names = ("JST", 32_400, "JDT")
    case "Europe/Moscow": names = ("MSK", 10_800, "MSD")
    case "Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Kiev", "Europe/Kyiv", "Europe/Riga",
      "Europe/Sofia", "Europe/Tallinn", "Europe/Vilnius", "Europe/Chisinau", "Europe/Mariehamn",
      "Asia/Nicosia":
      names = ("EET", 7200, "EEST")
    case "Europe/Istanbul", "Europe/Minsk", "Europe/Samara", "Europe/Saratov", "Europe/Ulyanovsk",
      "Europe/Astrakhan", "Europe/Volgograd", "Europe/Kirov", "Europe/Kaliningrad", "Europe/Simferopol":
      names = nil
    default: names = area == "Europe" || identifier == "Arctic/Longyearbyen" ? ("CET", 3600, "CEST") : nil
    }
  }

  /// The name for an offset in seconds.
  func name(isDaylight: Bool, offset: Int) -> String {
    if let names, offset == names.offset + (isDaylight ? 3600 : 0) {
      return isDaylight ? names.daylight : names.standard
    }
    let text = TimeText.offsetText(offset)
    return text.hasSuffix("00") ? String(text.dropLast(2)) : text
  }
}
