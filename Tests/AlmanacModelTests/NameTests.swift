import AlmanacModel
import Testing

@Suite("Names of people, hosts and zones")
struct NameTests {
  @Test(
    "People are sorted by their last names, without titles, letters behind them and apostrophes",
    arguments: [
      ("Lena Brandt", "brandt-lena"), ("Dr. Lena Brandt", "brandt-lena"),
      ("Prof. Dr. Dr. h. c. Lena Brandt", "brandt-lena"), ("Dr.-Ing. Lena Brandt", "brandt-lena"),
      ("Dipl.-Kffr. Lena Brandt", "brandt-lena"), ("Lena Brandt, MBA", "brandt-lena"),
      ("Lena Brandt M.Sc.", "brandt-lena"), ("Lena Brandt LL.M.", "brandt-lena"),
      ("Lena Brandt, M.Sc., MBA", "brandt-lena"), ("Brandt, Lena", "brandt-lena"),
      ("Sean O’Brien", "obrien-sean"), ("Sean O'Brien", "obrien-sean"), ("Mag", "mag"), ("Ma Li", "li-ma"),
      ("Anna von Berg", "berg-von-anna"),
    ])
  func sorted(_ name: String, _ key: String) {
    #expect(SortedName.key(of: name) == key)
  }

  @Test(
    "Hosts are written in ASCII, and nothing else is touched",
    arguments: [
      ("https://müller.example/ä?ö#ü", "https://xn--mller-kva.example/ä?ö#ü"),
      ("http://MÜLLER.example:8080/", "http://xn--mller-kva.example:8080/"),
      ("https://bücher.straße.example", "https://xn--bcher-kva.xn--strae-oqa.example"),
      ("mailto:info@müller.example", "mailto:info@xn--mller-kva.example"),
      ("https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"),
      ("https://example.org/ä", "https://example.org/ä"), ("../größe.md#maß", "../größe.md#maß"),
      ("mailto:jörg", "mailto:jörg"), ("https://", "https://"),
    ])
  func hosts(_ address: String, _ expected: String) {
    #expect(HostName.inASCII(address) == expected)
  }

  @Test("Zones are called after their cities in the language of readers")
  func zones() {
    #expect(ZoneName.city(of: "Europe/Vienna", german: true) == "Wien")
    #expect(ZoneName.city(of: "Europe/Lisbon", german: true) == "Lissabon")
    #expect(ZoneName.city(of: "Europe/Lisbon", german: false) == "Lisbon")
    #expect(ZoneName.city(of: "America/New_York", german: true) == "New York")
    #expect(ZoneName.zone(named: "wien", among: ["Europe/Berlin", "Europe/Vienna"]) == "Europe/Vienna")
    #expect(ZoneName.zone(named: "Nirgendwo", among: ["Europe/Berlin"]) == nil)
  }
}
