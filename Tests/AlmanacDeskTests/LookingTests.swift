import AlmanacBuild
import AlmanacModel
import Foundation
import Testing

@testable import AlmanacDesk
@testable import AlmanacPreview

@Suite("What the desk shows")
struct LookingTests {
  @Test("A typed date is said again in words")
  func understanding() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let answer = await site.post(
      "/api/understand",
      .members([
        "kind": "event", "field": "start",
        "values": .members(["title": "Fest", "region": "aue", "start": "Mi, 4.6.2031, 18 Uhr"]),
      ]))
    #expect(answer["text"] == "Mittwoch, 4. Juni 2031, 18 Uhr")
    #expect(answer.at("findings").items.isEmpty)
  }

  @Test("A repetition gives its dates")
  func repetition() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let answer = await site.post(
      "/api/understand",
      .members([
        "kind": "event", "field": "repeat",
        "values": .members([
          "title": "Treff", "region": "aue", "start": "4.6.2031 18 Uhr", "repeat": "jeden Mittwoch, 3 mal",
        ]),
      ]))
    #expect(answer.at("dates").items.map { $0["day"] } == ["2031-06-04", "2031-06-11", "2031-06-18"])
    #expect(answer.at("dates", 0, "text") == "Mittwoch, 4. Juni 2031")
  }

  @Test("What cannot be understood is a finding with a remedy")
  func misunderstanding() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let answer = await site.post(
      "/api/understand",
      .members([
        "kind": "event", "field": "start", "values": .members(["title": "Fest", "start": "31.2.2031"]),
      ]))
    #expect(answer["text"] == nil)
    #expect(answer.at("findings", 0, "severity") == "error")
    #expect(answer.at("findings", 0, "help") != .null)
  }

  @Test("A page shows what is being written, and the site stays as it is")
  func trial() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    let answer = await site.post(
      "/api/trial",
      .members([
        "kind": "post", "id": "erster", "values": .members(["title": "Probe"]), "body": "Noch nicht.",
      ]))
    #expect(answer["address"] == "http://127.0.0.1:8000/magazin/erster/?almanac-draft=1")
    let handler = PreviewHandler(site.session, language: .german, content: "content")
    func page(_ query: String) async -> String {
      let request = PreviewRequest(
        method: "GET", path: "/magazin/erster/", query: query, host: "localhost:8000")
      return String(decoding: await handler.answer(request).body, as: UTF8.self)
    }
    #expect(await page("almanac-draft=1").contains("Noch nicht."))
    #expect(await page("").contains("Ein Satz."))
    #expect(site.files == before)
  }

  @Test("Of many forms at once the ones that were shown last are kept")
  func manyTrials() async throws {
    let names = (1...10).map { "post-\($0)" }
    let posts = names.map { ("magazine/\($0).md", "---\ntitle: \($0)\ndate: 2031-01-01\n---\nText.\n") }
    let site = try DeskFixture(Dictionary(posts) { first, _ in first })
    defer { site.remove() }
    var numbers: [Int] = []
    for name in names {
      let answer = await site.post(
        "/api/trial", .members(["kind": "post", "id": .text(name), "body": .text("Probe \(name).")]))
      numbers.append(Int(answer["address"]?.asText?.split(separator: "=").last ?? "") ?? 0)
    }
    #expect(numbers == Array(1...10))
    #expect(try await site.session.draft(10, at: "magazin/post-10/index.html") != nil)
    #expect(try await site.session.draft(1, at: "magazin/post-1/index.html") == nil)
  }

  @Test("The bar leads to the desk from every page, and is in no output")
  func bar() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let handler = PreviewHandler(site.session, language: .german, content: "content", desk: site.desk)
    let request = PreviewRequest(method: "GET", path: "/magazin/erster/", host: "localhost:8000")
    let page = String(decoding: await handler.answer(request).body, as: UTF8.self)
    #expect(page.contains("href=\"http://127.0.0.1:8001/#/entry?kind=post&amp;id=erster\">Bearbeiten</a>"))
    #expect(page.contains("href=\"http://127.0.0.1:8001/#/publish\">Veröffentlichen</a>"))
    let output = String(
      decoding: try await site.session.output("magazin/erster/index.html") ?? [], as: UTF8.self)
    #expect(!output.contains("almanac-bar"))
  }

  @Test("The overview names what waits")
  func overview() async throws {
    let site = try DeskFixture([
      "magazine/entwurf.md": "---\ntitle: Entwurf\ndate: 2031-01-02\ndraft: ja\n---\nText.\n",
      "magazine/morgen.md": "---\ntitle: Morgen\ndate: 2031-05-02\n---\nText.\n",
      "magazine/vorbei.md": "---\ntitle: Vorbei\ndate: 2031-01-02\nexpires: 2031-02-01\n---\nText.\n",
      "events.yaml": "- id: alt\n  title: Alt\n  start: 2031-01-01\n  region: aue\n- id: neu\n  title: Neu\n"
        + "  start: 2031-06-01\n  region: aue\n",
    ])
    defer { site.remove() }
    let overview = await site.get("/api/overview")
    let groups = overview.at("groups").items
    func titles(_ name: String) -> [JSONValue] {
      groups.first { $0["name"] == .text(name) }?.at("items").items.compactMap { $0["title"] } ?? []
    }
    #expect(titles("drafts") == ["Entwurf"])
    #expect(titles("planned") == ["Morgen"])
    #expect(titles("hidden") == ["Vorbei"])
    #expect(titles("upcoming") == ["Neu"])
    #expect(titles("withoutReport") == ["Alt"])
    #expect(titles("withoutAttendance") == ["Alt"])
  }

  @Test("The search finds by words, and gives the target of a link from the text at hand")
  func search() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let post = await site.get("/api/search", query: "q=erst&for=post:erster")
    #expect(post.at("items", 0, "link") == "../magazine/erster.md")
    let event = await site.get("/api/search", query: "q=lesung&kind=event")
    #expect(event.at("items", 0, "link") == "event:lesung")
    #expect(await site.get("/api/search", query: "q=nirgends").at("items").items.isEmpty)
  }

  @Test("Lists give ids with their names")
  func lists() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let lists = await site.get("/api/lists")
    #expect(lists.at("lists", "regions", 0) == .members(["value": "aue", "name": "Aue"]))
    #expect(lists.at("lists", "people", 0, "name") == "Ada Ohm")
  }

  @Test("The check leads each finding to its field, and mends what can be mended")
  func check() async throws {
    let site = try DeskFixture(["events.yaml": "- title: Fest\n  start: 2031-06-01\n  region: aue\n"])
    defer { site.remove() }
    let findings = await site.get("/api/check").at("findings").items
    let missing = try #require(findings.first { $0["repair"] != nil })
    #expect(missing.at("entry", "kind") == "event")
    let done = await site.post("/api/repair", .members(["repair": missing["repair"] ?? .null]))
    #expect(done["repaired"] == true)
    #expect(site.read("events.yaml").hasPrefix("- id: fest-2031-06-01\n  title: Fest\n"))
    #expect(await site.ask("POST", "/api/repair", body: .members(["repair": "k99"])).status == 404)
  }

  @Test("The one name that is meant is offered, and put in the place of the wrong one")
  func meantNames() async throws {
    let site = try DeskFixture([
      "magazine/falsch.md": "---\ntitle: Falsch\ndate: 2031-01-02\nregion: aur # die Aue\n---\nText.\n"
    ])
    defer { site.remove() }
    let findings = await site.get("/api/check").at("findings").items
    let wrong = try #require(findings.first { $0["code"] == "E401" })
    #expect(wrong["correction"] == .members(["written": "aur", "meant": "aue"]))
    _ = await site.post("/api/repair", .members(["repair": wrong["repair"] ?? .null]))
    #expect(site.read("magazine/falsch.md").contains("region: aue # die Aue\n"))
    #expect(await site.get("/api/check").at("findings").items.allSatisfy { $0["code"] != "E401" })
  }

  @Test("A finding names entry and field")
  func findingField() async throws {
    let site = try DeskFixture([
      "events.yaml": "- id: fest\n  title: Fest\n  start: 31.2.2031\n  region: aue\n"
    ])
    defer { site.remove() }
    let finding = await site.get("/api/check").at("findings", 0)
    #expect(finding.at("entry", "id") == "fest")
    #expect(finding["field"] == "start")
  }

  @Test("A new version is told to those who wait for it")
  func events() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let first = await site.get("/api/events")
    try site.write("magazine/zweiter.md", "---\ntitle: Zweiter\ndate: 2031-01-03\n---\nText.\n")
    await site.session.apply(.anything)
    guard case .number(let version) = try #require(first["version"]) else {
      Issue.record("no version")
      return
    }
    let next = await site.get("/api/events", query: "version=\(version)")
    #expect(next["version"] == .number(version + 1))
  }
}
