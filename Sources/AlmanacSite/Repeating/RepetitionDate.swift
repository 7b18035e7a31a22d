import CivilTime
import ICalendar

/// Reads the last day of a repetition: `2025-12-31`, `31.12.2025`, `31. Dezember 2025`, `31 December 2025`; of a
/// month or year alone the last day.
enum RepetitionDate {
  /// The day and how many words say it; nil where the words begin with no date.
  static func read(_ words: ArraySlice<String>) -> (date: Day, length: Int)? {
    guard let first = words.first else { return nil }
    if let date = numeric(first) { return (date, 1) }
    let rest = Array(words.prefix(3))
    if rest.count == 3, let year = year(rest[2]) {
      if let day = day(rest[0]), let month = RepetitionWords.month(rest[1]),
        let date = Day(year: year, month: month, day: day)
      {
        return (date, 3)
      }
      if let month = RepetitionWords.month(rest[0]), let day = day(rest[1]),
        let date = Day(year: year, month: month, day: day)
      {
        return (date, 3)
      }
    }
    if rest.count >= 2, let month = RepetitionWords.month(rest[0]), let year = year(rest[1]) {
      return end(ofMonth: month, year: year).map { ($0, 2) }
    }
    return year(first).flatMap { end(ofMonth: 12, year: $0) }.map { ($0, 1) }
  }

  private static func numeric(_ word: String) -> Day? {
    let iso = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let year = iso.first ?? nil, year > 999 {
      if iso.count == 3, let month = iso[1], let day = iso[2] {
        return Day(year: year, month: month, day: day)
      }
      if iso.count == 2, let month = iso[1] { return end(ofMonth: month, year: year) }
    }
    let german = word.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard german.count == 3, let day = german[0], let month = german[1], let year = german[2], year > 999
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func day(_ word: String) -> Int? {
    RepetitionWords.ordinal(word).flatMap { $0 > 0 ? $0 : nil } ?? RepetitionWords.number(word)
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { $0 > 999 ? $0 : nil } : nil
  }

  private static func end(ofMonth month: Int, year: Int) -> Day? {
    Month(year: year, month: month)?.lastDay
  }
}
