import AlmanacModel
import Foundation
import Testing

@testable import AlmanacDesk
@testable import AlmanacPreview

@Suite("What is new at the desk: entries, pictures, publications")
struct MakingTests {
  @Test(
    "A new entry is a draft with marks instead of sentences, and undo takes it away again",
    arguments: [
      "post", "event", "region", "project", "page", "newsletter", "person", "member", "topic", "source",
    ])
  func new(_ kind: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    let made = await site.post("/api/new", .members(["kind": .text(kind), "title": "Über Äpfel"]))
    #expect(made.at("entry", "title") == "Über Äpfel")
    let id = made.at("entry", "id").asText ?? ""
    let query = "kind=\(kind)&id=\(id.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    let form = await site.get("/api/entry", query: query)
    #expect(form.field("draft")["value"] == "ja")
    _ = await site.post("/api/undo", .object([]))
    #expect(site.files == before)
  }

  @Test("A new event says no time that nobody chose, and its keys are those of the list, else of the site")
  func newEvent() async throws {
    let site = try DeskFixture([
      "events.yaml": "- kennung: fest\n  titel: Fest\n  beginn: 2031-06-01\n  region: aue\n"
    ])
    defer { site.remove() }
    _ = await site.post("/api/new", .members(["kind": "event", "title": "Treff", "region": "aue"]))
    #expect(
      site.read("events.yaml").contains("  titel: Treff\n  beginn: offen\n  entwurf: ja\n  region: aue\n"))
    let english = try DeskFixture()
    defer { english.remove() }
    _ = await english.post("/api/new", .members(["kind": "event", "title": "Treff"]))
    #expect(
      english.read("events.yaml").contains("  title: Treff\n  start: offen\n  draft: ja\n  region: alle\n"))
    _ = await english.post("/api/new", .members(["kind": "topic", "title": "Holz"]))
    #expect(english.read("topics.yaml").contains("entwurf: ja"))
    _ = await english.post("/api/new", .members(["kind": "region", "title": "Tal"]))
    #expect(!english.read("regions/tal.md").contains("\nin:"))
  }

  @Test("A title is needed, and no region leads out of the folder")
  func newWithin() async throws {
    let site = try DeskFixture(["events.yaml": "", "events/aue.yaml": "[]\n"])
    defer { site.remove() }
    let none = await site.ask("POST", "/api/new", body: .members(["kind": "post", "title": " "]))
    #expect(none.status == 422)
    _ = await site.post(
      "/api/new", .members(["kind": "event", "title": "Fest", "region": "../../anderswo"]))
    #expect(site.files.keys.allSatisfy { !$0.contains("anderswo") })
  }

  /// A picture of one point.
  private static let point = """
    iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
    """

  private func picture(_ site: DeskFixture, _ name: String, _ data: String) async -> JSONValue {
    await site.post(
      "/api/picture",
      .members([
        "kind": "post", "id": "erster", "name": .text(name), "data": .text(data), "alt": "Ein [Punkt]",
      ]))
  }

  @Test("A drawing is stored beside its post under a clean name that nothing has")
  func pictures() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let drawing = Data("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".utf8)
      .base64EncodedString()
    let first = await picture(site, "../../Mein Bild (1).SVG", drawing)
    #expect(first["path"] == "mein-bild-1.svg")
    #expect(first["markdown"] == "![Ein \\[Punkt\\]](mein-bild-1.svg)")
    #expect(site.files["magazine/mein-bild-1.svg"] != nil)
    let second = await picture(site, "mein bild 1.svg", drawing)
    #expect(second["path"] == "mein-bild-1-2.svg")
    let shown = await site.ask("GET", "/picture/magazine/mein-bild-1.svg")
    #expect(shown.type == "image/svg+xml")
  }

  @Test(
    "What is no picture, or could act, is refused",
    arguments: [
      "text", "<html><script>alert(1)</script></html>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "GIF89a", "\u{89}PNG",
    ])
  func noPictures(_ text: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    let answer = await picture(site, "bild.png", Data(text.utf8).base64EncodedString())
    #expect(answer.at("error", "code") == "refused")
    #expect(site.files == before)
  }

  @Test("A publication is shown before it is made, and then brings the site to its target")
  func publishing() async throws {
    let target = NSTemporaryDirectory() + "almanac-desk-target-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: target) }
    let site = try DeskFixture(target: target)
    defer { site.remove() }
    let first = await site.get("/api/publish/preview")
    #expect(first["canPublish"] == true)
    #expect(first["first"] == true)
    #expect(await site.ask("POST", "/api/publish", body: .object([])).status == 202)
    var news = await site.get("/api/publish")
    while news["state"] == "running" { news = await site.get("/api/publish") }
    #expect(news["state"] == "done", "\(news)")
    #expect(FileManager.default.fileExists(atPath: target + "/magazin/erster/index.html"))
    try site.write("events.yaml", site.read("events.yaml").replacingOccurrences(of: "18 Uhr", with: "19 Uhr"))
    let next = await site.get("/api/publish/preview")
    #expect(next.at("changes", 0, "file").asText?.hasSuffix("events.yaml") == true)
    #expect(next.at("changes", 0, "change") == "changed")
    #expect(next.at("subscribers").items.map { $0["title"] } == ["Lesung"])
  }

  @Test("A mark that waits for words stops a publication, and leads to its entry")
  func marks() async throws {
    let site = try DeskFixture([
      "magazine/marke.md": "---\ntitle: Marke\ndate: 2031-01-02\n---\n«Bitte ersetzen: Worum es geht.»\n"
    ])
    defer { site.remove() }
    let forecast = await site.get("/api/publish/preview")
    #expect(forecast["canPublish"] == false)
    #expect(forecast.at("findings", 0, "entry", "id") == "marke")
  }
}
