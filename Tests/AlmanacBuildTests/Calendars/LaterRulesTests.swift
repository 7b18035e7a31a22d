import AlmanacModel
import AlmanacSite
import Testing

@testable import AlmanacBuild

/// Calendars say some things differently since version 1.1. SEQUENCE rises where they do, and nowhere else.
@Suite("What a site published by 1.0 sees rise")
struct LaterRulesTests {
  @Test(
    "Only entries whose lines are others rise by one: cancelled, postponed with a time, changed dates without an end"
  )
  func rises() throws {
    let ledger = try Self.site().linked().publication.ledger
    let raised = ledger.sortedEntries.filter { $0.sequence == 1 }.map { "\($0.id) \($0.changes)" }
    #expect(
      raised == [
        "aus status", "reihe time", "spaeter status", "teileaus status", "teile/1 status",
        "teileaus/1 status",
        "teileaus/2 status",
      ])
    #expect(ledger.sortedEntries.allSatisfy { $0.sequence <= 1 })
    for row in Self.rows where !raised.contains(where: { $0.hasPrefix("\(row.id) ") }) {
      let kind = try #require(LedgerEntry.Kind(rawValue: row.kind))
      #expect(ledger[kind, row.id]?.hash == row.hash, "\(row.id)")
    }
  }

  @Test("A site that says how it wants cancelled events sees nothing of them change")
  func policy() throws {
    let raised = try Self.site(cancelled: "strike").linked().publication.ledger.sortedEntries.filter {
      $0.sequence > 0
    }
    #expect(raised.map(\.id) == ["reihe", "spaeter", "teile/1"])
  }

  @Test("Cancelled events stay in every program, and what is off or later blocks nobody's time")
  func lines() throws {
    let site = try Self.site().rendered { $0.hasSuffix(".ics") }
    func calendar(_ id: String) -> ReadCalendar { ReadCalendar("termine/\(id)/\(id).ics", of: site) }
    #expect(calendar("aus").values("STATUS") == ["CONFIRMED"])
    #expect(calendar("aus").values("SUMMARY") == ["ABGESAGT: Aus"])
    #expect(calendar("spaeter").values("STATUS") == ["TENTATIVE"])
    #expect(calendar("spaeter").values("TRANSP") == ["TRANSPARENT"])
    #expect(calendar("aus").values("TRANSP") == ["TRANSPARENT"])
    #expect(calendar("fest").values("TRANSP") == ["OPAQUE"])
    let strict = try Self.site(cancelled: "strike").rendered { $0.hasSuffix(".ics") }
    #expect(ReadCalendar("termine/aus/aus.ics", of: strict).values("STATUS") == ["CANCELLED"])
  }

  @Test("A changed date without an end lasts as long as its series, on pages and in calendars")
  func length() throws {
    let site = try Self.site().rendered { $0.hasPrefix("termine/") }
    let ends = ReadCalendar("termine/reihe/reihe.ics", of: site).values("DTEND")
    #expect(ends == ["20310701T210000", "20310715T220000"])
    #expect(site.text("termine/reihe/index.html").contains("19–22 Uhr"))
    #expect(ReadCalendar("termine/offen/offen.ics", of: site).values("DTEND").last == "20310717T210000")
    let moved = "Do., 17. Juli 2031, <span class=\"nobreak\">19 Uhr</span>"
    #expect(site.text("termine/offen/index.html").contains(moved))
  }

  @Test(
    "A changed date with an end of its own keeps it, and one of whole days lasts as many days as its series")
  func ownEnd() throws {
    let events = """
      - id: abend
        title: Abend
        start: 2031-07-01 18:00
        end: "21:00"
        repeat: weekly until 2031-08-30
        dates:
          - start: 2031-07-15 19:00
            end: "20:00"
          - start: 2031-07-22
        region: nord
      - id: lager
        title: Lager
        start: 2031-07-01
        end: 2031-07-03
        repeat: monthly until 2031-12-31
        dates:
          - start: 2031-08-01
            title: Im August
          - start: 2031-09-01
            end: 2031-09-01
        region: nord

      """
    let site = try TestSite(["regions/nord.md": "---\ntitle: Nord\n---\n", "events.yaml": events])
      .rendered { $0.hasSuffix(".ics") }
    #expect(
      ReadCalendar("termine/abend/abend.ics", of: site).values("DTEND")
        == ["20310701T210000", "20310715T200000", "20310723"])
    let days = ReadCalendar("termine/lager/lager.ics", of: site)
    #expect(days.values("DTEND") == ["20310704", "20310804", "20310902"])
  }

  private static func site(cancelled: String? = nil) throws -> TestSite {
    TestSite([
      "site.yaml": """
      title: Nordlicht
      url: https://nordlicht.example.org/
      notice: Beispiel
      publisher:
        name: Nordlicht
        email: post@nordlicht.example.org
      \(cancelled.map { "calendar: {cancelled: \($0)}" } ?? "")

      """,
      "regions/nord.md": "---\ntitle: Nord\n---\nText.\n", "events.yaml": events + "\n", "ledger.tsv": ledger,
    ])
  }

  private static let events = """
    - id: fest
      title: Fest
      start: 2031-07-05 18:00
      end: "21:00"
      region: nord
    - id: spaeter
      title: Später
      start: 2031-07-06 18:00
      status: postponed
      region: nord
    - id: spaetertag
      title: Später, ganztags
      start: 2031-07-07
      status: postponed
      region: nord
    - id: aus
      title: Aus
      start: 2031-07-08 18:00
      status: cancelled
      region: nord
    - id: reihe
      title: Reihe
      start: 2031-07-01 18:00
      end: "21:00"
      repeat: weekly until 2031-08-30
      dates:
        - 2031-07-15 19:00
      region: nord
    - id: kurz
      title: Kurze Reihe
      start: 2031-07-02 18:00
      end: "20:00"
      repeat: weekly until 2031-08-30
      dates:
        - 2031-07-16 19:00
      region: nord
    - id: offen
      title: Reihe ohne Ende
      start: 2031-07-03 18:00
      repeat: weekly until 2031-08-30
      dates:
        - 2031-07-17 19:00
      region: nord
    - id: teile
      title: Teile
      status: postponed
      dates:
        - start: 2031-07-09 10:00
        - start: 2031-07-10
      region: nord
    - id: teileaus
      title: Abgesagte Teile
      status: cancelled
      dates:
        - start: 2031-07-09 10:00
        - start: 2031-07-10
      region: nord
    """

  /// What 1.0 recorded of these events: kind, id, UID, hash and traits.
  private static let rows: [(kind: String, id: String, uid: String, hash: String, traits: String)] = [
    (
      "event", "aus", "aus@nordlicht.example.org", "2f499c46-95ca2746-8f3e7418-bc4c40f6-aa25f894",
      "2031-07-08T18:00:00|aus|nord"
    ),
    (
      "event", "fest", "fest@nordlicht.example.org", "4cbb339e-504e5b46-8f3e7418-3fd57bfe-a1408d1d",
      "2031-07-05T18:00:00|fest|nord"
    ),
    (
      "event", "kurz", "kurz@nordlicht.example.org", "8f2a3680-f435faeb-fc1beb87-3fd57bfe-4c1663ef",
      "2031-07-02T18:00:00|kurze-reihe|nord"
    ),
    (
      "event", "offen", "offen@nordlicht.example.org", "3891b99e-e3d34bd3-fc1beb87-3fd57bfe-983dbf36",
      "2031-07-03T18:00:00|reihe-ohne-ende|nord"
    ),
    (
      "event", "reihe", "reihe@nordlicht.example.org", "06407ca8-26e70351-fc1beb87-3fd57bfe-78217da3",
      "2031-07-01T18:00:00|reihe|nord"
    ),
    (
      "event", "spaeter", "spaeter@nordlicht.example.org", "77e83187-26d56e81-8f3e7418-7d8dd22d-ea09e2e6",
      "2031-07-06T18:00:00|spaeter|nord"
    ),
    (
      "event", "spaetertag", "spaetertag@nordlicht.example.org",
      "d94635d5-b2be7cc3-8f3e7418-7d8dd22d-4271e195", "2031-07-07|spaeter-ganztags|nord"
    ),
    (
      "event", "teile", "teile@nordlicht.example.org", "75afba0f-4d143937-0ba73852-7d8dd22d-87202ef6",
      "2031-07-09|teile|nord"
    ),
    (
      "event", "teileaus", "teileaus@nordlicht.example.org", "75afba0f-210042c3-0ba73852-bc4c40f6-814bbb63",
      "2031-07-09|abgesagte-teile|nord"
    ),
    (
      "session", "teile/1", "teile-1@nordlicht.example.org", "ecc93f96-e2b06818-8f3e7418-30a69cd2-7f7475d8",
      "2031-07-09T10:00:00|"
    ),
    (
      "session", "teile/2", "teile-2@nordlicht.example.org", "f2d511c5-e2b06818-8f3e7418-30a69cd2-d858b139",
      "2031-07-10|"
    ),
    (
      "session", "teileaus/1", "teileaus-1@nordlicht.example.org",
      "ecc93f96-16583513-8f3e7418-6c98c349-476243de", "2031-07-09T10:00:00|"
    ),
    (
      "session", "teileaus/2", "teileaus-2@nordlicht.example.org",
      "f2d511c5-16583513-8f3e7418-6c98c349-4867477b", "2031-07-10|"
    ),
  ]

  private static var ledger: String {
    "# kind\tid\tuid\thash\tsequence\tfirst-published\tlast-changed\ttraits\tchanges\n"
      + rows.map { row in
        let day = "2031-04-01T00:00:00Z"
        return [row.kind, row.id, row.uid, row.hash, "0", day, day, row.traits, ""].joined(separator: "\t")
          + "\n"
      }.joined()
  }
}
