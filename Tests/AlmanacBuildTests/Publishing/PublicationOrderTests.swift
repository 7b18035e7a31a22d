import Testing

@testable import AlmanacBuild

@Suite struct PublicationOrderTests {
  @Test("What pages refer to comes before pages, new pages before those that link them, feeds last")
  func order() {
    let old = ["kalender.ics", "a/index.html", "assets/z.json", "feed.xml", "404.html", "daten/termine.json"]
    let new = ["media/b.png", "z/index.html", "z/z.ics"]
    let order =
      old.map { PublicationOrder(PublishedPath(trusted: $0), isNew: false) }
      + new.map { PublicationOrder(PublishedPath(trusted: $0), isNew: true) }
    #expect(
      order.sorted().map(\.path.text) == [
        "assets/z.json", "media/b.png", "z/z.ics", "z/index.html", "404.html", "a/index.html",
        "daten/termine.json", "feed.xml", "kalender.ics",
      ])
  }
}
