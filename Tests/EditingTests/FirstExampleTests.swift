import AlmanacContent
import Editing
import Testing

// What the library's page shows, word for word.

func firstEdit() -> [UInt8]? {
  let file = """
    # Kept by hand.
    - id: fair-2031
      title: "Fair"   # in the square
      start: 2031-05-06

    """
  let list = EventListText(path: "events.yaml", bytes: Array(file.utf8))
  guard let fair = list.entries.first else { return nil }
  var editor = EventListEditor(list)
  guard editor.set("start", to: .text("2031-05-07"), in: fair),
    editor.set("place", to: .text("Town hall"), in: fair)
  else { return nil }
  return editor.bytes()
}

@Suite("The first example of the library's page")
struct FirstExampleTests {
  @Test("The first example of the library's page gives the bytes that the page shows")
  func bytes() throws {
    let shown = """
      # Kept by hand.
      - id: fair-2031
        title: "Fair"   # in the square
        start: 2031-05-07
        place: Town hall
      """
    #expect(String(decoding: try #require(firstEdit()), as: UTF8.self) == shown + "\n")
  }
}
