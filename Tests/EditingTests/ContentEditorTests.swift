import AlmanacContent
import AlmanacModel
import Testing

@testable import Editing

@Suite("Changing single fields of a file")
struct ContentEditorTests {
  /// The file after changes.
  private func edited(
    _ path: String, _ text: String, _ change: (inout ContentEditor) throws -> Void
  ) throws -> String {
    var editor = try ContentEditor(path: path, bytes: Array(text.utf8))
    try change(&editor)
    return String(decoding: editor.bytes, as: UTF8.self)
  }

  private let post = """
    ---
    # Kopf
    titel: "Ein Abend: im Labor"   # bleibt
    datum: 6.5.2031
    regionen: [auental, moosach]   # zwei
    bild:
      src: labor.jpg
      alt: Ein Labor   # noch kürzer?
    ---

    # Überschrift

    Text.

    """

  @Test("A quoted text stays in its quotes, before its comment")
  func quoted() throws {
    let new = try edited("magazine/a.md", post) { try $0.set("title", to: .text("Noch ein „Abend“")) }
    #expect(new == post.replacing("Ein Abend: im Labor", with: "Noch ein „Abend“"))
  }

  @Test("A part of a part changes alone")
  func nested() throws {
    let image = EntryValue.parts([
      EntryPart("src", .text("labor.jpg")), EntryPart("alt", .text("Zwei Menschen")),
    ])
    let new = try edited("magazine/a.md", post) { try $0.set("image", to: image) }
    #expect(new == post.replacing("Ein Labor", with: "Zwei Menschen"))
  }

  @Test("A new part is written in the language of the file, in the order of the table")
  func newPart() throws {
    let image = EntryValue.parts([
      EntryPart("src", .text("labor.jpg")), EntryPart("alt", .text("Ein Labor")),
      EntryPart("credit", .text("Foto: Kim Muster")),
    ])
    let new = try edited("magazine/a.md", post) { try $0.set("image", to: image) }
    let line = "  alt: Ein Labor   # noch kürzer?\n"
    #expect(new == post.replacing(line, with: line + "  nachweis: \"Foto: Kim Muster\"\n"))
  }

  @Test("A list in brackets stays one, and its comment stays behind it")
  func brackets() throws {
    let list = EntryValue.list([.text("auental"), .text("hohenfels"), .text("moosach")])
    let new = try edited("magazine/a.md", post) { try $0.set("regions", to: list) }
    #expect(new == post.replacing("[auental, moosach]", with: "[auental, hohenfels, moosach]"))
  }

  @Test("A new field goes behind the one that usually stands before it, with a German key in a German file")
  func newField() throws {
    let new = try edited("magazine/a.md", post) { try $0.set("topics", to: .text("lernen")) }
    let line = "regionen: [auental, moosach]   # zwei\n"
    #expect(new == post.replacing(line, with: line + "themen: lernen\n"))
  }

  @Test("What a removed field was commented with stays on a line of its own")
  func removed() throws {
    let new = try edited("magazine/a.md", post) { try $0.set("regions", to: nil) }
    #expect(new == post.replacing("regionen: [auental, moosach]   # zwei\n", with: "# zwei\n"))
  }

  @Test("The text below the front matter is replaced without the blank lines around it")
  func body() throws {
    let new = try edited("magazine/a.md", post) { try $0.setBody("# Überschrift\r\n\r\nAnders.\r\n") }
    #expect(new == post.replacing("Text.", with: "Anders."))
  }

  @Test("CRLF and a byte order mark stay")
  func lineEnds() throws {
    let old = "\u{FEFF}" + post.replacing("\n", with: "\r\n")
    let new = try edited("magazine/a.md", old) {
      try $0.set("topics", to: .text("lernen"))
      try $0.setBody("Eins.\n\nZwei.")
    }
    let line = "# zwei\r\n"
    let expected = old.replacing(line, with: line + "themen: lernen\r\n")
      .replacing("# Überschrift\r\n\r\nText.", with: "Eins.\r\n\r\nZwei.")
    #expect(Array(new.utf8) == Array(expected.utf8))
  }

  @Test("A file without a front matter gets one")
  func frontMatter() throws {
    let new = try edited("pages/a.md", "# Titel\n") { try $0.set("order", to: .text("2")) }
    #expect(new == "---\norder: 2\n---\n\n# Titel\n")
  }

  private let list = """
    # Termine
    - titel: Reihe
      beginn: 6.5.2031 18 Uhr
      termine:
        - 6.5.2031   # fest
        # der zweite
        - beginn: 13.5.2031
          titel: Zweiter
        - 20.5.2031

    # Fest
    - id: fest
      title: &name Sommerfest
      start: 2031-07-05
      region: [nord,
        "sued"]  # beide

    - {title: *name, start: 2031-08-05, region: nord}

    """

  private func sessions(_ second: [EntryPart]) -> EntryValue {
    .list([.text("6.5.2031"), .parts(second), .text("20.5.2031")])
  }

  @Test("An entry of a list in an entry changes alone")
  func innerEntry() throws {
    let new = try edited("events.yaml", list) {
      try $0.set(
        "dates",
        to: sessions([EntryPart("start", .text("14.5.2031")), EntryPart("title", .text("Zweiter"))]), in: 0)
    }
    #expect(new == list.replacing("13.5.2031", with: "14.5.2031"))
  }

