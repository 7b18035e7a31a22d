import AlmanacBuild
import AlmanacModel
import Foundation
import Testing

@testable import AlmanacDesk
@testable import AlmanacPreview

@Suite("How the desk saves")
struct SavingTests {
  private func save(
    _ site: DeskFixture, _ kind: String, _ id: String, _ values: JSONValue, body: String? = nil,
    digest: JSONValue? = nil
  ) async -> JSONValue {
    let form = await site.get("/api/entry", query: "kind=\(kind)&id=\(id)")
    return await site.post(
      "/api/save",
      .members([
        "kind": .text(kind), "id": .text(id), "digest": digest ?? form.at("digest"), "values": values,
        "body": JSONValue(body),
      ]))
  }

  @Test("An entry opens with its values as they were typed")
  func opening() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let post = await site.get("/api/entry", query: "kind=post&id=erster")
    #expect(post.field("date")["value"] == "1.1.2031")
    #expect(post.field("title")["label"] == "Titel")
    #expect(post.at("body") == "Ein Satz.")
    #expect(post.at("address") == "http://127.0.0.1:8000/magazin/erster/")
    let event = await site.get("/api/entry", query: "kind=event&id=lesung")
    #expect(event.field("start")["value"] == "Mi, 4.6.2031, 18 Uhr")
    #expect(event.at("body") == .null)
  }

  @Test("Only the lines of what was changed differ, and the preview shows it at once")
  func smallestChange() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let saved = await save(site, "post", "erster", .members(["title": "Zweiter Anlauf"]))
    #expect(saved["saved"] == true)
    #expect(saved.at("entry").field("title")["value"] == "Zweiter Anlauf")
    let expected = """
      ---
      # Wann er erscheint
      datum: 1.1.2031
      titel: Zweiter Anlauf
      regionen: aue
      ---

      Ein Satz.

      """
    #expect(site.read("magazine/erster.md") == expected)
    let page = try await site.session.output("magazin/erster/index.html") ?? []
    #expect(String(decoding: page, as: UTF8.self).contains("Zweiter Anlauf"))
  }

  @Test("A value of an event in a list is changed, another added, and its neighbours stay")
  func listEntry() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    _ = await save(site, "event", "lesung", .members(["place": "Rathaus, Ulm", "start": "5.6.2031 19 Uhr"]))
    let text = site.read("events.yaml")
    #expect(text.contains("  title: Fest # das große\n"))
    #expect(text.contains("  start: 5.6.2031 19 Uhr\n"))
    #expect(text.contains("  place: Rathaus, Ulm\n"))
  }

  @Test("A value that is emptied takes its line away")
  func removal() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.read("magazine/erster.md")
    _ = await save(site, "post", "erster", .object([JSONMember("regions", .null)]))
    #expect(site.read("magazine/erster.md") == before.replacingOccurrences(of: "regionen: aue\n", with: ""))
  }

  @Test("While a publication holds the lock, nothing is saved, and the desk says so")
  func busy() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.read("magazine/erster.md")
    let lock = try SiteLock.take(content: site.folder + "/content", patience: 0)
    let answer = await save(site, "post", "erster", .members(["title": "Anders"]))
    withExtendedLifetime(lock) {}
    #expect(answer.at("error", "code") == "busy")
    #expect(site.read("magazine/erster.md") == before)
  }

  @Test("The text is saved with its front matter as it was")
  func body() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    _ = await save(site, "post", "erster", .object([]), body: "Zwei.\n\nSätze.")
    let text = site.read("magazine/erster.md")
    #expect(text.hasPrefix("---\n# Wann er erscheint\n"))
    #expect(text.hasSuffix("---\n\nZwei.\n\nSätze.\n"))
  }

  @Test("What somebody else has written since is not written over, and both versions are shown")
  func conflict() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=post&id=erster")
    let theirs = site.read("magazine/erster.md").replacingOccurrences(of: "Erster", with: "Anderer")
    try site.write("magazine/erster.md", theirs)
    let answer = await save(site, "post", "erster", .members(["title": "Meiner"]), digest: form.at("digest"))
    #expect(answer.at("error", "code") == "conflict")
    #expect(answer.at("theirs").field("title")["value"] == "Anderer")
    #expect(answer.at("differing") == ["title"])
    #expect(site.read("magazine/erster.md") == theirs)
    let second = await save(
      site, "post", "erster", .members(["title": "Meiner"]), digest: answer.at("theirs", "digest"))
    #expect(second["saved"] == true)
  }

  @Test("A change of another entry of the list is no conflict")
  func neighbours() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=event&id=lesung")
    try site.write(
      "events.yaml", site.read("events.yaml").replacingOccurrences(of: "2031-06-01", with: "2031-06-02"))
    let saved = await save(
      site, "event", "lesung", .members(["title": "Nachtlesung"]), digest: form.at("digest"))
    #expect(saved["saved"] == true)
    #expect(site.read("events.yaml").contains("2031-06-02"))
  }

  @Test("Undo brings back what the last save replaced, step by step, and not what somebody changed since")
  func undo() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.read("magazine/erster.md")
    _ = await save(site, "post", "erster", .members(["title": "Eins"]))
    let between = site.read("magazine/erster.md")
    _ = await save(site, "post", "erster", .members(["title": "Zwei"]))
    let undone = await site.post("/api/undo", .object([]))
    #expect(undone.at("undone", "entry", "id") == "erster")
    #expect(site.read("magazine/erster.md") == between)
    _ = await site.post("/api/undo", .object([]))
    #expect(site.read("magazine/erster.md") == before)
    #expect(await site.post("/api/undo", .object([])) == .object([JSONMember("undone", .null)]))
    _ = await save(site, "post", "erster", .members(["title": "Drei"]))
    try site.write("magazine/erster.md", before)
    #expect(await site.ask("POST", "/api/undo", body: .object([])).status == 409)
    #expect(site.read("magazine/erster.md") == before)
  }

  @Test("A link in the place of a file is refused")
  func links() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let path = "\(site.folder)/content/magazine/erster.md"
    let elsewhere = "\(site.folder)/anderswo.md"
    try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
    let before = try String(contentsOfFile: elsewhere, encoding: .utf8)
    let answer = await save(site, "post", "erster", .members(["title": "Anders"]))
    #expect(answer["saved"] == nil)
    #expect(try String(contentsOfFile: elsewhere, encoding: .utf8) == before)
  }

  @Test("A field that there is not, and signs that no file has, are refused with the field's name")
  func refusedValues() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    let unknown = await save(site, "post", "erster", .members(["nichts": "x"]))
    #expect(unknown.at("error", "field") == "nichts")
    let control = await save(site, "post", "erster", .members(["title": "a\u{0}b"]))
    #expect(control.at("error", "code") == "refused")
    #expect(site.files == before)
  }

  @Test("The ledger has no form")
  func ledger() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await site.ask("GET", "/api/entry", query: "kind=ledger&id=").status == 404)
  }

  @Test(
    "Every kind opens",
    arguments: [
      "post&id=erster", "event&id=fest", "region&id=aue", "person&id=ada", "site&id=",
    ])
  func kinds(_ query: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=\(query)")
    #expect(form.at("fields").items.count > 3)
    #expect(form.at("digest") != .null)
  }
}
