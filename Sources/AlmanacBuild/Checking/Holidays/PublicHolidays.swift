import AlmanacModel
import CivilTime

/// The public holidays of a German state under today's law; a day on which most people are not at work is no day
/// for an event.
struct PublicHolidays: Sendable {
  let state: FederalState

  /// The holiday on a day; nil on others.
  func holiday(on day: Day) -> Holiday? {
    let parts = day.parts
    return fixed(parts.year, parts.month, parts.day) ?? movable(day, parts.year)
      ?? once(parts.year, parts.month, parts.day)
  }

  private func applies(_ states: [FederalState], from first: Int = 1, _ year: Int) -> Bool {
    year >= first && states.contains(state)
  }

  private func fixed(_ year: Int, _ month: Int, _ day: Int) -> Holiday? {
    switch (month, day) {
    case (1, 1): .newYear
    case (1, 6) where applies([.badenWuerttemberg, .bavaria, .saxonyAnhalt], year): .epiphany
    case (3, 8) where applies([.berlin], from: 2019, year) || applies([.mecklenburg], from: 2023, year):
      .womensDay
    case (5, 1): .labourDay
    case (8, 15) where applies([.saarland, .bavaria], year): .assumption
    case (9, 20) where applies([.thuringia], from: 2019, year): .childrensDay
    case (10, 3) where year >= 1990: .germanUnity
    case (10, 31) where hasReformationDay(year): .reformationDay
    case (11, 1)
    where applies([.badenWuerttemberg, .bavaria, .northRhine, .rhinelandPalatinate, .saarland], year):
      .allSaints
    case (12, 25): .christmas
    case (12, 26): .boxingDay
    default: nil
    }
  }

  private func hasReformationDay(_ year: Int) -> Bool {
    year == 2017
      || applies([.brandenburg, .mecklenburg, .saxony, .saxonyAnhalt, .thuringia], from: 1992, year)
      || applies([.bremen, .hamburg, .lowerSaxony, .schleswigHolstein], from: 2018, year)
  }

  private func movable(_ day: Day, _ year: Int) -> Holiday? {
    guard let easter = EasterSunday.day(of: year) else { return nil }
    return switch day.number - easter.number {
    case -2: .goodFriday
    case 0 where state == .brandenburg: .easterSunday
    case 1: .easterMonday
    case 39: .ascension
    case 49 where state == .brandenburg: .whitSunday
    case 50: .whitMonday
    case 60 where hasCorpusChristi: .corpusChristi
    default: isPrayerDay(day) ? .prayerDay : nil
    }
  }

  private var hasCorpusChristi: Bool {
    [.badenWuerttemberg, .bavaria, .hesse, .northRhine, .rhinelandPalatinate, .saarland].contains(state)
  }

  /// The Wednesday before 23 November, in Saxony only.
  private func isPrayerDay(_ day: Day) -> Bool {
    state == .saxony && day.weekday == .wednesday && day.month == 11 && (16...22).contains(day.day)
  }

  /// Days that a law made a holiday for one year.
  private func once(_ year: Int, _ month: Int, _ day: Int) -> Holiday? {
    guard state == .berlin else { return nil }
    return switch (year, month, day) {
    case (2020, 5, 8), (2025, 5, 8): .liberationDay
    case (2028, 6, 17): .remembrance1953
    default: nil
    }
  }
}
