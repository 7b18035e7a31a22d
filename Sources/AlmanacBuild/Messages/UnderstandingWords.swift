import AlmanacModel

/// Words with which a typed value is said again.
enum UnderstandingWords {
  static func flag(_ isSo: Bool) -> BilingualText {
    isSo ? BilingualText("ja", "yes") : BilingualText("nein", "no")
  }

  /// A fixed value in both languages; nil for a group without words.
  /// - Parameter group: the spellings of one meaning, the English one first, the German one second.
  static func choice(_ group: [String]) -> BilingualText? {
    guard let english = group.first else { return nil }
    return BilingualText(group.dropFirst().first ?? english, english)
  }
}
