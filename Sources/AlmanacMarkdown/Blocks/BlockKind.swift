import AlmanacModel

/// The blocks that editors write as fenced code with one of these words after the fence.
enum BlockKind: String, CaseIterable, Sendable {
  case figure, gallery, quote, events, posts, people, video, callout

  private static let aliases: [String: BlockKind] = [
    "bild": .figure, "galerie": .gallery, "zitat": .quote, "termine": .events, "beitraege": .posts,
    "personen": .people, "hinweis": .callout,
  ]

  /// The block of a name in English or German, as `SpellingKey` compares names.
  init?(name: String) {
    let key = SpellingKey.of(name)
    guard let kind = BlockKind(rawValue: key) ?? Self.aliases[key] else { return nil }
    self = kind
  }

  /// The block that a word that is none most likely means; nil for the names of languages.
  static func nearest(to name: String) -> String? {
    let key = SpellingKey.of(name)
    guard !CodeLanguage.isKnown(key) else { return nil }
    let names = allCases.map(\.rawValue) + aliases.keys
    return NearestName.of(key, in: names).flatMap { BlockKind(name: $0)?.rawValue }
  }

  /// Whether Markdown may follow the parameters.
  var takesText: Bool { self == .quote || self == .callout || self == .gallery }
}

/// Languages whose names are near to a block's.
enum CodeLanguage {
  private static let known: Set<String> = [
    "build", "postcss", "perl", "pug", "q", "vue", "vala", "postscript",
  ]

  static func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// The language of an info string as it may stand in a class name.
  static func name(_ info: some Sequence<UInt8>) -> String {
    let word = info.prefix { !Ascii.isWhitespace($0) && $0 != UInt8(ascii: "{") }
    let bytes = word.map(Ascii.lowercase).filter { byte in
      Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte >= 0xC3 || byte == UInt8(ascii: "+")
        || byte == Ascii.hash || byte == Ascii.hyphen || byte == Ascii.period || byte == UInt8(ascii: "_")
    }
    return String(decoding: bytes.filter { $0 < 0x80 }, as: UTF8.self)
  }
}
