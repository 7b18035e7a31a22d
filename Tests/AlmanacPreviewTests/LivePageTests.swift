import Testing

@testable import AlmanacPreview

@Suite("A page of the preview")
struct LivePageTests {
  @Test("A page is the same to the script when only its style sheets differ")
  func pageHash() {
    let one = "<head>\n<link rel=\"stylesheet\" href=\"a.1.css\">\n</head>\n<p>x</p>\n"
    let restyled = one.replacing("a.1.css", with: "a.2.css")
    let edited = one.replacing("<p>x", with: "<p>y")
    #expect(PageHash.of(Array(one.utf8)) == PageHash.of(Array(restyled.utf8)))
    #expect(PageHash.of(Array(one.utf8)) != PageHash.of(Array(edited.utf8)))
  }
}
