import AlmanacBuild
import AlmanacModel
import CivilTime
import Foundation
import Synchronization

@testable import AlmanacDesk
@testable import AlmanacPreview

/// A site on the disk with a desk for it.
struct DeskFixture {
  let folder: String
  let session: PreviewSession
  let desk: Desk
  static let address = "http://127.0.0.1:8001"
  /// The secret, the cookie, the token, then the grants.
  private static let drawn = ["geheim", "keks", "marke"]

  private static func secrets() -> DeskSecrets {
    let count = Mutex(0)
    return DeskSecrets {
      count.withLock { count in
        count += 1
        return count <= drawn.count ? drawn[count - 1] : "gabe\(count - drawn.count)"
      }
    }
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  init(_ files: [String: String] = [:], language: UILanguage = .german, target: String? = nil) throws {
    folder = NSTemporaryDirectory() + "almanac-desk-" + UUID().uuidString
    let all = [
      "site.yaml": "title: Verbund\nurl: https://www.beispielhaft.de/\nnotice: Ein Beispiel.\n",
      "regions/aue.md": "---\ntitle: Aue\nin: in der Aue\n---\nText der Aue.\n",
      "magazine/erster.md": """
      ---
      # Wann er erscheint
      datum: 1.1.2031
      titel: Erster
      regionen: aue
      ---

      Ein Satz.

      """,
      "events.yaml": """
      # Die Termine
      - id: fest
        title: Fest # das große
        start: 2031-06-01
        region: aue

      - id: lesung
        title: Lesung
        start: Mi, 4.6.2031, 18 Uhr
        region: aue

      """,
      "people.yaml": "- id: ada\n  name: Ada Ohm\n",
    ].merging(files) { _, new in new }
    for (path, text) in all { try Self.write(folder, path, text) }
    let now = Instant(seconds: 1_935_000_000)
    var options = BuildOptions(now: now)
    options.content = folder + "/content"
    options.output = folder + "/output"
    options.themes = ["\(Self.repository)/themes"]
    options.seeds = ["\(Self.repository)/seeds"]
    options.today = Day(year: 2031, month: 5, day: 1)
    session = try PreviewSession(options, now: { now })
    desk = Desk(
      Desk.Order(options: options, secrets: Self.secrets(), language: language, target: target, now: { now }),
      session: session,
      addresses: PreviewAddresses(preview: "http://127.0.0.1:8000/", desk: Self.address + "/"))
  }

  private static func write(_ folder: String, _ path: String, _ text: String) throws {
    let url = URL(filePath: "\(folder)/content/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ path: String, _ text: String) throws { try Self.write(folder, path, text) }

  func read(_ path: String) -> String {
    (try? String(contentsOfFile: "\(folder)/content/\(path)", encoding: .utf8)) ?? ""
  }

  /// Every file of the content folder with its text.
  var files: [String: String] {
    let names =
      FileManager.default.enumerator(atPath: "\(folder)/content")?.compactMap { $0 as? String } ?? []
    return Dictionary(names.map { ($0, read($0)) }) { first, _ in first }.filter { !isFolder($0.key) }
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: "\(folder)/content/\(path)", isDirectory: &isFolder)
      && isFolder.boolValue
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  // MARK: - Asking

  /// What the desk's own page sends along.
  static var ownFields: RequestFields {
    var fields = RequestFields()
    fields.cookie = "almanac-desk-8001=keks"
    fields.origin = address
    fields.contentType = "application/json"
    fields.fetchSite = "same-origin"
    fields.token = "marke"
    return fields
  }

  func ask(
    _ method: String, _ path: String, query: String = "", body: JSONValue? = nil,
    host: String? = "127.0.0.1:8001", _ change: (inout RequestFields) -> Void = { _ in }
  ) async -> PreviewAnswer {
    var fields = Self.ownFields
    if method == "GET" { (fields.origin, fields.contentType) = (nil, nil) }
    let bytes = body?.bytes() ?? []
    fields.bodyLength = method == "POST" ? bytes.count : nil
    change(&fields)
    let request = PreviewRequest(
      method: method, path: path, query: query, host: host, fields: fields, body: bytes)
    if case .refused(let answer) = desk.admit(request) { return answer }
    return await desk.answer(request)
  }

  func get(_ path: String, query: String = "") async -> JSONValue {
    JSONReader.value(await ask("GET", path, query: query).body) ?? .null
  }

  func post(_ path: String, _ body: JSONValue) async -> JSONValue {
    JSONReader.value(await ask("POST", path, body: body).body) ?? .null
  }
}

extension JSONValue {
  /// What a path of names and numbers leads to; null where it leads nowhere.
  func at(_ steps: JSONStep...) -> JSONValue {
    steps.reduce(self) { value, step in
      switch (step, value) {
      case (.name(let name), _): value[name] ?? .null
      case (.number(let number), .array(let items)): items.indices.contains(number) ? items[number] : .null
      case (.number, _): .null
      }
    }
  }

  var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  /// A field of a form.
  func field(_ key: String) -> JSONValue {
    at("fields").items.first { $0["key"] == .text(key) } ?? .null
  }
}

enum JSONStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case name(String)
  case number(Int)
  init(stringLiteral value: String) { self = .name(value) }
  init(integerLiteral value: Int) { self = .number(value) }
}
