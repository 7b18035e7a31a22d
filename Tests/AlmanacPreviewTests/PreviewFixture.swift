import AlmanacBuild
import AlmanacModel
import CivilTime
import Foundation

@testable import AlmanacPreview

/// A site on the disk with a preview of it.
struct PreviewFixture {
  let folder: String
  let session: PreviewSession
  let handler: PreviewHandler

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init(_ files: [String: String] = [:]) throws {
    folder = NSTemporaryDirectory() + "almanac-preview-" + UUID().uuidString
    let all = [
      "site.yaml": "title: Verbund\nurl: https://www.example.org/verbund/\n",
      "regions/aue.md": "---\ntitle: Aue\n---\nText der Aue.\n",
      "magazine/erster.md": "---\ntitle: Erster\ndate: 2031-01-01\nregions: aue\n---\nEin Satz.\n",
      "events.yaml": "- id: fest\n  title: Fest\n  start: 2031-06-01\n  region: aue\n",
    ].merging(files) { _, new in new }
    for (path, text) in all { try Self.write(folder, path, text) }
    var options = BuildOptions(now: Instant(seconds: 1_935_000_000))
    options.content = folder + "/content"
    options.themes = ["\(Self.repository)/themes"]
    options.today = Day(year: 2031, month: 5, day: 1)
    session = try PreviewSession(options, now: { Instant(seconds: 1_935_000_000) })
    var handler = PreviewHandler(session, language: .german, content: "content")
    // However slow the machine is, what is waited for comes before the waiting ends.
    handler.patience = .seconds(3600)
    self.handler = handler
  }

  static func write(_ folder: String, _ path: String, _ text: String) throws {
    let url = URL(filePath: "\(folder)/content/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ path: String, _ text: String) throws { try Self.write(folder, path, text) }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func get(_ path: String, method: String = "GET", query: String = "", host: String? = "localhost:8000") async
    -> PreviewAnswer
  {
    await handler.answer(PreviewRequest(method: method, path: path, query: query, host: host))
  }

  func text(_ path: String, query: String = "") async -> String {
    String(decoding: await get(path, query: query).body, as: UTF8.self)
  }
}
