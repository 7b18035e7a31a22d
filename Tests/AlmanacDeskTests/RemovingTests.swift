import AlmanacModel
import Foundation
import Testing

@testable import AlmanacDesk
@testable import AlmanacPreview

@Suite("What the desk deletes, and what comes of a change elsewhere")
struct RemovingTests {
  private func remove(_ site: DeskFixture, _ kind: String, _ id: String) async -> PreviewAnswer {
    let form = await site.get("/api/entry", query: "kind=\(kind)&id=\(id)")
    return await site.ask(
      "POST", "/api/remove",
      body: .members(["kind": .text(kind), "id": .text(id), "digest": form.at("digest")]))
  }

  @Test(
    "An entry is taken out of its list or its file away, and undo brings it back byte for byte",
    arguments: [
      ("post", "erster"), ("event", "fest"), ("event", "lesung"), ("person", "ada"), ("region", "aue"),
    ])
  func removing(_ kind: String, _ id: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    #expect(await remove(site, kind, id).status == 200)
    #expect(site.files != before)
    #expect(await site.ask("GET", "/api/entry", query: "kind=\(kind)&id=\(id)").status == 404)
    let undone = await site.post("/api/undo", .object([]))
    #expect(site.files == before)
    #expect(undone.at("undone", "entry", "id") == .text(id))
    #expect(undone.at("undone", "removed") == false)
  }

  @Test("Before it is deleted, everything is named that leads to it")
  func leading() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    let found = await site.post(
      "/api/consequences", .members(["kind": "region", "id": "aue", "remove": true]))
    let titles = Set(found.at("broken").items.map { $0.at("entry", "title") })
    #expect(titles == ["Erster", "Fest # das große", "Lesung"])
    #expect(found["count"] == 3)
    let none = await site.post(
      "/api/consequences", .members(["kind": "post", "id": "erster", "remove": true]))
    #expect(none.at("broken").items.isEmpty)
    #expect(site.files == before)
  }

  @Test("A change of an id names what leads to the old one")
  func renaming() async throws {
    let site = try DeskFixture([
      "magazine/link.md": "---\ntitle: Link\ndate: 2031-01-02\n---\n[Ada](person:ada)\n"
    ])
    defer { site.remove() }
    let found = await site.post(
      "/api/consequences",
      .members(["kind": "person", "id": "ada", "values": .members(["id": "ada-ohm"])]))
    #expect(found.at("broken").items.map { $0.at("entry", "title") } == ["Link"])
  }

  @Test("A published event that is to come is missed by its subscribers")
  func missing() async throws {
    let target = NSTemporaryDirectory() + "almanac-desk-target-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: target) }
    let site = try DeskFixture(target: target)
    defer { site.remove() }
    _ = await site.post("/api/publish", .object([]))
    while await site.get("/api/publish")["state"] == "running" {}
    await site.session.apply(.anything)
    let found = await site.post(
      "/api/consequences", .members(["kind": "event", "id": "fest", "remove": true]))
    #expect(found.at("missed").items.map { $0["code"] } == ["W603"])
  }

  @Test("What somebody changed since, the settings, and what there is not stay")
  func refusals() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=post&id=erster")
    try site.write("magazine/erster.md", site.read("magazine/erster.md") + "Noch einer.\n")
    let before = site.files
    let changed = await site.ask(
      "POST", "/api/remove",
      body: .members(["kind": "post", "id": "erster", "digest": form.at("digest")]))
    #expect(changed.status == 409)
    #expect(await remove(site, "site", "").status == 422)
    let unknown = await site.ask(
      "POST", "/api/remove", body: .members(["kind": "post", "id": "../site", "digest": "x"]))
    #expect(unknown.status == 404)
    #expect(site.files == before)
  }

  @Test("A removal is not undone over a file that somebody put there since")
  func taken() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await remove(site, "post", "erster").status == 200)
    try site.write("magazine/erster.md", "---\ntitle: Neu\n---\n")
    #expect(await site.ask("POST", "/api/undo", body: .object([])).status == 409)
    #expect(site.read("magazine/erster.md") == "---\ntitle: Neu\n---\n")
  }

  @Test("A step that is undone is named by its entry, also in a list")
  func undoneNames() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let form = await site.get("/api/entry", query: "kind=event&id=lesung")
    _ = await site.post(
      "/api/save",
      .members([
        "kind": "event", "id": "lesung", "digest": form.at("digest"),
        "values": .members(["title": "Nachtlesung"]),
      ]))
    let undone = await site.post("/api/undo", .object([]))
    #expect(undone.at("undone", "entry", "id") == "lesung")
    #expect(undone.at("undone", "title") == "Lesung")
    _ = await site.post("/api/new", .members(["kind": "event", "title": "Treff"]))
    let gone = await site.post("/api/undo", .object([]))
    #expect(gone.at("undone", "title") == "Treff")
    #expect(gone.at("undone", "removed") == true)
  }
}
