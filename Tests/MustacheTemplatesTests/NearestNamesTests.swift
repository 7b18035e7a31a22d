import Testing

@testable import MustacheTemplates

struct NearestNamesTests {
  @Test(
    "The distance counts insertions, deletions, replacements and swaps",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("titel", "title", 1), ("datum", "date", 2),
      ("kitten", "sitting", 3), ("straße", "strasse", 2), ("ab", "ba", 1),
    ])
  func distance(_ left: String, _ right: String, _ expected: Int) {
    let distance = NearestNames.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(distance == expected)
  }

  @Test func `Only the most alike are named, three at most, none that is far away`() {
    let known = ["tile", "title", "titles", "subtitle", "url", "title", "site"]
    #expect(NearestNames(to: "titel", among: known).names == ["title"])
    #expect(NearestNames(to: "tit", among: ["tip", "tic", "tin", "tim"]).names == ["tic", "tim", "tin"])
    #expect(NearestNames(to: "region", among: known).names.isEmpty)
  }
}
