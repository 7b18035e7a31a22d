/// What calendars call time zones without naming one of the IANA database: its older names without an area,
/// abbreviations, offsets, and the words of Microsoft's and other programs.
enum ZoneAliases {
  /// The IANA zone; nil where the name says none for certain.
  /// - Parameter name: without quotes and blanks around it, in lower case.
  static func identifier(_ name: String) -> String? {
    if let known = names[name] { return known }
    if name.hasPrefix("mitteleurop") { return "Europe/Berlin" }
    return offset(name).flatMap(fixed)
  }

  /// The zone of a region that a name in words says, such as `(utc-05:00) eastern time (us & canada)`.
  static func identifier(inWords name: String) -> String? {
    phrases.first { name.contains($0.0) }?.1
  }

  /// A zone whose clocks are always so many seconds ahead of UTC.
  static func fixed(_ offset: Int) -> String? {
    if offset == 0 { return "UTC" }
    if let known = unusual[offset / 60], offset % 60 == 0 { return known }
    let (hours, rest) = offset.quotientAndRemainder(dividingBy: 3600)
    guard rest == 0, (-12...14).contains(hours) else { return nil }
    // The signs of these names are those of POSIX: west is positive.
    return "Etc/GMT\(hours > 0 ? "-" : "+")\(abs(hours))"
  }

  /// Seconds east of UTC in `gmt+0200`, `utc+02:00`, `utc+2`, `+02:00`, `gmt+5.30`.
  static func offset(_ name: String) -> Int? {
    var rest = Array(name.utf8)[...]
    for word in ["utc", "gmt", "z"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count)
      break
    }
    rest = rest.drop { $0 == Octet.space }
    guard let sign = rest.first, sign == 0x2B || sign == Octet.hyphen, rest.count <= 6 else { return nil }
    let parts = rest.dropFirst().split { $0 == Octet.colon || $0 == 0x2E }
    guard let first = parts.first, parts.count <= 2, first.count <= 4 else { return nil }
    let isOne = parts.count == 1 && first.count > 2
    guard let hours = TimeText.number(isOne ? first.dropLast(2) : first),
      let minutes = isOne
        ? TimeText.number(first.suffix(2)) : parts.count == 2 ? TimeText.number(parts[1]) : 0,
      hours <= 14, minutes < 60
    else { return nil }
    return (sign == Octet.hyphen ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// Offsets with parts of an hour, in minutes, of zones without daylight saving.
  private static let unusual = [
    210: "Asia/Tehran", 270: "Asia/Kabul", 330: "Asia/Kolkata", 345: "Asia/Kathmandu", 390: "Asia/Yangon",
    525: "Australia/Eucla", 570: "Australia/Darwin", -570: "Pacific/Marquesas",
  ]

  private static let names: [String: String] = [
    "utc": "UTC", "gmt": "UTC", "z": "UTC", "zulu": "UTC", "uct": "UTC", "universal": "UTC",
    "greenwich": "UTC",
    "gmt0": "UTC", "gmt+0": "UTC", "gmt-0": "UTC", "etc/utc": "UTC", "etc/gmt": "UTC", "etc/uct": "UTC",
    "etc/zulu": "UTC", "etc/universal": "UTC", "etc/greenwich": "UTC", "etc/gmt0": "UTC", "etc/gmt+0": "UTC",
    "etc/gmt-0": "UTC", "tzone://microsoft/utc": "UTC", "coordinated universal time": "UTC",
    "universal coordinated time": "UTC", "(utc) coordinated universal time": "UTC",
    "greenwich mean time": "UTC", "gmt zero": "UTC", "(utc)": "UTC", "(gmt)": "UTC",
    "cet": "Europe/Berlin", "met": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin", "mest": "Europe/Berlin", "central european time": "Europe/Berlin",
    "central european summer time": "Europe/Berlin",
    "wet": "Europe/Lisbon", "west": "Europe/Lisbon", "eet": "Europe/Athens", "eest": "Europe/Athens",
    "bst": "Europe/London", "msk": "Europe/Moscow", "w-su": "Europe/Moscow",
    "est": "Etc/GMT+5", "mst": "Etc/GMT+7", "hst": "Pacific/Honolulu", "edt": "America/New_York",
    "cdt": "America/Chicago", "mdt": "America/Denver", "pdt": "America/Los_Angeles",
    "pst": "America/Los_Angeles", "akst": "America/Anchorage", "akdt": "America/Anchorage",
    "est5edt": "America/New_York", "cst6cdt": "America/Chicago", "mst7mdt": "America/Denver",
    "pst8pdt": "America/Los_Angeles", "us-eastern": "America/New_York", "us-central": "America/Chicago",
    "us-mountain": "America/Denver", "us-pacific": "America/Los_Angeles", "navajo": "America/Denver",
    "jst": "Asia/Tokyo", "kst": "Asia/Seoul", "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "acst": "Australia/Adelaide",
    "acdt": "Australia/Adelaide", "awst": "Australia/Perth", "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland", "cuba": "America/Havana", "egypt": "Africa/Cairo", "eire": "Europe/Dublin",
    "gb": "Europe/London", "gb-eire": "Europe/London", "hongkong": "Asia/Hong_Kong",
    "iceland": "Atlantic/Reykjavik", "iran": "Asia/Tehran", "israel": "Asia/Jerusalem",
    "jamaica": "America/Jamaica", "japan": "Asia/Tokyo", "kwajalein": "Pacific/Kwajalein",
    "libya": "Africa/Tripoli", "nz": "Pacific/Auckland", "nz-chat": "Pacific/Chatham",
    "poland": "Europe/Warsaw", "portugal": "Europe/Lisbon", "prc": "Asia/Shanghai", "roc": "Asia/Taipei",
    "rok": "Asia/Seoul", "singapore": "Asia/Singapore", "turkey": "Europe/Istanbul",
    "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
  ]

  /// Words of Microsoft's names in lower case; the first that is met counts.
  private static let phrases: [(String, String)] = [
    ("coordinated universal time", "UTC"), ("eastern time", "America/New_York"),
    ("indiana (east)", "America/Indiana/Indianapolis"), ("mountain time", "America/Denver"),
    ("pacific time", "America/Los_Angeles"), ("atlantic time", "America/Halifax"),
    ("central time", "America/Chicago"), ("baja california", "America/Tijuana"),
    ("alaska", "America/Anchorage"),
    ("hawaii", "Pacific/Honolulu"), ("arizona", "America/Phoenix"), ("newfoundland", "America/St_Johns"),
    ("saskatchewan", "America/Regina"), ("central america", "America/Guatemala"),
    ("greenland", "America/Godthab"), ("azores", "Atlantic/Azores"), ("cape verde", "Atlantic/Cape_Verde"),
    ("west central africa", "Africa/Lagos"), ("greenwich mean time", "Europe/London"),
    ("canberra", "Australia/Sydney"), ("new delhi", "Asia/Kolkata"), ("islamabad", "Asia/Karachi"),
    ("st. petersburg", "Europe/Moscow"), ("abu dhabi", "Asia/Dubai"), ("osaka", "Asia/Tokyo"),
    ("beijing", "Asia/Shanghai"), ("wellington", "Pacific/Auckland"),
  ]
}
