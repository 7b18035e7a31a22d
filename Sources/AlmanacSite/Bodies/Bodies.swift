import AlmanacMarkdown
import AlmanacModel

/// The rendered texts of a site, in the order of its lists.
public struct Bodies: Sendable {
  public var posts = RenderedTexts<MarkdownDocument>()
  public var regions = RenderedTexts<MarkdownDocument>()
  public var projects = RenderedTexts<MarkdownDocument>()
  public var pages = RenderedTexts<MarkdownDocument>()
  public var newsletters = RenderedTexts<MarkdownDocument>()
  public var events = RenderedTexts<MarkdownDocument?>()
  public var people = RenderedTexts<MarkdownDocument?>()
}

/// The texts of one list of the site, each rendered when it is first asked for.
public struct RenderedTexts<Document: Sendable>: Sendable, RandomAccessCollection {
  private let texts: LazyList<(document: Document, log: DiagnosticLog)>

  init(count: Int, _ render: @escaping @Sendable (Int) -> (Document, DiagnosticLog)) {
    texts = LazyList(count: count, render)
  }

  /// No texts.
  public init() {
    self.init(rendered: [])
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { texts.count }
  public subscript(position: Int) -> Document { texts[position].document }

  /// Texts that are rendered already.
  public init(rendered: [(document: Document, log: DiagnosticLog)]) {
    texts = LazyList(count: rendered.count) { rendered[$0] }
  }

  /// What is wrong in one text.
  public func log(_ position: Int) -> DiagnosticLog { texts[position].log }

  /// Renders all texts; their findings in the order of the list.
  fileprivate func renderAll(jobs: Int, _ log: inout DiagnosticLog) {
    texts.makeAll(jobs: jobs)
    for text in texts where !text.log.diagnostics.isEmpty { log.merge(text.log) }
  }

  /// Renders the texts of which the sequence says so; their findings in the order of the list.
  fileprivate func render(_ isWanted: some Sequence<Bool>, _ log: inout DiagnosticLog) {
    for (index, isWanted) in isWanted.enumerated() where isWanted { log.merge(texts[index].log) }
  }
}

/// Renders the Markdown of a site: one rendering, used by pages, feeds and mail alike.
public struct BodyRenderer: Sendable {
  private let site: Site
  private let unreadable: UnreadableContent
  private let unshown: UnshownPosts
  private let lookup: SiteLookup

  public init(site: Site, unreadable: UnreadableContent) {
    self.site = site
    self.unreadable = unreadable
    unshown = UnshownPosts(site)
    lookup = SiteLookup(site)
  }

  /// All texts, and what is wrong in them.
  /// - Parameter jobs: how many threads may work at once.
  public func renderAll(jobs: Int) -> (bodies: Bodies, log: DiagnosticLog) {
    let bodies = bodies()
    return (bodies, check(bodies, jobs: jobs))
  }

  /// All texts, none of them rendered yet.
  public func bodies() -> Bodies {
    var bodies = Bodies()
    bodies.posts = pages(site.posts.count) { $0.posts[$1].post.matter }
    bodies.regions = pages(site.regions.count) { $0.regions[$1].region.matter }
    bodies.projects = pages(site.projects.count) { $0.projects[$1].project.matter }
    bodies.pages = pages(site.pages.count) { $0.pages[$1].page.matter }
    bodies.newsletters = pages(site.newsletters.count) { $0.newsletters[$1].issue.matter }
    bodies.events = RenderedTexts(count: site.events.count) { event(site.events[$0].event) }
    bodies.people = RenderedTexts(count: site.people.count) { person(site.people[$0].person) }
    return bodies
  }

  /// Renders what is not rendered yet, and says what is wrong in all texts.
  /// - Parameters:
  ///   - bodies: what may be rendered already.
  ///   - jobs: how many threads may work at once.
  public func check(_ bodies: Bodies, jobs: Int) -> DiagnosticLog {
    var log = DiagnosticLog()
    bodies.posts.renderAll(jobs: jobs, &log)
    bodies.regions.renderAll(jobs: jobs, &log)
    bodies.projects.renderAll(jobs: jobs, &log)
    bodies.pages.renderAll(jobs: jobs, &log)
    bodies.newsletters.renderAll(jobs: jobs, &log)
    bodies.events.renderAll(jobs: jobs, &log)
    bodies.people.renderAll(jobs: jobs, &log)
    for post in unreadable.posts { log.merge(page(post.matter).1) }
    for matter in unreadable.pages { log.merge(page(matter).1) }
    for flawed in unreadable.events { log.merge(event(flawed).1) }
    FragmentCheck(site: site, bodies: bodies).run(&log)
    return log
  }

