import AlmanacBuild
import AlmanacModel
import AlmanacSite

/// How an entry that is a text stands to those in other languages.
struct EntryTranslations {
  let scene: DeskScene
  /// Of which text it is a translation; nil for an original.
  let origin: TranslationOrigin?
  let entry: ShelvedEntry

  /// What the form of a translation shows of its original.
  var translation: JSONValue {
    guard let origin, let name = TranslationPath.edition(of: entry.path, in: scene.site) else { return .null }
    let (kind, original) = (entry.kind, origin.original)
    return .allMembers([
      "edition": .text(name), "title": .text(scene.text(EditionWords.name(name))),
      "original": EntryItem(original, kind).name.json(original.title.value),
      "state": .text(origin.state.rawValue), "digest": .text(original.digest),
      "before": origin.former.map(words) ?? .null, "now": words(original),
    ])
  }

  private func words(_ matter: PageMatter) -> JSONValue {
    .allMembers([
      "title": .text(matter.title.value), "summary": JSONValue(matter.summary), "body": .text(matter.body),
    ])
  }

  /// The translations of an original, those too that are missing.
  var translations: JSONValue {
    guard origin == nil, entry.kind.folder != nil else { return .null }
    let own = TextTranslation.all(scene.site, scene.linked.translations).filter {
      $0.original.path == entry.path
    }
    guard !own.isEmpty else { return .null }
    return .array(
      own.map { text in
        .allMembers([
          "edition": .text(text.edition.name),
          "title": .text(scene.text(EditionWords.name(text.edition.name))),
          "state": .text(text.state.rawValue),
          "entry": text.translation.map { EntryItem($0, entry.kind).name.json($0.title.value) } ?? .null,
        ])
      })
  }
}

/// How files of translations are called.
enum TranslationPath {
  /// The name of the edition that a file is for; nil for one of the main edition.
  static func edition(of path: String, in site: Site) -> String? {
    guard MarkdownPath.isMeant(path) else { return nil }
    let stem = MarkdownPath.stem(path).lowercased()
    return site.configuration.editions.first { !$0.isMain && stem.hasSuffix(".\($0.name)") }?.name
  }

  /// The file beside an original for an edition.
  static func of(_ original: String, in edition: String) -> String {
    "\(MarkdownPath.stem(original)).\(edition).md"
  }
}
