import AlmanacMarkdown
import AlmanacModel

/// The rendered texts of a site, in the order of its lists.
public struct Bodies: Sendable {
  public var posts: [MarkdownDocument] = []
  public var regions: [MarkdownDocument] = []
  public var projects: [MarkdownDocument] = []
  public var pages: [MarkdownDocument] = []
  public var newsletters: [MarkdownDocument] = []
  public var events: [MarkdownDocument?] = []
  public var people: [MarkdownDocument?] = []
}

/// Renders the Markdown of a site: one rendering, used by pages, feeds and mail alike.
public struct BodyRenderer: Sendable {
  private let site: Site
  private let unreadable: UnreadableContent
  private let hiddenPaths: Set<String>
  private let lookup: SiteLookup

  public init(site: Site, unreadable: UnreadableContent) {
    self.site = site
    self.unreadable = unreadable
    hiddenPaths = Set(site.hiddenPosts.map(\.post.matter.path))
    lookup = SiteLookup(site)
  }

  /// All texts, and what is wrong in them.
  /// - Parameter jobs: how many threads may work at once.
  public func renderAll(jobs: Int) -> (bodies: Bodies, log: DiagnosticLog) {
    var bodies = Bodies()
    var log = DiagnosticLog()
    bodies.posts = render(site.posts.map(\.post.matter), jobs, &log)
    bodies.regions = render(site.regions.map(\.region.matter), jobs, &log)
    bodies.projects = render(site.projects.map(\.project.matter), jobs, &log)
    bodies.pages = render(site.pages.map(\.page.matter), jobs, &log)
    bodies.newsletters = render(site.newsletters.map(\.issue.matter), jobs, &log)
    bodies.events = collect(site.events.count, jobs, &log) { event(site.events[$0].event) }
    bodies.people = collect(site.people.count, jobs, &log) { person(site.people[$0].person) }
    FragmentCheck(site: site, bodies: bodies).run(&log)
    return (bodies, log)
  }

  private func render(_ matters: [PageMatter], _ jobs: Int, _ log: inout DiagnosticLog) -> [MarkdownDocument] {
    collect(matters.count, jobs, &log) { page(matters[$0]) }
  }

  private func collect<Result: Sendable>(
    _ count: Int, _ jobs: Int, _ log: inout DiagnosticLog,
    _ work: @Sendable (Int) -> (Result, DiagnosticLog)
  ) -> [Result] {
    let results = ParallelMap.map(count: count, jobs: jobs, work)
    for result in results where !result.1.diagnostics.isEmpty { log.merge(result.1) }
    return results.map(\.0)
  }

  /// The text of one page.
  public func page(_ matter: PageMatter) -> (MarkdownDocument, DiagnosticLog) {
    let language = matter.language ?? site.configuration.language
    var options = MarkdownOptions(
      language: UILanguage(tag: language), typography: typography(matter.typography, language),
      title: matter.title.value, firstImageEager: matter.image == nil)
    // A mail is read away from the site; its plain text must name where its links lead.
    options.linksInText = matter.path.hasPrefix("newsletter/")
    return render(matter.body, line: matter.bodyLine, path: matter.path, options)
  }

  private func event(_ event: Event) -> (MarkdownDocument?, DiagnosticLog) {
    guard let text = event.description else { return (nil, DiagnosticLog()) }
    let language = event.language.flatMap { TypographyLanguage(tag: $0) != nil ? $0 : nil } ?? site.configuration.language
    var options = MarkdownOptions(language: UILanguage(tag: language), typography: typography(nil, language))
    options.linksInText = true
    return render(text, line: event.descriptionLine, path: event.path, options)
  }

  private func person(_ person: Person) -> (MarkdownDocument?, DiagnosticLog) {
    guard let text = person.bio else { return (nil, DiagnosticLog()) }
    let language = site.configuration.language
    let options = MarkdownOptions(language: UILanguage(tag: language), typography: typography(nil, language))
    return render(text, line: person.bioLine, path: "people.yaml", options)
  }

  private func typography(_ own: Bool?, _ language: String) -> TypographyLanguage? {
    own ?? site.configuration.typography ? TypographyLanguage(tag: language) : nil
  }

  private func render<Document>(
    _ text: String, line: Int, path: String, _ options: MarkdownOptions
  ) -> (Document, DiagnosticLog) where Document: ExpressibleByDocument {
    var log = DiagnosticLog()
    let surroundings = SiteSurroundings(
      site: site, lookup: lookup, unreadable: unreadable, hiddenPaths: hiddenPaths, path: path)
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
