import AlmanacModel
import Testing

@testable import AlmanacExchange

/// Calendar files of other programs.
struct CalendarImporterTests {
  private func calendar(_ events: String..., head: String = "") -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\n\(head)" + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
      + "END:VCALENDAR\n"
  }

  private func imported(_ text: String) -> (site: ImportSite, reading: ImportReading, plan: ImportPlan) {
    var site = ImportSite()
    let (reading, plan) = site.run("ics", text) { $0.setDefault("regions", "nord") }
    return (site, reading, plan)
  }

  private func list(_ text: String) -> String { imported(text).site.files["events.yaml"] ?? "" }

  @Test(
    "Days, times, zones and ends become what an editor would write",
    arguments: [
      ("DTSTART;VALUE=DATE:20310506", "start: 2031-05-06\n"),
      ("DTSTART;VALUE=DATE:20310506\nDTEND;VALUE=DATE:20310508", "start: 2031-05-06\n  end: 2031-05-07\n"),
      ("DTSTART;VALUE=DATE:20310506\nDTEND;VALUE=DATE:20310506", "start: 2031-05-06\n"),
      ("DTSTART:20310506T160000Z\nDTEND:20310506T180000Z", "start: 2031-05-06 18:00\n  end: 20:00\n"),
      (
        "DTSTART;TZID=W. Europe Standard Time:20310506T180000\nDURATION:PT2H",
        "start: 2031-05-06 18:00\n  end: 20:00\n"
      ),
      (
        "DTSTART:20310506T180000\nDTEND:20310507T010000", "start: 2031-05-06 18:00\n  end: 2031-05-07 01:00\n"
      ),
      (
        "DTSTART;TZID=America/New_York:20310506T180000\nDTEND;TZID=America/New_York:20310506T190000",
        "start: 2031-05-06 18:00\n  end: 19:00\n  timezone: America/New_York\n"
      ),
      ("DTSTART;TZID=Europe/Berlin:20310330T023000", "start: 2031-03-30 03:30\n"),
      ("DTSTART:20310230T100000", "start: 2031-02\n"),
    ])
  func times(_ lines: String, _ expected: String) {
    let list = list(calendar("UID:1\nSUMMARY:A\n\(lines)"))
    #expect(list.contains(expected), "\(list)")
  }

  @Test("Texts, states, categories, rules and exceptions arrive; alarms and addresses of people do not")
  func fields() {
    let list = list(
      calendar(
        "UID:1\nSUMMARY:Titel\\, mit Komma\nDTSTART:20310506T180000\nLOCATION:Halle 3\\nMusterstadt\nSTATUS:TENTATIVE\nURL:https://a.example/x\nCATEGORIES:Recht,Vortrag,Süd,Unbekannt\nDESCRIPTION:<p>Ein <b>Text</b></p><ul><li>Punkt</li></ul>\nORGANIZER;CN=Ada:mailto:ada@example.org\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20310513T180000\nBEGIN:VALARM\nSUMMARY:Wecker\nEND:VALARM"
      ))
    #expect(
      list == """
        - id: titel-mit-komma-2031-05-06
          title: Titel, mit Komma
          start: 2031-05-06 18:00
          repeat: FREQ=WEEKLY;COUNT=4
          except: 2031-05-13 18:00
          status: tentative
          region: sued
          place: Halle 3, Musterstadt
          url: https://a.example/x
          format: vortrag
          organizer: Ada
          topics: recht
          description: |
            Ein **Text**

            - Punkt
          source_id: 1

        """)
  }

  @Test("A changed occurrence is an entry of its own beside its series")
  func overrides() {
    let (site, _, plan) = imported(
      calendar(
        "UID:1\nSUMMARY:A\nDTSTART:20310506T180000\nRRULE:FREQ=WEEKLY;COUNT=4",
        "UID:1\nSUMMARY:A\nRECURRENCE-ID:20310513T180000\nDTSTART:20310513T190000"))
    #expect(plan.count(.new) == 2)
    #expect(site.events.map(\.sourceID) == ["1", "1#2031-05-13"])
  }

  @Test("Of several versions the newest counts; what is private stays internal")
  func versions() {
    let (site, reading, _) = imported(
      calendar(
        "UID:1\nSUMMARY:Neu\nDTSTART:20310506\nSEQUENCE:2",
        "UID:1\nSUMMARY:Alt\nDTSTART:20310506\nSEQUENCE:1",
        "UID:2\nSUMMARY:Geheim\nDTSTART:20310507\nCLASS:PRIVATE"))
    #expect(site.events.map(\.title.value) == ["Neu", "Geheim"])
    #expect(site.event("2")?.visibility == .internal)
    #expect(reading.log.diagnostics.map(\.code) == ["W826"])
  }

  @Test("A zone that only the file knows is worked out from its rules")
  func embeddedZones() {
    let zone =
      "BEGIN:VTIMEZONE\nTZID:Eigen\nBEGIN:STANDARD\nDTSTART:20001029T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0500\nTZOFFSETTO:+0400\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20000326T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0500\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    let summer = list(calendar("UID:1\nSUMMARY:A\nDTSTART;TZID=Eigen:20310706T180000", head: zone))
    #expect(summer.contains("start: 2031-07-06 15:00\n"))
    let winter = list(calendar("UID:1\nSUMMARY:A\nDTSTART;TZID=Eigen:20310106T180000", head: zone))
    #expect(winter.contains("start: 2031-01-06 15:00\n"))
  }

  @Test("A second import changes nothing, a changed file shows the change")
  func repeats() {
    var site = ImportSite()
    let text = calendar(
      "UID:1\nSUMMARY:A\nDTSTART:20310506T180000\nDTEND:20310506T200000\nDESCRIPTION:Eins\\nZwei")
    _ = site.run("ics", text) { $0.setDefault("regions", "nord") }
    let again = site.run("ics", text).plan
    #expect(again.files.isEmpty)
    let plan = site.run("ics", text.replacing("T200000", with: "T210000"), updates: true).plan
    #expect(plan.items.first?.changes == [ImportPlan.Change(field: "end", old: "20:00", new: "21:00")])
    #expect(site.files["events.yaml"]?.contains("end: 21:00\n") == true)
  }

  @Test(
    "What is no whole calendar is refused",
    arguments: [
      ("", "E820"), ("BEGIN:VEVENT\nDTSTART:20310506\nEND:VEVENT\n", "E820"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20310506\n", "E821"), ("\u{0}", "E820"),
    ])
  func refuses(_ text: String, _ code: String) {
    let (_, reading, plan) = imported(text)
    #expect(reading.isRefused)
    #expect(plan.files.isEmpty)
    #expect(reading.log.diagnostics.last?.code == code)
  }

  @Test("Without region or area new entries go to the area outside all regions, and it is said")
  func places() {
    var site = ImportSite()
    let plan = site.run("ics", calendar("UID:1\nSUMMARY:A\nDTSTART:20310506")).plan
    #expect(plan.log.diagnostics.map(\.code) == ["W809"])
    #expect(site.events.first?.area?.value == "ueberregional")
  }
}
