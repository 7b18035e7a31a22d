import CivilTime

/// A link of the navigation or the footer.
public struct NavigationItem: Sendable, Hashable {
  /// The text; nil takes the page's title.
  public let title: String?
  /// A page path or an address.
  public let target: Reference
  /// What an edition shows in the words of the original.
  public let originals: OriginalFields

  public init(title: String?, target: Reference, originals: OriginalFields = .none) {
    self.title = title
    self.target = target
    self.originals = originals
  }
}

/// Who publishes the site.
public struct Publisher: Sendable, Hashable {
  public var name: String?
  public var address: String?
  public var email: String?
  public var phone: String?
  public var url: String?
  public var logo: Reference?
  /// Who answers for the texts: name and address.
  public var responsible: String?
  /// The people who act for an organisation.
  public var representedBy: String?
  /// The register with its number.
  public var register: String?
  /// Where site.yaml speaks of the publisher; nil where it does not.
  public var position: SourcePosition?

  public init() {}
}

/// A format or an area of events, as site.yaml declares it.
public struct DeclaredTerm: Sendable, Hashable {
  public let id: String
  public let name: String
  public let plural: String?
  public let position: SourcePosition
  /// What an edition shows in the words of the original.
  public let originals: OriginalFields

  public init(
    id: String, name: String, plural: String?, position: SourcePosition, originals: OriginalFields = .none
  ) {
    self.originals = originals
    self.id = id
    self.name = name
    self.plural = plural
    self.position = position
  }
}

/// What the grant asks for in a period.
public struct Target: Sendable, Hashable {
  public let first: Day
  public let last: Day
  /// Nil: every region.
  public let region: Reference?
  /// What is counted (`small`, `large`, `workshops` …) and how many are asked for.
  public let counts: [String: Int]

  public init(first: Day, last: Day, region: Reference?, counts: [String: Int]) {
    self.first = first
    self.last = last
    self.region = region
    self.counts = counts
  }
}

/// site.yaml with every default filled in.
public struct SiteConfiguration: Sendable {
  public enum Permalink: String, Sendable, CaseIterable { case flat, year }
  public enum CancelledPolicy: String, Sendable, CaseIterable { case strike, notice }
  public enum TopicPolicy: String, Sendable, CaseIterable { case open, closed }
  /// Which posts and events have a card of their own for programs that show a picture of a shared page.
  public enum CardPolicy: String, Sendable, CaseIterable { case recent, all, none }
  public enum LinkStyle: String, Sendable, CaseIterable { case directory, file }

  public var title: String
  /// The name where there is little room; nil: the title stands there too.
  public var shortTitle: String?
  public var tagline: String?
  /// The public address with a slash at its end; nil: no feeds, calendars, sitemap, canonical.
  public var url: String?
  /// Where site.yaml names the public address.
  public var urlPosition = SourcePosition.start
  public var language = "de"
  /// In which languages the site comes out, the main one first; none where it has one language.
  public var editions: [Edition] = []
  /// Which of them this is; nil where the site has one language.
  public var edition: Edition?
  /// What it shows in the words of the original.
  public var originals = OriginalFields.none
  /// Who has tested the texts in plain language; nil where nobody has.
  public var easyTestedBy: String?
  public var zone: Zone
  public var asOf: Day?
  public var notice: String?
  public var publisher = Publisher()
  public var image: ImageField?
  public var mapOutline: MapOutline?
  /// `recent`: those of the last 24 months, and all that are ahead.
  public var cards: CardPolicy = .recent
  public var theme = "alliance"
  /// Where site.yaml names the theme.
  public var themePosition = SourcePosition.start
  public var themeSettings: [String: Located<String>] = [:]
  public var navigation: [NavigationItem] = []
  public var footer: [NavigationItem] = []
  public var social: [NavigationItem] = []
  public var postsPerPage = 12
  public var feedItems = 30
  public var permalink: Permalink = .flat
  public var monthsBack = 12
  /// Google drops what is marked as cancelled, so that nobody there would read of it.
  public var cancelled: CancelledPolicy = .notice
  /// Minutes.
  public var defaultDuration = 120
  public var formats: [DeclaredTerm] = []
  public var areas: [DeclaredTerm] = []
  /// Nil: closed where topics.yaml exists, else open.
  public var topicPolicy: TopicPolicy?
  public var holidays: Located<String>?
  public var targets: [Target] = []
  public var typography = true
  /// Whether something could not be read on which all addresses and times depend.
  public var isUncertain = false
  public var links: LinkStyle = .directory
  public var newsletter: [String: String] = [:]
  /// How to leave the newsletter: addresses of mail and of the web.
  public var unsubscribe: [String] = []
  /// A copy for approval, which nobody is to take for what is published.
  public private(set) var isReview = false
  /// Where a publication goes, as it was written; nil where nothing is said.
  public var publishesTo: String?

  public init(title: String, zone: Zone) {
    self.title = title
    self.zone = zone
  }

  /// A copy for approval has no address, and so nothing that anybody could subscribe to; it is opened from a folder.
  public mutating func makeReview() {
    isReview = true
    url = nil
    links = .file
  }
}
