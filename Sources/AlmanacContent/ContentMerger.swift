import AlmanacModel

/// Puts what the files say together, in the order of their paths, and finds ids that occur twice.
struct ContentMerger {
  private var content: ParsedContent
  private let tree: SourceTree
  private var lastSource: SourceText?
  /// Ids with their places, by what has them, as far as they are not those of `content`: of posts all, of the rest
  /// those of entries with mistakes.
  private var ids = IDs()

  private struct IDs {
    typealias List = [(id: String, location: SourceLocation)]
    var posts, events, people, members, partners, topics, sources: List

    init() {
      (posts, events, people, members, partners, topics, sources) = ([], [], [], [], [], [], [])
    }
  }

  init(_ configuration: SiteConfiguration, _ tree: SourceTree) {
    content = ParsedContent(configuration: configuration)
    self.tree = tree
  }

  /// Adds what a file says.
  mutating func add(_ file: ParsedFile) {
    content.log.merge(file.log)
    if file.hasErrors { content.unreadable.files.insert(file.path) }
    content.unreadable.add(file.unreadable)
    addIDs(of: file.flawed, in: file.path)
    switch file.content {
    case .nothing: break
    case .post(let post, let position):
      content.posts.append(post)
      ids.posts.append((post.id, SourceLocation(path: file.path, position: position)))
    case .region(let region): content.regions.append(region)
    case .project(let project): content.projects.append(project)
    case .page(let page): content.pages.append(page)
    case .newsletter(let issue): content.newsletters.append(issue)
    case .events(let events): content.events.append(contentsOf: events)
    case .people(let people): content.people = people
    case .members(let members): content.members = members
    case .partners(let partners): content.partners = partners
    case .topics(let topics): content.topics = topics
    case .sources(let sources): content.sources = sources
    }
  }

  /// An id is taken although the entry that has it has another mistake; one that was made of what is wrong is not.
  private mutating func addIDs(of flawed: ParsedFile.Content, in path: String) {
    func place(_ position: SourcePosition) -> SourceLocation {
      SourceLocation(path: path, position: position)
    }
    switch flawed {
    case .post(let post, let position) where post.hasGivenID: ids.posts.append((post.id, place(position)))
    case .events(let events):
      ids.events += events.filter(\.hasGivenID).map { ($0.id.value, place($0.id.position)) }
    case .people(let people): ids.people += people.map { ($0.id, place($0.position)) }
    case .members(let members): ids.members += members.map { ($0.id, place($0.position)) }
    case .partners(let partners): ids.partners += partners.map { ($0.id, place($0.position)) }
    case .topics(let topics): ids.topics += topics.map { ($0.id, place($0.position)) }
    case .sources(let sources): ids.sources += sources.map { ($0.id, place($0.position)) }
    default: break
    }
  }

