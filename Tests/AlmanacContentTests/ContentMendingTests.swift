import AlmanacModel
import Testing

@testable import AlmanacContent

struct ContentMendingTests {
  private func mended(_ files: [String: String]) -> [String: String] {
    let tree = SourceTree(files.merging(["site.yaml": site]) { own, _ in own }, zones: zones)
    let files = ContentMending(tree, today: today).files()
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test("Ids, quotes and dates are written, and everything else stays")
  func idsQuotesAndDatesAreWrittenAndEverythingElseStays() {
    let old = """
      # Die Liste
      - title: Lesenacht: mit Kerzen
        start: Do, 14.11.2030 18 Uhr
        end: 21 Uhr
        region: auental   # die Aue
        # bleibt
        description: |
          start: 6.5.2025
          title: bleibt: so
      - id: fest
        region: auental
        start: 2031-07-05
        title: Fest

      """
    let new = """
      # Die Liste
      - id: lesenacht-mit-kerzen-2030-11-14
        title: "Lesenacht: mit Kerzen"
        start: 2030-11-14 18:00
        end: 21:00
        region: auental   # die Aue
        # bleibt
        description: |
          start: 6.5.2025
          title: bleibt: so
      - id: fest
        region: auental
        start: 2031-07-05
        title: Fest

      """
    let files = ["events.yaml": old, "regions/auental.md": "---\ntitle: Auental\n---\n"]
    #expect(mended(files) == ["events.yaml": new])
    #expect(mended(files.merging(["events.yaml": new]) { _, new in new }) == [:])
  }

  @Test("All no-break blanks behind keys of one entry are repaired, and none of a text")
  func blanksBehindKeys() {
    let old =
      "- id: fest\n  title:\u{A0}Fest\n  start:\u{A0}2031-07-05\n  region:\u{202F}alle\n"
      + "  description: |\n    a:\u{A0}b\n- id: markt\n  title:\u{A0}Markt\n  start:\u{A0}2031-07-06\n  region: alle\n"
    let new =
      "- id: fest\n  title: Fest\n  start: 2031-07-05\n  region: alle\n"
      + "  description: |\n    a:\u{A0}b\n- id: markt\n  title: Markt\n  start: 2031-07-06\n  region: alle\n"
    #expect(mended(["events.yaml": old]) == ["events.yaml": new])
    let page = "---\ntitle:\u{A0}Über uns\nsummary:\u{A0}Wer wir sind\nslug:\u{A0}wir\n---\nText\n"
    #expect(mended(["pages/a.md": page]) == ["pages/a.md": page.replacing(":\u{A0}", with: ": ")])
  }

  @Test("A wrong weekday is left for people")
  func aWrongWeekdayIsLeftForPeople() {
    #expect(mended(["events.yaml": "- id: x\n  title: X\n  start: Mo, 14.11.2030\n  region: alle\n"]) == [:])
  }

  @Test("Quotes inside a text are kept")
  func quotesInsideAreKept() {
    let post = "---\ntitle: Der \"KI\"-Tag: \\ Was?\ndate: 6. Mai 2030\n---\ndate: 6. Mai 2030\n"
    #expect(
      mended(["magazine/a.md": post]) == [
        "magazine/a.md":
          "---\ntitle: \"Der \\\"KI\\\"-Tag: \\\\ Was?\"\ndate: 2030-05-06\n---\ndate: 6. Mai 2030\n"
      ])
  }

  @Test("Line ends of Windows stay")
  func windowsLineEndsStay() {
    let post = "---\r\ntitle: A\r\ndate: 6.5.2030\r\n---\r\nText\r\n"
    #expect(
      mended(["magazine/a.md": post]) == [
        "magazine/a.md": "---\r\ntitle: A\r\ndate: 2030-05-06\r\n---\r\nText\r\n"
      ])
  }

  @Test("Ids stand at their events where lines end in several ways", arguments: ["\r", "\r\n", "\n"])
  func idsStandAtTheirEventsWhereLinesEndInSeveralWays(ending: String) {
    let files = [
      "events.yaml":
        "- id: a\r\n  title: A\(ending)  start: 1.5.2030\n  region: aue\r- title: B\(ending)  start: 2.5.2030\n  region: aue",
      "regions/aue.md": "---\ntitle: Aue\n---\n",
    ]
    let new = [
      "events.yaml":
        "- id: a\r\n  title: A\(ending)  start: 2030-05-01\n  region: aue\r"
        + "- id: b-2030-05-02\(ending)  title: B\(ending)  start: 2030-05-02\n  region: aue"
    ]
    #expect(mended(files) == new)
    #expect(mended(files.merging(new) { _, new in new }) == [:])
  }

  @Test("A text that goes on behind a blank line is left as it is")
  func aTextThatGoesOnBehindABlankLineIsLeftAsItIs() {
    let list = "- id: x\n  start: 2030-05-01\n  region: alle\n  title: Abend: \"eins\n\n    drei\n"
    #expect(mended(["events.yaml": list]) == [:])
  }

  @Test("A repair that moves a mistake is not made")
  func aRepairThatMovesAMistakeIsNotMade() {
    // With quotes around the title its second line is the mistake, and no longer the line with two dashes.
    let list = "- title: Nacht 18: \"eins\n\n    drei\n-- id: fest\n  start: 6.5.2025 18:00\n"
    #expect(mended(["events.yaml": list]) == [:])
  }

  @Test("What is safe is repaired around what is not")
  func whatIsSafeIsRepairedAroundWhatIsNot() {
    // The line that looks like a title is a part of a text in quotes.
    func list(_ dates: [String]) -> String {
      dates.enumerated().map { number, date in
        "- id: e\(number)\n  region: alle\n  start: \(date)\n"
          + (number == 1 ? "  summary: \"Wort\n    title: a: b\n    mehr\"\n" : "") + "  title: Abend\n"
      }.joined()
    }
    let old = list(["6.5.2031", "7.5.2031", "8.5.2031", "9.5.2031", "10.5.2031"])
    let new = list(["2031-05-06", "2031-05-07", "2031-05-08", "2031-05-09", "2031-05-10"])
    #expect(mended(["events.yaml": old]) == ["events.yaml": new])
  }

  @Test("What cannot be read is not touched")
  func whatCannotBeReadIsNotTouched() {
    #expect(mended(["events.yaml": "- title: \"X\n  start: 6.5.2030\n"]) == [:])
  }
}
