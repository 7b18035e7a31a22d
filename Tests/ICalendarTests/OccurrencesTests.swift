import CivilTime
import SystemZones
import Testing

@testable import ICalendar

@Suite("Occurrences of a rule")
struct OccurrencesTests {
  private func time(_ text: String) throws -> LocalDateTime {
    guard case .local(let time)? = TimeText.parse(text) else { throw Unreadable(text: text) }
    return time
  }

  private struct Unreadable: Error { let text: String }

  @Test("Occurrences of a rule are those of python-dateutil", arguments: KnownOccurrences.all.indices)
  func known(index: Int) throws {
    let known = KnownOccurrences.all[index]
    let rule = try RecurrenceRule(known.rule)
    let found = Occurrences(rule, from: try time(known.start)).prefix(known.limit).map { TimeText.text($0) }
    #expect(found == known.expected, "\(known.start) \(known.rule)")
  }

  @Test(
    "Occurrences come to an end for rules that never hit",
    arguments: [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31",
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=8",
      "FREQ=MINUTELY;INTERVAL=2;BYMINUTE=1", "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", "FREQ=DAILY;BYSECOND=60",
    ])
  func barren(text: String) throws {
    #expect(Array(Occurrences(try RecurrenceRule(text), from: try time("20250101T090000"))).isEmpty)
  }

  @Test("Occurrences of a rule without end stop with the year 9999")
  func endless() throws {
    let found = Array(Occurrences(RecurrenceRule(.yearly), from: try time("20240101T090000")))
    #expect(found.count == 7976)
    #expect(found.last.map { TimeText.text($0) } == "99990101T090000")
  }

  @Test("Occurrences end at an UNTIL in UTC by the clocks of the zone")
  func untilAcrossDaylightSaving() throws {
    let zone = try #require(SystemZones.database().zone("Europe/Berlin"))
    let rule = try RecurrenceRule("FREQ=WEEKLY;UNTIL=20250403T160000Z")
    let found = Occurrences(rule, from: try time("20250320T180000"), in: zone).map { TimeText.text($0) }
    #expect(found == ["20250320T180000", "20250327T180000", "20250403T180000"])
    let earlier = try RecurrenceRule("FREQ=WEEKLY;UNTIL=20250403T155959Z")
    #expect(Array(Occurrences(earlier, from: try time("20250320T180000"), in: zone)).count == 2)
  }

  @Test("Occurrences do not depend on how large a period is")
  func largePeriod() throws {
    let all = (0..<60).map(String.init).joined(separator: ",")
    let hours = (0..<24).map(String.init).joined(separator: ",")
    let rule = try RecurrenceRule(
      "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=\(hours);"
        + "BYMINUTE=\(all);BYSECOND=\(all)")
    let found = Occurrences(rule, from: try time("20251231T235958")).prefix(3).map { TimeText.text($0) }
    #expect(found == ["20251231T235958", "20251231T235959", "20260101T000000"])
  }

  @Test("Occurrences without those before a moment are the others", arguments: KnownOccurrences.all.indices)
  func dropped(index: Int) throws {
    let known = KnownOccurrences.all[index]
    let rule = try RecurrenceRule(known.rule)
    let all = Occurrences(rule, from: try time(known.start))
    let found = Array(all.prefix(known.limit))
    for occurrence in found.suffix(40) {
      for moment in [occurrence, occurrence.adding(seconds: -1), occurrence.adding(seconds: 1)] {
        guard let later = all.dropping(before: moment) else {
          #expect(rule.count != nil)
          continue
        }
        let expected = found.filter { $0 >= moment }
        #expect(
          Array(later.prefix(expected.count)) == expected, "\(known.start) \(known.rule) from \(moment)")
      }
    }
  }

  @Test("Without those before a moment long past the last no occurrences are left")
  func droppedAll() throws {
    let rule = try RecurrenceRule("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260101T000000")
    let all = Occurrences(rule, from: try time("20250101T090000"))
    #expect(all.dropping(before: try time("21250101T090000")).map { Array($0).isEmpty } == true)
  }

  @Test("Occurrences are searched for no longer than patience allows")
  func patience() throws {
    let rule = try RecurrenceRule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29")
    let start = try time("20250101T090000")
    #expect(
      Occurrences(rule, from: start, patience: 3_000).prefix(2).map { TimeText.text($0) }
        == ["20280229T090000", "20320229T090000"])
    #expect(Array(Occurrences(rule, from: start, patience: 100)).isEmpty)
  }
}
