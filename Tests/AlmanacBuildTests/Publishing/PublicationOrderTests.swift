import Testing

@testable import AlmanacBuild

@Suite struct PublicationOrderTests {
  @Test("what pages refer to comes before pages, pages before the feeds that announce them")
  func order() {
    let paths = [
      "kalender.ics", "a/index.html", "assets/z.json", "feed.xml", "media/b.png", "404.html",
      "daten/termine.json",
    ]
    let sorted = paths.map(PublishedPath.init(trusted:)).sorted {
      PublicationOrder($0) < PublicationOrder($1)
    }
    #expect(
      sorted.map(\.text) == [
        "assets/z.json", "media/b.png", "404.html", "a/index.html", "daten/termine.json", "feed.xml",
        "kalender.ics",
      ])
  }
}
