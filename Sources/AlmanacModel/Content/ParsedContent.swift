/// Everything the content folder says, typed but not yet linked. Lists are in the order of paths and,
/// within a file, of positions.
public struct ParsedContent: Sendable {
  @usableFromInline var boxedConfiguration: Boxed<SiteConfiguration>
  public var posts: [Post] = []
  public var events: [Event] = []
  public var regions: [Region] = []
  public var projects: [Project] = []
  public var pages: [FreePage] = []
  public var newsletters: [NewsletterIssue] = []
  public var people: [Person] = []
  public var members: [Organisation] = []
  public var partners: [Organisation] = []
  /// Nil where there is no topics.yaml.
  public var topics: [Topic]?
  public var sources: [SourceDocument] = []
  /// What could not be read, so that references to it are not reported again.
  public var unreadable: UnreadableContent = UnreadableContent()
  public var log = DiagnosticLog()
  /// The same as the other editions say it, in the order of `configuration.editions`.
  public var translations: [ParsedContent] = []
  /// The texts that translate others, of all editions, by their paths.
  public var translatedTexts: [String: PageMatter] = [:]

  public init(configuration: SiteConfiguration) {
    boxedConfiguration = Boxed(configuration)
  }

  /// What site.yaml says.
  @inlinable
  public var configuration: SiteConfiguration {
    _read { yield boxedConfiguration.value }
    set { boxedConfiguration.value = newValue }
  }
}

/// Files and entries that a mistake made unreadable.
public struct UnreadableContent: Sendable {
  /// Paths of files of which nothing or not everything could be read.
  public var files: Set<String> = []
  /// Ids of entries that failed, as far as they could be seen.
  public var ids: Set<String> = []
  /// Whether whole files are missing that there are: what is not found may be in them, so nothing has vanished, and
  /// nothing may be published.
  public var isIncomplete = false
  /// Posts with a wrong value. Their references and texts are checked, so that one run reports all of their
  /// mistakes; nothing of them enters the site.
  public var posts: [Post] = []
  /// Events with a wrong value; as the posts.
  public var events: [Event] = []
  /// What regions, projects, free pages and newsletter issues with a wrong value share; as the posts.
  public var pages: [PageMatter] = []
  /// The same files as what they are.
  public var regions: [Region] = []
  public var projects: [Project] = []
  public var freePages: [FreePage] = []
  public var newsletters: [NewsletterIssue] = []

  public init() {}

  /// Adds what another file has.
  public mutating func add(_ other: UnreadableContent) {
    files.formUnion(other.files)
    ids.formUnion(other.ids)
    isIncomplete = isIncomplete || other.isIncomplete
    posts += other.posts
    events += other.events
    pages += other.pages
    regions += other.regions
    projects += other.projects
    freePages += other.freePages
    newsletters += other.newsletters
  }
}
