import AlmanacModel
import Testing

@testable import AlmanacContent

struct ContentMendingTests {
  private func mended(_ files: [String: String]) -> [String: String] {
    let tree = SourceTree(files.merging(["site.yaml": site]) { own, _ in own })
    let files = ContentMending(tree, today: today).files()
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func idsQuotesAndDatesAreWrittenAndEverythingElseStays() {
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

  @Test func aWrongWeekdayIsLeftForPeople() {
    #expect(mended(["events.yaml": "- id: x\n  title: X\n  start: Mo, 14.11.2030\n  region: alle\n"]) == [:])
  }

  @Test func quotesInsideAreKept() {
    let post = "---\ntitle: Der \"KI\"-Tag: \\ Was?\ndate: 6. Mai 2030\n---\ndate: 6. Mai 2030\n"
    #expect(
      mended(["magazine/a.md": post]) == [
        "magazine/a.md":
          "---\ntitle: \"Der \\\"KI\\\"-Tag: \\\\ Was?\"\ndate: 2030-05-06\n---\ndate: 6. Mai 2030\n"
      ])
  }

  @Test func windowsLineEndsStay() {
    let post = "---\r\ntitle: A\r\ndate: 6.5.2030\r\n---\r\nText\r\n"
    #expect(
      mended(["magazine/a.md": post]) == [
        "magazine/a.md": "---\r\ntitle: A\r\ndate: 2030-05-06\r\n---\r\nText\r\n"
      ])
  }

  @Test func whatCannotBeReadIsNotTouched() {
    #expect(mended(["events.yaml": "- title: \"X\n  start: 6.5.2030\n"]) == [:])
  }
}
