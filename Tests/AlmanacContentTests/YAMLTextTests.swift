import Testing

@testable import AlmanacContent

@Suite struct YAMLTextTests {
  @Test(
    "A text in double quotes is read back on one line, without control characters",
    arguments: [
      "", "a", "a \"b\" \\c\\", "\\n", "a\nb\n\nc", "a\tb", " a ", "# a: b, {c} [d] 'e'", "ä 🎉 e\u{301}",
      "\u{2028}",
      "a\r\u{0}\u{1B}\u{7F}b",
    ])
  func isReadBack(_ text: String) {
    let quoted = YAMLText.quoted(text)
    let read = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }
    #expect(YAMLReaderTests.line("a: \(quoted)\n") == "{a='\(String(String.UnicodeScalarView(read)))'}")
    #expect(!quoted.unicodeScalars.contains("\n"))
  }
}
