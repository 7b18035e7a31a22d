import AlmanacModel
import Testing

@Suite struct FileLinesTests {
  @Test(
    "CR LF, CR and LF end a line, also side by side, and a byte order mark belongs to none",
    arguments: [
      ("", [""], "\n"), ("a", ["a"], "\n"), ("a\n", ["a", ""], "\n"), ("a\r\nb\r\n", ["a", "b", ""], "\r\n"),
      ("a\rb", ["a", "b"], "\r"), ("a\rb\nc\r\n\rd\n\ne", ["a", "b", "c", "", "d", "", "e"], "\r"),
      ("\r\r\n\n", ["", "", "", ""], "\r"), ("\u{FEFF}ä\n\u{FEFF}b", ["ä", "\u{FEFF}b"], "\n"),
      ("\u{FEFF}", [""], "\n"),
      ("a\u{2028}b\u{85}c\u{B}d\u{C}e", ["a\u{2028}b\u{85}c\u{B}d\u{C}e"], "\n"),
    ])
  func lines(_ text: String, are wanted: [String], end: String) {
    let lines = FileLines(Array(text.utf8))
    #expect(lines.texts.map { Array($0.utf8) } == wanted.map { Array($0.utf8) })
    #expect(lines.lineEnd == end)
    #expect(lines.uniform == Array(wanted.joined(separator: "\n").utf8))
  }

  @Test("Each byte is found in its line and in the file again, whatever ends the lines")
  func offsets() {
    let bytes = Array("\u{FEFF}ab\r\nc\r\nd\r\re".utf8)
    let lines = FileLines(bytes)
    #expect(lines.offsets == [3, 4, 5, 7, 8, 10, 11, 12, 13, 14])
    #expect(bytes.indices.map(lines.index) == [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4])
    #expect(lines.index(of: bytes.count) == 4)
  }

  @Test("A line in the place of others ends as they did, and everything else stays")
  func joined() {
    let lines = FileLines(Array("\u{FEFF}a\r\nb\nc".utf8))
    let same = lines.joined(lines.texts.map { [String($0)] })
    #expect(same == lines.bytes)
    let longer = lines.joined([["a", "A"], ["b", "B"], ["c", "C"]])
    #expect(Array("\u{FEFF}a\r\nA\r\nb\nB\nc\r\nC".utf8) == longer)
  }
}
