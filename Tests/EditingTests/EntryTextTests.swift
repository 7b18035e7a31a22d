import AlmanacContent
import AlmanacModel
import CivilTime
import Testing

@testable import Editing

/// What is written is read back as it was.
struct EntryTextTests {
  private static let awkward = [
    "a", "a: b", "a #b", "#a", "- a", "@a", "\"a\"", "'a'", "[a]", "{a}", "| a", "> a", "&a", "*a", "%a",
    "a:", "!a", "?", "~", "null",
    "a\\n", "a \"b\" c", "ä", "🎉", "a, b", "`a`", "=1", "yes", "007", "a\tb", "a  b", ":a", "e\u{301}",
  ]

  @Test("Any text is read back", arguments: awkward)
  func texts(_ text: String) {
    let list = EntryText.entry(
      [
        "title": .text(text), "start": .text("2031-05-06"), "regions": .text("nord"), "place": .text(text),
        "partners": .list([text, "Z"]), "speakers": .list([text]),
      ],
      dashIndent: 0, isGerman: false, lineEnd: "\n")
    let event = read(list)
    #expect(event?.title.value == text)
    #expect(event?.place?.name == text)
    #expect(event?.partners.map(\.value) == [text, "Z"])
    #expect(event?.speakers.map(\.value) == [text])
  }

  @Test(
    "Any longer text is read back",
    arguments: [
      "a", "a\nb", "a\n\nb", "  a\nb", "\na", "- a\n- b", "# a", "a: b\n c", "| a", "a\u{0}b", "a\tb\n\tc",
    ])
  func blocks(_ text: String) {
    let list = EntryText.entry(
      [
        "title": .text("T"), "start": .text("2031"), "regions": .text("nord"), "description": .text(text),
        "source_id": .text("1"),
      ],
      dashIndent: 2, isGerman: true, lineEnd: "\n")
    let event = read(list)
    let read = event?.description.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    #expect(read == text.replacing("\u{0}", with: ""))
    #expect(event?.sourceID == "1")
  }

  /// The first event of a list as its reader sees it.
  private func read(_ list: String) -> Event? {
    let tree = SourceTree(["events.yaml": list, "regions/nord.md": "---\ntitle: Nord\n---\n"], zones: .none)
    return ContentParser(today: Day(number: 0)).parse(tree, jobs: 1).events.first
  }
}
