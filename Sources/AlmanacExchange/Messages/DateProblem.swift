import AlmanacModel
import CivilTime
import WrittenDates

/// What is wrong with the date of a row.
enum DateProblem {
  static let mend = BilingualText(
    "Berichtigen Sie die Zeile im anderen Programm.", "Mend the row in the other program.")

  /// - Parameter today: from which years of two digits are completed.
  static func text(_ mistake: TableDate.Mistake, _ text: String, today: Day) -> BilingualText {
    switch mistake {
    case .date(.ambiguous):
      BilingualText("das Datum „\(text)“ ist mehrdeutig", "the date “\(text)” can be read in two ways")
    case .date(.noSuchDay):
      BilingualText("einen Tag wie in „\(text)“ gibt es nicht", "there is no such day as in “\(text)”")
    case .date(.noSuchTime):
      BilingualText("eine Uhrzeit wie in „\(text)“ gibt es nicht", "there is no such time as in “\(text)”")
    case .date(.shortYear): shortYear(text, today)
    case .date(.missingYear):
      BilingualText("im Datum „\(text)“ fehlt das Jahr", "the year is missing in the date “\(text)”")
    case .date(.range), .date(.several), .date(.timeOfSeveralDays):
      BilingualText(
        "in „\(text)“ stehen mehrere einzelne Tage; jeder braucht eine Zeile",
        "there are several single days in “\(text)”; each needs a row")
    case .date(.unreadable):
      BilingualText("das Datum „\(text)“ ist nicht lesbar", "the date “\(text)” cannot be read")
    case .spokenTime:
      BilingualText(
        "die Uhrzeit in „\(text)“ ist gesprochen, morgens oder abends ist nicht gesagt",
        "the time in “\(text)” is as one says it, and may be in the morning or in the evening")
    case .movingDay:
      BilingualText(
        "„\(text)“ ist morgen ein anderer Tag", "“\(text)” is another day tomorrow")
    case .endBeforeStart:
      BilingualText("in „\(text)“ liegt das Ende vor dem Anfang", "the end is before the start in “\(text)”")
    case .startWithoutTime:
      BilingualText(
        "in „\(text)“ hat nur das Ende eine Uhrzeit", "only the end has a time of day in “\(text)”")
    case .twoEnds:
      BilingualText(
        "in „\(text)“ stehen zwei verschiedene Enden", "there are two different ends in “\(text)”")
    }
  }

  private static func shortYear(_ text: String, _ today: Day) -> BilingualText {
    let texts = DateReader().withFullYears(text, today: today)
    guard let one = texts.first, let other = texts.last, texts.count == 2 else {
      return BilingualText(
        "im Datum „\(text)“ fehlt das Jahr mit vier Ziffern",
        "the date “\(text)” lacks a year of four digits")
    }
    return BilingualText(
      "„\(text)“ kann \(one) oder \(other) sein", "“\(text)” may be \(one) or \(other)")
  }

  static func help(_ mistake: TableDate.Mistake, _ text: String) -> BilingualText {
    switch mistake {
    case .date(.ambiguous):
      BilingualText(
        "Sagen Sie in content/import.yaml „dates: day-first“ oder „dates: month-first“.",
        "Say “dates: day-first” or “dates: month-first” in content/import.yaml.")
    case .spokenTime:
      BilingualText(
        "Schreiben Sie die Uhrzeit in Ziffern, etwa 19:30.", "Write the time in digits, such as 19:30.")
    case .movingDay:
      BilingualText("Schreiben Sie das Datum des Tages.", "Write the date of the day.")
    case .date(.shortYear):
      BilingualText("Schreiben Sie das Jahr mit vier Ziffern.", "Write the year with four digits.")
    default: mend
    }
  }
}
