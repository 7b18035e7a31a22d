import AlmanacModel
import CivilTime

/// Reads the content folder: source tree in, typed content with its positions and findings out.
///
/// It is a pure function of its input; the same tree gives the same result with any number of threads.
public struct ContentParser: Sendable {
  /// The build day, from which dates that are decades away are told.
  public let today: Day

  /// Whether the `as_of` of site.yaml goes before that day.
  private let takesAsOf: Bool

  /// A parser for one build day.
  /// - Parameters:
  ///   - today: that day.
  ///   - takesAsOf: whether the day is only that of the clock, before which `as_of` in site.yaml goes.
  public init(today: Day, takesAsOf: Bool = false) {
    self.today = today
    self.takesAsOf = takesAsOf
  }

  /// Everything that the files say. Mistakes are findings in `log`; what they cost is in `unreadable`.
  ///
  /// - Parameters:
  ///   - tree: the content folder as it was read.
  ///   - jobs: the number of threads, at least 1.
  public func parse(_ tree: SourceTree, jobs: Int) -> ParsedContent {
    let (configuration, site) = siteFile(tree)
    let surroundings = surroundings(configuration, tree)
    let folder = files(tree, surroundings)
    let parsed = ParallelMap.map(count: folder.known.count, jobs: jobs) { index in
      ParsedFile(folder.known[index], surroundings)
    }
    let undeclared = UndeclaredLanguages(tree: tree, configuration: configuration)
    let content = merged(configuration, tree, [site] + parsed.map(undeclared.noted), folder.unknown)
    return withEditions(content, tree, folder, parsed, surroundings)
  }

  /// The same, with the files that did not change since the last time taken from a cache, which is renewed.
  public func parse(_ tree: SourceTree, jobs: Int, reusing cache: inout ContentCache) -> ParsedContent {
    let (configuration, site) = siteFile(tree)
    let surroundings = surroundings(configuration, tree)
    let folder = files(tree, surroundings)
    let files = folder.known
    let read = ParallelMap.map(count: files.count, jobs: jobs) { [cache] index in
      cache.parsed(files[index].path, bytes: files[index].bytes, surroundings)
        ?? ReadFile(files[index].bytes, ParsedFile(files[index], surroundings))
    }
    cache.keep(read, surroundings)
    let undeclared = UndeclaredLanguages(tree: tree, configuration: configuration)
    let content = merged(
      configuration, tree, [site] + read.lazy.map { undeclared.noted($0.parsed) }, folder.unknown)
    return withEditions(content, tree, folder, read.map(\.parsed), surroundings)
  }

  /// Reads one file anew while everything around it is as it was.
  ///
  /// - Parameters:
  ///   - path: relative to the content folder.
  ///   - bytes: of the file.
  ///   - cache: what the folder said; the file is renewed in it.
  /// - Returns: what the file alone said and what it says now; nil where the cache does not know it, or its surroundings were
  ///   those of another day.
  public func reread(
    _ path: String, _ bytes: [UInt8], in cache: inout ContentCache
  ) -> (former: ParsedContent, now: ParsedContent)? {
    guard let (former, surroundings) = cache.last(path),
      surroundings.clock.today == today || takesAsOf && surroundings.hasAsOf,
      let kind = ContentFile(path: path, regions: Set(surroundings.regions))
    else { return nil }
    let now = ReadFile(bytes, ParsedFile(SourceFile(path: path, kind: kind, bytes: bytes), surroundings))
    cache.replace(now)
    let zones = surroundings.clock.zones
    return (alone(former, zones), alone(now, zones))
  }

  private func alone(_ file: ReadFile, _ zones: ZoneDatabase) -> ParsedContent {
    let tree = SourceTree(texts: [file.parsed.path: file.bytes], zones: zones)
    return merged(SiteConfigurationReader.fallback(zones), tree, [file.parsed], [])
  }

  private func surroundings(_ configuration: SiteConfiguration, _ tree: SourceTree) -> ReadingSurroundings {
    let asOf = takesAsOf ? configuration.asOf : nil
    let languages = ReadingLanguages(
      others: configuration.editions.filter { !$0.isMain }.map(\.name), current: nil)
    let clock = SiteClock(
      today: asOf ?? today, zone: configuration.zone, zones: tree.zones, languages: languages)
    return ReadingSurroundings(
      clock: clock, regions: regionIDs(tree, languages), hasAsOf: asOf != nil, main: configuration.language)
  }

