import Testing

@testable import ICalendar

@Suite("TEXT values")
struct TextValueTests {
  @Test(
    "TEXT values mean what was escaped",
    arguments: ["", "a,b;c\\d\ne", "\\n", "\\\\,", "ä🎉", "Zeile\n\nZeile"])
  func roundTrip(text: String) {
    #expect(TextValue.unescaped(TextValue.escaped(text)) == text)
  }

  @Test("TEXT values of careless programs are read as they are meant")
  func careless() {
    #expect(TextValue.unescaped("a\\:b\\\"c\\N\\x\\") == "a:b\"c\nx\\")
  }

  @Test("TEXT values are split at commas that are not escaped")
  func lists() {
    #expect(TextValue.list("a,b\\,c,,\\\\,d\\") == ["a", "b,c", "", "\\", "d\\"])
    #expect(TextValue.list("") == [""])
  }
}
