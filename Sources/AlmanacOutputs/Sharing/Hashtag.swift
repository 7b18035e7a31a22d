/// Words as hashtags.
enum Hashtag {
  /// `#GenerativeKI` for "Generative KI", `#KIVerordnung` for "KI-Verordnung"; nil where no letter is left.
  static func make(_ name: String) -> String? {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return joined.contains { $0.isLetter } ? "#\(joined)" : nil
  }
}
