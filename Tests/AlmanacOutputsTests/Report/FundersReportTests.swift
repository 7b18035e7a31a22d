import AlmanacModel
import Foundation
import Testing
import Yams

@testable import AlmanacOutputs

/// The report on 2024 of the site in this repository against the facts behind it, event by event.
struct FundersReportTests {
  private static let areas = ["ueberregional", "international", "ausserhalb"]

  /// An event as seeds/facts/events.yaml has it.
  struct Fact: Decodable {
    struct Attendance: Decodable {
      let count: Int
      let qualifier: String?
      let scope: String?
    }
    let id: String
    let title: String
    let start: String?
    let end: String?
    let status: String
    let visibility: String
    let region: String
    let size: String?
    let attendance: Attendance?
    let source: [String]
  }

  private struct Facts: Decodable {
    let events: [Fact]
  }

  private func facts() throws -> [Fact] {
    let path = LiteralSite.repository + "/seeds/facts/events.yaml"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    // YAML would take bare days and years for times and numbers.
    text = text.replacing(#/(?m)^(\s+(?:start|end|date): )([0-9-]+)$/#) { "\($0.1)\"\($0.2)\"" }
    return try YAMLDecoder().decode(Facts.self, from: text).events
  }

  private func report(includesInternal: Bool = false) throws -> Report {
    let site = try LiteralSite.real().site
    return ReportBuilder(site).report(
      ReportRequest(from: day(2024, 1, 1), to: day(2024, 12, 31), includesInternal: includesInternal))
  }

  @Test("The report on 2024 lists exactly what the facts say was held in 2024")
  func listsWhatWasHeld() throws {
    let report = try report(includesInternal: true)
    let held = try facts().filter { $0.status == "held" && ($0.start ?? "").hasPrefix("2024") }
    #expect(held.count == 37)
    let listed = report.events.filter { $0.state == .held }
    #expect(Set(listed.map(\.id)) == Set(held.map(\.id)))
    for fact in held {
      let event = try #require(listed.first { $0.id == fact.id }, "\(fact.id)")
      #expect(event.title == fact.title)
      #expect((event.regions.first ?? event.area) == fact.region, "\(fact.id)")
      #expect(event.area == (Self.areas.contains(fact.region) ? fact.region : nil), "\(fact.id)")
      #expect(event.time.machineStart == fact.start, "\(fact.id)")
      #expect(event.size?.rawValue == fact.size, "\(fact.id)")
      #expect(event.scope?.rawValue == fact.attendance?.scope, "\(fact.id)")
      #expect(event.sources.first == fact.source.first, "\(fact.id)")
    }
  }

  @Test("Attendance stands in the report as the source words it")
  func keepsQualifiers() throws {
    let report = try report()
    for fact in try facts()
    where fact.status == "held" && fact.attendance != nil && (fact.start ?? "").hasPrefix("2024") {
      let attendance = try #require(fact.attendance)
      let words = [attendance.qualifier, String(attendance.count)].compactMap { $0 }.joined(separator: " ")
      let event = try #require(report.events.first { $0.id == fact.id })
      let text = event.attendance.map { "\($0.qualifier.rawValue) \($0.count)" }
      #expect(text == words, "\(fact.id)")
    }
  }

  @Test("What is only announced or internal is never listed as held without being asked for")
  func keepsStatesApart() throws {
    let report = try report()
    #expect(!report.events.contains { $0.visibility == .internal })
    let open = report.events.filter { $0.state != .held }.map { "\($0.id) \($0.state.rawValue)" }
    #expect(open == ["popup-labor-neresheim-heidenheim-2024 unconfirmed"])
    // Undated: in no period, but named.
    #expect(!report.events.contains { $0.id == "delegationsreise-kanada" })
    #expect(report.notes.contains { $0.ids.contains("delegationsreise-kanada") })
    // Disputed: listed, and marked.
    #expect(
      report.notes.contains { $0.ids == ["green-ai-day-2024"] && $0.text.contains("8. oder 26. September") })
  }

  @Test("The targets agree with the count made by hand from the facts")
  func agreesWithTheHandCount() throws {
    // By hand: own events that section 4.2.1 of the report lists, by the size that their attendance gives.
    // Green AI Day and Käpsele Festival are not own; no own workshop was held before 2025.
    let byHand: [String: [String: [String]]] = [
      "stuttgart": ["small": [], "large": ["auftakt-stuttgart-2024"], "workshops": []],
      "karlsruhe": ["small": [], "large": ["auftakt-karlsruhe-2024"], "workshops": []],
      "neckar-alb": ["small": ["ki-night-reutlingen-2024"], "large": [], "workshops": []],
      "nordschwarzwald": ["small": [], "large": [], "workshops": []],
      "freiburg": ["small": [], "large": ["digital-for-future-freiburg-2024"], "workshops": []],
      "ostalbkreis": ["small": [], "large": [], "workshops": []],
    ]
    let asked = ["small": 2, "large": 1, "workshops": 2]
    let report = try report()
    #expect(report.targets.count == 18)
    for target in report.targets {
      #expect(target.ids == byHand[target.region]?[target.name], "\(target.region) \(target.name)")
      #expect(target.reached == byHand[target.region]?[target.name]?.count)
      #expect(target.target == asked[target.name])
    }
  }

  @Test("Freiburg's two workshops of 2025 count in a report that reaches into 2025")
  func countsWorkshops() throws {
    let site = try LiteralSite.real().site
    let report = ReportBuilder(site).report(ReportRequest(from: day(2025, 1, 1), to: day(2025, 12, 31)))
    let workshops = report.targets.filter { $0.name == "workshops" && $0.reached != 0 }
    #expect(workshops.map(\.region) == ["freiburg"])
    #expect(
      workshops.first?.ids == [
        "workshop-foerderung-freiburg-2025-02", "workshop-foerderung-freiburg-2025-03",
      ])
    #expect(workshops.first?.reached == 2)
  }

  @Test("The sum of attendees holds own events only and nothing of another's fair")
  func sumsOwnEventsOnly() throws {
    let report = try report(includesInternal: true)
    let words = ReportWords(.german)
    // 115 + 200 + 100 + 30; six hosted events without a figure.
    let sum = OwnAttendance(report.events, words: words)
    #expect(sum.sum == 445)
    #expect(Set(sum.figures) == ["ca. 115", "über 200", "ca. 100", "ca. 30"])
    #expect(sum.withoutFigure == 6)
    let freiburg = try #require(report.sections.first { $0.id == "freiburg" })
    #expect(OwnAttendance(freiburg.events, words: words).sum == 100)
    let stuttgart = try #require(report.sections.first { $0.id == "stuttgart" })
    #expect(OwnAttendance(stuttgart.events, words: words).sum == 200)
  }
}
