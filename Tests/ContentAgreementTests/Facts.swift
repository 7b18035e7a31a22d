import Foundation
import Yams

/// One entry of a list of facts.
struct Fact: Sendable {
  private let texts: [String: String]
  private let lists: [String: [String]]
  private let maps: [String: [String: String]]

  init(_ node: Node) {
    var texts: [String: String] = [:]
    var lists: [String: [String]] = [:]
    var maps: [String: [String: String]] = [:]
    for (key, value) in node.mapping.map(Array.init) ?? [] {
      guard let key = key.scalar?.string else { continue }
      if let text = value.scalar?.string {
        texts[key] = text
      } else if let sequence = value.sequence {
        lists[key] = sequence.compactMap { $0.scalar?.string }
      } else if let mapping = value.mapping {
        maps[key] = Dictionary(
          mapping.compactMap { pair in
            pair.key.scalar.flatMap { key in pair.value.scalar.map { (key.string, $0.string) } }
          },
          uniquingKeysWith: { first, _ in first })
      }
    }
    self.texts = texts
    self.lists = lists
    self.maps = maps
  }

  var id: String { texts["id"] ?? "" }

  func text(_ key: String) -> String? { texts[key] }
  func list(_ key: String) -> [String] { lists[key] ?? [] }
  func map(_ key: String) -> [String: String]? { maps[key] }

  var sources: Set<String> { Set(list("source")) }
}

/// The files of `seeds/facts`, read by another YAML reader than that of the program.
enum Facts {
  static let events = Result { try read("events", list: "events") }
  static let people = Result { try read("people", list: "people") }
  static let members = Result { try read("members", list: "members") }
  static let partners = Result { try read("partners", list: "partners") }
  static let projects = Result { try read("projects", list: "projects") }
  static let regions = Result { try read("regions", list: "regions") }
  static let sources = Result { try read("sources", list: "sources") }
  static let words = Result { try read("topics", list: "words") }

  private struct MissingList: Error {
    let file: String
  }

  private static func read(_ file: String, list: String) throws -> [Fact] {
    let text = try String(contentsOfFile: Repository.path("seeds/facts/\(file).yaml"), encoding: .utf8)
    guard let entries = try Yams.compose(yaml: text)?[list]?.sequence else { throw MissingList(file: file) }
    return entries.map(Fact.init)
  }
}
