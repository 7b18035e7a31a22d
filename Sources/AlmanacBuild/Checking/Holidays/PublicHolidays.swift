import AlmanacModel

/// The public holidays of a German state under today's law; a day on which most people are not at work is no day
/// for an event.
public struct PublicHolidays: Sendable {
  private let state: FederalState

  public init(_ state: FederalState) {
    self.state = state
  }

  /// The holiday on a day; nil on others.
  public func name(of day: Day) -> BilingualText? {
    let parts = day.parts
    return fixed(parts.year, parts.month, parts.day) ?? movable(day, parts.year)
      ?? once(parts.year, parts.month, parts.day)
  }

  private func applies(_ states: [FederalState], from first: Int = 1, _ year: Int) -> Bool {
    year >= first && states.contains(state)
  }

  private func fixed(_ year: Int, _ month: Int, _ day: Int) -> BilingualText? {
    switch (month, day) {
    case (1, 1): return BilingualText("Neujahr", "New Year’s Day")
    case (1, 6) where applies([.badenWuerttemberg, .bavaria, .saxonyAnhalt], year):
      return BilingualText("Heilige Drei Könige", "Epiphany")
    case (3, 8) where applies([.berlin], from: 2019, year) || applies([.mecklenburg], from: 2023, year):
      return BilingualText("Internationaler Frauentag", "International Women’s Day")
    case (5, 1): return BilingualText("Tag der Arbeit", "Labour Day")
    case (8, 15) where applies([.saarland, .bavaria], year):
      return BilingualText("Mariä Himmelfahrt", "Assumption Day")
    case (9, 20) where applies([.thuringia], from: 2019, year):
      return BilingualText("Weltkindertag", "World Children’s Day")
    case (10, 3) where year >= 1990: return BilingualText("Tag der Deutschen Einheit", "Day of German Unity")
    case (10, 31) where hasReformationDay(year): return BilingualText("Reformationstag", "Reformation Day")
    case (11, 1)
    where applies([.badenWuerttemberg, .bavaria, .northRhine, .rhinelandPalatinate, .saarland], year):
      return BilingualText("Allerheiligen", "All Saints’ Day")
    case (12, 25): return BilingualText("1. Weihnachtstag", "Christmas Day")
    case (12, 26): return BilingualText("2. Weihnachtstag", "Boxing Day")
    default: return nil
    }
  }

  private func hasReformationDay(_ year: Int) -> Bool {
    year == 2017
      || applies([.brandenburg, .mecklenburg, .saxony, .saxonyAnhalt, .thuringia], from: 1992, year)
      || applies([.bremen, .hamburg, .lowerSaxony, .schleswigHolstein], from: 2018, year)
  }

  private func movable(_ day: Day, _ year: Int) -> BilingualText? {
    guard let easter = EasterSunday.day(of: year) else { return nil }
    switch day.number - easter.number {
    case -2: return BilingualText("Karfreitag", "Good Friday")
    case 0 where state == .brandenburg: return BilingualText("Ostersonntag", "Easter Sunday")
    case 1: return BilingualText("Ostermontag", "Easter Monday")
    case 39: return BilingualText("Christi Himmelfahrt", "Ascension Day")
    case 49 where state == .brandenburg: return BilingualText("Pfingstsonntag", "Whit Sunday")
    case 50: return BilingualText("Pfingstmontag", "Whit Monday")
    case 60 where hasCorpusChristi: return BilingualText("Fronleichnam", "Corpus Christi")
    default: return isPrayerDay(day) ? BilingualText("Buß- und Bettag", "Day of Prayer and Repentance") : nil
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
  private func once(_ year: Int, _ month: Int, _ day: Int) -> BilingualText? {
    guard state == .berlin else { return nil }
    switch (year, month, day) {
    case (2020, 5, 8), (2025, 5, 8): return BilingualText("Tag der Befreiung", "Liberation Day")
    case (2028, 6, 17): return BilingualText("Gedenktag des 17. Juni 1953", "Remembrance of 17 June 1953")
    default: return nil
    }
  }
}
