import AlmanacModel
import Testing

@Suite("The name that a misspelt one most likely means")
struct NearestNameTests {
  @Test(
    "The nearest name is the one with the fewest other letters, and none where too many differ",
    arguments: [
      ("auetal", "auental"), ("auentla", "auental"), ("AUENTAL", "auental"), ("hoehe", nil), ("xyz", nil),
      ("", nil),
    ] as [(String, String?)])
  func nearest(text: String, name: String?) {
    #expect(NearestName.of(text, in: ["auental", "hoehenland", "hoehe-nord"]) == name)
  }

  @Test("Of equally near names the nearest is the first in the alphabet")
  func first() {
    #expect(NearestName.of("rast", in: ["rost", "rest"]) == "rest")
  }
}
