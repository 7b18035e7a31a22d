import Foundation
import Testing

@testable import AlmanacBuild

@Suite("What pages say about events to programs")
struct EventPageTests {
  @Test("Every address to subscribe to is the calendar's own, host and path")
  func webcal() throws {
    let rendered = try Self.site("").rendered()
    let host = "webcal://verbund.example.org/"
    for (path, bytes) in rendered.outputs where path.hasSuffix(".html") {
      for part in String(decoding: bytes, as: UTF8.self).components(separatedBy: "href=\"webcal:").dropFirst()
      {
        let address = "webcal:" + part.prefix { $0 != "\"" }
        #expect(address.hasPrefix(host), "\(path): \(address)")
        #expect(rendered.outputs[String(address.dropFirst(host.count))] != nil, "\(path): \(address)")
      }
    }
    let page = rendered.text("abonnieren/index.html")
    #expect(page.contains("href=\"\(host)kalender.ics\""))
    #expect(page.contains("data-choice=\"https://verbund.example.org/regionen/nord/kalender.ics\""))
    let region = rendered.text("regionen/nord/index.html")
    #expect(region.contains("href=\"\(host)regionen/nord/kalender.ics\""))
    #expect(page.contains("cid=webcal%3A%2F%2Fverbund.example.org%2Fkalender.ics"))
    #expect(page.contains("https://verbund.example.org/kalender.ics"))
  }

  @Test("The address of a place is told in its parts, from fields and from one line")
  func place() throws {
    let fields = try Self.event("  place: { name: Ziegelei, address: Am Markt 1, city: 12345 Musterstadt }\n")
    let address = try #require((fields["location"] as? [String: Any])?["address"] as? [String: String])
    #expect(
      address == [
        "@type": "PostalAddress", "streetAddress": "Am Markt 1", "postalCode": "12345",
        "addressLocality": "Musterstadt",
        "addressCountry": "DE",
      ])
    let line = try Self.event("  place: Werkhof, Mühlgasse 4, 12345 Moosach\n")
    let place = try #require(line["location"] as? [String: Any])
    #expect(place["name"] as? String == "Werkhof")
    #expect((place["address"] as? [String: String])?["streetAddress"] == "Mühlgasse 4")
    #expect((place["address"] as? [String: String])?["addressLocality"] == "Moosach")
    // A single part is a name; what stands for the town then is the region.
    let single = try Self.event("  place: Alte Ziegelei\n")
    #expect(
      (single["location"] as? [String: Any])?["address"] as? [String: String]
        == ["@type": "PostalAddress", "addressRegion": "Nord", "addressCountry": "DE"])
    let coded = try Self.event("  place: 12345 Moosach\n")
    #expect(
      ((coded["location"] as? [String: Any])?["address"] as? [String: String])?["addressLocality"]
        == "Moosach")
    let abroad = try Self.event("  place: Gare, Lyon\n  timezone: Europe/Paris\n")
    #expect(
      ((abroad["location"] as? [String: Any])?["address"] as? [String: String])?["addressCountry"] == nil)
  }

  @Test(
    "A plain price is an offer, any other is left to the page",
    arguments: [
      ("kostenlos", "0"), ("Eintritt frei", "0"), ("12 €", "12"), ("12,50 EUR", "12.50"), ("€ 8", "8"),
      ("ab 12 €", nil), ("12 € / 8 € ermäßigt", nil), ("auf Spendenbasis", nil), ("12", nil),
      ("1.200 €", nil),
    ] as [(String, String?)])
  func offer(price: String, amount: String?) throws {
    let event = try Self.event("  price: \(price)\n  register: https://example.org/anmeldung\n")
    let offer = event["offers"] as? [String: String]
    #expect(offer?["price"] == amount)
    #expect(
      amount == nil || offer?["url"] == "https://example.org/anmeldung" && offer?["priceCurrency"] == "EUR")
  }

  @Test(
    "A span of prices says the lowest and the highest",
    arguments: [
      ("12–15 Euro", "12", "15"), ("12 bis 15 €", "12", "15"), ("7,50 € - 10 €", "7.50", "10"),
      ("15–12 €", nil, nil),
      ("nach Vereinbarung", nil, nil), ("12–15", nil, nil), ("12–15–20 €", nil, nil),
    ] as [(String, String?, String?)])
  func span(price: String, low: String?, high: String?) throws {
    let offer = try Self.event("  price: \(price)\n")["offers"] as? [String: String]
    #expect(offer?["lowPrice"] == low)
    #expect(offer?["highPrice"] == high)
    #expect(offer?["price"] == nil)
    #expect((offer?["@type"] == "AggregateOffer") == (low != nil))
  }

  @Test("A price without cents may say so with a dash")
  func wholePrice() throws {
    #expect((try Self.event("  price: 12,– €\n")["offers"] as? [String: String])?["price"] == "12")
  }

  @Test("What is off, later or online is said in the terms of schema.org")
  func status() throws {
    let cancelled = try Self.event("  status: abgesagt\n")
    #expect(cancelled["eventStatus"] as? String == "https://schema.org/EventCancelled")
    let postponed = try Self.event("  status: verschoben\n")
    #expect(postponed["eventStatus"] as? String == "https://schema.org/EventPostponed")
    #expect(postponed["startDate"] as? String == "2031-07-05T18:00:00+02:00")
    let online = try Self.event("  online: https://meet.example.org/raum\n")
    #expect(online["eventAttendanceMode"] as? String == "https://schema.org/OnlineEventAttendanceMode")
    let both = try Self.event("  online: https://meet.example.org/raum\n  place: Aula, Moosach\n")
    #expect(both["eventAttendanceMode"] as? String == "https://schema.org/MixedEventAttendanceMode")
  }

  @Test("A range over two months does not show the last day large: its month is another")
  func rangeOverMonths() throws {
    let rendered = try TestSite([
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "events.yaml":
        "- id: a\n  title: A\n  start: 2031-06-29\n  end: 2031-07-02\n  region: nord\n"
        + "- id: b\n  title: B\n  start: 2031-07-05\n  end: 2031-07-06\n  region: nord\n",
    ]).rendered { $0 == "kalender/index.html" }
    let page = rendered.text("kalender/index.html")
    #expect(page.contains("<span class=\"event-day\">29</span>"))
    #expect(page.contains("<span class=\"event-day\">5<span>–6</span></span>"))
  }

  /// The event of a page as its structured data has it.
  private static func event(_ fields: String) throws -> [String: Any] {
    let page = try site(fields).rendered { $0 == "termine/x/index.html" }.text("termine/x/index.html")
    let script = try #require(
      page.components(separatedBy: "<script type=\"application/ld+json\">").dropFirst().first)
    let json = try #require(script.components(separatedBy: "</script>").first)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let graph = try #require(object?["@graph"] as? [[String: Any]])
    return try #require(graph.first { $0["@type"] as? String == "Event" })
  }

  private static func site(_ fields: String) -> TestSite {
    TestSite([
      "regions/nord.md": "---\ntitle: Nord\n---\n",
      "events.yaml":
        "- id: x\n  title: Lesung\n  start: 2031-07-05 18:00\n  end: 20:00\n  region: nord\n\(fields)",
    ])
  }
}
