import Foundation

@testable import AlmanacBuild

/// Two folders with the same content, as two editors have them, and one place to which both publish.
struct TwoFolders {
  let one: DiskSite
  let other: DiskSite
  /// Where both publish.
  let target: String

  static let config = "title: Musterverbund\nurl: https://verbund.beispielhaft.de/\n"
  static let files: [String: String] = [
    "site.yaml": config,
    "regions/nord.md": "---\ntitle: Nord\n---\n\nText.\n",
    "events.yaml": event("fest", "Sommerfest", "2031-07-05") + event("markt", "Markt", "2031-06-01"),
    "magazine/2031-03-01-erster.md": "---\ntitle: Erster\n---\n\nErster Text.\n",
    "pages/ueber-uns.md": "---\ntitle: Über uns\n---\n\nWir.\n",
  ]

  static func event(_ id: String, _ title: String, _ start: String, _ more: String = "") -> String {
    "- id: \(id)\n  title: \(title)\n  start: \(start)\n  region: nord\n\(more)"
  }

  /// - Parameter isPublished: whether the first has published and the second has what it published.
  init(isPublished: Bool = true) throws {
    one = try DiskSite(Self.files)
    other = try DiskSite(Self.files)
    target = NSTemporaryDirectory() + "almanac-target-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    one.options.target = target
    other.options.target = target
    guard isPublished else { return }
    try one.publish()
    try fetchLedger()
  }

  /// The second folder gets the first one's ledger, as by `git pull`.
  func fetchLedger() throws {
    try other.write("ledger.tsv", Array(one.content("ledger.tsv").utf8))
  }

  func published(_ path: String) -> String {
    (try? String(contentsOfFile: "\(target)/\(path)", encoding: .utf8)) ?? ""
  }

  /// Every file of the target with its bytes.
  func publishedFiles() -> [String: Data] {
    var files: [String: Data] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: target)) ?? [] {
      if let data = FileManager.default.contents(atPath: "\(target)/\(path)") { files[path] = data }
    }
    return files
  }

  func remove() { try? FileManager.default.removeItem(atPath: target) }
}

extension DiskSite {
  /// A file of the content folder.
  func content(_ path: String) -> String {
    (try? String(contentsOfFile: "\(options.content)/\(path)", encoding: .utf8)) ?? ""
  }

  /// Publishes and gives the codes of what was found.
  func publishedCodes() throws -> [String] { try publish().linked.log.sorted().map(\.code) }
}
