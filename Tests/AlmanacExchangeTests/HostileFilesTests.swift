import Testing

@testable import AlmanacExchange

/// Files that nobody should write: nothing traps, nothing breaks the list.
struct HostileFilesTests {
  private func mutations(_ text: String, count: Int) -> [[UInt8]] {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let signs: [UInt8] = Array("\"\n\r,;:→\\|-[]{}#&*\u{0}\u{FF}9T".utf8)
    return (0..<count).map { _ in
      var bytes = Array(text.utf8)
      for _ in 0...next(6) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = signs[next(signs.count)]
        case 1: bytes.insert(signs[next(signs.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + next(20)))
        }
        if bytes.isEmpty { bytes = [0x0A] }
      }
      return bytes
    }
  }

  @Test("Damaged tables and calendars never trap, and the list stays sound")
  func survives() {
    let table =
      "Name,Datum,Region,Themen,Beschreibung,ID\n\"A: \"\"b\"\"\",6. Mai 2031 18:00 → 20:00,Nord,\"Recht, Mittelstand\",\"x\ny\",1\nB,7. Mai 2031,Süd,,,2\n"
    let calendar =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART;TZID=\"Europe/Berlin\":20310506T180000\nDURATION:PT99999999999H\nRRULE:FREQ=WEEKLY;COUNT=99999999999999999999\nEND:VEVENT\nEND:VCALENDAR\n"
    for (program, text) in [("notion", table), ("ics", calendar)] {
      for bytes in mutations(text, count: 60) {
        var site = ImportSite(["events.yaml": "- title: Z  # bleibt\n  start: 2031-01-01\n  region: nord\n"])
        let plan = site.run(program, String(decoding: bytes, as: UTF8.self), updates: true).plan
        #expect(
          site.files["events.yaml"]?.hasPrefix("- title: Z  # bleibt\n  start: 2031-01-01\n  region: nord\n")
            == true)
        #expect(site.events.count == 1 + plan.count(.new) || plan.log.hasErrors)
      }
    }
  }

  @Test("Files of more entries than a site ever has are refused as a whole")
  func countless() {
    var site = ImportSite()
    let rows = (0...10_000).map { "A\($0),6. Mai 2031,Nord\n" }.joined()
    let table = site.run("notion", "Name,Datum,Region\n" + rows)
    #expect(table.reading.isRefused)
    #expect(table.reading.log.diagnostics.map(\.code) == ["E801"])
    let events = (0...10_000).map {
      "BEGIN:VEVENT\nUID:\($0)\nSUMMARY:A\nDTSTART:20310506T180000Z\nEND:VEVENT\n"
    }
    let calendar = site.run("ics", "BEGIN:VCALENDAR\n\(events.joined())END:VCALENDAR\n")
    #expect(calendar.reading.isRefused)
    #expect(calendar.reading.log.diagnostics.map(\.code) == ["E831"])
    #expect(site.events.isEmpty)
  }

  @Test("A thousand entries of one title and day get a thousand ids, and come in again as the same")
  func oneTitle() {
    var site = ImportSite()
    let rows = (0..<1_000).map { "Treffen,6. Mai 2031,Nord,Raum \($0)\n" }.joined()
    let file = "Name,Datum,Region,Ort\n" + rows + "Treffen,6. Mai 2031,Nord,Raum 7\n"
    let first = site.run("notion", file)
    #expect(first.plan.count(.new) == 1_000)
    #expect(first.reading.skipped == 1)
    #expect(Set(site.events.map(\.id.value)).count == 1_000)
    let again = site.run("notion", file)
    #expect(again.plan.count(.new) == 0)
    #expect(again.plan.count(.unchanged) == 1_000)
  }

  @Test("A zone of more parts than any clock had is not followed")
  func endlessZone() {
    let part = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\n"
    var site = ImportSite()
    let zone = "BEGIN:VTIMEZONE\nTZID:X\n" + String(repeating: part, count: 201) + "END:VTIMEZONE\n"
    let event = "BEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART;TZID=X:20310506T180000\nEND:VEVENT\n"
    let reading = site.run("ics", "BEGIN:VCALENDAR\n\(zone)\(event)END:VCALENDAR\n").reading
    #expect(reading.log.diagnostics.map(\.code) == ["W824"])
  }

  @Test("A broken event list is not touched")
  func refusesBrokenLists() {
    let list = "- title: A\n  start: 2031-01-01\n  region: nord\n- title: \"B\n  start: 2031\n"
    var site = ImportSite(["events.yaml": list])
    let plan = site.run("notion", "Name,Datum,Region\nC,6. Mai 2031,Nord\n").plan
    #expect(plan.log.diagnostics.map(\.code) == ["E814"])
    #expect(site.files["events.yaml"] == list)
  }
}
