import AlmanacModel
import CivilTime
import Testing

@testable import AlmanacOutputs

/// The counting rules, on small made-up lists.
struct ReportBuilderTests {
  private let config = """
    formats:
      - id: fest
        name: Fest
        plural: Feste
      - id: werkstatt
        name: Werkstatt
        plural: Werkstätten
    targets:
      - period: 2030-01-01..2031-12-31
        region: nord
        small: 2
        large: 1
        werkstätten: 3
    """

  private func report(_ events: String, from: Day = day(2030, 1, 1), to: Day = day(2030, 12, 31)) -> Report {
    let linked = LiteralSite.linked(["events.yaml": events], config: config + "\n")
    #expect(linked.log.diagnostics.filter { $0.severity == .error }.isEmpty)
    return ReportBuilder(linked.site).report(ReportRequest(from: from, to: to))
  }

  private func event(_ id: String, _ fields: String, start: String = "2030-06-01") -> String {
    "- id: \(id)\n  title: \(id)\n  start: \(start)\n  region: nord\n"
      + fields.split(separator: ";").map { "  \($0)\n" }.joined()
  }

  private func ids(_ report: Report, _ name: String) -> [String]? {
    report.targets.first { $0.name == name }?.ids
  }

  @Test("Only own events that were held count, each under its size")
  func countsOwnHeld() {
    let report = report(
      event("a", "role: host;held: ja;size: klein") + event("b", "role: guest;held: ja;size: klein")
        + event("c", "role: host;size: klein") + event("d", "role: host;held: nein;size: klein")
        + event("e", "role: host;held: ja;size: groß") + event("f", "role: host;held: ja")
        + event("g", "organizer: Stadtbücherei;held: ja;size: klein")
        + event("h", "role: host;held: ja;size: klein;status: abgesagt")
        + event("i", "role: host;held: ja;size: klein;visibility: intern"))
    #expect(ids(report, "small") == ["a"])
    #expect(ids(report, "large") == ["e"])
    #expect(report.events.first { $0.id == "c" }?.state == .unconfirmed)
    #expect(report.events.first { $0.id == "d" }?.state == .notHeld)
    #expect(report.notes.contains { $0.ids == ["f"] && $0.text.contains("Größe") })
    #expect(report.notes.contains { $0.ids == ["g"] && $0.text.contains("Rolle") })
    #expect(report.notes.contains { $0.ids == ["h"] && $0.text.contains("abgesagt") })
  }

  @Test("An event without role and organizer is the alliance's own; with an organizer it is not")
  func ownByDefault() {
    let report = report(
      event("a", "held: ja;size: klein;attendees: 20;attendees_of: own")
        + event("b", "held: ja;size: klein;attendees: 7;attendees_of: own;organizer: Stadtbücherei")
        + event("c", "held: ja;size: klein;organizer: Wir;role: host")
        + event("d", "held: ja;size: klein;role: partner") + event("e", "held: ja;size: klein;partners: [X]"))
    #expect(ids(report, "small") == ["a", "c", "e"])
    #expect(report.events.filter(\.isOwn).map(\.id) == ["a", "c", "e"])
    #expect(report.events.map { $0.role?.rawValue } == ["host", nil, "host", "partner", "host"])
    #expect(OwnAttendance(report.events, words: ReportWords(.german)).sum == 20)
    #expect(report.notes.first { $0.text.contains("ohne Rolle") }?.ids == ["b"])
    for language in [UILanguage.german, .english] {
      let rules = ReportWords(language).countingRules.joined()
      #expect(rules.contains("organizer"))
      #expect(rules.contains("host"))
    }
  }

  @Test("An event whose format has a target of its own counts there and not by size")
  func countsOnce() {
    let report = report(event("a", "role: host;held: ja;size: klein;format: werkstatt"))
    #expect(ids(report, "small") == [])
    #expect(ids(report, "werkstätten") == ["a"])
    #expect(report.countedAs == ["a": "werkstätten"])
  }

  @Test("A figure counts only for an own event and never that of a whole fair")
  func sums() {
    let report = report(
      event("a", "role: host;held: ja;attendees: über 40;attendees_of: own")
        + event("b", "role: host;held: ja;attendees: 900;attendees_of: whole")
        + event("c", "role: partner;held: ja;attendees: 7;attendees_of: own")
        + event("d", "role: host;attendees: 5;attendees_of: own") + event("e", "role: host;held: ja"))
    let sum = OwnAttendance(report.events, words: ReportWords(.german))
    #expect(sum.sum == 40)
    #expect(sum.figures == ["über 40"])
    #expect(sum.withoutFigure == 2)
  }

