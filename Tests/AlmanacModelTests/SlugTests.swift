import AlmanacModel
import Testing

@Suite("Ids and addresses made from text")
struct SlugTests {
  @Test(
    "In a slug umlauts are written out, other letters lose their marks, all else is one hyphen",
    arguments: [
      ("Fest am Fluß", "fest-am-fluss"), ("Über Öl & Äpfel!", "ueber-oel-aepfel"),
      ("Café  Señor", "cafe-senor"),
      ("  --A--  ", "a"), ("2031-05-06", "2031-05-06"), ("東京", ""), ("", ""),
    ])
  func made(text: String, slug: String) {
    #expect(Slug.make(text) == slug)
  }

  @Test("A long slug ends with a whole word, within eighty bytes")
  func long() {
    let slug = Slug.make(String(repeating: "neunzehn-buchstaben ", count: 9))
    #expect(slug == "neunzehn-buchstaben-neunzehn-buchstaben-neunzehn-buchstaben-neunzehn-buchstaben")
  }

  @Test(
    "Only a text of which a slug would be made unchanged is a slug",
    arguments: [("fest-2", true), ("Fest", false), ("a--b", false)])
  func known(text: String, isSlug: Bool) {
    #expect(Slug.isSlug(text) == isSlug)
  }
}