  /// The files to read in the order of their paths, and those that nothing reads.
  private func files(
    _ tree: SourceTree, _ surroundings: ReadingSurroundings
  ) -> FolderFiles {
    let regions = Set(surroundings.regions)
    var files = FolderFiles()
    for (path, bytes) in tree.texts.sorted(by: { $0.key < $1.key }) {
      guard let kind = ContentFile(path: path, regions: regions) else {
        files.unknown.append(path)
        continue
      }
      let file = SourceFile(path: path, kind: kind, bytes: bytes)
      if kind != .other, let parts = TranslatedFiles.split(path, surroundings.clock.languages) {
        files.translations.add(file, parts, tree)
      } else {
        files.known.append(file)
      }
    }
    files.unknown += unknownBinaries(tree)
    return files
  }

  /// The content with what the other editions say.
  private func withEditions(
    _ main: ParsedContent, _ tree: SourceTree, _ folder: FolderFiles, _ parsed: [ParsedFile],
    _ surroundings: ReadingSurroundings
  ) -> ParsedContent {
    guard !main.configuration.editions.isEmpty else { return main }
    var content = main
    for orphan in folder.translations.orphans {
      content.log.report(
        ContentMessages.translationWithoutOriginal(
          orphan.path, original: orphan.original,
          nearest: NearestName.of(
            orphan.original,
            in: tree.texts.keys.filter { $0 != orphan.path && MarkdownPath.isMeant($0) }.sorted())),
        at: SourceLocation(path: orphan.path))
    }
    let parsing = EditionParsing(
      tree: tree, surroundings: surroundings, files: folder.known, parsed: parsed,
      translations: folder.translations)
    for edition in main.configuration.editions where !edition.isMain {
      let (configuration, _) = siteFile(tree, surroundings.clock.languages.reading(edition))
      let translation = parsing.content(configuration, edition, main: content)
      content.log.merge(translation.log)
      content.translatedTexts.merge(translation.translatedTexts) { first, _ in first }
      content.translations.append(translation)
    }
    return content
  }

  private func merged(
    _ configuration: SiteConfiguration, _ tree: SourceTree, _ files: [ParsedFile], _ unknown: [String]
  ) -> ParsedContent {
    var merger = ContentMerger(configuration, tree)
    for file in files { merger.add(file) }
    for path in unknown { merger.addUnknownFile(path) }
    merger.addAbsent(tree.absent)
    return merger.finished()
  }

  /// site.yaml alone: what the reading of everything else depends on.
  private func siteFile(
    _ tree: SourceTree, _ languages: ReadingLanguages = .none
  ) -> (SiteConfiguration, ParsedFile) {
    var file = ParsedFile(path: "site.yaml")
    let fallback = SiteConfigurationReader.fallback(tree.zones)
    guard let bytes = tree.texts["site.yaml"] else {
      file.log.report(ContentMessages.noSiteFile, at: SourceLocation(path: "site.yaml"))
      file.hasErrors = true
      return (fallback, file)
    }
    guard file.acceptsSize(of: bytes) else { return (fallback, file) }
    let clock = SiteClock(today: today, zone: fallback.zone, zones: tree.zones, languages: languages)
    let findings = FileFindings(SourceText(path: "site.yaml", SourceBytes(bytes)), clock)
    let configuration = SiteFile.read(findings)
    // Which keys there are follows from the languages, which it names itself.
    let others = configuration?.editions.filter { !$0.isMain }.map(\.name) ?? []
    if !others.isEmpty, languages == .none {
      return siteFile(tree, ReadingLanguages(others: others, current: nil))
    }
    file.log = findings.log
    file.hasErrors = findings.errorCount > 0
    return (configuration ?? fallback, file)
  }

  private func regionIDs(_ tree: SourceTree, _ languages: ReadingLanguages) -> [String] {
    tree.texts.keys.filter {
      $0.hasPrefix("regions/") && ContentFile(path: $0, regions: []) == .region
        && TranslatedFiles.split($0, languages) == nil
    }
    .map { Slug.make(FileName(path: $0).stem) }.sorted()
  }

  /// Other files that lie neither in media/ nor in a folder with Markdown files.
  private func unknownBinaries(_ tree: SourceTree) -> [String] {
    guard !tree.binaries.isEmpty else { return [] }
    let folders = Set(tree.texts.keys.filter { MarkdownPath.isMeant($0) && $0.contains("/") }.map(folder))
    return tree.binaries.keys.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && !path.hasPrefix("media/") && !folders.contains(folder(path))
    }.sorted()
  }

  private func folder(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}

/// What lies in a folder, by what it is, each in the order of paths.
private struct FolderFiles {
  var known: [SourceFile] = []
  var translations = TranslatedFiles()
  var unknown: [String] = []
}
