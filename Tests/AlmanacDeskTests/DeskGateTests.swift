import AlmanacModel
import Testing

@testable import AlmanacDesk
@testable import AlmanacPreview

@Suite("Who gets in at the desk")
struct DeskGateTests {
  private static let save: JSONValue = .members([
    "kind": "post", "id": "erster", "digest": "x", "values": .members(["title": "Anders"]),
  ])

  private struct Stranger: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var host: String? = "127.0.0.1:8001"
    var change: @Sendable (inout RequestFields) -> Void = { _ in }
  }

  private static let strangers: [Stranger] = [
    Stranger(testDescription: "no cookie") { $0.cookie = nil },
    Stranger(testDescription: "another cookie") { $0.cookie = "almanac-desk-8001=krümel" },
    Stranger(testDescription: "the cookie of another port") { $0.cookie = "almanac-desk-8002=keks" },
    Stranger(testDescription: "no token") { $0.token = nil },
    Stranger(testDescription: "another token") { $0.token = "marka" },
    Stranger(testDescription: "the cookie as token") { $0.token = "keks" },
    Stranger(testDescription: "the secret as token") { $0.token = "geheim" },
    Stranger(testDescription: "no origin") { $0.origin = nil },
    Stranger(testDescription: "the preview as origin") { $0.origin = "http://127.0.0.1:8000" },
    Stranger(testDescription: "a page on the web") { $0.origin = "https://evil.example" },
    Stranger(testDescription: "no origin that has a name") { $0.origin = "null" },
    Stranger(testDescription: "another name of this machine as origin") {
      $0.origin = "http://localhost:8001"
    },
    Stranger(testDescription: "a request across ports") { $0.fetchSite = "same-site" },
    Stranger(testDescription: "a request across sites") { $0.fetchSite = "cross-site" },
    Stranger(testDescription: "a form") { $0.contentType = "application/x-www-form-urlencoded" },
    Stranger(testDescription: "a form with a file") { $0.contentType = "multipart/form-data; boundary=x" },
    Stranger(testDescription: "a form of plain text") { $0.contentType = "text/plain" },
    Stranger(testDescription: "no type") { $0.contentType = nil },
    Stranger(testDescription: "a name that was bound to this machine", host: "evil.example:8001"),
    Stranger(testDescription: "another name of this machine", host: "localhost:8001"),
    Stranger(testDescription: "the port of the preview", host: "127.0.0.1:8000"),
    Stranger(testDescription: "no host", host: nil),
  ]

  @Test(
    "Whoever lacks one of the signs is refused before a body is read, and writes nothing",
    arguments: strangers)
  private func refused(_ stranger: Stranger) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let before = site.files
    let answer = await site.ask("POST", "/api/save", body: Self.save, host: stranger.host, stranger.change)
    #expect(answer.status == 403)
    #expect(site.files == before)
  }

  @Test("A request with all signs gets through")
  func passes() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await site.ask("POST", "/api/save", body: Self.save).status == 409)
  }

  @Test("The address with the secret leads to one without, and gives a cookie that no script sees")
  func opening() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let answer = await site.ask("GET", "/", query: "secret=geheim") { $0 = RequestFields() }
    #expect(answer.status == 303)
    #expect(answer.location == "/")
    #expect(answer.fields.contains("Set-Cookie: almanac-desk-8001=keks; Path=/; HttpOnly; SameSite=Strict"))
  }

  @Test("A wrong secret opens nothing", arguments: ["", "geheim0", "GEHEIM", "keks", "marke"])
  func wrongSecret(_ secret: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let answer = await site.ask("GET", "/", query: "secret=\(secret)") { $0 = RequestFields() }
    #expect(answer.status == 403)
    #expect(!answer.fields.contains { $0.hasPrefix("Set-Cookie") })
    #expect(await site.ask("POST", "/api/session", body: .object([])).status == 403)
  }

  @Test("The cookie shows the page, and alone gets no token: each opening with the secret gives one")
  func tokenOnce() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await site.ask("POST", "/api/session", body: .object([])).status == 403)
    let opened = await site.ask("GET", "/", query: "secret=geheim") { $0 = RequestFields() }
    #expect(
      opened.fields.contains { $0.hasPrefix("Set-Cookie: almanac-desk-8001-grant=gabe1; Path=/api/session;") }
    )
    #expect(await site.ask("POST", "/api/session", body: .object([])).status == 403)
    let both = "almanac-desk-8001=keks; almanac-desk-8001-grant=gabe1"
    let session = await site.ask("POST", "/api/session", body: .object([])) { $0.cookie = both }
    #expect(JSONReader.value(session.body)?["token"] == "marke")
    let again = await site.ask("POST", "/api/session", body: .object([])) { $0.cookie = both }
    #expect(JSONReader.value(again.body)?.at("error", "code") == "session")
  }

  @Test("Links of the preview lead to the page; pages of the web do not")
  func page() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await site.ask("GET", "/") { $0.fetchSite = "same-site" }.status == 200)
    #expect(await site.ask("GET", "/") { $0.fetchSite = "cross-site" }.status == 403)
    #expect(await site.ask("GET", "/") { $0.cookie = nil }.status == 403)
  }

  @Test("Nobody frames the desk, and it runs no script but its own")
  func policy() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    for path in ["/", "/assets/desk.js", "/api/site", "/nirgends"] {
      let fields = await site.ask("GET", path).fields.joined(separator: "\n")
      #expect(fields.contains("frame-ancestors 'none'"), "\(path)")
      #expect(fields.contains("script-src 'self';"), "\(path)")
      #expect(fields.contains("frame-src http://127.0.0.1:8000;"), "\(path)")
    }
  }

  @Test("A body without a length, or too large a one, is refused by its head")
  func bodies() async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await site.ask("POST", "/api/save") { $0.bodyLength = 9 << 20 }.status == 413)
    #expect(await site.ask("POST", "/api/undo") { $0.bodyLength = 65 << 10 }.status == 413)
    #expect(await site.ask("POST", "/api/save") { $0.isChunked = true }.status == 411)
    #expect(await site.ask("POST", "/api/save") { $0.bodyLength = nil }.status == 411)
  }

  @Test(
    "What is no JSON object is refused",
    arguments: ["", "[]", "\"x\"", "{", "{\"kind\":1}", "{\"a\":1,\"a\":2}"])
  func malformed(_ text: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    var fields = DeskFixture.ownFields
    fields.bodyLength = text.utf8.count
    let answer = await site.desk.answer(
      PreviewRequest(
        method: "POST", path: "/api/save", host: "127.0.0.1:8001", fields: fields, body: Array(text.utf8)))
    #expect(answer.status == 400)
  }

  @Test(
    "A method or a place that there is not",
    arguments: [
      ("PUT", "/api/save", 405), ("GET", "/api/save", 405), ("POST", "/api/entry", 405), ("POST", "/", 405),
      ("GET", "/api/nichts", 404), ("GET", "/assets/../desk.js", 404), ("GET", "/etc/passwd", 404),
      ("OPTIONS", "/api/save", 405), ("DELETE", "/", 405),
    ])
  func places(_ method: String, _ path: String, _ status: Int) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    #expect(await site.ask(method, path).status == status)
  }

  @Test(
    "No path of the disk comes from a request",
    arguments: [
      "../site", "../../etc/passwd", "/etc/passwd", "erster.md", "./erster", "a/../erster", "%2e%2e/x", "",
    ])
  func paths(_ id: String) async throws {
    let site = try DeskFixture()
    defer { site.remove() }
    let save: JSONValue = .members(["kind": "post", "id": .text(id), "digest": "x", "values": .object([])])
    #expect(await site.ask("POST", "/api/save", body: save).status == 404)
    let picture = await site.ask("GET", "/picture/\(id)").status
    #expect(picture == 404)
  }
}
