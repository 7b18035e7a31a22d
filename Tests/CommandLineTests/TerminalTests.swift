import AlmanacModel
import Testing

@testable import almanac

@Suite("What fits a terminal")
struct TerminalTests {
  private func excerpt(_ line: String, _ mark: Range<Int>, width: Int) -> MarkedExcerpt {
    MarkedExcerpt(Array(line.unicodeScalars), marking: mark, width: width)
  }

  @Test("The carets stand below the marked text, whatever stands before it")
  func carets() {
    #expect(excerpt("region: autal", 8..<13, width: 80).marker == "        ^^^^^")
    // Wide characters take two columns, joining marks none.
    #expect(excerpt("会議: autal", 4..<9, width: 80).marker == "      ^^^^^")
    #expect(excerpt("🎉 🚀 x", 4..<5, width: 80).marker == "      ^")
    #expect(excerpt("u\u{308}ber x", 6..<7, width: 80).marker == "     ^")
    // A tab becomes the blanks up to the next eighth column.
    let tabbed = excerpt("ab\tend: 25:30", 8..<13, width: 80)
    #expect(tabbed.text == "ab      end: 25:30")
    #expect(tabbed.marker == "             ^^^^^")
    // The end of a line, where something is missing.
    #expect(excerpt("titel", 5..<5, width: 80).marker == "     ^")
  }

  @Test("A long line is cut around the marked text and never wider than the terminal", arguments: 20...90)
  func cut(_ width: Int) {
    let line = String(repeating: "Wort ", count: 20) + "fehler" + String(repeating: " 会議", count: 20)
    let shown = excerpt(line, 100..<106, width: width)
    #expect(CharacterWidth.of(shown.text) <= width)
    #expect(shown.text.contains("fehler"))
    let before = shown.text.split(separator: "fehler", omittingEmptySubsequences: false).first.map(
      String.init)
    #expect(shown.marker == String(repeating: " ", count: CharacterWidth.of(before ?? "")) + "^^^^^^")
    #expect(shown.text.hasPrefix("…"))
  }

  @Test("A long line is shown the same however much of it is far away")
  func farAway() {
    let near = String(repeating: "Wort ", count: 200) + "fehler" + String(repeating: " Wort", count: 200)
    let far = String(repeating: "x", count: 50_000)
    let shown = excerpt(far + near + far, 51_000..<51_006, width: 60)
    let expected = excerpt(near, 1_000..<1_006, width: 60)
    #expect(shown.text == expected.text)
    #expect(shown.marker == expected.marker)
  }

  @Test("The columns of a table stand below each other and are cut to the terminal")
  func table() {
    let rows = [
      ["id", "titel", "ort"], ["1", "Ein sehr langer Titel über Größe", "x"], ["2", "会議の長い名前です", "y"],
    ]
    for width in [20, 30, 40, 100] {
      let lines = TextTable(rows, width: width).text.split(separator: "\n").map(String.init)
      let places = lines.map { line in
        CharacterWidth.of(String(line.prefix(line.count - (line.hasPrefix("id") ? 3 : 1))))
      }
      #expect(Set(places).count == 1, "\(lines)")
      #expect(lines.allSatisfy { CharacterWidth.of($0) <= width }, "\(lines)")
    }
    #expect(TextTable(rows).text.contains("Ein sehr langer Titel über Größe"))
  }

  @Test("What is cut off is replaced by one sign")
  func cutText() {
    #expect(CharacterWidth.cut("kurz", to: 4) == "kurz")
    #expect(CharacterWidth.cut("länger", to: 4) == "län…")
    #expect(CharacterWidth.cut("会議室", to: 4) == "会…")
    #expect(CharacterWidth.cut("x", to: 0) == "")
  }

  @Test("`CLICOLOR_FORCE` wins over `NO_COLOR`, and a terminal decides where neither is set")
  func colors() {
    #expect(Terminal.color(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]) == true)
    #expect(Terminal.color(["CLICOLOR_FORCE": "0", "NO_COLOR": "1"]) == false)
    #expect(Terminal.color(["NO_COLOR": ""]) == nil)
    #expect(Terminal.color(["TERM": "dumb"]) == false)
  }

  @Test("A count of one is in the singular")
  func counted() {
    #expect(CountedWord.warnings.text(1).german == "1 Warnung")
    #expect(CountedWord.warnings.text(0).german == "0 Warnungen")
    #expect(CountedWord.errors.text(1).english == "1 error")
    #expect(CountedWord.errors.text(2).english == "2 errors")
    #expect(CommandMessages.laidOut(1).german == "1 Datei angelegt. Weiter:")
    #expect(CommandMessages.laidOut(2).english == "2 files written. Next:")
  }

  @Test("The progress line is never wider than the terminal", arguments: [1, 10, 25, 40, 200])
  func progress(_ width: Int) {
    for stage in ["render and write", "read"] {
      for count in [(0, 0), (1, 3), (13_600, 13_600)] {
        let line = ProgressBar.line(stage, (done: count.0, total: count.1), width: width, .german)
        #expect(CharacterWidth.of(line) < max(width, 1), "\(line)")
      }
    }
  }
}
