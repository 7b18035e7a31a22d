import AlmanacContent
import AlmanacModel
import Testing

@testable import Editing

/// Changes of single values, byte for byte.
struct EventListEditorTests {
  private let list = """
    # Kopf: bleibt
    - id: a          # Kennung
      title: "Alt"   # Titel
      beginn: 6.5.2031   # Tag

      # zwischen den Feldern
      topics:
        - recht      # zuerst
        - "mittelstand"
      ort: 'Alte Ziegelei'
      description: |
        Absatz.

        Noch einer.
    # vor b
    -   title: B
        start: 2031-06-01
        region: [nord, sued]
        register:

    """

  private func edited(_ text: String, _ change: (inout EventListEditor, [EventListText.Entry]) -> Void)
    -> String
  {
    let list = EventListText(path: "events.yaml", bytes: Array(text.utf8))
    var editor = EventListEditor(list)
    change(&editor, list.entries)
    return String(decoding: editor.bytes(), as: UTF8.self)
  }

  private func set(_ field: String, _ value: FieldValue, entry: Int = 0, in text: String? = nil) -> String {
    edited(text ?? list) { editor, entries in _ = editor.set(field, to: value, in: entries[entry]) }
  }

  @Test("Without a change nothing changes", arguments: ["\n", "\r\n", "\r"])
  func keepsAll(_ lineEnd: String) {
    let text = "\u{FEFF}" + list.replacing("\n", with: lineEnd)
    let same = edited(text) { _, _ in }
    #expect(same == text)
  }

  @Test("Quotes, comments and spelling of keys stay")
  func changesValues() {
    #expect(set("title", .text("Neu \"hier\"")) == list.replacing("\"Alt\"", with: "\"Neu \\\"hier\\\"\""))
    #expect(set("start", .text("2031-05-07")) == list.replacing("6.5.2031", with: "2031-05-07"))
    #expect(set("place", .text("Otto's")) == list.replacing("'Alte Ziegelei'", with: "'Otto''s'"))
    #expect(
      set("register", .text("https://a.example"), entry: 1)
        == list.replacing("register:", with: "register: https://a.example"))
  }

  @Test("Of a list written below each other only the items that differ change")
  func changesLists() {
    #expect(
      set("topics", .list(["recht", "gesundheit"]))
        == list.replacing("    - \"mittelstand\"\n", with: "    - gesundheit\n"))
    #expect(set("regions", .list(["west"]), entry: 1) == list.replacing("[nord, sued]", with: "[west]"))
  }

  @Test("A longer text replaces only itself")
  func changesBlocks() {
    #expect(
      set("description", .text("Neu.\n\nZweiter."))
        == list.replacing("    Absatz.\n\n    Noch einer.", with: "    Neu.\n\n    Zweiter."))
  }

  @Test("A new field goes where it usually stands, in the language of the entry")
  func addsFields() {
    #expect(set("end", .text("2031-05-08")) == list.replacing("# Tag\n", with: "# Tag\n  ende: 2031-05-08\n"))
    #expect(
      set("summary", .text("Kurz: gut"), entry: 1)
        == list.replacing("    register:\n", with: "    register:\n    summary: \"Kurz: gut\"\n"))
  }

  @Test("A field goes with its line; the first one of an entry cannot")
  func removesFields() {
    let without = edited(list) { editor, entries in _ = editor.remove("start", from: entries[1]) }
    #expect(without == list.replacing("    start: 2031-06-01\n", with: ""))
    var removed = true
    let same = edited(list) { editor, entries in removed = editor.remove("id", from: entries[0]) }
    #expect(!removed)
    #expect(same == list)
  }

  @Test("What is taken out leaves its comments")
  func keepsComments() {
    let without = { (field: String) in
      self.edited(self.list) { editor, entries in _ = editor.remove(field, from: entries[0]) }
    }
    #expect(without("start") == list.replacing("  beginn: 6.5.2031   # Tag\n", with: "  # Tag\n"))
    #expect(
      without("topics")
        == list.replacing(
          "  topics:\n    - recht      # zuerst\n    - \"mittelstand\"\n", with: "  # zuerst\n"))
    #expect(
      set("topics", .list(["mittelstand"]))
        == list.replacing("    - recht      # zuerst\n", with: "    # zuerst\n"))
  }

  @Test("Items in brackets that stay keep their quotes")
  func keepsQuotesInBrackets() {
    let text = "- title: A\n  start: 2031\n  region: [ \"nord\", 'sued' , ost ] # drei\n"
    #expect(
      set("regions", .list(["nord", "ost", "Muster, west"]), in: text)
        == text.replacing(
          "[ \"nord\", 'sued' , ost ]", with: "[ \"nord\", ost, \"Muster, west\" ]"))
  }

  @Test("Entries are added at the end, with the file's line ends and indentation")
  func appends() {
    let new: [String: FieldValue] = [
      "id": .text("c"), "title": .text("C"), "topics": .list(["a", "b"]), "description": .text("x\n\ny"),
    ]
    for lineEnd in ["\n", "\r\n"] {
      let text = "  - id: a\n    titel: A\n    start: 2031\n".replacing("\n", with: lineEnd)
      let expected =
        (text + "  - kennung: c\n    titel: C\n    themen: [a, b]\n    beschreibung: |\n      x\n\n      y\n")
        .replacing("\r\n", with: "\n").replacing("\n", with: lineEnd)
      let withBlank = expected.replacing("  - kennung", with: lineEnd + "  - kennung")
      let appended = edited(text) { editor, _ in _ = editor.append(new) }
      #expect(appended == withBlank)
    }
    let open = edited("- title: A\n  start: 2031\n- title: B\n  start: 2031") { editor, _ in
      _ = editor.append(["title": .text("C")])
    }
    #expect(open == "- title: A\n  start: 2031\n- title: B\n  start: 2031\n- title: C\n")
    let first = edited("") { editor, _ in _ = editor.append(["title": .text("C")]) }
    #expect(first == "- title: C\n")
  }

  @Test("What cannot be changed safely is left alone")
  func refuses() {
    let text = "- title: A\n  start: 2031\n  place:\n    name: Halle\n    city: Stadt\n"
    var isDone = true
    let same = edited(text) { editor, entries in isDone = editor.set("place", to: .text("X"), in: entries[0])
    }
    #expect(!isDone)
    #expect(same == text)
    let brackets = EventListText(path: "events.yaml", bytes: Array("[{title: A, start: 2031}]\n".utf8))
    var editor = EventListEditor(brackets)
    #expect(brackets.entries.isEmpty)
    let isAppended = editor.append(["title": .text("C")])
    #expect(!isAppended)
  }

  @Test("At the end of a file without a last line break a field is added on a line of its own")
  func addsAtOpenEnd() {
    #expect(
      set("summary", .text("S"), in: "- title: A\r\n  start: 2031")
        == "- title: A\r\n  start: 2031\r\n  summary: S")
  }
}
