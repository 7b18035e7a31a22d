import AlmanacModel
import Testing

@testable import AlmanacContent

struct EventReaderTests {
  @Test("The example of the handbook is read")
  func theExampleOfTheHandbookIsRead() throws {
    let content = readEvents(
      """
      - id: sommerfest-2031
        title: Sommerfest: Musik, Maschinen, Menschen
        start: 2031-07-05
        end: 2031-07-06              # a day: inclusive
        region: musterland           # id, list, or "alle" (every region)
        place: Alte Ziegelei, Musterstadt   # or name, address, city, geo
        format: fest
        topics: [nachhaltigkeit]
        register: https://example.org/anmeldung
      - title: Lesenacht
        start: Do, 14.11.2030 18 Uhr
        end: 21:00
        region: musterland
        attendees: ca. 30
      """)
    #expect(findings(content) == [])
    let fest = try #require(content.events.first)
    #expect(fest.id == Located("sommerfest-2031", at: SourcePosition(line: 1, column: 7)))
    #expect(fest.title.value == "Sommerfest: Musik, Maschinen, Menschen")
    #expect(fest.time == .days(first: try day(2031, 7, 5), last: try day(2031, 7, 6)))
    #expect(fest.regions == .listed([Located("musterland", at: SourcePosition(line: 5, column: 11))]))
    #expect(fest.place == Place(name: "Alte Ziegelei, Musterstadt"))
    #expect(fest.format?.value == "fest")
    #expect(fest.topics == [Located("nachhaltigkeit", at: SourcePosition(line: 8, column: 12))])
    #expect(fest.register == "https://example.org/anmeldung")
    let night = try #require(content.events.last)
    #expect(night.id.value == "lesenacht-2030-11-14")
    #expect(night.hasGivenID == false)
    #expect(night.position == SourcePosition(line: 10, column: 3))
    #expect(night.timePosition == SourcePosition(line: 11, column: 10))
    #expect(night.attendees == Attendance(count: 30, qualifier: .circa))
    #expect(night.held == nil)
    guard case .timed(let start, let end?) = night.time else {
      Issue.record("no time")
      return
    }
    #expect(start.instant == (try utc(2030, 11, 14, 17)))
    #expect(end.instant == (try utc(2030, 11, 14, 20)))
  }

