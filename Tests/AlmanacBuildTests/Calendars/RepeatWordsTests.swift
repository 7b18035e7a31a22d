import Testing

@testable import AlmanacBuild

@Suite("How an event repeats, in words")
struct RepeatWordsTests {
  /// What is written, and the rule in the calendar. All begin on Tuesday, 6 May 2031.
  private static let rules: [(String, String)] = [
    ("jede Woche", "FREQ=WEEKLY"), ("wöchentlich, 6 mal", "FREQ=WEEKLY;COUNT=6"),
    ("weekly, 6 times", "FREQ=WEEKLY;COUNT=6"), ("10x wöchentlich", "FREQ=WEEKLY;COUNT=10"),
    ("weekly until 2031-12-31", "FREQ=WEEKLY;UNTIL=20311231T225959Z"),
    ("jeden Dienstag bis 31.12.2031", "FREQ=WEEKLY;UNTIL=20311231T225959Z;BYDAY=TU"),
    ("jeden Dienstag bis Ende 2031", "FREQ=WEEKLY;UNTIL=20311231T225959Z;BYDAY=TU"),
    ("every tuesday until the end of June 2031", "FREQ=WEEKLY;UNTIL=20310630T215959Z;BYDAY=TU"),
    ("dienstags und donnerstags, 12 Termine", "FREQ=WEEKLY;COUNT=12;BYDAY=TU,TH"),
    ("weekly on tue and thu, 12 times", "FREQ=WEEKLY;COUNT=12;BYDAY=TU,TH"),
    ("alle 2 Wochen, 6 mal", "FREQ=WEEKLY;COUNT=6;INTERVAL=2"),
    ("every 2 weeks, 6 times", "FREQ=WEEKLY;COUNT=6;INTERVAL=2"),
    ("every other week", "FREQ=WEEKLY;INTERVAL=2"), ("vierzehntäglich", "FREQ=WEEKLY;INTERVAL=2"),
    ("jede zweite Woche dienstags", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("jeden 1. Dienstag im Monat", "FREQ=MONTHLY;BYDAY=1TU"),
    ("monthly on the first tuesday", "FREQ=MONTHLY;BYDAY=1TU"),
    ("am ersten Dienstag des Monats, 4 mal", "FREQ=MONTHLY;COUNT=4;BYDAY=1TU"),
    ("monatlich am 6.", "FREQ=MONTHLY;BYMONTHDAY=6"), ("monthly on the 6th", "FREQ=MONTHLY;BYMONTHDAY=6"),
    ("monatlich am 6. und 6.", "FREQ=MONTHLY;BYMONTHDAY=6"),
    ("every weekday, 3 times", "FREQ=WEEKLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR"),
    ("vierteljährlich", "FREQ=MONTHLY;INTERVAL=3"), ("every 3 months", "FREQ=MONTHLY;INTERVAL=3"),
    ("jährlich", "FREQ=YEARLY"), ("yearly, 3 times", "FREQ=YEARLY;COUNT=3"),
    ("RRULE:FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;COUNT=3"),
  ]

  @Test("German and English words are the rules that they say")
  func words() throws {
    let events = Self.rules.enumerated().map { Self.event("e\($0)", $1.0) }.joined()
    let rendered = try Self.site(events).rendered { $0.hasSuffix(".ics") }
    #expect(rendered.findings.isEmpty)
    for (number, rule) in Self.rules.enumerated() {
      let calendar = ReadCalendar("termine/e\(number)/e\(number).ics", of: rendered)
      #expect(calendar.values("RRULE") == [rule.1], "\(rule.0)")
    }
  }

  @Test(
    "Rules that some programs misunderstand are single entries",
    arguments: [
      "täglich, 3 mal", "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=2;COUNT=3",
      "FREQ=YEARLY;BYWEEKNO=19;BYDAY=TU;COUNT=3", "FREQ=HOURLY;INTERVAL=5;COUNT=3",
    ])
  func singles(words: String) throws {
    let rendered = try Self.site(Self.event("x", words)).rendered { $0.hasSuffix(".ics") }
    let calendar = ReadCalendar("termine/x/x.ics", of: rendered)
    let isRule = !calendar.values("RRULE").isEmpty
    #expect(!isRule)
    #expect(calendar.events.count == 3)
    #expect(Set(calendar.values("UID")).count == 3)
  }

  @Test(
    "A repetition that says nothing clear is an error at its place",
    arguments: [
      ("Quatsch", "E409"), ("jeden zweiten Dienstag", "E410"), ("monthly on tuesday", "E411"),
      ("weekly until 2031-12-31, 6 times", "E412"), ("weekly until 2030-01-01", "E414"), ("bis 2031", "E420"),
      ("weekly, 0 times", "E409"), ("am 32. des Monats", "E409"), ("32.", "E409"),
    ])
  func mistakes(words: String, code: String) {
    let site = Self.site(Self.event("x", words)).linked()
    #expect(site.log.sorted().map(\.code) == [code])
  }

  @Test("`except` takes dates out, `also` puts dates in, `dates` changes one; no other moves")
  func changes() throws {
    let changes = """
        except: [2031-05-20]
        also: [2031-05-22, 2031-05-23 20:00]
        dates:
          - start: 2031-05-27 20:00
            title: Sommerfest

      """
    let before = try Self.calendar(Self.event("x", "weekly, 5 times"))
    let after = try Self.calendar(Self.event("x", "weekly, 5 times") + changes)
    #expect(before.values("UID") == ["x@verbund.example.org"])
    #expect(after.values("EXDATE") == ["20310520T180000"])
    #expect(after.values("RECURRENCE-ID") == ["20310527T180000"])
    #expect(
      after.values("DTSTART").sorted() == [
        "20310506T180000", "20310522T180000", "20310523T200000", "20310527T200000",
      ])
    #expect(after.values("UID").filter { $0 == "x@verbund.example.org" }.count == 2)
    #expect(after.values("SUMMARY").contains("Lesung: Sommerfest"))
  }

  private static func event(_ id: String, _ words: String) -> String {
    "- id: \(id)\n  title: Lesung\n  region: nord\n  start: 2031-05-06 18:00\n  end: 19:30\n  repeat: \"\(words)\"\n"
  }

  private static func site(_ events: String) -> TestSite {
    TestSite(["events.yaml": events, "regions/nord.md": "---\ntitle: Nord\n---\n"])
  }

  private static func calendar(_ events: String) throws -> ReadCalendar {
    ReadCalendar("termine/x/x.ics", of: try site(events).rendered { $0.hasSuffix(".ics") })
  }
}
