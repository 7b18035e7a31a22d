import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacContent

@Suite("How an event repeats")
struct RepetitionReaderTests {
  /// What a text says of an event that begins on Tuesday, 6 May 2031, at 18:00 or all day; or what is wrong with it.
  private static func rule(_ text: String, isTimed: Bool = false) throws -> String {
    let day = try day(2031, 5, 6)
    let start = LocalDateTime(
      day: day, time: isTimed ? try #require(TimeOfDay(hour: 18, minute: 0)) : .midnight)
    do throws(RepetitionMistake) {
      return try RepetitionReader.rule(text, start: start, isTimed: isTimed).text
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "The last day may be written as any date",
    arguments: [
      "weekly until 2031-12-31", "jede Woche bis 31.12.2031", "jede Woche bis zum 31. Dezember 2031",
      "weekly through December 31, 2031", "weekly until the 31st December 2031", "weekly bis Ende 2031",
      "jede Woche bis einschließlich Mittwoch, 31.12.2031", "wöchentlich bis 2031-12",
      "weekly until 31/12/2031",
    ])
  func until(_ text: String) throws {
    #expect(try Self.rule(text) == "FREQ=WEEKLY;UNTIL=20311231")
  }

  @Test(
    "What stands behind the last day belongs to the rule",
    arguments: [
      ("bis 31.12.2031 dienstags", "FREQ=WEEKLY;UNTIL=20311231;BYDAY=TU"),
      ("jährlich bis 2033 Mai", "FREQ=YEARLY;UNTIL=20331231;BYMONTH=5"),
      ("bis 2031-12-31 dienstags und donnerstags", "FREQ=WEEKLY;UNTIL=20311231;BYDAY=TU,TH"),
    ])
  func behindUntil(_ text: String, _ expected: String) throws {
    #expect(try Self.rule(text) == expected)
  }

  @Test("The last day of an event with a time is included whole")
  func wholeLastDay() throws {
    #expect(try Self.rule("weekly until 2031-12-31", isTimed: true) == "FREQ=WEEKLY;UNTIL=20311231T235959")
  }

  @Test("Weekdays may be a range", arguments: ["Mo-Fr", "montags bis freitags", "werktags"])
  func weekdays(_ text: String) throws {
    #expect(try Self.rule(text) == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
  }

  @Test(
    "What says no rule says why",
    arguments: [
      ("Quatsch", #"word("quatsch")"#), ("jeden zweiten Dienstag", "ambiguousOrdinal"),
      ("monatlich am Dienstag", "whichWeekday"), ("weekly until 2031-12-31, 6 times", "twoEnds"),
      ("bis 2031", "noStep"), ("weekly bis 31.12.31", #"word("bis")"#),
      ("FREQ=WEEKLY;BYDAY=XX", #"rule("BYDAY=XX")"#),
      ("FREQ=HOURLY", "stepBelowDay"),
    ])
  func mistakes(_ text: String, _ expected: String) throws {
    #expect(try Self.rule(text) == expected)
  }

  @Test("A mistake in a rule is told where it stands, and what takes place is uncertain")
  func place() {
    let content = readEvents(
      "- title: A\n  start: 6.5.2031 18:00\n  wiederholung: \"ab und zu\"\n  region: x\n")
    #expect(findings(content) == ["E409 events.yaml:3:17"])
    #expect(content.unreadable.events.first?.doubts == [.time])
  }

  @Test("A rule of a hidden event is read as well")
  func hidden() {
    let content = readEvents(
      "- title: A\n  start: 6.5.2031\n  repeat: bald\n  visibility: intern\n  region: x\n")
    #expect(findings(content) == ["E409 events.yaml:3:11"])
  }

  @Test("A last day without a time is told to end at midnight where the event has a time")
  func untilWithoutTime() {
    let rule = "FREQ=WEEKLY;UNTIL=20310630"
    #expect(
      findings(readEvents("- title: A\n  start: 6.5.2031 18:00\n  repeat: \(rule)\n  region: x\n")) == [
        "W418 events.yaml:3:11"
      ])
  }
}
