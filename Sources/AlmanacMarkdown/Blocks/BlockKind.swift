import AlmanacModel

/// The blocks that editors write as fenced code with one of these words after the fence.
enum BlockKind: String, CaseIterable, Sendable {
  case figure, gallery, quote, events, posts, people, video, callout, publisher

  private static let aliases: [String: BlockKind] = [
    "bild": .figure, "galerie": .gallery, "zitat": .quote, "termine": .events, "beitraege": .posts,
    "personen": .people, "hinweis": .callout, "herausgeber": .publisher,
  ]

  /// The block of a name in English or German, as `SpellingKey` compares names.
  init?(name: String) {
    let key = SpellingKey.of(name)
    guard let kind = BlockKind(rawValue: key) ?? Self.aliases[key] else { return nil }
    self = kind
  }

  /// The block that a word that is none most likely means.
  static func nearest(to name: String) -> String? {
    let key = SpellingKey.of(name)
    let names = allCases.map(\.rawValue) + aliases.keys
    return NearestName.of(key, in: names).flatMap { BlockKind(name: $0)?.rawValue }
  }

  /// Whether Markdown may follow the parameters.
  var takesText: Bool { self == .quote || self == .callout || self == .gallery }
}
