import Testing

@testable import AlmanacSite

@Suite("Digests of pictures' sizes in texts")
struct PictureDigestsTests {
  @Test(
    "Only the digest in the name of a size is taken out",
    arguments: [
      (
        "<img srcset=\"/media/a-320.0123456789.webp 320w, /media/a-480.abcdef0123.jpg 480w\">",
        "<img srcset=\"/media/a-320.webp 320w, /media/a-480.jpg 480w\">"
      ),
      ("Text ohne Bild. Und 3.1415926535 Stellen.", "Text ohne Bild. Und 3.1415926535 Stellen."),
      ("a-1.0123456789.", "a-1."), ("a-1.0123456789", "a-1.0123456789"), ("a.0123456789.b", "a.0123456789.b"),
      ("a-1.012345678g.b", "a-1.012345678g.b"), (".", "."), ("1.", "1."), ("", ""),
    ])
  func removed(html: String, rest: String) {
    #expect(String(decoding: PictureDigests.removed(from: Array(html.utf8)), as: UTF8.self) == rest)
  }
}
