import AlmanacModel

/// Reads the content folder: source tree in, typed content with its positions and findings out.
///
/// It is a pure function of its input; the same tree gives the same result with any number of threads.
public struct ContentParser: Sendable {
  /// The build day, from which dates that are decades away are told.
  public let today: Day

  /// A parser for one build day.
  public init(today: Day) {
    self.today = today
  }

  /// Everything that the files say. Mistakes are findings in `log`; what they cost is in `unreadable`.
  ///
  /// - Parameter jobs: the number of threads, at least 1.
  public func parse(_ tree: SourceTree, jobs: Int) -> ParsedContent {
    let (configuration, site) = siteFile(tree)
    let clock = SiteClock(today: today, zone: configuration.zone)
    let regions = regionNames(tree)
    let known = Set(regions)
    var unknown: [String] = []
    var files: [(path: String, file: ContentFile, bytes: [UInt8])] = []
    for (path, bytes) in tree.texts.sorted(by: { $0.key < $1.key }) {
      if let file = ContentFile(path: path, regions: known) {
        files.append((path, file, bytes))
      } else {
        unknown.append(path)
      }
    }
    let parsed = ParallelMap.map(count: files.count, jobs: jobs) { [files] index in
      ParsedFile(path: files[index].path, files[index].file, bytes: files[index].bytes, clock, regions: regions)
    }
    var merger = ContentMerger(configuration, tree)
    merger.add(site)
    for file in parsed { merger.add(file) }
    for path in unknown + unknownBinaries(tree) { merger.addUnknownFile(path) }
    return merger.finished()
  }

  /// site.yaml alone: what the reading of everything else depends on.
  private func siteFile(_ tree: SourceTree) -> (SiteConfiguration, ParsedFile) {
    var file = ParsedFile(path: "site.yaml")
    guard let bytes = tree.texts["site.yaml"] else {
      file.log.report(ContentMessages.noSiteFile, at: SourceLocation(path: "site.yaml"))
      file.hasErrors = true
      return (SiteConfigurationReader.fallback, file)
    }
    let clock = SiteClock(today: today, zone: SiteConfigurationReader.defaultZone)
    let findings = FileFindings(SourceText(path: "site.yaml", SourceBytes(bytes)), clock)
    let configuration = SiteFile.read(findings)
    file.log = findings.log
    file.hasErrors = findings.errorCount > 0
    return (configuration ?? SiteConfigurationReader.fallback, file)
  }

  private func regionNames(_ tree: SourceTree) -> [String] {
    tree.texts.keys.filter { $0.hasPrefix("regions/") && $0.hasSuffix(".md") && $0.dropFirst(8).firstIndex(of: "/") == nil }
      .map { FileName(path: $0).stem }.sorted()
  }

  /// Other files that lie neither in media/ nor in a folder with Markdown files.
  private func unknownBinaries(_ tree: SourceTree) -> [String] {
    guard !tree.binaries.isEmpty else { return [] }
    let folders = Set(tree.texts.keys.filter { $0.hasSuffix(".md") && $0.contains("/") }.map(folder))
    return tree.binaries.keys.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      return !isHidden && !path.hasPrefix("media/") && !folders.contains(folder(path))
    }.sorted()
  }

  private func folder(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
