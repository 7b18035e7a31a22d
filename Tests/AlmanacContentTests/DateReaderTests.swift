import AlmanacModel
import Testing

@testable import AlmanacContent

struct DateReaderTests {
  static func date(_ text: String) -> String {
    do throws(DateText.Mistake) {
      return spelled(try DateReader.read(text).date)
    } catch {
      return "\(error)"
    }
  }

  static func spelled(_ date: DateText) -> String {
    switch date {
    case .day(let day): return "\(day)"
    case .dayAndTime(let day, let time): return "\(day) \(spelled(time))"
    case .time(let time): return spelled(time)
    case .month(let month): return "\(month)"
    case .years(let first, let last): return first == last ? "\(first)" : "\(first)..\(last)"
    case .open: return "open"
    }
  }

  static func spelled(_ time: WrittenTime) -> String {
    let clock =
      "\(time.seconds / 3600):\(padded(time.seconds / 60 % 60, to: 2)):\(padded(time.seconds % 60, to: 2))"
    return clock + (time.offset.map { " \($0)" } ?? "")
  }

  @Test(
    "A day is read in every form",
    arguments: [
      "2025-05-06", "6.5.2025", "06.05.2025", "6. Mai 2025", "6.Mai 2025", "Di, 6.5.2025",
      "Dienstag, 6. Mai 2025",
      "Di 6.5.2025", "Di. 06.05.2025", "Tue, 2025-05-06", "6 May 2025", "May 6, 2025", "2025-5-6",
      " 6. 5. 2025 ",
      "6. mai 2025", "6.\u{A0}Mai 2025",
    ])
  func days(_ text: String) {
    #expect(Self.date(text) == "2025-05-06")
  }

  @Test(
    "A day and a time are read in every form",
    arguments: [
      "2025-05-06 18:00", "2025-05-06T18:00", "2025-05-06T18:00:00", "2025-05-06, 18:00", "6.5.2025 18.00",
      "6.5.2025, 18 Uhr", "Di, 6.5.2025 18:00 Uhr", "6. Mai 2025, 18.00 Uhr", "6. Mai 2025 um 18 Uhr",
      "6.5.2025 18\u{202F}Uhr",
    ])
  func times(_ text: String) {
    #expect(Self.date(text) == "2025-05-06 18:00:00")
  }

  @Test(
    "Times alone, midnight, seconds and offsets",
    arguments: [
      ("18:00", "18:00:00"), ("18.30", "18:30:00"), ("18 Uhr", "18:00:00"), ("9:05 Uhr", "9:05:00"),
      ("24:00", "24:00:00"), ("18:00:30", "18:00:30"), ("2025-05-06 24:00", "2025-05-06 24:00:00"),
      ("2025-05-06T18:00Z", "2025-05-06 18:00:00 0"), ("2025-05-06T18:00+02:00", "2025-05-06 18:00:00 7200"),
      ("2025-05-06T18:00:00-0530", "2025-05-06 18:00:00 -19800"),
      ("2025-05-06 18:00 +02", "2025-05-06 18:00:00 7200"),
    ])
  func clocks(_ text: String, _ expected: String) {
    #expect(Self.date(text) == expected)
  }

  @Test(
    "Months, years and open dates are periods",
    arguments: [
      ("2025-06", "2025-06"), ("Juni 2025", "2025-06"), ("june 2025", "2025-06"), ("März 2025", "2025-03"),
      ("Maerz 2025", "2025-03"), ("06/2025", "2025-06"), ("06.2025", "2025-06"), ("2025", "2025"),
      ("2024-2025", "2024..2025"), ("2024–2025", "2024..2025"), ("2024 bis 2025", "2024..2025"),
      ("2024/2025", "2024..2025"), ("offen", "open"), ("Offen", "open"), ("open", "open"),
    ])
  func periods(_ text: String, _ expected: String) {
    #expect(Self.date(text) == expected)
  }

  @Test(
    "What is no date says why",
    arguments: [
      ("", "unreadable"), ("morgen", "unreadable"), ("2025-13-01", "noSuchDay"), ("2025-02-29", "noSuchDay"),
      ("30.2.2025", "noSuchDay"), ("31. April 2025", "noSuchDay"), ("2025-00", "noSuchDay"),
      ("6.5.25", "shortYear"),
      ("6.5.", "missingYear"), ("6. Mai", "missingYear"), ("Mai", "missingYear"),
      ("6.5.2025 25:00", "noSuchTime"),
      ("6.5.2025 18:60", "noSuchTime"), ("24:01", "noSuchTime"), ("6.5.2025 18:00-20:00", "range"),
      ("18:00–20:00", "range"), ("9:00-11:00", "range"), ("6.5.2025 9:00-11:00", "range"),
      ("6.5.2025 bis 8.5.2025", "range"), ("6.5.2025 - 8.5.2025", "range"), ("2025-05-06x", "unreadable"),
      ("99999999999999999999", "unreadable"), ("2025-05-06 18", "unreadable"), ("20250506", "unreadable"),
      ("0000", "unreadable"), ("offen oder nicht", "unreadable"), ("18:00 morgen", "unreadable"),
    ])
  func mistakes(_ text: String, _ expected: String) {
    #expect(Self.date(text) == expected)
  }

  @Test func aWeekdayInFrontIsChecked() throws {
    #expect(try DateReader.read("Di, 6.5.2025").wrongWeekday == nil)
    #expect(try DateReader.read("Mi, 6.5.2025").wrongWeekday == .wednesday)
    #expect(try DateReader.read("Sonnabend, 10. Mai 2025 18 Uhr").wrongWeekday == nil)
  }
}
