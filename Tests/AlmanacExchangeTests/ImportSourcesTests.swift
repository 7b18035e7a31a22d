import AlmanacContent
import AlmanacModel
import Testing

@testable import AlmanacExchange

@Suite("Sources of imported entries")
struct ImportSourcesTests {
  private func calendar(_ events: [(uid: String, title: String)]) -> String {
    let entries = events.enumerated().map { index, event in
      "BEGIN:VEVENT\r\nUID:\(event.uid)\r\nDTSTAMP:20310101T000000Z\r\nDTSTART;VALUE=DATE:203105\(10 + index)\r\nSUMMARY:\(event.title)\r\nEND:VEVENT\r\n"
    }
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\(entries.joined())END:VCALENDAR\r\n"
  }

  /// Entries of one host, as two calendars of one program have them.
  private func calendar(_ name: String, _ numbers: [Int]) -> String {
    calendar(numbers.map { ("\(name)\($0)@google.example", "Termin \(name.uppercased())\($0)") })
  }

  private func vanished(_ plan: ImportPlan) -> [String] {
    plan.log.diagnostics.filter { $0.code == "W812" }.map { $0.message.text.german }
  }

  @Test("Calendars and tables do not see each other's entries; each sees what it lost")
  func apart() {
    var site = ImportSite()
    let table = "Name,Datum,ID\nEins,6. Mai 2031,1\nZwei,7. Mai 2031,2\n"
    let (a, b) = (calendar("a", [1, 2, 3]), calendar("b", [1, 2, 3]))
    for _ in 0..<2 {
      for updates in [false, true] {
        #expect(vanished(site.run("ics", a, path: "a.ics", updates: updates).plan).isEmpty)
        #expect(vanished(site.run("ics", b, path: "b.ics", updates: updates).plan).isEmpty)
        #expect(vanished(site.run("csv", table, path: "t.csv", updates: updates).plan).isEmpty)
      }
    }
    #expect(site.events.count == 8)
    let lost = site.run("ics", calendar("a", [1, 3]), path: "a.ics").plan
    #expect(
      vanished(lost) == ["Früher eingelesen, jetzt nicht mehr in der Datei: termin-a2-2031-05-11."])
    // It is said as long as the entry stands in the list.
    #expect(vanished(site.run("ics", calendar("a", [1, 3]), path: "a.ics").plan).count == 1)
    #expect(vanished(site.run("csv", "Name,Datum,ID\nEins,6. Mai 2031,1\n", path: "t.csv").plan).count == 1)
    #expect(vanished(site.run("ics", b, path: "b.ics").plan).isEmpty)
  }

  @Test("Two calendars whose files have one name are two; one whose file has another name is the same")
  func names() {
    var site = ImportSite()
    _ = site.run("ics", calendar("a", [1, 2, 3]), path: "downloads/basic.ics")
    _ = site.run("ics", calendar("b", [1, 2, 3]), path: "basic.ics")
    #expect(vanished(site.run("ics", calendar("a", [1, 2, 3]), path: "basic.ics").plan).isEmpty)
    #expect(vanished(site.run("ics", calendar("b", [1, 2]), path: "basic.ics").plan).count == 1)
    #expect(vanished(site.run("ics", calendar("a", [1, 2]), path: "basic (1).ics").plan).count == 1)
    #expect(site.run("ics", calendar("a", [1, 2]), path: "-").plan.sources == nil)
  }

  @Test("An event that two calendars share belongs to both, and none of them misses it alone")
  func shared() {
    var site = ImportSite()
    let common = (uid: "c@google.example", title: "Gemeinsam")
    let own = ["x1", "x2"].map { (uid: "\($0)@google.example", title: $0) }
    let other = ["y1", "y2"].map { (uid: "\($0)@google.example", title: $0) }
    _ = site.run("ics", calendar(own + [common]), path: "x.ics")
    #expect(vanished(site.run("ics", calendar(other + [common]), path: "y.ics").plan).isEmpty)
    #expect(vanished(site.run("ics", calendar(own), path: "x.ics").plan).isEmpty)
  }

  @Test("Without a record two calendars of one program are told apart by where their entries were put")
  func earlierRegions() {
    var site = ImportSite()
    _ = site.run("ics", calendar("a", [1, 2]), path: "a.ics") { $0.setDefault("regions", "nord") }
    _ = site.run("ics", calendar("b", [1, 2]), path: "b.ics") { $0.setDefault("regions", "sued") }
    site.files[ImportSources.path] = nil
    let found = vanished(site.run("ics", calendar("a", [1]), path: "a.ics").plan)
    #expect(found == ["Früher eingelesen, jetzt nicht mehr in der Datei: termin-a2-2031-05-11."])
  }

  @Test("A list without a record is compared with entries of the same host only, and gets its record")
  func earlierList() {
    var site = ImportSite()
    _ = site.run("ics", calendar("a", [1, 2]), path: "a.ics")
    _ = site.run("csv", "Name,Datum,ID\nEins,6. Mai 2031,1\n", path: "t.csv")
    site.files[ImportSources.path] = nil
    let list = site.files["events.yaml"]
    let again = site.run("csv", "Name,Datum,ID\nEins,6. Mai 2031,1\n", path: "t.csv").plan
    #expect(vanished(again).isEmpty)
    #expect(again.files.isEmpty)
    #expect(site.files["events.yaml"] == list)
    #expect(
      site.files[ImportSources.path]?.hasSuffix("\ncsv\tt.csv\t1\n") == true,
      "\(site.files[ImportSources.path] ?? "")")
    #expect(vanished(site.run("ics", calendar("a", [1]), path: "a.ics").plan).count == 1)
  }

  @Test("The record is one sorted line for each entry, the same bytes again, and forgets what is gone")
  func record() {
    var site = ImportSite()
    _ = site.run("ics", calendar("a", [2, 1]), path: "ordner/mein kalender.ics")
    let lines = (site.files[ImportSources.path] ?? "").split(separator: "\n").dropFirst()
    #expect(
      lines.map(String.init) == [
        "ics\tmein kalender.ics\ta1@google.example", "ics\tmein kalender.ics\ta2@google.example",
      ])
    #expect(site.run("ics", calendar("a", [2, 1]), path: "ordner/mein kalender.ics").plan.sources == nil)
    site.files["events.yaml"] = "# leer\n"
    _ = site.run("ics", calendar("a", [2]), path: "mein kalender.ics")
    #expect(site.files[ImportSources.path]?.contains("a1@") == false)
  }

  @Test("Marks of git and damaged lines in the record are passed over")
  func damage() {
    let text =
      "# x\n<<<<<<< HEAD\nics\ta.ics\t1\n=======\nics\ta.ics\n\nics\ta.ics\t2\t3\n>>>>>>> b\nics\ta.ics\t1\n"
    let sources = ImportSources(Array(text.utf8))
    #expect(
      String(decoding: sources.bytes, as: UTF8.self).split(separator: "\n").dropFirst() == ["ics\ta.ics\t1"])
    #expect(ImportSources([0xFF, 0x09, 0x00]).isEmpty)
  }

  @Test("The folder knows the record, and a trial writes none")
  func file() {
    var site = ImportSite()
    #expect(site.run("ics", calendar("a", [1]), path: "a.ics", isTrial: true).plan.sources != nil)
    _ = site.run("ics", calendar("a", [1]), path: "a.ics")
    let content = ContentParser(today: ImportSite.today).parse(site.tree, jobs: 1)
    #expect(!content.log.diagnostics.contains { $0.location?.path == ImportSources.path })
    #expect(site.files[ImportSources.path] != nil)
  }
}
