import AlmanacModel

/// The parameters of blocks.
enum BlockKey: String, CaseIterable, Sendable {
  case src, alt, caption, credit, link
  case by, role, source
  case kind, title
  case region, topic, format, project, series, from, to, limit, past, ids
  case url, image, duration
  case focus, width, original

  /// The keys of a block, in the order in which messages list them.
  static func known(for block: BlockKind) -> [BlockKey] {
    switch block {
    case .figure: [.src, .alt, .caption, .credit, .link, .focus, .width, .original]
    case .gallery: [.caption, .credit, .focus, .width, .original]
    case .quote: [.by, .role, .source]
    case .callout: [.kind, .title]
    case .events: [.title, .region, .topic, .format, .project, .series, .from, .to, .limit, .past, .ids]
    case .posts: [.title, .region, .topic, .project, .series, .kind, .from, .to, .limit, .ids]
    case .people: [.title, .region, .limit, .ids]
    case .publisher: []
    case .video: [.url, .title, .image, .alt, .caption, .credit, .duration]
    }
  }

  /// The key of a name in English or German in a block.
  init?(name: String, in block: BlockKind) {
    let key = SpellingKey.of(name)
    let match = Self.known(for: block).first { $0.rawValue == key || $0.aliases(in: block).contains(key) }
    guard let match else { return nil }
    self = match
  }

  /// All names of the keys of a block.
  static func names(for block: BlockKind) -> [String] {
    known(for: block).flatMap { [$0.rawValue] + $0.aliases(in: block) }
  }

  /// Other names, as `SpellingKey` writes them.
  private func aliases(in block: BlockKind) -> [String] {
    switch self {
    case .src: ["bild", "datei", "image", "file"]
    case .alt: ["alternativtext", "beschreibung", "description"]
    case .caption: ["bildunterschrift", "unterschrift", "text"]
    case .credit: ["nachweis", "bildnachweis", "foto"]
    case .link: ["ziel", "to"]
    case .by: ["von", "author", "autor"]
    case .role: ["rolle", "funktion"]
    case .source: ["quelle"]
    case .kind: ["art"]
    case .title: ["titel", "ueberschrift"]
    case .region: ["regions", "regionen"]
    case .topic: ["topics", "thema", "themen"]
    case .format: ["formats", "formate"]
    case .project: ["projects", "projekt", "projekte"]
    case .series: ["reihe", "reihen"]
    case .from: ["von", "ab"]
    case .to: ["bis"]
    case .limit: ["anzahl", "count"]
    case .past: ["vergangen", "vergangene"]
    case .ids: ["id", "kennung", "kennungen", block.rawValue] + (block == .people ? ["personen"] : [])
    case .url: ["adresse", "src"]
    case .image: ["bild", "vorschau"]
    case .duration: ["dauer"]
    case .focus: ["fokus"]
    case .width: ["breite"]
    case .original: []
    }
  }
}
