import AlmanacModel
import Testing

@testable import AlmanacContent

struct SourceTextTests {
  private func source(_ text: String) -> SourceText {
    SourceText(path: "a", SourceBytes(Array(text.utf8)))
  }

  @Test("Positions in a text are the same in whatever order they are asked for")
  func positionsAreTheSameInAnyOrder() {
    let text = source("äb\n\n„cd“ e\nf")
    let offsets = Array(0...text.bytes.count)
    let expected = offsets.map(text.position)
    var cursor = PositionCursor(text)
    #expect(offsets.map { cursor.position(of: $0) } == expected)
    #expect(offsets.reversed().map { cursor.position(of: $0) } == expected.reversed())
    #expect(
      [7, 3, 11, 0, 13, 6].map { cursor.position(of: $0) } == [7, 3, 11, 0, 13, 6].map { expected[$0] })
    #expect(text.position(of: 2) == SourcePosition(line: 1, column: 2))
    #expect(text.position(of: 8) == SourcePosition(line: 3, column: 2))
    #expect(text.position(of: text.bytes.count) == SourcePosition(line: 4, column: 2))
  }

  @Test("Line ends and a byte order mark are made uniform")
  func lineEndsAndMarkAreMadeUniform() {
    #expect(SourceBytes(Array("\u{FEFF}a\r\nb\rc\n\r\n".utf8)).bytes == Array("a\nb\nc\n\n".utf8))
    #expect(SourceBytes(Array("ä".utf8)).needsComposing == false)
    #expect(SourceBytes(Array("a\u{308}".utf8)).needsComposing)
  }

  @Test(
    "The first byte that is no UTF-8 is found",
    arguments: [([0x61, 0xFF], 1), ([0xC3], 0), ([0xC3, 0xA4, 0xED, 0xA0, 0x80], 2), ([0xF0, 0x9F], 0)]
      as [([UInt8], Int)])
  func invalidByte(_ bytes: [UInt8], _ offset: Int) {
    #expect(SourceBytes.firstInvalidByte(in: bytes) == offset)
    #expect(SourceBytes.firstInvalidByte(in: Array("grün ✓".utf8)) == nil)
  }

  @Test(
    "Front matter lies between two lines of dashes",
    arguments: [
      ("---\na\n---\nb", FrontMatter.lines(1..<2, body: 10)), ("\n\n--- \na\n---", .lines(3..<4, body: 12)),
      ("---\n---\n", .lines(1..<1, body: 8)), ("a\n---\n---\n", .none), ("---\na\n", .unclosed(0)),
      ("", .none),
      ("----\na\n---\n", .none), ("\n", .none),
    ])
  func frontMatter(_ text: String, _ expected: FrontMatter) {
    #expect(FrontMatter.find(in: Array(text.utf8)) == expected)
  }

  @Test(
    "The first level-1 heading is the title",
    arguments: [
      ("# A", "A", 1, 3), ("Text\n\n#  B ##  \n# C", "B", 3, 4), ("Titel\n=====\n", "Titel", 1, 1),
      ("~~~\n# x\n~~~\n# Y `z` *k*", "Y z k", 4, 3), ("# C#", "C#", 1, 3),
    ])
  func heading(_ body: String, _ title: String, _ line: Int, _ column: Int) {
    #expect(
      FirstHeading.find(in: body, firstLine: 1)
        == Located(title, at: SourcePosition(line: line, column: column)))
  }

  @Test(
    "What is no level-1 heading is not taken for the title",
    arguments: ["", "## B", "#B", "    # Code", "#", "\n=====", "```\n# x"])
  func noHeading(_ body: String) {
    #expect(FirstHeading.find(in: body, firstLine: 1) == nil)
  }

  @Test(
    "The name of a file may begin with a date",
    arguments: [
      ("m/2025-05-06-a.md", "2025-05-06", "a"), ("2025-05-06 Titel.md", "2025-05-06", "Titel"),
      ("2025-06.md", "2025-06-30", ""), ("2025-06-juni.md", "2025-06-30", "juni"),
      ("2025-13-x.md", "", "2025-13-x"),
      ("20250506.md", "", "20250506"), ("a.b.md", "", "a.b"),
    ])
  func fileName(_ path: String, _ date: String, _ rest: String) {
    let name = FileName(path: path)
    #expect(name.date.map { "\($0.day)" } ?? "" == date)
    #expect(name.rest == rest)
  }

  @Test(
    "Addresses are completed or refused",
    arguments: [
      ("https://a.example", "https://a.example"), ("www.a.example", "https://www.a.example"),
      ("a@b.example", "mailto:a@b.example"), ("mailto:a@b.example", "mailto:a@b.example"),
      ("tel:+49711", "tel:+49711"),
      ("../a.md", "../a.md"), ("/a/", "/a/"), ("javascript:x", "forbidden"), ("JavaScript:x//", "forbidden"),
      ("vbscript:x", "forbidden"), ("data:text/html,x", "forbidden"), ("java\tscript:x", "unreadable"),
      ("https://", "unreadable"), ("//a.example", "unreadable"), ("hier", "unreadable"),
      ("a b", "unreadable"),
      ("https:a", "unreadable"), ("mailto:", "unreadable"),
    ])
  func address(_ text: String, _ expected: String) {
    switch AddressReader.read(text) {
    case .success(let address): #expect(address == expected)
    case .failure(let mistake): #expect("\(mistake)" == expected)
    }
  }
}
