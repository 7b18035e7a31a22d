import Testing
import UnicodeForms

@Suite struct UnicodeFormTests {
  @Test("Letters and their marks become one scalar")
  func lettersAndTheirMarksBecomeOneScalar() {
    #expect(
      Array(UnicodeForm.composed.of("Mu\u{308}hle").unicodeScalars) == Array("M\u{FC}hle".unicodeScalars))
  }

  @Test("Ligatures become the letters they stand for")
  func ligaturesBecomeTheLettersTheyStandFor() {
    let apart = UnicodeForm.compatibilityDecomposed.of("ﬁ²é")
    #expect(Array(apart.unicodeScalars) == Array("fi2e\u{301}".unicodeScalars))
  }

  @Test("Marks are ordered by their place before they compose")
  func marksAreOrderedByTheirPlaceBeforeTheyCompose() {
    let composed = UnicodeForm.composed.of("a\u{308}\u{323}")
    #expect(Array(composed.unicodeScalars) == ["\u{1EA1}", "\u{308}"])
  }

  @Test("Hangul is composed and taken apart")
  func hangulIsComposedAndTakenApart() {
    #expect(Array(UnicodeForm.composed.of("\u{1112}\u{1161}\u{11AB}").unicodeScalars) == ["\u{D55C}"])
  }

  @Test("The end of text and its zeroes stay")
  func theEndOfTextAndItsZeroesStay() {
    #expect(UnicodeForm.composed.of("a\0u\u{308}") == "a\0ü")
    #expect(UnicodeForm.composed.of("") == "")
  }

  /// Ordering takes the square of a run: a million marks would take hours.
  @Test("A run of marks without end is not ordered as a whole")
  func aRunOfMarksWithoutEndIsNotOrderedAsAWhole() {
    let marks = String(repeating: "\u{301}\u{323}", count: 500_000)
    let composed = UnicodeForm.composed.of("e" + marks)
    #expect(composed.unicodeScalars.count >= 999_990)
  }
}
