import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct KeptEventsTests {
  private static let uid = "fest@verbund.beispielhaft.de"

  @Test(
    "An event whose time cannot be read stays in all calendars, in the feed and on its page as it was",
    arguments: [
      ("start: 2031-07-05 18:00", "start: irgendwann im Juli"),
      ("  title: Sommerfest", "\ttitle: Sommerfest"),
      ("title: Sommerfest", "title: \"Sommerfest"), ("  start: 2031-07-05 18:00\n", ""),
      ("start: 2031-07-05 18:00", "start: 2031-07-05 18:00\n  start: 2031-07-06"),
      ("  title: Sommerfest\n", ""), ("price: 5 Euro", "timezone: Europa/Nirgendwo"),
      ("price: 5 Euro", "end: 2031-07-04"), ("price: 5 Euro", "status: abgesgat"),
      ("price: 5 Euro", "visibility: itnern"),
      ("price: 5 Euro", "visibility: intern\n  visibility: öffentlich"),
    ])
  func asItWas(old: String, new: String) throws {
    let published = try PublishedDiskSite()
    let site = published.site
    let paths = ["kalender.ics", "regionen/nord/kalender.ics", "themen/lernen/kalender.ics"]
    let before = paths.map { PublishedDiskSite.component(Self.uid, in: site.output($0)) }
    let (file, page) = (site.output("termine/fest/fest.ics"), site.output("termine/fest/index.html"))
    try published.write(event: old, new)
    let result = try published.build()
    #expect(result.report != nil)
    #expect(!result.codes.isEmpty)
    #expect(paths.map { PublishedDiskSite.component(Self.uid, in: site.output($0)) } == before)
    #expect(before.allSatisfy { !$0.isEmpty })
    #expect(site.output("termine/fest/fest.ics") == file)
    #expect(site.output("termine/fest/index.html") == page)
    #expect(site.output("kalender.xml").contains(">\(Self.uid)</guid>"))
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
    #expect(result.outlook?.kept.contains { $0.hasPrefix("fest") } == true)
    #expect(!result.linked.log.sorted().contains { ["W603", "W612"].contains($0.code) })
  }

  @Test("A second build despite the same mistake changes no byte, and mending it changes what was edited")
  func again() throws {
    let published = try PublishedDiskSite()
    try published.write(event: "start: 2031-07-05 18:00", "start: bald")
    _ = try published.build()
    let first = published.site.outputs()
    let report = try published.build().report
    #expect(report?.added == [])
    #expect(report?.changed == [])
    #expect(report?.removed == [])
    #expect(published.site.outputs() == first)
    try published.write(event: "start: 2031-07-05 18:00", "start: 2031-07-06 18:00")
    #expect(try published.build().codes == [])
    let entry = PublishedDiskSite.component(Self.uid, in: published.site.output("kalender.ics"))
    #expect(entry.contains("20310706T180000"))
    #expect(entry.contains("SEQUENCE:1\r\n"))
  }

  @Test(
    "A field that cannot be read costs that field alone",
    arguments: ["size: riesig", "url: javascript:alert(1)", "attendees: viele", "language: Klingonisch!"])
  func field(wrong: String) throws {
    let published = try PublishedDiskSite()
    try published.write(event: "price: 5 Euro", "\(wrong)\n  summary: Mit Tanz")
    let result = try published.build()
    #expect(result.codes.count == 1)
    #expect(result.report != nil)
    let entry = PublishedDiskSite.component(Self.uid, in: published.site.output("kalender.ics"))
    #expect(entry.contains("Mit Tanz"))
    #expect(entry.contains("SEQUENCE:1\r\n"))
    #expect(published.site.output("termine/fest/index.html").contains("Mit Tanz"))
    #expect(published.lost.isEmpty)
  }

  @Test("A wrong field of an event without an id costs that field, also where it is known again")
  func withoutID() throws {
    for title in ["Ohne Kennung", "Mit anderem Namen"] {
      let published = try PublishedDiskSite()
      try published.write(event: "title: Ohne Kennung", "title: \(title)\n  size: riesig")
      #expect(try published.build().codes == ["E131"])
      #expect(published.lost.isEmpty)
      #expect(published.lostPages.isEmpty)
      #expect(published.site.output("termine/ohne-kennung-2031-08-01/index.html").contains(title))
    }
  }

  @Test("An event that somebody hides while another of its fields is wrong is hidden, and that is said")
  func hidden() throws {
    for wrong in ["size: riesig", "end: gestern"] {
      let published = try PublishedDiskSite()
      try published.write(event: "price: 5 Euro", "visibility: intern\n  \(wrong)")
      let result = try published.build()
      #expect(result.report != nil)
      #expect(result.linked.log.sorted().contains { $0.code == "W603" })
      for (path, data) in published.site.outputs() where !path.hasPrefix(".") {
        #expect(!String(decoding: data, as: UTF8.self).contains("Sommerfest"), "\(path)")
      }
    }
  }

  @Test("A rule that cannot be followed leaves the whole series, a date that cannot be read all sessions")
  func series() throws {
    let published = try PublishedDiskSite()
    let before = PublishedDiskSite.component(
      "kurs@verbund.beispielhaft.de", in: published.site.output("kalender.ics"))
    try published.write(event: "jeden Dienstag bis 30.9.2031", "ab und zu")
    #expect(try published.build().codes == ["E409"])
    let after = PublishedDiskSite.component(
      "kurs@verbund.beispielhaft.de", in: published.site.output("kalender.ics"))
    #expect(after == before)
    #expect(after.contains("RRULE:"))
    try published.write(event: "    - 2031-05-10", "    - 2031-15-10")
    #expect(try published.build().codes == ["E151"])
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
  }

  @Test("A reference that leads nowhere takes an event out of no calendar")
  func references() throws {
    for (old, new) in [
      ("region: nord\n  topics: lernen", "region: nrod\n  topics: lernne"), ("format: Fest", "format: Fset"),
      ("online: https://example.org/markt", "online: javascript:alert(1)"),
    ] {
      let published = try PublishedDiskSite()
      try published.write(event: old, new)
      #expect(try published.build().report != nil)
      #expect(published.lost.isEmpty, "\(new)")
      #expect(published.lostPages.isEmpty, "\(new)")
    }
  }

  @Test("A list that cannot be read at all, or is gone, loses nobody")
  func lists() throws {
    for text in ["<<<<<<< HEAD\n\(PublishedDiskSite.events)=======\n>>>>>>> nord\n", "[]\n", "alles weg"] {
      let published = try PublishedDiskSite()
      try published.site.write(["events.yaml": text])
      #expect(try published.build().report != nil)
      #expect(published.lost.isEmpty, "\(text)")
      #expect(published.lostPages.isEmpty, "\(text)")
    }
    let published = try PublishedDiskSite()
    try published.site.write("events.yaml", Array(PublishedDiskSite.events.utf8) + [0xE4, 0x0A])
    #expect(try published.build().codes == ["E101"])
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
    try published.site.remove("events.yaml")
    #expect(try published.build().report != nil)
    #expect(published.lost.isEmpty)
    #expect(published.lostPages.isEmpty)
  }

  @Test("An event that nobody knows yet is left out, and that is said")
  func unknown() throws {
    let published = try PublishedDiskSite()
    try published.site.write([
      "events.yaml": PublishedDiskSite.events + "- title: Nagelneu\n  start: bald\n  region: nord\n"
    ])
    let result = try published.build()
    #expect(result.outlook?.missing == ["Nagelneu"])
    #expect(result.outlook?.kept == [])
    #expect(!published.site.output("kalender.ics").contains("Nagelneu"))
    #expect(published.lost.isEmpty)
  }

  @Test("Where the output lacks the entry nothing is published, and the entry is named")
  func lacking() throws {
    let published = try PublishedDiskSite()
    let site = published.site
    try FileManager.default.removeItem(atPath: site.options.output)
    try published.write(event: "start: 2031-07-05 18:00", "start: bald")
    let result = try published.build()
    #expect(result.report == nil)
    #expect(result.codes.contains("E640"))
    let finding = result.linked.log.sorted().first { $0.code == "E640" }
    #expect(finding?.message.text.german.contains("fest (sommerfest)") == true)
    #expect(finding?.location?.path == "ledger.tsv")
    #expect(site.outputs().isEmpty)
  }

  @Test("Without the wish to go on a mistake publishes nothing, and what would become of it is told")
  func outlook() throws {
    let published = try PublishedDiskSite()
    let before = published.site.outputs()
    try published.write(event: "start: 2031-07-05 18:00", "start: bald")
    let result = try published.site.build()
    #expect(result.report == nil)
    #expect(published.site.outputs() == before)
    #expect(result.outlook?.kept.contains("fest (sommerfest)") == true)
    try published.write(event: "price: 5 Euro", "size: riesig")
    let other = try published.site.build()
    #expect(other.outlook?.partial == ["Sommerfest"])
    #expect(other.outlook?.kept.contains { $0.hasPrefix("fest") } == false)
  }
}
