import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacExchange

/// A made-up export of 200 rows with every kind of column, and what becomes of it.
struct NotionImportTests {
  @Test("A German export of 200 rows is taken; what cannot be read is listed by row")
  func takesTheExport() throws {
    var site = ImportSite()
    let (reading, plan) = site.run("notion", try ImportSite.sample("notion-de.csv"))
    #expect(plan.count(.new) == 194)
    #expect(
      reading.findings == [
        "W804:1", "W805:94", "W805:142", "W805:189", "W805:234", "W807:282", "W805:329", "W806:352",
        "W806:353", "W806:357",
      ])
    #expect(plan.log.diagnostics.isEmpty)
    #expect(site.events.count == 194)
  }

  @Test("A second import changes nothing")
  func isRepeatable() throws {
    var site = ImportSite()
    let export = try ImportSite.sample("notion-de.csv")
    _ = site.run("notion", export)
    for updates in [false, true] {
      let plan = site.run("notion", export, updates: updates).plan
      #expect(plan.count(.unchanged) == 194)
      #expect(plan.count(.new) == 0)
      #expect(plan.items.flatMap(\.changes).isEmpty)
      #expect(plan.files.isEmpty)
    }
  }

  @Test("An edited export shows exactly the edits, and comments, order and spelling stay")
  func showsExactlyTheEdits() throws {
    var site = ImportSite()
    let export = try ImportSite.sample("notion-de.csv")
    _ = site.run("notion", export)
    // What an editor does to the file in the meantime, without changing what it says.
    let list =
      "# Unsere Termine\n"
      + (site.files["events.yaml"] ?? "")
      .replacing("start: 2031-02-02 18:00\n", with: "start: So, 2.2.2031 18 Uhr  # Beginn\n")
      .replacing("- id: home-2031-03-03\n", with: "# vor dem Zuhause\n- id: home-2031-03-03\n")
    site.files["events.yaml"] = list
    let edited =
      export.replacing("Raum #3,2. Februar 2031 18:00,", with: "Raum #3,2. Februar 2031 19:00,")
      .replacing(
        "- ein Strich,4. April 2031 → 5. April 2031,West,,Fest,\"Mittelstand, Gesundheit, Nachhaltigkeit\",Abgesagt,Yes,über 200",
        with: "- ein Strich,4. April 2031 → 5. April 2031,West,,Fest,Mittelstand,Abgesagt,Yes,über 250")
    let shown = site.run("notion", edited, isTrial: true).plan
    #expect(shown.files.isEmpty)
    #expect(shown.count(.changed) == 2)
    #expect(shown.count(.new) == 0)
    let time = try #require(shown.items.first { $0.id == "raum-3-2031-02-02" })
    #expect(
      time.changes == [ImportPlan.Change(field: "start", old: "So, 2.2.2031 18 Uhr", new: "2031-02-02 19:00")]
    )
    let numbers = try #require(shown.items.first { $0.sourceID == "VA-4" })
    #expect(
      numbers.changes == [
        ImportPlan.Change(field: "attendees", old: "über 200", new: "über 250"),
        ImportPlan.Change(
          field: "topics", old: "[mittelstand, gesundheit, nachhaltigkeit]", new: "mittelstand"),
      ])
    _ = site.run("notion", edited, updates: true)
    let before = list.split(separator: "\n", omittingEmptySubsequences: false)
    let after = (site.files["events.yaml"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(before.count == after.count)
    let differing = zip(before, after).filter { $0 != $1 }.map { "\($0) → \($1)" }
    #expect(
      differing == [
        "  start: So, 2.2.2031 18 Uhr  # Beginn →   start: 2031-02-02 19:00  # Beginn",
        "  attendees: über 200 →   attendees: über 250",
        "  topics: [mittelstand, gesundheit, nachhaltigkeit] →   topics: [mittelstand]",
      ])
    let again = site.run("notion", edited).plan
    #expect(again.files.isEmpty)
  }

  @Test("Every awkward title comes back as it was")
  func keepsAwkwardTitles() throws {
    var site = ImportSite()
    _ = site.run("notion", try ImportSite.sample("notion-de.csv"))
    let titles = [
      "VA-1": "KI: Was geht?", "VA-2": "Raum #3", "VA-3": "@home", "VA-4": "- ein Strich",
      "VA-5": "\"Zitat\" am Anfang",
      "VA-6": "'einfach'", "VA-7": "[Klammer]", "VA-8": "{geschweift}", "VA-12": "| Strich", "VA-15": "null",
      "VA-16": "ja",
      "VA-18": "2030-01-01", "VA-19": "Komma, und mehr", "VA-21": "Emoji 🎉 drin", "VA-22": "עברית",
      "VA-23": "Backslash \\ und `Code`", "VA-24": "Doppelpunkt:", "VA-25": "Leerraum vorn und hinten",
      "VA-32": "~",
    ]
    for (id, title) in titles { #expect(site.event(id)?.title.value == title, "\(id)") }
  }

  @Test("Values of every kind of column arrive in their fields")
  func readsEveryKind() throws {
    var site = ImportSite()
    _ = site.run("notion", try ImportSite.sample("notion-de.csv"))
    let event = try #require(site.event("VA-6"))
    #expect(event.time.firstDay == Day(year: 2031, month: 6, day: 6))
    let many = try #require(site.event("VA-12"))
    #expect(many.attendees == Attendance(count: 300, qualifier: .upTo))
    #expect(many.speakers.map(\.value) == ["Cem Cypresse", "Dr. Dora Douglasie"])
    #expect(many.partners.map(\.value) == ["Muster GmbH", "Beispiel e. V."])
    #expect(many.description?.split(separator: "\n") == ["eingerückt\\", "und weiter"])
    #expect(site.event("VA-5")?.attendees == Attendance(count: 1200, qualifier: .exactly))
    #expect(site.event("VA-6")?.projects.map(\.value) == ["werkbank"])
    #expect(site.event("VA-6")?.visibility == .internal)
    #expect(site.event("VA-1")?.area?.value == "ueberregional")
    #expect(site.event("VA-8")?.regions == .all)
    // Nobody's address leaves the other program.
    #expect(site.files["events.yaml"]?.contains("@example.org") == false)
    #expect(site.files["events.yaml"]?.contains("notion.so") == false)
  }

  @Test("An English export is read with its own names, dates and zones")
  func readsEnglish() throws {
    var site = ImportSite()
    let (reading, plan) = site.run("notion", try ImportSite.sample("notion-en.csv"))
    #expect(reading.findings == ["W805:4"])
    #expect(
      plan.items.map(\.start) == [
        "2031-07-05", "2031-05-06 18:00", "2031-12-31 23:00", "2031-10-31", "2031-11-05",
      ])
    let list = try #require(site.files["events.yaml"])
    #expect(list.contains("  start: 2031-05-06 18:00\n  end: 20:30\n"))
    #expect(list.contains("  start: 2031-12-31 23:00\n  end: 2032-01-01 01:00\n"))
    #expect(site.event("EV-1")?.attendees == Attendance(count: 1200, qualifier: .exactly))
    #expect(site.event("EV-6")?.status == .cancelled)
  }

  @Test("Without an id of its own a row is known again by title and day, also when one of them changes")
  func knowsRowsWithoutID() throws {
    var site = ImportSite()
    func table(_ title: String, _ date: String) -> String {
      "Name,Datum,Region,Ort\n\(title),\(date),Nord,Rathaus\n"
    }
    _ = site.run("notion", table("Lesung", "6. Mai 2031"))
    #expect(site.events.map(\.sourceID) == ["lesung-2031-05-06"])
    let moved = site.run("notion", table("Lesung", "7. Mai 2031"), updates: true).plan
    #expect(moved.items.map(\.action) == [.changed])
    #expect(moved.items.first?.changes.map(\.field) == ["start"])
    let renamed = site.run("notion", table("Große Lesung", "7. Mai 2031"), updates: true).plan
    #expect(renamed.items.first?.changes.map(\.field) == ["title"])
    #expect(site.events.count == 1)
    let again = site.run("notion", table("Große Lesung", "7. Mai 2031")).plan
    #expect(again.count(.unchanged) == 1)
  }

  @Test("An entry that an editor wrote by hand is found and gets the id; nothing comes twice")
  func findsHandWrittenEntries() throws {
    let list = "- title: Lesung\n  start: 6.5.2031   # von Hand\n  region: nord\n"
    var site = ImportSite(["events.yaml": list])
    let plan = site.run("notion", "Name,Datum,Region,ID\nLesung,6. Mai 2031,Nord,N-1\n", updates: true).plan
    #expect(plan.items.map(\.action) == [.changed])
    #expect(site.files["events.yaml"] == list + "  source_id: N-1\n")
  }

  @Test("What vanished from the export stays in the list and is named")
  func keepsWhatVanished() throws {
    var site = ImportSite()
    let head = "Name,Datum,Region,ID\n"
    _ = site.run("notion", head + "A,6. Mai 2031,Nord,N-1\nB,7. Mai 2031,Nord,N-2\n")
    let plan = site.run("notion", head + "A,6. Mai 2031,Nord,N-1\n").plan
    #expect(plan.log.diagnostics.map(\.code) == ["W812"])
    #expect(site.events.count == 2)
  }

  @Test("A cell that was emptied is shown as an edit and takes the value out; its comment stays")
  func clearsValues() throws {
    var site = ImportSite()
    let head = "Name,Datum,Region,Ort,Preis,Themen,Sichtbarkeit,ID\n"
    _ = site.run("notion", head + "A,6. Mai 2031,Nord,Rathaus,5 €,Recht,intern,N-1\n")
    site.files["events.yaml"] = site.files["events.yaml"]?.replacing(
      "price: 5 €", with: "price: \"5 €\"  # bar")
    let emptied = head + "A,6. Mai 2031,Nord,,,Recht,,N-1\n"
    let shown = site.run("notion", emptied).plan
    #expect(
      shown.items.first?.changes == [
        ImportPlan.Change(field: "place", old: "Rathaus", new: nil),
        ImportPlan.Change(field: "price", old: "5 €", new: nil),
      ])
    _ = site.run("notion", emptied, updates: true)
    let list = try #require(site.files["events.yaml"])
    #expect(list.contains("visibility: internal\n  region: nord\n  # bar\n  topics: recht\n"))
    #expect(site.run("notion", emptied).plan.count(.unchanged) == 1)
  }

  @Test("An idea that is settled becomes public; a column that is missing says nothing")
  func settlesDrafts() throws {
    var site = ImportSite()
    let head = "Name,Datum,Region,Ort,Status,ID\n"
    _ = site.run("notion", head + "A,6. Mai 2031,Nord,Rathaus,Idee,N-1\n")
    #expect(site.event("N-1")?.visibility == .internal)
    _ = site.run("notion", head + "A,6. Mai 2031,Nord,Rathaus,Bestätigt,N-1\n", updates: true)
    #expect(site.event("N-1")?.visibility == .public)
    #expect(site.event("N-1")?.status == .confirmed)
    let fewer = site.run("notion", "Name,Datum,ID\nA,6. Mai 2031,N-1\n", updates: true).plan
    #expect(fewer.count(.unchanged) == 1)
  }

  @Test("A box that nobody ticked is no report that an event did not take place")
  func readsCheckboxes() throws {
    func held(_ rows: String...) -> [Bool?] {
      var site = ImportSite()
      _ = site.run("notion", "Name,Datum,Region,Durchgeführt,ID\n" + rows.joined(separator: "\n") + "\n")
      return site.events.map(\.held)
    }
    #expect(held("A,6. Mai 2030,Nord,Yes,1", "B,7. Mai 2030,Nord,No,2") == [true, nil])
    #expect(held("A,6. Mai 2030,Nord,Nein,1", "B,7. Mai 2030,Nord,,2") == [false, nil])
  }

  @Test("Entries go into the list of their region where the site has one")
  func choosesFiles() throws {
    var site = ImportSite([
      "events/nord.yaml": "- id: a\n  title: A\n  start: 2030-01-01\n",
      "events/bereiche.yaml": "- id: b\n  title: B\n  start: 2030-01-01\n  area: ueberregional\n",
    ])
    _ = site.run(
      "notion",
      "Name,Datum,Region,ID\nC,6. Mai 2031,Nord,1\nD,6. Mai 2031,Überregional,2\nE,6. Mai 2031,Süd,3\nF,7. Mai 2031,\"Nord, Süd\",4\n"
    )
    #expect(
      site.events.map { "\($0.id.value) \($0.path)" }.sorted() == [
        "a events/nord.yaml", "b events/bereiche.yaml", "c-2031-05-06 events/nord.yaml",
        "d-2031-05-06 events/bereiche.yaml",
        "e-2031-05-06 events/sued.yaml", "f-2031-05-07 events/import.yaml",
      ])
    // The file says the region already.
    #expect(site.files["events/nord.yaml"]?.contains("region:") == false)
  }

  @Test("A new start takes the place of a time of day in a field of its own")
  func ownTime() {
    var site = ImportSite([
      "events.yaml":
        "- id: lesung\n  titel: Lesung\n  datum: 6.5.2031\n  uhrzeit: 18–20 Uhr\n  region: nord\n  source_id: N-1\n"
    ])
    _ = site.run("notion", "Name,Datum,Region,ID\nLesung,7. Mai 2031 19:00,Nord,N-1\n", updates: true)
    let list = site.files["events.yaml"] ?? ""
    #expect(!list.contains("uhrzeit"), "\(list)")
    #expect(list.contains("2031-05-07 19:00"), "\(list)")
  }
}