  @Test("An event without a day counts only if its whole month lies in the period")
  func countsMonths() {
    let events =
      event("a", "role: host;held: ja;size: klein", start: "2030-05")
      + event("b", "role: host;held: ja;size: klein", start: "2030")
      + event("c", "role: host;held: ja;size: klein", start: "offen")
    let may = report(events, from: day(2030, 5, 1), to: day(2030, 5, 31))
    #expect(may.events.map(\.id) == ["a", "b"])
    #expect(ids(may, "small") == ["a"])
    #expect(may.notes.contains { $0.ids == ["b"] && $0.text.contains("bei keinem Ziel") })
    #expect(may.notes.contains { $0.ids == ["c"] && $0.text.contains("Ohne Datum") })
    let half = report(events, from: day(2030, 5, 1), to: day(2030, 5, 20))
    #expect(ids(half, "small") == [])
  }

  @Test("An event that may lie outside the period is in no sum of attendees")
  func leavesOutWhatMayLieOutside() {
    let events =
      event("a", "role: host;held: ja;attendees: 20;attendees_of: own", start: "2030")
      + event("b", "role: host;held: ja;attendees: ca. 30;attendees_of: own", start: "2030-05-07")
      + event("c", "role: host;held: ja;attendees: 5;attendees_of: own", start: "2030-05-08")
    let may = report(events, from: day(2030, 5, 1), to: day(2030, 5, 31))
    #expect(may.events.map(\.id) == ["b", "c", "a"])
    let sum = OwnAttendance(may.events, words: ReportWords(.german))
    #expect(sum.sum == 35)
    #expect(sum.withoutFigure == 0)
    #expect(sum.text(ReportWords(.german)) == "rund 35")
    #expect(may.notes.contains { $0.ids == ["a"] && $0.text.contains("in keiner Summe") })
  }

  @Test("A target is counted from its own first day, and the report says so")
  func countsFromTheTargetsStart() {
    let events =
      event("a", "role: host;held: ja;size: klein", start: "2030-03-01")
      + event("b", "role: host;held: ja;size: klein", start: "2031-02-01")
    let report = report(events, from: day(2031, 1, 1), to: day(2031, 4, 30))
    #expect(report.events.map(\.id) == ["b"])
    #expect(ids(report, "small") == ["a", "b"])
    #expect(report.notes.contains { $0.text.contains("1. Januar 2030") })
  }

  @Test("A count that names nothing known is not guessed at")
  func reportsUnknownCounts() {
    let linked = LiteralSite.linked(
      ["events.yaml": event("a", "role: host;held: ja")],
      config: "targets:\n  - period: 2030\n    region: nord\n    gespräche: 4\n")
    let report = ReportBuilder(linked.site).report(
      ReportRequest(from: day(2030, 1, 1), to: day(2030, 12, 31)))
    #expect(report.targets.first?.reached == nil)
    #expect(report.notes.contains { $0.text.contains("gespräche") })
  }

  @Test("An event of every region stands in each and once in the total")
  func countsEverywhereOnce() {
    let linked = LiteralSite.linked([
      "events.yaml":
        "- title: Tag\n  start: 2030-06-01\n  region: alle\n  role: host\n  held: ja\n  attendees: 10\n  attendees_of: own\n"
    ])
    let report = ReportBuilder(linked.site).report(
      ReportRequest(from: day(2030, 1, 1), to: day(2030, 12, 31)))
    #expect(report.sections.map(\.events.count) == [1, 1])
    #expect(OwnAttendance(report.events, words: ReportWords(.german)).sum == 10)
  }

  @Test("Posts and press releases of the period stand with their region")
  func listsPosts() {
    func post(_ date: String, _ more: String) -> String {
      "---\ntitle: Text \(date)\ndate: \(date)\n\(more)---\nText.\n"
    }
    let linked = LiteralSite.linked([
      "magazine/a.md": post("2030-02-01", "regions: nord\n"),
      "magazine/b.md": post("2030-03-01", "regions: nord\nkind: presse\n"),
      "magazine/c.md": post("2031-01-01", "regions: nord\n"), "magazine/d.md": post("2030-04-01", ""),
    ])
    let report = ReportBuilder(linked.site).report(
      ReportRequest(from: day(2030, 1, 1), to: day(2030, 12, 31)))
    #expect(report.sections.first?.posts.map(\.kind) == [.article, .press])
    #expect(report.otherPosts.map(\.title) == ["Text 2030-04-01"])
  }
}
