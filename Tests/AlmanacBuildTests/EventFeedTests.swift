import AlmanacModel
import Testing

@testable import AlmanacBuild

@Suite("The feed of events, publication after publication")
struct EventFeedTests {
  private static let start = "start: 2031-07-05 18:00"

  private static func files(_ fields: String) -> [String: String] {
    [
      "site.yaml": "title: Verbund\nurl: https://verbund.example.org/\nnotice: Beispiel\n",
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "events.yaml": "- id: fest\n  title: Fest\n  region: nord\n  \(fields)\n",
    ]
  }

  private static func items(_ site: DiskSite) -> [(guid: String, title: String, date: String)] {
    let item = #/<item>\n<title>([^<]*)<.*?<guid[^>]*>([^<]*)<.*?<pubDate>([^<]*)</#.dotMatchesNewlines()
    return site.output("kalender.xml").matches(of: item).map { (String($0.2), String($0.1), String($0.3)) }
  }

  @Test("A cancellation is an item of its own, with an id and a day that stay")
  func cancelled() throws {
    let site = try DiskSite(Self.files(Self.start), today: "2031-05-01")
    try site.publish()
    #expect(Self.items(site).map(\.guid) == ["fest@verbund.example.org"])
    try site.write(Self.files("\(Self.start)\n  status: abgesagt"))
    site.set(today: "2031-05-10")
    try site.publish()
    let first = Self.items(site)
    #expect(first.map(\.guid) == ["fest@verbund.example.org#cancelled-1", "fest@verbund.example.org"])
    #expect(first.first?.title == "ABGESAGT: Fest")
    #expect(first.first?.date == "Sat, 10 May 2031 00:00:00 +0200")
    // Another word is no other cancellation.
    try site.write(Self.files("\(Self.start)\n  status: abgesagt\n  summary: Leider"))
    site.set(today: "2031-05-12")
    try site.publish()
    #expect(Self.items(site).first { $0.guid.contains("#") }?.guid == "fest@verbund.example.org#cancelled-1")
    // Of what is over nobody needs to hear it.
    try site.write(Self.files("\(Self.start)\n  status: abgesagt"))
    site.set(today: "2031-08-01")
    try site.publish()
    #expect(Self.items(site).map(\.guid) == ["fest@verbund.example.org"])
  }

  @Test("Dates of a series that are off are named, and an event whose every date is off is off")
  func datesOff() throws {
    let weekly = "\(Self.start)\n  repeat: FREQ=WEEKLY;COUNT=3\n  cancelled:"
    let site = try DiskSite(Self.files("\(weekly) 2031-07-12"), today: "2031-05-01")
    try site.publish()
    #expect(site.output("kalender.xml").contains("Fällt aus: 12. Juli 2031<"))
    #expect(Self.items(site).map(\.title) == ["Fest"])
    try site.write(Self.files("\(weekly) [2031-07-05, 2031-07-12, 2031-07-19]"))
    try site.publish()
    #expect(Self.items(site).map(\.title) == ["ABGESAGT: Fest"])
  }

  @Test("A moved event says when it was to begin, in the feed and to search engines")
  func moved() throws {
    let site = try DiskSite(Self.files(Self.start), today: "2031-05-01")
    try site.publish()
    try site.write(Self.files("start: 2031-07-12 19:00"))
    site.set(today: "2031-05-10")
    try site.publish()
    #expect(Self.items(site).map(\.guid) == ["fest@verbund.example.org#moved-1", "fest@verbund.example.org"])
    #expect(Self.items(site).first?.title == "NEUER TERMIN: Fest")
    #expect(site.output("kalender.xml").contains("<p>Bisher: Sa., 5. Juli 2031, 18 Uhr</p>"))
    let page = site.output("termine/fest/index.html")
    #expect(page.contains("\"previousStartDate\":\"2031-07-05T18:00:00+02:00\""))
    #expect(page.contains("schema.org/EventRescheduled"))
  }
}
