import Testing

@testable import AlmanacContent

@Suite("Versions of one text")
struct SameTextTests {
  private func holds(_ one: String, _ other: String, _ path: String = "a.md") -> Bool {
    SameText.holds(Array(one.utf8), Array(other.utf8), path: path)
  }

  private func post(_ title: String, _ text: String, id: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2031-05-01\nregions: auental\n\(id)---\n\(text)\n"
  }

  private let long = "Ein Satz, der lang genug ist, um zu zählen.\nUnd ein zweiter, der ebenfalls zählt."

  @Test("One title, one id or most of the text make two files one")
  func same() {
    #expect(holds(post("Eins", "A"), post("Eins", "B")))
    #expect(holds(post("Eins", "A", id: "id: x\n"), post("Zwei", "B", id: "kennung: x\n")))
    #expect(
      holds(post("Eins", long), post("Zwei", long + "\nNoch ein Satz, der neu ist und alles länger macht.")))
  }

  @Test("The same details with another text do not make two files one")
  func other() {
    #expect(!holds(post("Eins", long), post("Zwei", "Etwas ganz anderes, das mit jenem nichts gemein hat.")))
    #expect(!holds(post("Eins", "Text."), post("Zwei", "Text.")))
  }

  @Test("Lists are compared by their lines")
  func lists() {
    let list =
      "- id: a\n  title: Ein Fest am Fluss\n  start: 2031-05-01\n- id: b\n  title: Ein anderes Fest\n"
    #expect(holds(list, list + "- id: c\n  title: Neu\n", "events.yaml"))
    #expect(!holds(list, "- id: d\n  title: Lesung\n  start: 2032-01-01\n  place: Haus\n", "events.yaml"))
  }
}
