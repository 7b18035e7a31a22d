/// A word that stands behind a number: in the singular for one.
public struct CountedWord: Sendable {
  private let german: (one: String, more: String)
  private let english: (one: String, more: String)

  public init(german: (one: String, more: String), english: (one: String, more: String)) {
    self.german = german
    self.english = english
  }

  /// The number with its word.
  public func text(_ count: Int) -> BilingualText {
    BilingualText(
      "\(count) \(count == 1 ? german.one : german.more)",
      "\(count) \(count == 1 ? english.one : english.more)")
  }
}
