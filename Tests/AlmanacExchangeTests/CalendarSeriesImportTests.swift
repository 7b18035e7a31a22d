import AlmanacModel
import Foundation
import Testing

@testable import AlmanacExchange

/// Series of calendar files, and files that say the same in other words.
@Suite("Series of calendars")
struct CalendarSeriesImportTests {
  private func calendar(_ events: [String]) -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\n" + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
      + "END:VCALENDAR\n"
  }

  private func imported(_ text: String, into site: inout ImportSite) -> ImportPlan {
    site.run("ics", text, path: "kalender.ics", updates: true) { $0.setDefault("regions", "nord") }.plan
  }

  private static let samples: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Samples/calendars")

  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? [])
    .filter { $0.hasSuffix(".ics") }.sorted()

  /// The sample, and the list that comes of it; `ALMANAC_RENEW_SNAPSHOTS=1` writes that anew.
  private func sample(_ name: String) throws -> (text: String, list: URL) {
    let file = Self.samples.appending(path: name)
    return (
      String(decoding: try Data(contentsOf: file), as: UTF8.self),
      file.deletingPathExtension().appendingPathExtension("yaml")
    )
  }

  @Test("What programs write becomes what an editor would write", arguments: names)
  func samples(_ name: String) throws {
    let (text, file) = try sample(name)
    var site = ImportSite(["topics.yaml": ""])
    _ = imported(text, into: &site)
    let list = site.files["events.yaml"] ?? ""
    if ProcessInfo.processInfo.environment["ALMANAC_RENEW_SNAPSHOTS"] == "1" {
      try Data(list.utf8).write(to: file)
    }
    #expect(list == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(
    "The same file with its events in another order and other line ends changes nothing", arguments: names)
  func again(_ name: String) throws {
    let text = try sample(name).text.replacing("\r\n", with: "\n")
    var site = ImportSite(["topics.yaml": ""])
    _ = imported(text, into: &site)
    let parts = text.components(separatedBy: "BEGIN:VEVENT\n")
    let last = parts.last?.components(separatedBy: "END:VEVENT\n") ?? []
    let events = parts.dropFirst().dropLast().map { String($0) } + [(last.first ?? "") + "END:VEVENT\n"]
    let turned =
      (parts.first ?? "") + events.reversed().map { "BEGIN:VEVENT\n" + $0 }.joined() + (last.last ?? "")
    let plan = imported(turned.replacing("\n", with: "\r\n"), into: &site)
    #expect(plan.count(.new) == 0)
    #expect(plan.count(.changed) == 0)
    #expect(plan.files.isEmpty)
  }

  private func series(_ start: String, _ zone: String, change: String, to moved: String) -> String {
    let suffix = zone == "UTC" ? "Z" : ""
    let parameter = zone == "UTC" ? "" : ";TZID=\(zone)"
    return calendar([
      "UID:a\nSUMMARY:Chor\nDTSTART\(parameter):\(start)\(suffix)\nRRULE:FREQ=WEEKLY;COUNT=4",
      "UID:a\nSUMMARY:Chor\nRECURRENCE-ID\(parameter):\(change)\(suffix)\nDTSTART\(parameter):\(moved)\(suffix)",
    ])
  }

  @Test("A changed date is the same however its series is spelt or moved")
  func moved() {
    var site = ImportSite()
    _ = imported(
      series("20310506T180000", "Europe/Berlin", change: "20310513T180000", to: "20310514T200000"),
      into: &site)
    #expect(site.events.map(\.sourceID) == ["a", "a#2031-05-13"])
    let spelt = imported(
      series("20310506T160000", "UTC", change: "20310513T160000", to: "20310514T180000"), into: &site)
    #expect(spelt.files.isEmpty)
    let later = imported(
      series("20310506T190000", "Europe/Berlin", change: "20310513T190000", to: "20310514T200000"),
      into: &site)
    #expect(later.count(.new) == 0)
    #expect(later.count(.changed) == 1)
    let nextDay = imported(
      series("20310507T190000", "Europe/Berlin", change: "20310514T190000", to: "20310515T200000"),
      into: &site)
    #expect(nextDay.count(.new) == 0)
    #expect(site.events.count == 2)
    #expect(site.files["events.yaml"]?.contains("except: 2031-05-14 19:00\n") == true)
  }

  @Test("A changed date that an earlier version imported is known again")
  func former() {
    var site = ImportSite([
      "events.yaml":
        "- id: chor-2031-05-06\n  title: Chor\n  start: 2031-05-06 18:00\n  repeat: FREQ=WEEKLY;COUNT=4\n  region: nord\n  source_id: a\n- id: chor-2031-05-14\n  title: Chor\n  start: 2031-05-14 20:00\n  region: nord\n  source_id: a#2031-05-13 18:00\n"
    ])
    let plan = imported(
      series("20310506T180000", "Europe/Berlin", change: "20310513T180000", to: "20310514T200000"),
      into: &site)
    #expect(plan.count(.new) == 0)
    #expect(plan.items.first?.changes.map(\.field) == ["except"])
  }

  @Test("An event that later shares its UID stays the same")
  func shared() {
    var site = ImportSite()
    let first = "UID:a\nSUMMARY:Kochen\nDTSTART:20310506T180000"
    _ = imported(calendar([first]), into: &site)
    let plan = imported(calendar(["UID:a\nSUMMARY:Malen\nDTSTART:20310612T180000", first]), into: &site)
    #expect(plan.count(.new) == 1)
    #expect(site.events.map(\.title.value) == ["Kochen", "Malen"])
    let again = imported(calendar([first, "UID:a\nSUMMARY:Malen\nDTSTART:20310612T180000"]), into: &site)
    #expect(again.files.isEmpty)
  }

  @Test("A series that becomes single dates, and back, changes its fields alone")
  func listed() {
    var site = ImportSite()
    let start = "UID:a\nSUMMARY:Kurs\nDTSTART:20310506T180000\nDTEND:20310506T200000\n"
    _ = imported(calendar([start + "RDATE:20310520T180000,20310527T180000"]), into: &site)
    #expect(site.events.first?.sessions.count == 3)
    _ = imported(calendar([start + "RDATE:20310520T180000"]), into: &site)
    #expect(site.events.first?.sessions.count == 2)
    let plan = imported(calendar([start + "RRULE:FREQ=WEEKLY;COUNT=3"]), into: &site)
    #expect(plan.items.first?.changes.map(\.field) == ["end", "dates", "repeat"])
    #expect(site.events.first?.sessions.isEmpty == true)
  }

  @Test("A date that a later file tells of apart falls out of the series that is there already")
  func apart() {
    var site = ImportSite()
    _ = imported(
      calendar(["UID:a\nSUMMARY:Chor\nDTSTART:20310506T180000\nRRULE:FREQ=WEEKLY;COUNT=4"]), into: &site)
    let change = calendar(["UID:a\nSTATUS:CANCELLED\nRECURRENCE-ID:20310513T160000Z\nSUMMARY:Chor"])
    let plan = imported(change, into: &site)
    #expect(plan.items.map(\.action) == [.new, .changed])
    #expect(site.files["events.yaml"]?.contains("except: 2031-05-13 18:00\n") == true)
    #expect(site.event("a#2031-05-13")?.status == .cancelled)
    #expect(imported(change, into: &site).files.isEmpty)
    let stranger = imported(change.replacing("20310513", with: "20310514"), into: &site)
    #expect(stranger.count(.changed) == 0)
  }

  @Test("What a file says that no date follows from is told")
  func findings() {
    var site = ImportSite()
    func codes(_ event: String) -> [String] {
      site.run("ics", calendar(["UID:\(event.count)\nSUMMARY:A\n\(event)"])).reading.log.diagnostics.map(
        \.code)
    }
    #expect(codes("DTSTART:20310506T180000\nRRULE:FREQ=WEEKLY;UNTIL=20310101T000000Z") == ["W442"])
    #expect(codes("DTSTART:20310506T180000\nDTEND:20310506T170000") == ["W446"])
    #expect(codes("DTSTART:20310506T180000\nRRULE:FREQ=WEEKLY\nEXRULE:FREQ=MONTHLY") == ["W441"])
    #expect(codes("DTSTART:20310506T180000\nATTENDEE:mailto:a@example.org\nX-B:1") == ["N444"])
  }

  @Test("Files made to take for ever do not")
  func hostile() {
    var site = ImportSite()
    let dates = (0..<20_000).map {
      "RDATE:2031\(String(1_000_000 + $0 % 28 + 101).suffix(4))T\(String(1_000_000 + $0 / 28).suffix(6))Z"
    }
    let many = imported(
      calendar(["UID:a\nSUMMARY:A\nDTSTART:20310101T000000Z\n" + dates.joined(separator: "\n")]), into: &site)
    #expect(many.log.diagnostics.isEmpty)
    let old = imported(
      calendar(["UID:b\nSUMMARY:B\nDTSTART:16010101T180000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY"]),
      into: &site)
    #expect(old.count(.new) == 1)
    #expect(site.event("b")?.sessions.isEmpty == false)
    #expect(
      site.event("b")?.sessions.allSatisfy { $0.time.firstDay.map { $0.year >= 2029 } ?? false } == true)
  }

  private func titles(_ events: [String]) -> [String] {
    var site = ImportSite()
    _ = imported(calendar(events), into: &site)
    return site.events.map { "\($0.title.value) \($0.time.firstDay.map { "\($0)" } ?? "") \($0.status)" }
      .sorted()
  }

  @Test("What is called off for all later dates is called off for each of them")
  func cancelledLater() {
    let series = "UID:a\nSUMMARY:Chor\nDTSTART;VALUE=DATE:20310506\nRRULE:FREQ=WEEKLY;COUNT=4"
    for start in ["", "\nDTSTART;VALUE=DATE:20310520"] {
      var site = ImportSite()
      let change = "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20310520\nSTATUS:CANCELLED\(start)"
      _ = imported(calendar([series, change]), into: &site)
      #expect(site.event("a")?.status == .confirmed)
      #expect(site.event("a")?.repetition?.text.value == "FREQ=WEEKLY;UNTIL=20310519")
      let later = site.event("a#2031-05-20")
      #expect(later?.status == .cancelled)
      #expect(later?.repetition?.text.value == "FREQ=WEEKLY;UNTIL=20310527")
    }
  }

  @Test(
    "The last of whole days that are given as times is the day that begins at UNTIL",
    arguments: [
      ("DTSTART;TZID=W. Europe Standard Time:20310506T000000", "20310526T220000Z", "20310527"),
      ("DTSTART:20310505T220000Z", "20310526T220000Z", "20310527"),
      ("DTSTART;TZID=America/New_York:20310506T000000", "20310527T040000Z", "20310527"),
      ("DTSTART;VALUE=DATE:20310506", "20310527", "20310527"),
    ])
  func lastDay(_ start: String, _ until: String, _ day: String) {
    for flag in ["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE"] {
      var site = ImportSite()
      let event = "UID:a\nSUMMARY:Markt\n\(start)\nRRULE:FREQ=WEEKLY;UNTIL=\(until)\n\(flag)"
      _ = imported(calendar([event]), into: &site)
      #expect(site.event("a")?.repetition?.text.value == "FREQ=WEEKLY;UNTIL=\(day)")
      #expect(site.event("a")?.time.firstDay.map { "\($0)" } == "2031-05-06")
    }
  }

  @Test(
    "A cancelled event says so once", arguments: ["Abgesagt", "ABGESAGT", "Canceled", "CANCELLED"])
  func cancelledOnce(_ word: String) {
    let start = "DTSTART;VALUE=DATE:20310506"
    #expect(
      titles(["UID:a\nSUMMARY:\(word): Chor\n\(start)\nSTATUS:CANCELLED"]) == ["Chor 2031-05-06 cancelled"])
    #expect(titles(["UID:a\nSUMMARY:\(word): Chor\n\(start)"]) == ["\(word): Chor 2031-05-06 confirmed"])
  }

  @Test("Words in pointed brackets that name no element stay beside HTML")
  func brackets() {
    var site = ImportSite()
    let text = "Karten &amp\\; mehr <an der Kasse> 3 < 4 <b>fett</b> <o:p></o:p>"
    _ = imported(
      calendar(["UID:a\nSUMMARY:Chor\nDTSTART;VALUE=DATE:20310506\nDESCRIPTION:\(text)"]), into: &site)
    #expect(site.event("a")?.description == "Karten & mehr \\<an der Kasse> 3 < 4 **fett**")
  }
}
