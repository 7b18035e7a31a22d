import CivilTime

/// Reads dates and times as people write them, in German and English: `2025-05-06`, `6.5.2025`,
/// `Di, 6. Mai 2025, 18 Uhr`, `May 6th, 2025 6 PM`, `2025-05-06T18:00:00+02:00`, `Juni 2025`, `2025`, `offen`, a time
/// alone; and ranges of them: `6.–8. Mai 2025`, `6.5.2025 18–20 Uhr`, `2024 bis 2025`.
public struct DateReader: Sendable {
  /// The order of day and month in dates such as 05/06/2025.
  public enum SlashOrder: String, Sendable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  let slashOrder: SlashOrder?

  /// - Parameter slashOrder: nil where nobody said; a date that may be read in two ways is then a mistake.
  public init(slashOrder: SlashOrder? = nil) {
    self.slashOrder = slashOrder
  }

  /// A date with the weekday that stood with it, where that is not its own.
  public struct Reading: Sendable, Equatable {
    public let date: WrittenDate
    public let wrongWeekday: Weekday?
  }

  /// The one date that a text says, without regard to any zone. Two years are one date: `2024–2025`.
  public func read(_ text: String) throws(DateMistake) -> Reading {
    // The form of most dates.
    if let day = Day(iso: text) { return Reading(date: .day(day), wrongWeekday: nil) }
    if isOpen(text) { return Reading(date: .open, wrongWeekday: nil) }
    var reader = DatePartsReader(text, slashOrder: slashOrder)
    let first: DateParts
    do throws(DateMistake) {
      first = try reader.read()
    } catch {
      throw several(text) == nil ? error : .several
    }
    guard reader.isAtEnd else {
      if first.isYearAlone, let years = try years(first, &reader) { return years }
      throw first == DateParts() ? .unreadable : reader.isAtList ? .several : .range
    }
    let date = try first.date()
    return Reading(date: date, wrongWeekday: first.wrongWeekday(of: date))
  }

  /// Whether a text says that the date is not known yet.
  func isOpen(_ text: String) -> Bool {
    var scanner = DateScanner(text)
    guard scanner.skip(oneOf: DateWords.open) else { return false }
    scanner.skipBlanks()
    return scanner.isAtEnd
  }

  /// The days that a text says, a day, a month or a year or a range of them; nil where it says none.
  public func days(_ text: String) -> ClosedRange<Day>? {
    guard let parts = try? parts(text), let first = (try? parts.first.date())?.days else { return nil }
    guard let last = parts.last else { return first }
    guard let last = (try? last.date())?.days, first.lowerBound <= last.upperBound else { return nil }
    return first.lowerBound...last.upperBound
  }

  private func years(_ first: DateParts, _ reader: inout DatePartsReader) throws(DateMistake) -> Reading? {
    guard reader.skipJoint(), let last = try? reader.read(), last.isYearAlone, reader.isAtEnd else {
      return nil
    }
    guard let begin = first.year, let end = last.year, begin > 0, begin <= end else { throw .noSuchDay }
    return Reading(date: .years(first: begin, last: end), wrongWeekday: nil)
  }
}
