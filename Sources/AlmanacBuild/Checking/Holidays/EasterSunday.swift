import AlmanacModel
import CivilTime

/// The day from which the movable feasts are counted.
enum EasterSunday {
  /// Easter Sunday of a year of the Gregorian calendar (the rule of 1582 in the form of Meeus, Jones and Butcher).
  static func day(of year: Int) -> Day? {
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let skipped = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - skipped + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let sum = moon + sunday - 7 * late + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
