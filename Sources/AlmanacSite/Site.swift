import AlmanacModel
import CivilTime

/// The whole site, linked: references are positions in these arrays, addresses are fixed, and everything
/// that depends on the build day is decided. Nothing internal, no draft and no hidden post is in it.
///
/// Every page that is rendered copies it several times, so its large parts are boxed.
public struct Site: Sendable {
  @usableFromInline let boxedConfiguration: Boxed<SiteConfiguration>
  public var language: UILanguage
  public var buildDay: Day
  public var routes: Routes
  /// Shown posts, newest first.
  public var posts: [SitePost] = []
  /// The posts of each kind, newest first; kinds without posts are left out.
  public var postsByKind: [PostKind: [Int]] = [:]
  public var hiddenPosts: [HiddenPost] = []
  /// Public and invited events in the order of the dates that lists show: of an event with several the first
  /// that is not over, else the last.
  public var events: [SiteEvent] = []
  /// Entries that never leave the folder; for `list` and the report only.
  public var internalEvents: [Event] = []
  /// Events that are not ready; for `list` only.
  public var draftEvents: [Event] = []
  /// What else is not shown: pages, issues, regions, projects and entries of lists.
  public var hiddenEntries: [HiddenEntry] = []
  public var regions: [SiteRegion] = []
  public var topics: [SiteTerm] = []
  public var formats: [SiteTerm] = []
  public var areas: [SiteTerm] = []
  public var series: [SiteTerm] = []
  public var projects: [SiteProject] = []
  public var people: [SitePerson] = []
  public var members: [SiteOrganisation] = []
  public var partners: [SiteOrganisation] = []
  public var sources: [SiteSource] = []
  public var pages: [SitePage] = []
  public var newsletters: [SiteNewsletter] = []
  @usableFromInline var boxedImage = Boxed<SiteImage?>(nil)
  @usableFromInline var boxedLogo = Boxed<SiteImage?>(nil)
  @usableFromInline var boxedLogoPicture = Boxed<SiteImage?>(nil)
  public var navigation: [SiteLink] = []
  public var footer: [SiteLink] = []
  public var social: [SiteLink] = []
  /// Months with events on known days, in order.
  public var months: [Month] = []
  /// The dates that touch each of these months, in order.
  public var datesByMonth: [Month: [EventDate]] = [:]
  /// Years that have dates which are over, in order.
  public var archiveYears: [Int] = []
  /// What was over in each of these years: of every event its first date that ended in it, in order.
  public var archive: [Int: [EventDate]] = [:]
  /// Where each content file comes out: `regions/freiburg.md` → `regionen/freiburg/`.
  public var pathsBySource: [String: String] = [:]
  /// Every output of the site, each once, with its address and title.
  public var plan = SitePlan()
  /// The other languages in which it comes out.
  public var editions = SiteEditions.none
  /// Where its cards for sharing lie; none until the theme is known.
  public var cards = SiteCards.none
  /// Where each picture or download comes out when a page refers to it, with the size of pictures.
  public var media: [String: MediaFile] = [:]

  init(configuration: SiteConfiguration, language: UILanguage, buildDay: Day, routes: Routes) {
    boxedConfiguration = Boxed(configuration)
    self.language = language
    self.buildDay = buildDay
    self.routes = routes
  }

  /// What site.yaml says.
  @inlinable
  public var configuration: SiteConfiguration {
    _read { yield boxedConfiguration.value }
  }

  /// The picture for sharing.
  @inlinable
  public var image: SiteImage? {
    _read { yield boxedImage.value }
    set { boxedImage.value = newValue }
  }

  /// The publisher's sign, as pages show it.
  @inlinable
  public var logo: SiteImage? {
    _read { yield boxedLogo.value }
    set { boxedLogo.value = newValue }
  }

  /// The same as a picture, for cards, mails and telephones, which show no drawing.
  @inlinable
  public var logoPicture: SiteImage? {
    _read { yield boxedLogoPicture.value }
    set { boxedLogoPicture.value = newValue }
  }

  /// The public address of the site's root with a slash at its end; nil: not known.
  public var url: String? { configuration.url }

  /// The absolute address of a site path, where the site's own is known.
  public func absolute(_ path: String) -> String? { configuration.url.map { $0 + path } }
}

/// Somebody who wrote a post or speaks at an event.
public enum Contributor: Sendable, Hashable {
  case person(Int)
  case named(String)
}

/// A post that is shown.
public struct SitePost: Sendable {
  public var post: Post
  public var path: String
  public var regions: [Int]
  public var topics: [Int]
  public var projects: [Int]
  public var series: Int?
  public var authors: [Contributor]
  /// Events that it is about.
  public var events: [Int]
  public var sources: [SiteCitation]
  public var image: SiteImage?
  /// The next posts to read, best first.
  public var related: [Int] = []
}

/// A post that is not shown, and why.
public struct HiddenPost: Sendable {
  public enum Reason: Sendable, Hashable {
    case draft
    /// Never leaves the folder.
    case `internal`
    /// Shown from that day.
    case future(Day)
    /// Was shown until that day.
    case expired(Day)
  }
  public let post: Post
  public let reason: Reason
}

/// A page, or an entry of a list, that is not shown.
public struct HiddenEntry: Sendable {
  /// By which references find it; nil for pages and issues of the newsletter.
  public let kind: ReferenceKind?
  public let id: String
  /// What references may call it.
  public let names: [String]
  public let title: String
  public let place: SourceLocation
  public var hiding = Hiding.internal

  /// Why it is hidden.
  public var reason: HiddenPost.Reason { hiding == .draft ? .draft : .internal }
}

/// A document and the place in it.
public struct SiteCitation: Sendable, Hashable {
  public let source: Int
  public let place: String?
}

/// A picture of the content folder with its words.
public struct SiteImage: Sendable, Hashable {
  public let file: MediaFile
  public let alternativeText: String
  public let caption: String?
  public let credit: String?
  /// Whether its words are those of the original, for want of a translation.
  public var isOriginal = false
  /// What stays in view where it is cut.
  public var focus: PictureFocus?
  public var width: PictureWidth?
  /// Whether the whole file is offered; nil where the editor does not say.
  public var offersOriginal: Bool?
  /// Under what terms others may use it.
  public var licence: String?
}

/// Where an event stands relative to the build day.
public enum EventPhase: Sendable, Hashable {
  case upcoming, running, past
}

/// An event that is shown.
public struct SiteEvent: Sendable {
  public var event: Event
  public var path: String
  public var phase: EventPhase
  /// Every date on which it takes place, in order, as far as pages show them; never empty.
  public var occurrences: [EventOccurrence]
  /// The position of the date that lists show: the first that is not over, else the last.
  public var current: Int
  /// The rule by which it repeats.
  public var recurrence: EventRecurrence?
  /// In the order of the site's regions.
  public var regions: [Int]
  public var isInAllRegions: Bool
  public var area: Int?
  public var format: Int?
  public var topics: [Int]
  public var projects: [Int]
  public var series: Int?
  public var speakers: [Contributor]
  public var partners: [Partner]
  public var sources: [SiteCitation]
  public var image: SiteImage?
  /// The post that reports on it.
  public var report: Int?
  /// Posts that name it.
  public var posts: [Int] = []

  public var isInvited: Bool { event.visibility == .invited }

  /// Who takes part: one of the site's lists, or only a name.
  public enum Partner: Sendable, Hashable {
    case member(Int), partner(Int), named(String)
  }
}