  /// Renders the texts of one file, and says what is wrong in them.
  /// - Parameters:
  ///   - bodies: what may be rendered already.
  ///   - file: relative to the content folder.
  public func check(_ bodies: Bodies, file: String) -> DiagnosticLog {
    var log = DiagnosticLog()
    bodies.posts.render(site.posts.lazy.map { $0.post.matter.path == file }, &log)
    bodies.regions.render(site.regions.lazy.map { $0.region.matter.path == file }, &log)
    bodies.projects.render(site.projects.lazy.map { $0.project.matter.path == file }, &log)
    bodies.pages.render(site.pages.lazy.map { $0.page.matter.path == file }, &log)
    bodies.newsletters.render(site.newsletters.lazy.map { $0.issue.matter.path == file }, &log)
    bodies.events.render(site.events.lazy.map { $0.event.path == file }, &log)
    bodies.people.render(site.people.lazy.map { _ in Self.people == file }, &log)
    for post in unreadable.posts where post.matter.path == file { log.merge(page(post.matter).1) }
    for matter in unreadable.pages where matter.path == file { log.merge(page(matter).1) }
    for flawed in unreadable.events where flawed.path == file { log.merge(event(flawed).1) }
    FragmentCheck(site: site, bodies: bodies).run(file: file, &log)
    return log
  }

  /// The places of a file's pages to which links in other texts may lead.
  /// - Parameters:
  ///   - bodies: what may be rendered already.
  ///   - file: relative to the content folder.
  public func places(_ bodies: Bodies, file: String) -> Set<String> {
    FragmentCheck(site: site, bodies: bodies).places(of: file)
  }

  private static let people = "people.yaml"

  private func pages(
    _ count: Int, _ matter: @escaping @Sendable (Site, Int) -> PageMatter
  ) -> RenderedTexts<MarkdownDocument> {
    RenderedTexts(count: count) { page(matter(site, $0)) }
  }

  /// The text of one page.
  public func page(_ matter: PageMatter) -> (MarkdownDocument, DiagnosticLog) {
    let language = matter.language ?? site.configuration.language
    var options = MarkdownOptions(
      language: UILanguage(tag: language), typography: site.configuration.typography(of: matter),
      title: matter.title.value, firstImageEager: matter.image == nil)
    // A mail is read away from the site; its plain text must name where its links lead.
    options.linksInText = matter.path.hasPrefix("newsletter/")
    options.keepsLines = matter.original != nil && site.edition?.isEasy == true
    return render(matter.body, line: matter.bodyLine, path: matter.path, options)
  }

  private func event(_ event: Event) -> (MarkdownDocument?, DiagnosticLog) {
    guard let text = event.description else { return (nil, DiagnosticLog()) }
    let language =
      site.language(ofOriginal: event.originals.contains(.description))
      ?? (site.isMainEdition ? event.language : nil).flatMap {
        TypographyLanguage(tag: $0) != nil ? $0 : nil
      } ?? site.configuration.language
    var options = MarkdownOptions(language: UILanguage(tag: language), typography: typography(language))
    options.linksInText = true
    return render(text, line: event.descriptionLine, path: event.path, options)
  }

  private func person(_ person: Person) -> (MarkdownDocument?, DiagnosticLog) {
    guard let text = person.bio else { return (nil, DiagnosticLog()) }
    let language =
      site.language(ofOriginal: person.originals.contains("bio")) ?? site.configuration.language
    let options = MarkdownOptions(language: UILanguage(tag: language), typography: typography(language))
    return render(text, line: person.bioLine, path: Self.people, options)
  }

  private func typography(_ language: String) -> TypographyLanguage? {
    site.configuration.typography ? TypographyLanguage(tag: language) : nil
  }

  private func render<Document>(
    _ text: String, line: Int, path: String, _ options: MarkdownOptions
  ) -> (Document, DiagnosticLog) where Document: ExpressibleByDocument {
    var log = DiagnosticLog()
    let surroundings = SiteSurroundings(
      site: site, lookup: lookup, unreadable: unreadable, unshown: unshown, path: path)
    let document = MarkdownRenderer(options).render(
      text, firstLine: line, path: path, surroundings: surroundings, log: &log)
    return (Document(document), log)
  }
}

/// A document, or one that may be missing.
protocol ExpressibleByDocument {
  init(_ document: MarkdownDocument)
}

extension MarkdownDocument: ExpressibleByDocument {
  init(_ document: MarkdownDocument) { self = document }
}

extension Optional: ExpressibleByDocument where Wrapped == MarkdownDocument {
  init(_ document: MarkdownDocument) { self = .some(document) }
}

extension UILanguage {
  /// The language in which labels speak on a page with this BCP 47 tag.
  public init(tag: String) {
    self = tag.lowercased().hasPrefix("de") ? .german : .english
  }
}
