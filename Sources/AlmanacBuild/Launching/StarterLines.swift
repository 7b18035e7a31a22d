import AlmanacModel
import AlmanacSite

/// What the starters of `init` say: their titles, names and sentences, by which a site that still holds them is
/// known.
struct StarterLines: Sendable {
  private let known: Set<String>
  /// The files of the starters, relative to the content folder.
  let paths: Set<String>
  /// Shorter lines are such as anybody writes.
  private static let shortest = 24

  /// - Parameter seeds: where `seeds/` may lie; without it nothing is known.
  init(seeds: [String]) {
    var known: Set<String> = []
    var paths: Set<String> = []
    for language in UILanguage.allCases {
      let folders = seeds.lazy.map { FolderReader("\($0)/starter/\(language.rawValue)/content") }
      guard
        let (reader, listing) = folders.compactMap({ reader in (try? reader.list()).map { (reader, $0) } })
          .first(where: { !$0.1.files.isEmpty })
      else { continue }
      for file in listing.files where Self.isText(file.path) && !Self.isTrueOfAnySite(file.path) {
        paths.insert(file.path)
        let text = (try? reader.read(file.path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        known.formUnion(text.split(whereSeparator: \.isNewline).compactMap(Self.saying))
      }
    }
    self.known = known
    self.paths = paths
  }

  /// Whether a line is the starter's.
  func contains(_ line: String) -> Bool { Self.saying(line[...]).map(known.contains) ?? false }

  /// What a line says, where it says enough to be known by it.
  private static func saying(_ line: Substring) -> String? {
    let text = line.trimmingPrefix { $0.isWhitespace || $0 == "-" }
    guard text.utf8.count >= shortest, text.contains(" "), !text.hasPrefix("#"), !text.contains("{{") else {
      return nil
    }
    return String(text)
  }

  private static func isText(_ path: String) -> Bool {
    [".md", ".yaml"].contains { path.hasSuffix($0) }
  }

  /// That a site sets no cookies is true of every one.
  private static func isTrueOfAnySite(_ path: String) -> Bool { LegalPage.privacy.matches(path) }
}
