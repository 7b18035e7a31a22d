import AlmanacModel

/// What one file says.
struct ParsedFile: Sendable {
  enum Content: Sendable {
    case nothing
    case post(Post, idPosition: SourcePosition)
    case region(Region)
    case project(Project)
    case page(FreePage)
    case newsletter(NewsletterIssue)
    case events([Event])
    case people([Person])
    case members([Organisation])
    case partners([Organisation])
    case topics([Topic])
    case sources([SourceDocument])
  }

  let path: String
  var content = Content.nothing
  var log = DiagnosticLog()
  var hasErrors = false
  /// The entries of a list that have mistakes: their ids are taken all the same.
  var flawed = Content.nothing
  /// What has mistakes, with its ids.
  var unreadable = UnreadableContent()

  init(path: String) {
    self.path = path
  }

  /// Reads one file.
  init(_ file: SourceFile, _ surroundings: ReadingSurroundings) {
    self.init(path: file.path)
    guard acceptsSize(of: file.bytes) else { return }
    switch file.kind {
    case .site, .other: break
    case .post, .region, .project, .page, .newsletter:
      readMarkdown(file.kind, MarkdownSource(path: path, bytes: file.bytes, clock: surroundings.clock))
    default:
      let source = SourceText(path: path, SourceBytes(file.bytes))
      let findings = FileFindings(source, surroundings.clock)
      readList(file.kind, findings, regions: surroundings.regions)
      finish(findings)
    }
  }

  /// Reads one file that translates another.
  init(_ file: SourceFile, translating original: ParsedFile, _ surroundings: ReadingSurroundings) {
    self.init(path: file.path)
    guard acceptsSize(of: file.bytes) else { return }
    let source = MarkdownSource(path: path, bytes: file.bytes, clock: surroundings.clock)
    content = TranslationReader(source).read(original.content)
    finish(source.findings)
    if hasErrors { content = .nothing }
  }

  /// Reports a file that is too large, before anything of it is copied.
  mutating func acceptsSize(of bytes: [UInt8]) -> Bool {
    guard bytes.count > YAMLBounds.bytes else { return true }
    log.report(
      ContentMessages.tooLarge,
      at: SourceLocation(path: path, position: SourcePosition(line: 1, column: 1)))
    hasErrors = true
    return false
  }

  private mutating func finish(_ findings: FileFindings) {
    log = findings.log
    hasErrors = findings.errorCount > 0
  }

  private mutating func readMarkdown(_ file: ContentFile, _ source: MarkdownSource) {
    switch file {
    case .post:
      content = PostReader.read(source).map { .post($0.post, idPosition: $0.idPosition) } ?? .nothing
    case .region: content = RegionReader.read(source).map(Content.region) ?? .nothing
    case .project: content = ProjectReader.read(source).map(Content.project) ?? .nothing
    case .page: content = FreePageReader.read(source).map(Content.page) ?? .nothing
    default: content = NewsletterIssueReader.read(source).map(Content.newsletter) ?? .nothing
    }
    finish(source.findings)
    guard hasErrors else { return }
    unreadable.ids = [
      Slug.make(FileName(path: path).stem), MarkdownPath.stem(path),
    ]
    if case .post = file {
      unreadable.ids.formUnion(LegibleID.find(in: source.findings.source, lines: 0..<60))
    }
    setAside()
  }

  /// A file with mistakes gives the site nothing.
  private mutating func setAside() {
    flawed = content
    switch content {
    case .post(let post, _): unreadable.posts = [post]
    case .region(let region): (unreadable.pages, unreadable.regions) = ([region.matter], [region])
    case .project(let project): (unreadable.pages, unreadable.projects) = ([project.matter], [project])
    case .page(let page): (unreadable.pages, unreadable.freePages) = ([page.matter], [page])
    case .newsletter(let issue): (unreadable.pages, unreadable.newsletters) = ([issue.matter], [issue])
    default: break
    }
    content = .nothing
  }

  private mutating func readList(_ file: ContentFile, _ findings: FileFindings, regions: [String]) {
    switch file {
    case .events(let region):
      let surroundings = EventReader.Surroundings(region: region, regions: regions)
      let list = ListFile(findings, .event) { EventReader.read($0, number: $1, surroundings) }
      (content, unreadable.ids) = (.events(list.items), list.unreadableIDs)
      (unreadable.events, flawed) = (list.flawed, .events(list.flawed))
    case .people:
      let list = ListFile(findings, .person) { fields, _ in PersonReader.read(fields) }
      (content, unreadable.ids) = (.people(list.items), list.unreadableIDs)
      flawed = .people(list.flawed)
    case .members, .partners:
      let list = ListFile(findings, .organisation) { fields, _ in OrganisationReader.read(fields) }
      content = file == .members ? .members(list.items) : .partners(list.items)
      flawed = file == .members ? .members(list.flawed) : .partners(list.flawed)
      unreadable.ids = list.unreadableIDs
    case .topics:
      let list = ListFile(findings, .topic, textual: { Self.topic($0, findings) }) { fields, _ in
        TopicReader.read(fields)
      }
      (content, unreadable.ids) = (.topics(list.items), list.unreadableIDs)
      flawed = .topics(list.flawed)
    case .sources:
      let list = ListFile(findings, .source) { fields, _ in SourceDocumentReader.read(fields) }
      (content, unreadable.ids) = (.sources(list.items), list.unreadableIDs)
      flawed = .sources(list.flawed)
    default: break
    }
  }

  /// A topic that is only its name.
  private static func topic(_ word: Word, _ findings: FileFindings) -> Topic? {
    let id = Slug.make(word.text)
    return id.isEmpty
      ? nil : Topic(position: findings.position(of: word.range.lowerBound), id: id, name: word.text)
  }
}
