import AlmanacModel

/// Puts together what the other editions of a site say: lists with their keys, texts with their translations.
struct EditionParsing {
  let tree: SourceTree
  let surroundings: ReadingSurroundings
  /// The files of the main edition and what they say, in the same order.
  let files: [SourceFile]
  let parsed: [ParsedFile]
  let translations: TranslatedFiles

  /// The content as an edition says it. What is wrong is told only where the main edition has not told it.
  /// - Parameters:
  ///   - configuration: site.yaml as the edition says it.
  ///   - main: the content of the main edition.
  func content(_ configuration: SiteConfiguration, _ edition: Edition, main: ParsedContent) -> ParsedContent {
    var own = surroundings
    own.clock.languages = surroundings.clock.languages.reading(edition)
    var merger = ContentMerger(configuration, tree)
    var texts: [String: PageMatter] = [:]
    for (file, parsed) in zip(files, parsed) {
      let said = said(file, parsed, edition, own)
      if let matter = said.content.matter, matter.original != nil { texts[matter.path] = matter }
      merger.add(said)
    }
    var content = merger.finished()
    let known = Set(main.log.diagnostics)
    var log = DiagnosticLog()
    for finding in content.log.diagnostics where !known.contains(finding) { log.report(finding) }
    content.log = log
    content.translatedTexts = texts
    content.unreadable.add(main.unreadable)
    return content
  }

  private func said(
    _ file: SourceFile, _ parsed: ParsedFile, _ edition: Edition, _ own: ReadingSurroundings
  ) -> ParsedFile {
    if let translation = translations.file(of: file.path, in: edition.name) {
      return ParsedFile(translation, translating: parsed, own)
    }
    if parsed.content.isList, ReadingLanguages.mayTranslate(file.bytes, into: edition.name) {
      return ParsedFile(file, own)
    }
    var untranslated = ParsedFile(path: parsed.path)
    untranslated.content = parsed.content.untranslated(in: edition, from: surroundings.main)
    return untranslated
  }
}

/// The texts of a folder that translate others.
struct TranslatedFiles {
  private var byOriginal: [String: [String: SourceFile]] = [:]
  /// Translations of what is not there, with the original's path as it should be.
  private(set) var orphans: [(path: String, original: String)] = []

  /// The edition that the name of a Markdown file ends with, and the path of the original; nil for an original.
  static func split(_ path: String, _ languages: ReadingLanguages) -> (original: String, name: String)? {
    guard !languages.others.isEmpty, MarkdownPath.isMeant(path) else { return nil }
    let stem = MarkdownPath.stem(path)
    for name in languages.others where stem.lowercased().hasSuffix(".\(name)") {
      return (String(stem.dropLast(name.count + 1)), name)
    }
    return nil
  }

  mutating func add(_ file: SourceFile, _ parts: (original: String, name: String), _ tree: SourceTree) {
    let candidates = [parts.original + ".md", parts.original + ".markdown"]
    guard let original = candidates.first(where: { tree.texts[$0] != nil }) else {
      // One that is not downloaded yet is told elsewhere.
      if !candidates.contains(where: tree.absent.contains) { orphans.append((file.path, candidates[0])) }
      return
    }
    byOriginal[original, default: [:]][parts.name] = file
  }

  func file(of original: String, in edition: String) -> SourceFile? { byOriginal[original]?[edition] }
}

extension ParsedFile.Content {
  /// Whether it is entries of a list.
  fileprivate var isList: Bool {
    switch self {
    case .events, .people, .members, .partners, .topics, .sources: true
    case .nothing, .post, .region, .project, .page, .newsletter: false
    }
  }

  /// What a text file has in common with others.
  fileprivate var matter: PageMatter? {
    switch self {
    case .post(let post, _): post.matter
    case .region(let region): region.matter
    case .project(let project): project.matter
    case .page(let page): page.matter
    case .newsletter(let issue): issue.matter
    case .nothing, .events, .people, .members, .partners, .topics, .sources: nil
    }
  }

  /// What an edition shows that has no translation: events, and what they belong to, in the words of the original.
  fileprivate func untranslated(in edition: Edition, from main: String) -> Self {
    switch self {
    case .post, .page, .newsletter, .nothing: return .nothing
    case .region(var region):
      region.matter.becomeForeign(main)
      if !edition.isEasy { region.inPhrase = nil }
      return .region(region)
    case .project(var project):
      project.matter.becomeForeign(main)
      return .project(project)
    case .events(let events):
      return .events(
        events.map { event in
          var event = event
          event.originals = event.words
          event.sessions = event.sessions.map { session in
            var session = session
            session.originals = .all
            return session
          }
          return event
        })
    case .people(let entries): return .people(entries.map(\.withoutTranslation))
    case .members(let entries): return .members(entries.map(\.untranslated))
    case .partners(let entries): return .partners(entries.map(\.untranslated))
    case .topics(let entries): return .topics(entries.map(\.untranslated))
    case .sources(let entries): return .sources(entries.map(\.untranslated))
    }
  }
}

/// An entry of a list, of which an edition may have words of its own.
private protocol ListedEntry {
  var originals: OriginalFields { get set }
}

extension Person: ListedEntry {}
extension Organisation: ListedEntry {}
extension Topic: ListedEntry {}
extension SourceDocument: ListedEntry {}
extension PersonRole: ListedEntry {}

extension ListedEntry {
  /// All of it in the words of the original.
  fileprivate var untranslated: Self {
    var entry = self
    entry.originals = .all
    return entry
  }
}

extension Person {
  /// All of it, and its roles, in the words of the original.
  fileprivate var withoutTranslation: Person {
    var person = untranslated
    person.roles = roles.map(\.untranslated)
    return person
  }
}

extension PageMatter {
  fileprivate mutating func becomeForeign(_ main: String) {
    isForeign = true
    language = language ?? main
    aliases = []
  }
}

extension Event {
  /// All words that it has.
  fileprivate var words: OriginalWords {
    let written: [(String?, OriginalWords)] = [
      (subtitle, .subtitle), (summary, .summary), (description, .description), (dateNote, .dateNote),
      (price, .price), (audience, .audience), (image?.path.value, .image), (place?.line, .place),
    ]
    return written.reduce(into: .title) { if $1.0 != nil { $0.insert($1.1) } }
  }
}
