import AlmanacModel
import AlmanacSite
import Foundation
import Testing

@testable import AlmanacBuild
@testable import AlmanacTheme

@Suite("Who wrote a post and what was moved, in the terms of schema.org")
struct StructuredAuthorsTests {
  @Test("An author that is no person is an organisation")
  func authors() throws {
    let page = try TestSite(
      [
        "people.yaml": "- {id: ada, name: Redaktion}\n",
        "members.yaml": "- {id: m, name: Anna Muster}\n",
        "magazine/a.md":
          "---\ntitle: A\ndate: 2031-04-01\nauthors: [ada, Eva Mai, Pressestelle, Musterverbund, Anna Muster]\n---\nText.\n",
      ]
    ).rendered { $0 == "magazin/a/index.html" }.text("magazin/a/index.html")
    let types = page.matches(of: #/\{"@type":"(\w+)","name":"([^"]+)","url/#).map { "\($0.2) \($0.1)" }
    #expect(
      types.prefix(5) == [
        "Redaktion Person", "Eva Mai Person", "Pressestelle Organization", "Musterverbund Organization",
        "Anna Muster Organization",
      ])
  }

  @Test("A moved event says when it was to begin; one that is off does not")
  func moved() throws {
    func data(_ status: String, _ previous: String?) throws -> String {
      let site = try #require(
        TestSite([
          "regions/nord.md": "---\ntitle: Nord\n---\n",
          "events.yaml": "- {id: x, title: X, start: 2031-07-05 18:00, region: nord, status: \(status)}\n",
        ]).linked().site as Site?)
      let event = try #require(site.events.first)
      let object = StructuredEvent(site).object(event, description: nil, image: nil, previousStart: previous)
      return String(decoding: object?.bytes() ?? [], as: UTF8.self)
    }
    let before = "2031-07-04T18:00:00+02:00"
    let moved = try data("confirmed", before)
    #expect(moved.contains("\"previousStartDate\":\"\(before)\""))
    #expect(moved.contains("schema.org/EventRescheduled"))
    for (status, name) in [("cancelled", "EventCancelled"), ("postponed", "EventPostponed")] {
      let text = try data(status, before)
      #expect(!text.contains("previousStartDate"))
      #expect(text.contains(name))
    }
    #expect(try data("confirmed", nil).contains("EventScheduled"))
    #expect(try data("confirmed", "2031-07-05T18:00:00+02:00").contains("EventScheduled"))
  }
}
