/// The words of one language in dates, in the form of `DateWords.folded`.
struct DateLanguage: Sendable {
  /// From January; the names of one month with blanks between.
  let months: [String]
  /// From Monday.
  let weekdays: [String]
  /// What may stand before a date, a time or a weekday without saying anything.
  let fillers: Set<String>
  /// What stands between the first and the last date or time.
  let joints: Set<String>
  /// What stands between single dates.
  let lists: Set<String>
  /// What stands for a date that is not known yet.
  let open: Set<String>
  /// What stands behind an hour.
  let hours: Set<String>
  /// What stands right behind the number of a day.
  let ordinals: Set<String>
  /// What says that a day is meant as a whole; of two words both in one.
  let wholeDay: Set<String>
  /// Seconds east of UTC of what clocks are called.
  let zones: [String: Int]

  static let german = DateLanguage(
    months: [
      "januar jan jaenner jaen", "februar feb febr feber", "maerz mrz maer", "april apr", "mai", "juni jun",
      "juli jul", "august aug", "september sep sept", "oktober okt", "november nov", "dezember dez",
    ],
    weekdays: [
      "montag mo montags montage", "dienstag di dienstags", "mittwoch mi mittwochs",
      "donnerstag do donnerstags", "freitag fr freitags", "samstag sa sonnabend samstags sonnabends",
      "sonntag so sonntags",
    ],
    fillers: ["um", "ab", "am", "den", "dem", "von", "vom", "jeweils"], joints: ["bis"],
    lists: ["und", "sowie"],
    open: ["offen"],
    hours: ["uhr"], ordinals: [], wholeDay: ["ganztaegig", "ganztags", "ganzertag", "ganzentag"],
    zones: ["mez": 3600, "mesz": 7200, "wez": 0, "oez": 7200, "oesz": 10_800])

  static let english = DateLanguage(
    months: [
      "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
      "september sep sept", "october oct", "november nov", "december dec",
    ],
    weekdays: [
      "monday mon mondays", "tuesday tu tue tues tuesdays", "wednesday we wed wednesdays",
      "thursday th thu thur thurs thursdays", "friday fri fridays", "saturday sat saturdays",
      "sunday su sun sundays",
    ],
    fillers: ["at", "on", "from", "of", "the"], joints: ["to", "until", "till", "through"], lists: ["and"],
    open: ["open", "tba", "tbd"], hours: ["h"], ordinals: ["st", "nd", "rd", "th"],
    wholeDay: ["allday", "wholeday", "fullday"],
    zones: [
      "utc": 0, "gmt": 0, "cet": 3600, "cest": 7200, "wet": 0, "eet": 7200, "eest": 10_800, "bst": 3600,
      "z": 0, "west": 3600, "msk": 10_800, "trt": 10_800, "ist": 19_800, "sgt": 28_800, "hkt": 28_800,
      "jst": 32_400, "kst": 32_400, "awst": 28_800, "aest": 36_000, "aedt": 39_600, "nzst": 43_200,
      "nzdt": 46_800, "ast": -14_400, "adt": -10_800, "est": -18_000, "edt": -14_400, "cst": -21_600,
      "cdt": -18_000, "mst": -25_200, "mdt": -21_600, "pst": -28_800, "pdt": -25_200, "akst": -32_400,
      "akdt": -28_800, "hst": -36_000, "brt": -10_800, "sast": 7200,
    ])
}
