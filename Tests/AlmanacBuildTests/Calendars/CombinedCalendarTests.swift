import Testing

@Suite("Calendars of two choices") struct CombinedCalendarTests {
  static let files = [
    "site.yaml": "title: Musterverbund\nurl: https://verbund.example.org/\n",
    "regions/nord.md": "---\ntitle: Region Nord\nshort: Nord\n---\nNorden.\n",
    "regions/sued.md": "---\ntitle: Region Süd\nshort: Süd\n---\nSüden.\n",
    "topics.yaml": "- {id: boote, name: Boote}\n- {id: brot, name: Brot}\n",
    "events.yaml": """
    - {id: regatta, title: Regatta, start: 2031-06-10, region: nord, topics: boote, format: fest}
    - {id: netz, title: Knoten, start: 2031-06-11, region: nord, topics: boote, place: Virtuell}
    - {id: ofen, title: Am Ofen, start: 2031-06-12, region: nord, topics: brot}
    - {id: hafen, title: Hafenfest, start: 2031-06-13, region: sued, format: fest}
    - {id: beirat, title: Beirat, start: 2031-06-14, region: sued, topics: brot, visibility: auf einladung}

    """,
  ]

  private func titles(_ calendar: String) -> [Substring] {
    calendar.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("SUMMARY:") }.map { $0.dropFirst(8) }
  }

  @Test("What a region and a topic, a format or the net have in common lies in the region's folder")
  func regions() throws {
    let site = try TestSite(Self.files).rendered()
    let boats = site.text("regionen/nord/themen/boote/kalender.ics").replacing("\r\n ", with: "")
    #expect(titles(boats) == ["Regatta", "Knoten"])
    #expect(boats.contains("\r\nNAME:Musterverbund: Region Nord\\, Boote\r\n"))
    #expect(
      boats.contains("SOURCE;VALUE=URI:https://verbund.example.org/regionen/nord/themen/boote/kalender.ics"))
    #expect(titles(site.text("regionen/nord/formate/fest/kalender.ics")) == ["Regatta"])
    #expect(titles(site.text("regionen/nord/kalender/online.ics")) == ["Knoten"])
    #expect(titles(site.text("themen/boote/formate/fest/kalender.ics")) == ["Regatta"])
  }

  @Test("Choices that no public event has in common have no calendar")
  func nothingInCommon() throws {
    let site = try TestSite(Self.files).rendered()
    #expect(site.outputs["regionen/sued/themen/boote/kalender.ics"] == nil)
    #expect(site.outputs["regionen/sued/themen/brot/kalender.ics"] == nil)
  }

  @Test("An entry is the same in each calendar that holds it")
  func sameEntry() throws {
    let site = try TestSite(Self.files).rendered()
    func entry(_ path: String) -> Substring {
      let text = site.text(path)
      let start = text.firstRange(of: "BEGIN:VEVENT")?.lowerBound ?? text.endIndex
      return text[start...].prefix(while: { _ in true }).split(separator: "END:VEVENT", maxSplits: 1).first
        ?? ""
    }
    let own = entry("termine/regatta/regatta.ics")
    #expect(own.contains("UID:regatta@verbund.example.org"))
    #expect(entry("regionen/nord/formate/fest/kalender.ics") == own)
  }

  @Test("The filters of the calendar say with which others they have one")
  func filters() throws {
    let page = try TestSite(Self.files).rendered().text("kalender/index.html")
    func filter(_ kind: String, _ id: String) -> Substring {
      let start =
        page.firstRange(of: "data-filter=\"\(kind)\" data-value=\"\(id)\"")?.lowerBound ?? page.endIndex
      return page[start...].prefix { $0 != ">" }
    }
    #expect(filter("topic", "boote").contains("data-with=\"region=nord\""))
    #expect(filter("format", "fest").contains("data-with=\"region=nord region=sued topic=boote\""))
    #expect(filter("online", "1").contains("data-with=\"region=nord topic=boote\""))
    #expect(!filter("region", "nord").contains("data-with"))
  }

  @Test("Each language has them under its own words")
  func editions() throws {
    var files = Self.files
    files["site.yaml"]? += "languages: [de, en]\n"
    let site = try TestSite(files).rendered { $0.hasPrefix("en/") }
    #expect(titles(site.text("en/regions/nord/topics/boote/calendar.ics")) == ["Regatta", "Knoten"])
  }

  @Test("At most 200 come out, those with the most events first")
  func limit() throws {
    var files = Self.files
    files["topics.yaml"] = (1...150).map { "- {id: t\($0), name: Thema \($0)}\n" }.joined()
    files["events.yaml"] = (1...150).map { number in
      let both = "region: [nord, sued], topics: t\(number)"
      let events = number > 140 ? 2 : 1
      return (1...events).map { "- {id: e\(number)-\($0), title: E, start: 2031-06-10, \(both)}\n" }.joined()
    }.joined()
    let site = try TestSite(files).rendered { $0.hasSuffix("/kalender.ics") }
    let found = site.outputs.keys.filter { $0.hasPrefix("regionen/") && $0.contains("/themen/") }
    #expect(found.count == 200)
    let frequent = (141...150).flatMap { ["regionen/nord/themen/t\($0)/", "regionen/sued/themen/t\($0)/"] }
    #expect(frequent.filter { site.outputs["\($0)kalender.ics"] == nil } == [])
  }

  @Test("One that was published stays, empty if need be, for whoever subscribed to it")
  func published() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    let path = "regionen/nord/themen/brot/kalender.ics"
    #expect(titles(site.output(path)) == ["Am Ofen"])
    var files = Self.files
    files["events.yaml"] = files["events.yaml"]?.replacing(
      "region: nord, topics: brot", with: "region: nord, topics: boote")
    try site.write(files)
    site.set(today: "2031-05-02")
    try site.publish()
    #expect(site.output(path).contains("BEGIN:VCALENDAR"))
    #expect(titles(site.output(path)) == [])
    #expect(titles(site.output("regionen/nord/themen/boote/kalender.ics")).contains("Am Ofen"))
  }
}
