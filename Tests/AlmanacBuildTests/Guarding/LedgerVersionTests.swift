import AlmanacModel
import AlmanacSite
import CivilTime
import Foundation
import Testing

@testable import AlmanacBuild

@Suite struct LedgerVersionTests {
  /// A site as 1.0 published it three times, in a folder of its own.
  private static func published() throws -> DiskSite {
    let site = try DiskSite([:], today: "2031-05-01")
    let files = FileManager.default
    let fixture = "\(TestSite.repository)/Tests/Sites/published-by-1.0"
    try files.createDirectory(atPath: site.folder, withIntermediateDirectories: true)
    try? files.removeItem(atPath: site.options.content)
    try files.copyItem(atPath: "\(fixture)/content", toPath: site.options.content)
    try files.copyItem(atPath: "\(fixture)/output", toPath: site.options.output)
    return site
  }

  private static func numbers(_ ledger: Ledger) -> [String: Int] {
    Dictionary(
      ledger.sortedEntries.filter { $0.kind == .event || $0.kind == .session }.map { ($0.uid, $0.sequence) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The lines of each entry of the calendars of single events, by UID, without what changes with the number.
  private static func entries(_ site: DiskSite) -> [String: Set<[String]>] {
    var entries: [String: Set<[String]>] = [:]
    for (path, data) in site.outputs() where path.hasPrefix("termine/") && path.hasSuffix(".ics") {
      let text = String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "")
      for part in text.split(separator: "BEGIN:VEVENT\r\n").dropFirst() {
        let lines = part.split(separator: "\r\n").prefix { $0 != "END:VEVENT" }.map(String.init)
        guard let uid = lines.first(where: { $0.hasPrefix("UID:") })?.dropFirst(4) else { continue }
        let numbered = ["SEQUENCE:", "DTSTAMP:", "LAST-MODIFIED:"]
        let own = PublicationComparison.seriesUID(String(uid))
        entries[own, default: []].insert(lines.filter { line in !numbered.contains { line.hasPrefix($0) } })
      }
    }
    return entries
  }

  @Test("A site that 1.0 published keeps every UID and feed id, and every number that rises is explained")
  func upgrade() throws {
    let site = try Self.published()
    let old = LedgerReader().read(Array(site.content("ledger.tsv").utf8)).ledger
    let before = Self.entries(site)
    let result = try site.publish()
    #expect(result.linked.log.diagnostics.filter { $0.severity == .error }.map(\.message.text.german) == [])
    let new = LedgerReader().read(Array(site.content("ledger.tsv").utf8)).ledger
    for entry in old.sortedEntries where entry.isLive {
      #expect(new[entry.kind, entry.id]?.uid == entry.uid, "\(entry.id)")
    }
    let after = Self.entries(site)
    let (was, now) = (Self.numbers(old), Self.numbers(new))
    for (uid, number) in now {
      // A number rises where the lines of the entry are others, and nowhere else.
      let isOther = before[uid] != after[uid]
      #expect(
        (number != was[uid]) == isOther, "\(uid) from \(was[uid] ?? -1) to \(number), other lines: \(isOther)"
      )
    }
    #expect(site.content("ledger.tsv").hasPrefix("# ledger 2\n"))
  }

  @Test("Nothing is written and nothing rises when the same program publishes once more")
  func again() throws {
    let site = try Self.published()
    try site.publish()
    let ledger = site.content("ledger.tsv")
    let outputs = site.outputs()
    let second = try site.publish()
    #expect(second.report?.written == 0)
    #expect(site.content("ledger.tsv") == ledger)
    #expect(site.outputs() == outputs)
  }

  @Test("1.0 cannot read the new ledger, so that no older program publishes over a newer one")
  func olderProgram() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    let lines = site.content("ledger.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
    // 1.0 knows these kinds and reports any other line as damaged.
    #expect(lines.contains { line in !["event", "session", "post"].contains { line.hasPrefix("\($0)\t") } })
  }

  @Test("A ledger of a newer program is refused")
  func newerProgram() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.write(["ledger.tsv": "# ledger 3\n"])
    #expect(try site.publishedCodes() == ["E610"])
  }

