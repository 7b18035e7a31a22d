import AlmanacModel
import CivilTime
import FoundationEssentials
import Glibc

/// Makes new content from the archetypes in `seeds/`: at the right place, with the right name, never over
/// something that is there.
public struct Archetype {
  /// What can be made.
  public enum Kind: String, CaseIterable, Sendable {
    case post, event, region, project, page, newsletter
  }

  private let kind: Kind
  private let seeds: [String]
  private let language: UILanguage
  private let content: String
  private let today: Day

  /// - Parameters:
  ///   - kind: what is begun.
  ///   - seeds: where `seeds/` may lie.
  ///   - language: of keys and marks.
  ///   - content: the content folder.
  ///   - today: the date of what is made; events lie two weeks later.
  public init(_ kind: Kind, seeds: [String], language: UILanguage, content: String, today: Day) {
    self.kind = kind
    self.seeds = seeds
    self.language = language
    self.content = content
    self.today = today
  }

  /// What was made.
  public struct Made: Sendable, Equatable {
    /// The file, with the content folder as it was given.
    public let path: String
    /// The line on which the new text begins.
    public let line: Int
  }

  /// What a file is to hold with the new content.
  public struct Draft: Sendable, Equatable {
    /// Relative to the content folder.
    public let path: String
    /// The file as it is; nil where there is none.
    public let opened: [UInt8]?
    public let bytes: [UInt8]
    /// The line on which the new text begins.
    public let line: Int

    public init(path: String, opened: [UInt8]?, bytes: [UInt8], line: Int) {
      (self.path, self.opened, self.bytes, self.line) = (path, opened, bytes, line)
    }
  }

  /// Writes the new content.
  ///
  /// - Parameters:
  ///   - title: as people read it; anything goes.
  ///   - region: the id of a region; nil takes the first there is.
  /// - Throws: `Starter.Failure`, `BuildFailure`.
  public func make(_ title: String, region: String?) throws -> Made {
    let draft = try draft(title, region: region)
    let path = "\(content)/\(draft.path)"
    if draft.opened == nil {
      try Starter.create(draft.bytes, at: path)
    } else {
      try WholeFile.write(draft.bytes, to: path)
    }
    return Made(path: path, line: draft.line)
  }

  /// The new content, not written yet.
  /// - Throws: `Starter.Failure.missingSeeds`.
  public func draft(_ title: String, region: String?) throws -> Draft {
    let ending = kind == .event ? "yaml" : "md"
    let name = "archetypes/\(language.rawValue)/\(kind.rawValue).\(ending)"
    guard let seed = seeds.lazy.compactMap({ FileManager.default.contents(atPath: "\($0)/\(name)") }).first
    else {
      throw Starter.Failure.missingSeeds
    }
    let text = String(decoding: seed, as: UTF8.self)
    return kind == .event ? event(title, region, text) : file(title, region, text)
  }

  // MARK: - Files

  private func file(_ title: String, _ region: String?, _ text: String) -> Draft {
    let slug = Slug.make(title).isEmpty ? "\(kind.rawValue)-1" : Slug.make(title)
    var number = 1
    var name = slug
    while isTaken(name) {
      number += 1
      name = "\(slug)-\(number)"
    }
    return Draft(
      path: "\(folder)/\(kind == .post ? "\(today)-" : "")\(name).md", opened: nil,
      bytes: Array(filled(text, title, id: name, region: region).utf8), line: 1)
  }

  private var folder: String {
    switch kind {
    case .post: "magazine/\(today.year)"
    case .region: "regions"
    case .project: "projects"
    case .page: "pages"
    case .newsletter, .event: "newsletter"
    }
  }

  /// Whether a file has the name; for posts also under another date, because the address has none.
  private func isTaken(_ name: String) -> Bool {
    if kind != .post { return FileManager.default.fileExists(atPath: "\(content)/\(folder)/\(name).md") }
    let files = (try? FolderReader("\(content)/magazine").list().files) ?? []
    return files.contains { file in
      let own = file.path.split(separator: "/").last ?? ""
      return own == "\(name).md"
        || (own.hasSuffix("-\(name).md")
          && own.dropLast(name.utf8.count + 4).allSatisfy { $0.isNumber || $0 == "-" })
    }
  }

  private func filled(_ text: String, _ title: String, id: String, region: String?) -> String {
    SeedText(
      today: today,
      words: ["title": FieldText.of(title), "id": id, "region": region ?? regions.first ?? "alle"]
    ).filled(text)
  }

  private var regions: [String] {
    let files = (try? FolderReader("\(content)/regions").list().files) ?? []
    return files.map(\.path).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
  }

  // MARK: - Events

  private func event(_ title: String, _ region: String?, _ text: String) -> Draft {
    let path = eventFile(region)
    let opened = FileManager.default.contents(atPath: "\(content)/\(path)").map { [UInt8]($0) }
    let old = opened ?? []
    let id = KnownEventIDs(content: content, today: today).unused(like: title)
    // An empty list in brackets holds nothing that an entry could follow.
    var bytes = old.filter({ !($0 == 0x20 || (0x09...0x0D).contains($0)) }) == Array("[]".utf8) ? [] : old
    let entry = Array(Self.indented(filled(text, title, id: id, region: region), like: bytes).utf8)
    while bytes.last == 0x0A || bytes.last == 0x0D || bytes.last == 0x20 { bytes.removeLast() }
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let line = FileLines(bytes).ranges.count
    return Draft(path: path, opened: opened, bytes: bytes + entry, line: line)
  }

  /// The entry as far in as the list's own.
  private static func indented(_ entry: String, like list: [UInt8]) -> String {
    let lines = list.split(separator: 0x0A)
    guard let first = lines.first(where: { $0.drop { $0 == 0x20 }.starts(with: Array("- ".utf8)) }) else {
      return entry
    }
    let blanks = String(repeating: " ", count: first.prefix { $0 == 0x20 }.count)
    return entry.split(separator: "\n").map { blanks + $0 + "\n" }.joined()
  }

  /// Relative to the content folder: events.yaml, or the region's own list where each region has one.
  private func eventFile(_ region: String?) -> String {
    let lists = (try? FolderReader("\(content)/events").list().files.map(\.path)) ?? []
    let whole = "events.yaml"
    guard !lists.isEmpty, !FileManager.default.fileExists(atPath: "\(content)/\(whole)") else { return whole }
    let name = region ?? regions.first { lists.contains("\($0).yaml") } ?? regions.first ?? "events"
    return "events/\(name).yaml"
  }
}
