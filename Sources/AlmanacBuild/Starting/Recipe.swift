import AlmanacModel
import FoundationEssentials

/// What a git host is told, so that it checks proposals and publishes every night.
public enum Recipe: String, CaseIterable, Sendable {
  case gitlab, github, forgejo

  /// Where the host looks for it, below the repository's root.
  var path: String {
    switch self {
    case .gitlab: ".gitlab-ci.yml"
    case .github: ".github/workflows/website.yml"
    case .forgejo: ".forgejo/workflows/website.yml"
    }
  }

  /// Writes the recipe; what is there is never overwritten.
  /// - Parameters:
  ///   - folder: that of the site.
  ///   - seeds: where `seeds/` may lie, the first that has the recipe wins.
  ///   - language: of its remarks, and of what the program says on the host.
  /// - Throws: `Starter.Failure`, `BuildFailure`.
  /// - Returns: its path.
  public func write(into folder: String, seeds: [String], language: UILanguage) throws -> String {
    let name = "recipes/\(rawValue).yml"
    let bytes = seeds.lazy.compactMap { try? WholeFile.read("\($0)/\(name)") }.first
    guard let bytes else { throw Starter.Failure.missingSeeds }
    var words = RecipeWords.remarks(of: self).mapValues { $0.text(in: language) }
    words["lang"] = language.rawValue
    let text = words.reduce(String(decoding: bytes, as: UTF8.self)) { text, word in
      text.replacing("{{\(word.key)}}", with: word.value)
    }
    let path = "\(folder)/\(self.path)"
    try Starter.create(Array(text.utf8), at: path)
    return path
  }
}
