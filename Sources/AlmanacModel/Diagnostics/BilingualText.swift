/// The languages in which Almanac speaks to editors and readers.
public enum UILanguage: String, Sendable, CaseIterable {
  case german = "de"
  case english = "en"
}

/// One sentence in both languages, side by side.
public struct BilingualText: Sendable, Hashable {
  public let german: String
  public let english: String

  public init(_ german: String, _ english: String) {
    self.german = german
    self.english = english
  }

  /// The sentence in one language.
  public func text(in language: UILanguage) -> String {
    switch language {
    case .german: german
    case .english: english
    }
  }
}
