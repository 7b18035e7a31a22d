import CivilTime
import ICalendar

@testable import AlmanacContent

/// How an event repeats, in words or as a rule; the first byte chooses the start.
enum RecurrenceSubject {
  static func take(_ bytes: [UInt8]) {
    guard let first = bytes.first, let date = Day(year: 2024, month: 2, day: 1 + Int(first & 0x1F) % 29)
    else { return }
    let isTimed = first & 0x80 != 0
    let start = isTimed ? LocalDateTime(day: date).adding(seconds: 64_800) : LocalDateTime(day: date)
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    guard let rule = try? RepetitionReader.rule(text, start: start, isTimed: isTimed) else { return }
    let written = rule.text
    expect((try? RecurrenceRule(written[...])) == rule, "\(written) is read as another rule")
    var last: LocalDateTime?
    for occurrence in Occurrences(rule, from: start).prefix(100) {
      expect(occurrence >= start && last.map { $0 < occurrence } ?? true, "\(written) goes back in time")
      last = occurrence
    }
  }
}
