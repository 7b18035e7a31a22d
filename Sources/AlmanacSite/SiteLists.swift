import AlmanacModel

/// A topic, format, area or series.
public struct SiteTerm: Sendable {
  public var id: String
  public var name: String
  public var plural: String
  public var summary: String?
  public var path: String
  /// The pattern of covers that a topic was given.
  public var pattern: CoverPattern?
  /// What an edition shows in the words of the original.
  public var originals = OriginalFields.none
  /// Declared in a list, not only used: declared topics have feeds.
  public var isDeclared: Bool
  public var posts: [Int] = []
  public var events: [Int] = []
}

/// A region with what belongs to it.
public struct SiteRegion: Sendable {
  public var region: Region
  public var path: String
  public var name: String
  public var short: String
  /// 0...359.
  public var hue: Int
  public var sources: [SiteCitation]
  public var image: SiteImage?
  public var posts: [Int] = []
  public var events: [Int] = []
  public var people: [Int] = []
  public var members: [Int] = []
  public var partners: [Int] = []
  public var projects: [Int] = []

  public var id: String { region.id }
}

/// A project with what belongs to it.
public struct SiteProject: Sendable {
  public var project: Project
  public var path: String
  public var regions: [Int]
  public var topics: [Int]
  public var partners: [SiteEvent.Partner]
  public var sources: [SiteCitation]
  public var image: SiteImage?
  public var posts: [Int] = []
  public var events: [Int] = []
}

/// A person of people.yaml.
public struct SitePerson: Sendable {
  public var person: Person
  /// Nil without a page: nothing to say but the entry in the directory.
  public var path: String?
  public var regions: [Int]
  public var image: SiteImage?
  public var sources: [SiteCitation]
  public var posts: [Int] = []
  public var events: [Int] = []
}

/// A member or partner.
public struct SiteOrganisation: Sendable {
  public var organisation: Organisation
  public var regions: [Int]
  public var sources: [SiteCitation]
}

/// A document that facts come from.
public struct SiteSource: Sendable {
  public var document: SourceDocument
  /// The address of its entry on the page of sources.
  public var fragment: String
  public var posts: [Int] = []
  public var events: [Int] = []
}

/// A free page.
public struct SitePage: Sendable {
  public var page: FreePage
  public var path: String
  public var sources: [SiteCitation]
  public var image: SiteImage?
}

/// An issue of the newsletter.
public struct SiteNewsletter: Sendable {
  public var issue: NewsletterIssue
  public var path: String
}
