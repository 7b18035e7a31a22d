import AlmanacModel
import Foundation
import Testing

@testable import AlmanacDesk
@testable import AlmanacPreview

@Suite("Translations at the desk")
struct TranslatingTests {
  private static let site = "title: Verbund\nurl: https://www.beispielhaft.de/\nlanguages: [de, en]\n"

  private func fixture(_ files: [String: String] = [:]) throws -> DeskFixture {
    try DeskFixture(["site.yaml": Self.site].merging(files) { _, new in new })
  }

  private func translated() async throws -> DeskFixture {
    let site = try fixture()
    let made = await site.post(
      "/api/translate", .members(["kind": "post", "id": "erster", "edition": "en"]))
    #expect(made.at("entry", "id") == "erster.en")
    return site
  }

  private func save(_ site: DeskFixture, _ id: String, _ values: JSONValue, body: String? = nil) async
    -> JSONValue
  {
    let form = await site.get("/api/entry", query: "kind=post&id=\(id)")
    return await site.post(
      "/api/save",
      .members([
        "kind": "post", "id": .text(id), "digest": form.at("digest"), "values": values,
        "body": JSONValue(body),
      ]))
  }

  @Test("An original names its translations, those too that are missing")
  func missing() async throws {
    let site = try fixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=post&id=erster")
    #expect(form.at("translations", 0, "title") == "Englisch")
    #expect(form.at("translations", 0, "state") == "missing")
    #expect(form.at("translations", 0, "entry") == .null)
    #expect(form.at("translation") == .null)
  }

  @Test("A translation begins as a draft with marks, made from the original as it is, and undo takes it away")
  func making() async throws {
    let site = try await translated()
    defer { site.remove() }
    let text = site.read("magazine/erster.en.md")
    #expect(text.contains("titel: \"«Bitte ersetzen: Erster»\"\n"))
    #expect(text.contains("entwurf: ja\n"))
    #expect(text.hasSuffix("\n\nEin Satz.\n"))
    let form = await site.get("/api/entry", query: "kind=post&id=erster.en")
    #expect(form.at("translation", "state") == "current")
    #expect(form.at("translation", "original", "id") == "erster")
    #expect(form.at("address") == "http://127.0.0.1:8000/en/magazine/erster/")
    #expect(form.at("state") != .null)
    _ = await site.post("/api/undo", .object([]))
    #expect(site.files["magazine/erster.en.md"] == nil)
  }

  @Test("What is there already, and a language that site.yaml does not name, are refused")
  func refusals() async throws {
    let site = try await translated()
    defer { site.remove() }
    let before = site.files
    func status(_ id: String, _ edition: String) async -> Int {
      await site.ask(
        "POST", "/api/translate",
        body: .members(["kind": "post", "id": .text(id), "edition": .text(edition)])
      ).status
    }
    #expect(await status("erster", "en") == 422)
    for edition in ["fr", "de", "../en", "en/../../x", ""] { #expect(await status("erster", edition) == 404) }
    #expect(await status("erster.en", "en") == 404)
    #expect(site.files == before)
  }

  @Test(
    "A stale translation shows what the original said and says, and renews its state when it is saved as checked"
  )
  func stale() async throws {
    let site = try await translated()
    defer { site.remove() }
    _ = await save(site, "erster", .object([]), body: "Ein anderer Satz.")
    let form = await site.get("/api/entry", query: "kind=post&id=erster.en")
    #expect(form.at("translation", "state") == "stale")
    #expect(form.at("translation", "before", "body").asText?.contains("Ein Satz.") == true)
    #expect(form.at("translation", "now", "body").asText?.contains("Ein anderer Satz.") == true)
    let groups = await site.get("/api/overview").at("groups").items
    let group = try #require(groups.first { $0["name"] == "staleTranslations" })
    #expect(group["count"] == 1)
    let saved = await save(
      site, "erster.en", .members(["translated_from": form.at("translation", "digest")]))
    #expect(saved.at("entry", "translation", "state") == "current")
    #expect(saved.at("entry", "translation", "before") == .null)
  }

  @Test("The search finds translations, and the bar of their pages leads to them")
  func finding() async throws {
    let site = try await translated()
    defer { site.remove() }
    _ = await save(site, "erster.en", .members(["title": "Overture"]))
    let found = await site.get("/api/search", query: "q=overture")
    #expect(found.at("items", 0, "id") == "erster.en")
    #expect(found.at("items", 0, "detail") == "Englisch")
    let bar = site.desk.bar(for: "en/magazine/erster/", in: await site.session.state)
    #expect(bar.contains("kind=post&amp;id=erster.en\">Bearbeiten</a>"))
    #expect(!bar.contains("translate="))
  }

  @Test("Where a page shows the words of the original, the bar offers to translate them")
  func offering() async throws {
    let site = try fixture()
    defer { site.remove() }
    let state = await site.session.state
    let path = try #require(state.linked?.editions.first?.site.pathsBySource["regions/aue.md"])
    let bar = site.desk.bar(for: path, in: state)
    #expect(bar.contains("entry?kind=region&amp;id=aue\">Bearbeiten</a>"))
    #expect(bar.contains("entry?kind=region&amp;id=aue&amp;translate=en\">Übersetzen</a>"))
    #expect(site.desk.bar(for: "en/", in: state).contains("kind=site&amp;id=\">Bearbeiten</a>"))
    #expect(!site.desk.bar(for: "magazin/erster/", in: state).contains("translate="))
  }

  @Test("A page of another edition shows what is being written in it")
  func trial() async throws {
    let site = try await translated()
    defer { site.remove() }
    let answer = await site.post(
      "/api/trial", .members(["kind": "post", "id": "erster.en", "body": "Not yet."]))
    let address = answer["address"]?.asText ?? ""
    #expect(address.hasPrefix("http://127.0.0.1:8000/en/magazine/erster/?almanac-draft="))
    let number = Int(address.split(separator: "=").last ?? "") ?? 0
    let page = try await site.session.draft(number, at: "en/magazine/erster/index.html") ?? []
    #expect(String(decoding: page, as: UTF8.self).contains("Not yet."))
  }

  @Test("Entries of lists have fields in the words of the editions that the site has, and no others")
  func fields() async throws {
    let site = try fixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=event&id=lesung")
    #expect(form.field("title_en")["label"] == "Titel (Englisch)")
    #expect(form.field("title_en")["edition"] == "Englisch")
    #expect(form.field("start_en") == .null)
    _ = await site.post(
      "/api/save",
      .members([
        "kind": "event", "id": "lesung", "digest": form.at("digest"),
        "values": .members(["title_en": "A reading"]),
      ]))
    #expect(site.read("events.yaml").contains("  title: Lesung\n  title_en: A reading\n"))
    let plain = try DeskFixture()
    defer { plain.remove() }
    #expect(await plain.get("/api/entry", query: "kind=event&id=lesung").field("title_en") == .null)
  }
}