  @Test("Items of a list change places with their comments")
  func moved() throws {
    let new = try edited("events.yaml", list) {
      try $0.set(
        "dates",
        to: .list([
          .parts([EntryPart("start", .text("13.5.2031")), EntryPart("title", .text("Zweiter"))]),
          .text("6.5.2031"), .text("27.5.2031"),
        ]), in: 0)
    }
    let first = "    - 6.5.2031   # fest\n"
    let second = "    # der zweite\n    - beginn: 13.5.2031\n      titel: Zweiter\n"
    let expected = list.replacing(first + second, with: second + first)
      .replacing("20.5.2031", with: "27.5.2031")
    #expect(new == expected)
  }

  @Test("A value that others repeat is refused, and they can be given one of their own")
  func repeated() throws {
    #expect(throws: EditRefusal.repeatedElsewhere("title")) {
      try edited("events.yaml", list) { try $0.set("title", to: .text("Fest"), in: 1) }
    }
    let new = try edited("events.yaml", list) { try $0.set("title", to: .text("Fest, klein"), in: 2) }
    #expect(new == list.replacing("*name", with: "\"Fest, klein\"").replacing("&name ", with: ""))
  }

  @Test("A list in brackets over several lines keeps them")
  func longBrackets() throws {
    let new = try edited("events.yaml", list) {
      try $0.set("regions", to: .list([.text("nord"), .text("sued"), .text("west")]), in: 1)
    }
    #expect(new == list.replacing("\"sued\"]", with: "\"sued\", west]"))
  }

  @Test("The first field of an entry goes, and the next takes its dash")
  func firstField() throws {
    let new = try edited("events.yaml", list) { try $0.set("id", to: nil, in: 1) }
    #expect(new == list.replacing("- id: fest\n  title:", with: "- title:"))
  }

  @Test("An entry is added at the end and before another, with the blank line that stands between entries")
  func added() throws {
    let fields = [EntryPart("title", .text("Neu")), EntryPart("start", .text("1.9.2031"))]
    let open = list.replacing("\n- {title: *name, start: 2031-08-05, region: nord}\n", with: "")
      .replacing("&name ", with: "")
    let end = try edited("events.yaml", open) { try $0.add(fields) }
    #expect(end == open + "\n- title: Neu\n  start: 1.9.2031\n")
    let middle = try edited("events.yaml", open) { try $0.add(fields, at: 1) }
    #expect(middle == open.replacing("# Fest\n", with: "- title: Neu\n  start: 1.9.2031\n\n# Fest\n"))
  }

  @Test("An entry goes with its lines and one blank line")
  func removedEntry() throws {
    let new = try edited(
      "people.yaml", "- name: Ada\n\n# zu Ben\n- name: Ben   # neu\n  role: x\n\n- name: Cem\n"
    ) {
      try $0.remove(entry: 1)
    }
    #expect(new == "- name: Ada\n\n# zu Ben\n- name: Cem\n")
  }

  @Test("An entry moves with the comments above and in it")
  func movedEntry() throws {
    let new = try edited("people.yaml", "- name: Ada\n\n# zu Ben\n- name: Ben   # neu\n\n- name: Cem") {
      try $0.move(entry: 1, to: 2)
    }
    #expect(new == "- name: Ada\n\n- name: Cem\n\n# zu Ben\n- name: Ben   # neu")
  }

  @Test("Settings within settings change alone, and a new one follows its kin")
  func settings() throws {
    let old = "titel: Bündnis\nherausgeber:\n    name: Bündnis   # kurz\nmagazine: {per_page: 12}\n"
    let publisher = EntryValue.parts([
      EntryPart("name", .text("Bündnis Auental")), EntryPart("email", .text("post@example.org")),
    ])
    let new = try edited("site.yaml", old) {
      try $0.set("publisher", to: publisher)
      try $0.set(
        "magazine", to: .parts([EntryPart("per_page", .text("20")), EntryPart("feed_items", .text("5"))]))
    }
    #expect(
      new
        == "titel: Bündnis\nherausgeber:\n    name: Bündnis Auental   # kurz\n    e-mail: post@example.org\nmagazine: {per_page: 20, feed_items: 5}\n"
    )
  }

  @Test("A block keeps its sign, and the lines that stay")
  func block() throws {
    let old = "- title: A\n  start: 2031-05-06\n  description: |\n     Eins.\n\n     Zwei.\n  region: nord\n"
    let new = try edited("events.yaml", old) {
      try $0.set("description", to: .text("Eins.\n\nZwei.\nDrei: #4"), in: 0)
    }
    #expect(new == old.replacing("Zwei.\n", with: "Zwei.\n     Drei: #4\n"))
  }

  @Test("A field that stands in a file by two names is one afterwards")
  func twoNames() throws {
    let old = "---\ntitle: A\ntopics: a\ntags: b   # von früher\n---\n"
    let new = try edited("magazine/a.md", old) { try $0.set("topics", to: .text("c")) }
    #expect(new == "---\ntitle: A\ntopics: c\n# von früher\n---\n")
  }

  @Test("An unknown field is refused with the nearest one")
  func unknownField() {
    #expect(throws: EditRefusal.unknownField("titel_x", nearest: nil)) {
      try edited("magazine/a.md", post) { try $0.set("titel_x", to: .text("A")) }
    }
  }

  @Test("What cannot be said in a file is refused, and nothing changes")
  func control() throws {
    #expect(throws: EditRefusal.notReadBack("title")) {
      try edited("magazine/a.md", post) { try $0.set("title", to: .text("A\u{1}B")) }
    }
    #expect(throws: EditRefusal.unreadable(path: "people.yaml")) {
      try edited("people.yaml", "- name: \"A\n- name: B\n") { try $0.set("name", to: .text("C"), in: 0) }
    }
  }
}
