import Foundation
import Testing

@testable import AlmanacBuild

/// What subscribers and readers have keeps its number and its address while editions come and change.
@Suite struct EditionLedgerTests {
  private static let config = "title: Bund\nurl: https://verbund.example.org/\nnotice: Probe\n"
  private static let course = """
    - id: kurs
      title: Kurs
      region: nord
      dates:
        - {start: 2031-06-12 18:00, title: Anfang}
        - {start: 2031-06-19 18:00, title: Ende}
    - {id: fest, title: Fest, start: 2031-06-07, region: nord}

    """
  private static let files = [
    "site.yaml": config + "languages: [de]\n", "regions/nord.md": "---\ntitle: Nord\n---\nSteil.\n",
    "events.yaml": course, "magazine/2031-04-01-boote.md": "---\ntitle: Boote\n---\nAus Holz.\n",
  ]

  private func numbers(_ site: DiskSite, _ path: String) -> Set<Substring> {
    Set(site.output(path).split(whereSeparator: \.isNewline).filter { $0.hasPrefix("SEQUENCE") })
  }

  @Test("A language that comes changes nothing for those who have the calendar, and what it says later does")
  func addedLanguage() throws {
    let site = try DiskSite(Self.files)
    try site.publish()
    let languages = ["[de, en]", "[de, leicht, en]"]
    for (number, names) in languages.enumerated() {
      site.set(today: "2031-05-0\(number + 2)")
      try site.write([
        "site.yaml": Self.config + "languages: \(names)\n",
        "events.yaml": Self.course.replacing("Fest,", with: "Fest, title_en: Festival,"),
        "magazine/2031-04-01-boote.en.md": "---\ntitle: Boats\n---\nOf wood.\n",
      ])
      let result = try site.publish()
      #expect(result.linked.log.errors.diagnostics == [])
      for path in ["kalender.ics", "en/calendar.ics"] { #expect(numbers(site, path) == ["SEQUENCE:0"]) }
    }
    #expect(!site.output("kalender.ics").contains("DTSTAMP:20310502"))
    #expect(site.output("en/calendar.ics").contains("SUMMARY:Festival"))
    site.set(today: "2031-05-04")
    try site.write(["events.yaml": Self.course.replacing("Ende}", with: "Ende, title_en: End}")])
    try site.publish()
    #expect(site.output("termine/kurs/kurs.ics").contains("SEQUENCE:1"))
    #expect(site.output("en/events/kurs/kurs.ics").contains("SUMMARY:Kurs: End\r\n"))
  }

  @Test("A former address leads to the page of its language, and to the original where that is gone")
  func formerAddresses() throws {
    var files = Self.files
    files["site.yaml"] = Self.config + "languages: [de, en]\n"
    files["magazine/2031-04-01-boote.en.md"] = "---\ntitle: Boats\n---\nOf wood.\n"
    let site = try DiskSite(files)
    try site.publish()
    try site.write(["magazine/2031-04-01-boote.en.md": "---\ntitle: Boats\nslug: boats\n---\nOf wood.\n"])
    try site.publish()
    #expect(site.output("en/magazine/boote/index.html").contains("url=../../../en/magazine/boats/\""))
    #expect(site.output("magazin/boote/index.html").contains("<h1>Boote</h1>"))
    try site.remove("magazine/2031-04-01-boote.en.md")
    try site.publish()
    for path in ["en/magazine/boote/index.html", "en/magazine/boats/index.html"] {
      #expect(site.output(path).contains("url=../../../magazin/boote/\""), "\(path)")
    }
  }

  @Test("Going back on purpose raises what differs in any language, and nothing that is equal")
  func goingBack() throws {
    let both = try TwoFolders(isPublished: false)
    defer { both.remove() }
    let config = TwoFolders.config + "languages: [de, en]\n"
    for folder in [both.one, both.other] { try folder.write(["site.yaml": config]) }
    try both.one.publish()
    try both.fetchLedger()
    try both.one.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05", "  title_en: Festival\n")
        + TwoFolders.event("markt", "Markt", "2031-06-01")
    ])
    try both.one.publish()
    both.other.options.replaces = true
    for _ in 1...2 {
      #expect(try both.other.publishedCodes() == [])
      #expect(both.published("en/events/fest/fest.ics").contains("SEQUENCE:2"))
      #expect(both.published("en/events/fest/fest.ics").contains("SUMMARY:Sommerfest"))
      for path in ["termine/markt/markt.ics", "en/events/markt/markt.ics"] {
        #expect(both.published(path).contains("SEQUENCE:0"), "\(path)")
      }
    }
  }
}
