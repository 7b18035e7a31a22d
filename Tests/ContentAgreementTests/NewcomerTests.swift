import Testing

@Suite("What a newcomer asks, and finds in three steps at most")
struct NewcomerTests {
  private func walk(_ labels: String...) throws -> Newcomer {
    var newcomer = Newcomer(try Pages.read())
    for label in labels {
      guard newcomer.follow(label) else {
        Issue.record("\(newcomer.path) has no link “\(label)”")
        break
      }
    }
    #expect(newcomer.steps <= 3)
    return newcomer
  }

  private func expect(_ answers: [String], on newcomer: Newcomer) {
    let words = newcomer.words
    for answer in answers { #expect(words.contains(answer), "\(newcomer.path) does not say “\(answer)”") }
  }

  @Test("A newcomer finds what was held in Neckar-Alb in 2024")
  func held() throws {
    let newcomer = try walk("Regionen", "Region Neckar-Alb")
    let region = try #require(try Facts.regions.get().first { $0.id == "neckar-alb" })
    let held = region.list("events_held")
    #expect(held.count == 5)
    let titles = try Facts.events.get().filter { held.contains($0.id) }.compactMap { $0.text("title") }
    expect(titles, on: newcomer)
    #expect(newcomer.page.matches(of: /durchgeführt/).count >= held.count)
  }

  @Test("A newcomer finds who runs community management where")
  func communityManagement() throws {
    let newcomer = try walk("Projekte", "Community Management")
    let regions = try Facts.regions.get().compactMap { $0.text("name")?.replacing("Region ", with: "") }
    #expect(regions.count == 6)
    expect(
      ["Wer vor Ort zuständig ist", "zehn Stellen", "Hochschule Aalen"] + regions, on: newcomer)
  }

  @Test("Each region's page has a section on its community management")
  func communityManagementOfRegions() throws {
    for region in try Facts.regions.get() {
      let newcomer = try walk("Regionen", region.text("name") ?? "")
      #expect(
        newcomer.page.contains(">Community Management</h2>"),
        "\(newcomer.path) has no such section")
    }
  }

  @Test("A newcomer finds what the data platform costs and who builds it")
  func dataPlatform() throws {
    let project = try #require(try Facts.projects.get().first { $0.id == "datenplattform" })
    expect(
      ["rund 5,1 Mio. EUR", "900.000 EUR"] + project.list("partners"),
      on: try walk("Projekte", "Datenplattform"))
  }

  @Test("A newcomer finds how to join")
  func membership() throws {
    expect(["Wie man Mitglied wird", "Mitglied oder Partner"], on: try walk("Mitgliedschaft"))
  }

  @Test("A newcomer finds where a figure comes from")
  func source() throws {
    let reader = try walk(
      "Karlsruhe macht den Anfang",
      "Zwischenverwendungsnachweis 2024 zum Projekt Community Management, Anlage 1")
    expect(["KI-Allianz Baden-Württemberg eG", "14 Seiten", "undatiert"], on: reader)
    let titles = try Content.read().parsed.sources.map(\.title)
    #expect(titles.count == 5)
    expect(titles, on: try walk("Quellen"))
  }
}