  @Test("Every key of an event and its German name are read")
  func everyKeyAndItsGermanNameAreRead() throws {
    let content = readEvents(
      """
      - kennung: tag
        titel: "Tag der \\"KI\\""
        subtitle: Raum #3
        beginn: 6.5.2026 18:00
        dauer: 90 min
        terminhinweis: laut Quelle 8. oder 26. September
        zeitzone: Europe/London
        status: abgesagt
        durchgeführt: nein
        sichtbarkeit: auf einladung
        regionen: freiburg, karlsruhe
        bereich: international
        ort: {name: Haus, adresse: Weg 1, city: Ulm, geo: [48.4, 9.98]}
        online: https://example.org/raum
        url: www.example.org
        anmeldung: post@example.org
        register_until: 5.5.2026
        preis: 50 % Rabatt # nur heute
        zielgruppe: alle
        language: en
        größe: groß
        teilnehmende: über 1.200
        attendees_of: whole
        rolle: gast
        veranstalter: Stadt Ulm: Amt für KI
        partners: [a, b]
        mitwirkende:
          - Müller, Anna
          - Dr. Muster: Vortrag
        themen: KI, Daten
        projekte: p
        series: Reihe #1
        summary: Kurz
        beschreibung: |
          Erste Zeile

          - Punkt
        image:
          src: a.jpg
          alt: Ein Haus
          credit: Foto: X
        nachbericht: bericht
        updated: 2026-05-01
        source: bericht-2024, 4.2.1
        source_id: 007
      """)
    #expect(findings(content) == [])
    let event = try #require(content.events.first)
    #expect(event.title.value == "Tag der \"KI\"")
    #expect(event.subtitle == "Raum #3")
    guard case .timed(let start, let end?) = event.time else {
      Issue.record("no time")
      return
    }
    #expect(start.instant == (try utc(2026, 5, 6, 17)))
    #expect(end.instant == (try utc(2026, 5, 6, 18, 30)))
    #expect(start.zone.identifier == "Europe/London")
    #expect(event.status == .cancelled)
    #expect(event.held == false)
    #expect(event.visibility == .invited)
    #expect(event.size == .large)
    #expect(event.attendeesOf == .whole)
    #expect(event.role == .guest)
    guard case .listed(let regions) = event.regions else {
      Issue.record("no regions")
      return
    }
    #expect(regions.map(\.value) == ["freiburg", "karlsruhe"])
    #expect(regions.map(\.position.column) == [13, 23])
    #expect(event.area?.value == "international")
    #expect(
      event.place == Place(name: "Haus", address: "Weg 1", city: "Ulm", latitude: 48.4, longitude: 9.98))
    #expect(event.url == "https://www.example.org")
    #expect(event.register == "mailto:post@example.org")
    #expect(event.registerUntil == .day(try day(2026, 5, 5)))
    #expect(event.price == "50 % Rabatt # nur heute")
    #expect(event.attendees == Attendance(count: 1200, qualifier: .over))
    #expect(event.organizer == "Stadt Ulm: Amt für KI")
    #expect(event.speakers.map(\.value) == ["Müller, Anna", "Dr. Muster: Vortrag"])
    #expect(event.topics.map(\.value) == ["KI", "Daten"])
    #expect(event.series?.value == "Reihe #1")
    #expect(event.description == "Erste Zeile\n\n- Punkt")
    #expect(event.descriptionLine == 35)
    #expect(event.image?.path.value == "a.jpg")
    #expect(event.image?.credit == "Foto: X")
    #expect(event.report?.value == "bericht")
    #expect(event.sources.map(\.source.value) == ["bericht-2024"])
    #expect(event.sources.first?.place == "4.2.1")
    #expect(event.sourceID == "007")
  }

  @Test("Sessions of an event are dates or maps")
  func sessionsAreDatesOrMaps() throws {
    let content = readEvents(
      """
      - title: Kurs
        region: x
        dates:
          - Di, 6.5.2025 18:00
          - id: zwei
            start: 13.5.2025 18:00
            end: 20:00
            title: Teil 2: Daten
            place: Raum #2
          - {start: 20.5.2025 19:00, dauer: 1 h}
      """)
    #expect(findings(content) == [])
    let event = try #require(content.events.first)
    #expect(event.id.value == "kurs-2025-05-06")
    #expect(event.sessions.map(\.id) == [nil, "zwei", nil])
    #expect(event.sessions.map(\.title) == [nil, "Teil 2: Daten", nil])
    #expect(
      event.sessions.map(\.position) == [
        SourcePosition(line: 4, column: 7), SourcePosition(line: 6, column: 14),
        SourcePosition(line: 10, column: 15),
      ])
    guard case .timed(let start, let end?) = event.time else {
      Issue.record("no time")
      return
    }
    #expect(start.instant == (try utc(2025, 5, 6, 16)))
    #expect(end.instant == (try utc(2025, 5, 20, 18)))
  }

  @Test("Sessions on one line are split at their commas")
  func sessionsOnOneLineAreSplitAtTheirCommas() {
    let content = readEvents("- title: A\n  region: x\n  dates: 6.5.2025, 13.5.2025, 20. Mai 2025\n")
    #expect(
      content.events.first?.sessions.map { "\($0.time.firstDay ?? today)" } == [
        "2025-05-06", "2025-05-13", "2025-05-20",
      ])
  }

  @Test("A session outside its series is an error")
  func aSessionOutsideItsSeriesIsAnError() {
    let content = readEvents(
      "- title: A\n  region: x\n  start: 2026-05-06\n  end: 2026-05-08\n  dates: [2026-05-07, 2026-05-09, 2026-05-05]\n"
    )
    #expect(findings(content) == ["E172 events.yaml:5:23", "E172 events.yaml:5:35"])
    #expect(content.events.isEmpty)
  }

  @Test("Repetitions keep their words and dates")
  func repetitionsKeepTheirWordsAndDates() throws {
    let content = readEvents(
      """
      - title: Stammtisch
        region: x
        start: 6.5.2025 18:00
        wiederholung: every 2 weeks, 6 times
        außer: [20.5.2025]
        zusätzlich: 21.5.2025 18:00, 22.5.2025
      """)
    #expect(findings(content) == [])
    let repetition = try #require(content.events.first?.repetition)
    #expect(repetition.text == Located("every 2 weeks, 6 times", at: SourcePosition(line: 4, column: 17)))
    #expect(repetition.rule?.text == "FREQ=WEEKLY;COUNT=6;INTERVAL=2")
    #expect(
      repetition.except == [Located(.day(try day(2025, 5, 20)), at: SourcePosition(line: 5, column: 11))])
    #expect(repetition.also.map(\.value.day) == [try day(2025, 5, 21), try day(2025, 5, 22)])
  }

  @Test(
    "An event without an id gets one that is made of title and date",
    arguments: [
      ("Grüße & Küsse", "2025-05-06", "gruesse-kuesse-2025-05-06"), ("A", "Juni 2025", "a-2025-06"),
      ("A", "2025", "a-2025"), ("A", "offen", "a"), ("???", "2025-05-06", "event-1"),
    ])
  func derivedID(_ title: String, _ start: String, _ expected: String) {
    #expect(
      readEvents("- title: \(title)\n  start: \(start)\n  region: x\n").events.map(\.id.value) == [expected])
  }

  @Test("The file of a region gives its entries that region")
  func theFileOfARegionGivesItsEntriesThatRegion() {
    let entries = """
      - title: A
        start: 2026-01-01
      - title: B
        start: 2026-01-01
        region: karlsruhe
      - title: C
        start: 2026-01-01
        area: international
      """
    let region = "---\ntitle: Freiburg\n---\n"
    let content = read(["events/freiburg.yaml": entries, "regions/freiburg.md": region])
    #expect(findings(content) == [])
    #expect(
      content.events.map(\.regions) == [
        .listed([Located("freiburg", at: SourcePosition(line: 1, column: 3))]),
        .listed([Located("karlsruhe", at: SourcePosition(line: 5, column: 11))]), .listed([]),
      ])
    #expect(
      findings(read(["events/2026.yaml": entries, "regions/freiburg.md": region])) == [
        "E130 events/2026.yaml:1:3"
      ])
  }

  @Test("All regions are one word")
  func allRegionsAreOneWord() {
    let content = readEvents("- title: A\n  start: 2026-01-01\n  region: Alle\n")
    #expect(content.events.map(\.regions) == [.all])
  }

  @Test("Several files of events are one list in the order of their paths")
  func severalFilesAreOneListInTheOrderOfTheirPaths() {
    func entry(_ title: String) -> String { "- title: \(title)\n  start: 2026-01-01\n  region: x\n" }
    let content = read(["events/b.yaml": entry("B"), "events.yaml": entry("A"), "events/a.yaml": entry("C")])
    #expect(content.events.map(\.title.value) == ["A", "C", "B"])
    #expect(content.events.map(\.path) == ["events.yaml", "events/a.yaml", "events/b.yaml"])
  }
}
