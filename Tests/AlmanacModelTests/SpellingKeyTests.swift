import AlmanacModel
import Testing

@Suite("Spellings that mean the same")
struct SpellingKeyTests {
  @Test(
    "Case, umlauts, hyphens, underscores and blanks make no difference between spellings",
    arguments: [
      ("Größe", "groesse"), ("groesse", "groesse"), ("Date_Note", "date-note"), ("date  note-", "date-note"),
      ("e\u{0301}t\u{00E9}", "ete"),
    ])
  func key(text: String, key: String) {
    #expect(SpellingKey.of(text) == key)
  }
}
