import AlmanacModel
import Testing

@testable import AlmanacExchange

/// A calendar that changed since it was imported, or a file of a part of it.
@Suite("Calendars that are imported again")
struct ReimportTests {
  private func calendar(_ events: [String], head: String = "") -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\n\(head)" + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
      + "END:VCALENDAR\n"
  }

  private func imported(
    _ events: [String], head: String = "", path: String = "kalender.ics", into site: inout ImportSite
  ) -> ImportPlan {
    let text = calendar(events, head: head)
    return site.run("ics", text, path: path, updates: true) { $0.setDefault("regions", "nord") }.plan
  }

  private func codes(_ plan: ImportPlan) -> [String] { plan.log.diagnostics.map(\.code) }

  @Test(
    "The zone of an entry goes with the times that it was for",
    arguments: [
      "DTSTART;TZID=Europe/Berlin:20310506T190000\nRRULE:FREQ=WEEKLY;COUNT=3",
      "DTSTART;TZID=Europe/Berlin:20310505T200000\nRRULE:FREQ=WEEKLY;COUNT=3",
      "DTSTART;TZID=Europe/Berlin:20310505T200000", "DTSTART;VALUE=DATE:20310505",
    ])
  func zones(_ now: String) {
    var (site, fresh) = (ImportSite(), ImportSite())
    let before = "DTSTART;TZID=America/New_York:20310505T200000\nRRULE:FREQ=WEEKLY;COUNT=3"
    _ = imported(["UID:a\nSUMMARY:Zug\n\(before)"], into: &site)
    #expect(site.files["events.yaml"]?.contains("timezone: America/New_York") == true)
    _ = imported(["UID:a\nSUMMARY:Zug\n\(now)"], into: &site)
    _ = imported(["UID:a\nSUMMARY:Zug\n\(now)"], into: &fresh)
    #expect(site.event("a")?.time == fresh.event("a")?.time)
    #expect(site.files["events.yaml"]?.contains("timezone") == false)
  }

  private let single = "UID:a\nSUMMARY:Zirbel\nDTSTART:20310505T160000Z"

  @Test("What its source called off takes place again when the source says so no more")
  func again() {
    var site = ImportSite()
    _ = imported(["\(single)\nSTATUS:CANCELLED"], into: &site)
    #expect(site.events.map(\.status) == [.cancelled])
    _ = imported(["\(single)\nSTATUS:CANCELLED"], into: &site)
    let plan = imported([single], into: &site)
    #expect(codes(plan) == [])
    #expect(site.events.map(\.status) == [.confirmed])
    #expect(site.files[ImportSources.path]?.contains("cancelled") == false)
  }

  @Test("A comparison alone forgets nothing of what a source called off")
  func comparison() {
    var site = ImportSite()
    _ = imported(["\(single)\nSTATUS:CANCELLED"], into: &site)
    _ = site.run("ics", calendar([single]), path: "kalender.ics")
    #expect(site.events.map(\.status) == [.cancelled])
    _ = imported([single], into: &site)
    #expect(site.events.map(\.status) == [.confirmed])
  }

  @Test("What an editor called off stays so, and it is said")
  func editor() {
    var site = ImportSite()
    _ = imported([single], into: &site)
    site.files["events.yaml"]? += "  status: abgesagt\n"
    #expect(site.events.map(\.status) == [.cancelled])
    let plan = imported([single], into: &site)
    #expect(codes(plan) == ["N445"])
    #expect(site.events.map(\.status) == [.cancelled])
  }

  private let choir =
    "UID:a\nSUMMARY:Chor\nDTSTART;TZID=Europe/Berlin:20310506T180000\nRRULE:FREQ=WEEKLY;COUNT=4"
  private let moved =
    "UID:a\nSUMMARY:Chor\nRECURRENCE-ID;TZID=Europe/Berlin:20310513T180000\nDTSTART;TZID=Europe/Berlin:20310514T180000"

  @Test("A changed date that the source takes back is held once until its entry is gone")
  func takenBack() {
    var site = ImportSite()
    _ = imported([choir, moved], into: &site)
    let entry = site.files["events.yaml"]
    for _ in 0..<2 {
      let plan = imported([choir], into: &site)
      #expect(codes(plan) == ["W444"])
      #expect(site.files["events.yaml"] == entry)
    }
    let kept = entry?.split(separator: "- id:").first { !$0.contains("a#") } ?? ""
    site.files["events.yaml"] = "- id:\(kept)"
    #expect(codes(imported([choir], into: &site)) == [])
    #expect(site.event("a")?.repetition?.except.isEmpty == true)
  }

  @Test("A changed date that fell out of its series is one that the file does not have any more")
  func fellOut() {
    var site = ImportSite()
    _ = imported([choir, moved], into: &site)
    let plan = imported(["\(choir)\nEXDATE;TZID=Europe/Berlin:20310513T180000"], into: &site)
    #expect(codes(plan) == ["W812"])
  }

  @Test("A series ends where another goes on, also when the source has them as one again")
  func joined() {
    var site = ImportSite()
    let later =
      "UID:a\nSUMMARY:Chor\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20310520T180000\nDTSTART;TZID=Europe/Berlin:20310520T200000"
    _ = imported([choir, later], into: &site)
    let rule = site.event("a")?.repetition?.rule
    #expect(codes(imported([choir], into: &site)) == ["W444"])
    #expect(site.event("a")?.repetition?.rule == rule)
  }

  @Test("A message about an event does not miss the others of its calendar")
  func messages() {
    var site = ImportSite()
    let other = "UID:b\nSUMMARY:Fest\nDTSTART:20310605T160000Z"
    _ = imported([choir, other, "UID:c\nSUMMARY:Markt\nDTSTART:20310606T160000Z"], into: &site)
    #expect(codes(imported([other], head: "METHOD:CANCEL\n", into: &site)) == [])
    #expect(codes(imported([other], head: "METHOD:REQUEST\n", into: &site)) == [])
    #expect(codes(imported([moved, other], path: "kalender.ics", into: &site)).contains("W812"))
    #expect(!codes(imported([moved], path: "kalender.ics", into: &site)).joined().contains("E"))
  }

  @Test("A file of one event says nothing of the others of a calendar with another name")
  func one() {
    var site = ImportSite()
    let events = (1...6).map { "UID:\($0)@x\nSUMMARY:Termin \($0)\nDTSTART:2031050\($0)T160000Z" }
    _ = imported(events, into: &site)
    #expect(codes(imported([events[2]], path: "termin.ics", into: &site)) == [])
    // It is the calendar's all the same.
    #expect(codes(imported(Array(events.dropFirst()), into: &site)) == ["W812"])
    site.files[ImportSources.path] = nil
    #expect(codes(imported([events[2]], path: "termin.ics", into: &site)) == [])
  }

  @Test("A file that has a date of a series does not miss the series")
  func date() {
    var site = ImportSite()
    _ = imported([choir, "UID:b\nSUMMARY:Fest\nDTSTART:20310605T160000Z"], into: &site)
    let plan = imported([moved, "UID:b\nSUMMARY:Fest\nDTSTART:20310605T160000Z"], into: &site)
    #expect(codes(plan) == [])
  }
}