  /// Reports a file that nothing reads.
  mutating func addUnknownFile(_ path: String) {
    guard !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return }
    let folder = path.split(separator: "/").first.map(String.init) ?? path
    let nearest =
      path.contains("/") ? nearestFolder(folder, path) : NearestName.of(path, in: ContentFile.names)
    content.log.report(
      ContentMessages.unknownFile(path, nearest: nearest), at: SourceLocation(path: path))
  }

  /// Notes files that there are, but not here: what refers to them is not reported.
  mutating func addAbsent(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    content.unreadable.isIncomplete = true
    content.unreadable.files.formUnion(paths)
    for path in paths where MarkdownPath.isMeant(path) {
      content.unreadable.ids.formUnion([Slug.make(FileName(path: path).stem), String(path.dropLast(3))])
    }
  }

  private func nearestFolder(_ folder: String, _ path: String) -> String? {
    guard let nearest = NearestName.of(folder, in: ContentFile.names.filter { !$0.contains(".") }),
      nearest != folder
    else { return nil }
    return nearest + path.dropFirst(folder.count)
  }

  /// The content with its findings.
  consuming func finished() -> ParsedContent {
    numberNamelessPosts()
    reportDuplicates(ids.posts, BilingualText("Beiträge", "posts"))
    reportDuplicates(
      content.events.map { ($0.id.value, SourceLocation(path: $0.path, position: $0.id.position)) }
        + ids.events,
      BilingualText("Veranstaltungen", "events"))
    reportDuplicates(
      content.regions.map { ($0.id, SourceLocation(path: $0.matter.path)) },
      BilingualText("Regionen", "regions"))
    reportDuplicates(
      content.projects.map { ($0.id, SourceLocation(path: $0.matter.path)) },
      BilingualText("Projekte", "projects"))
    reportDuplicates(
      content.newsletters.map { ($0.id, SourceLocation(path: $0.matter.path)) },
      BilingualText("Ausgaben", "issues"))
    reportDuplicates(
      content.people.map { ($0.id, $0.position) }, ids.people, in: "people.yaml",
      BilingualText("Personen", "people"))
    reportDuplicates(
      content.members.map { ($0.id, $0.position) }, ids.members, in: "members.yaml",
      BilingualText("Mitglieder", "members")
    )
    reportDuplicates(
      content.partners.map { ($0.id, $0.position) }, ids.partners, in: "partners.yaml",
      BilingualText("Partner", "partners")
    )
    reportDuplicates(
      (content.topics ?? []).map { ($0.id, $0.position) }, ids.topics, in: "topics.yaml",
      BilingualText("Themen", "topics"))
    reportDuplicates(
      content.sources.map { ($0.id, $0.position) }, ids.sources, in: "sources.yaml",
      BilingualText("Quellen", "sources"))
    return content
  }

  /// Posts whose names have no letters are numbered in the order of their paths.
  private mutating func numberNamelessPosts() {
    var number = 0
    for index in content.posts.indices where content.posts[index].slug.value.isEmpty {
      number += 1
      content.posts[index].slug = Located("post-\(number)", at: content.posts[index].slug.position)
    }
  }

  private mutating func reportDuplicates(
    _ ids: [(id: String, position: SourcePosition)], _ flawed: IDs.List, in path: String,
    _ kind: BilingualText
  ) {
    reportDuplicates(ids.map { ($0.id, SourceLocation(path: path, position: $0.position)) } + flawed, kind)
  }

  /// A file once more, for its excerpts; the last one is kept, because findings come file by file.
  private mutating func source(_ path: String) -> SourceText? {
    if let lastSource, lastSource.path == path { return lastSource }
    lastSource = tree.texts[path].map { SourceText(path: path, SourceBytes($0)) }
    return lastSource
  }

  private mutating func reportDuplicates(
    _ ids: [(id: String, location: SourceLocation)], _ kind: BilingualText
  ) {
    guard Set(ids.lazy.map(\.id)).count < ids.count else { return }
    var places: [String: [SourceLocation]] = [:]
    for (id, location) in ids { places[id, default: []].append(location) }
    var findings: [(location: SourceLocation, message: DiagnosticMessage)] = []
    for (id, locations) in places where locations.count > 1 {
      let ordered = locations.sorted()
      for location in ordered.dropFirst() where location != ordered[0] {
        findings.append((location, ContentMessages.duplicateID(id, kind, other: ordered[0])))
      }
    }
    for finding in findings.sorted(by: { $0.location < $1.location }).prefix(FileFindings.limit) {
      report(finding.message, at: finding.location)
    }
  }

  private mutating func report(_ message: DiagnosticMessage, at location: SourceLocation) {
    // Where the line is longer than findings show, it says nothing, and going through it thousands of times takes long.
    let isShown = location.position.column <= Diagnostic.longestExcerpt
    let source = isShown ? source(location.path) : nil
    let range = source?.rangeOfLine(location.position)
    content.log.report(
      message, at: location, excerpt: range.flatMap { range in source?.line(at: range.lowerBound) },
      markerLength: range.flatMap { source?.scalarCount($0) } ?? 1)
  }
}