  @Test("What is written into a ledger is read back the same, whatever is in it")
  func roundTrip() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    let text = site.content("ledger.tsv")
    let (ledger, log) = LedgerReader().read(Array(text.utf8))
    #expect(log.diagnostics.isEmpty)
    #expect(ledger.text == text)
    var other = ledger
    other.replace(
      LedgerEntry(
        kind: .page, id: "pages/x", uid: "-", hash: "1", sequence: 2, firstPublished: Instant(seconds: 0),
        lastChanged: Instant(seconds: 86_400), traits: "", state: .moved, stateSince: Day(number: 3),
        stateSequence: 2, previousStart: "2031-05-06T18:00:00+02:00", lastDay: Day(number: 9),
        addresses: ["", "a b/%20/", "ü/"]))
    #expect(LedgerReader().read(Array(other.text.utf8)).ledger == other)
  }

  @Test("A post's feed id is the same on each build day")
  func feedID() throws {
    for day in ["2031-05-02", "2031-06-30"] {
      var site = TestSite(["magazine/neu.md": "---\ntitle: Neu\ndate: 2031-05-02\n---\n\nText.\n"])
      site.today = day
      let feed = try site.rendered().text("feed.json")
      #expect(feed.contains("tag:verbund.example.org,2031-05-02:magazine/neu"))
    }
  }

  // MARK: - What is special about an entry

  private static func states(_ site: DiskSite) -> LedgerEntry? {
    LedgerReader().read(Array(site.content("ledger.tsv").utf8)).ledger[.event, "fest"]
  }

  @Test("A moved event keeps the start that was announced, until it is over or moved back")
  func moved() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    let other = TwoFolders.event("markt", "Markt", "2031-06-01")
    site.set(today: "2031-05-10")
    try site.write(["events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-12 18:00") + other])
    try site.publish()
    #expect(Self.states(site)?.state == .moved)
    #expect(Self.states(site)?.previousStart == "2031-07-05")
    #expect(Self.states(site)?.stateSince == Day(year: 2031, month: 5, day: 10))
    #expect(Self.states(site)?.stateSequence == 1)
    // Another edit leaves the day of the moving.
    site.set(today: "2031-05-20")
    try site.write(["events.yaml": TwoFolders.event("fest", "Fest", "2031-07-12 18:00") + other])
    try site.publish()
    #expect(Self.states(site)?.stateSince == Day(year: 2031, month: 5, day: 10))
    #expect(Self.states(site)?.stateSequence == 1)
    #expect(Self.states(site)?.sequence == 2)
    // Moved again: what was announced last counts.
    try site.write(["events.yaml": TwoFolders.event("fest", "Fest", "2031-07-13 18:00") + other])
    try site.publish()
    #expect(Self.states(site)?.previousStart == "2031-07-12T18:00:00+02:00")
    site.set(today: "2031-07-14")
    try site.publish()
    #expect(Self.states(site)?.state == .ordinary)
    #expect(Self.states(site)?.previousStart == nil)
  }

  @Test("Adding the time of day to a day moves nothing")
  func timeAdded() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    try site.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05 18:00")
        + TwoFolders.event("markt", "Markt", "2031-06-01")
    ])
    try site.publish()
    #expect(Self.states(site)?.state == .ordinary)
  }

  @Test("A cancelled event knows since when, unless it was published as cancelled from the first")
  func cancelled() throws {
    let site = try DiskSite(TwoFolders.files)
    try site.publish()
    site.set(today: "2031-05-10")
    try site.write([
      "events.yaml": TwoFolders.event("fest", "Sommerfest", "2031-07-05", "  status: abgesagt\n")
        + TwoFolders.event("markt", "Markt", "2031-06-01")
        + TwoFolders.event("neu", "Neu", "2031-06-02", "  status: abgesagt\n")
    ])
    try site.publish()
    #expect(Self.states(site)?.state == .cancelled)
    #expect(Self.states(site)?.stateSince == Day(year: 2031, month: 5, day: 10))
    let ledger = LedgerReader().read(Array(site.content("ledger.tsv").utf8)).ledger
    #expect(ledger[.event, "neu"]?.state == .cancelled)
    #expect(ledger[.event, "neu"]?.stateSince == nil)
  }
}
