import CivilTime

/// The kinds of posts.
public enum PostKind: String, Sendable, CaseIterable {
  case article, interview, report, portrait, press, news
}

/// A correction that stands on top of a post.
public struct Correction: Sendable, Hashable {
  public let date: PublicationDate?
  public let text: String

  public init(date: PublicationDate?, text: String) {
    self.date = date
    self.text = text
  }
}

/// A post of the magazine as its file gives it; references are not resolved yet.
public struct Post: Sendable, Equatable {
  public var matter: PageMatter
  public var id: String
  public var hasGivenID: Bool
  public var slug: Located<String>
  public var date: PublicationDate
  public var updated: PublicationDate?
  public var authors: [Reference] = []
  public var regions: [Reference] = []
  public var topics: [Reference] = []
  public var projects: [Reference] = []
  public var kind: PostKind = .article
  public var series: Reference?
  public var isFeatured = false
  public var events: [Reference] = []
  /// Whom the press may ask; Markdown.
  public var contact: String?
  public var publish: PublicationDate?
  /// The last day on which the post is shown.
  public var expires: Day?
  public var canonical: String?
  public var corrections: [Correction] = []

  public var isDraft: Bool { matter.hiding == .draft }

  /// The last change that the file tells of, whether as `updated` or as the day of a correction.
  public var lastChange: PublicationDate? {
    ([updated] + corrections.map(\.date)).compactMap { $0 }.max { $0.order < $1.order }
  }

  public init(
    matter: PageMatter, id: String, hasGivenID: Bool, slug: Located<String>, date: PublicationDate
  ) {
    self.matter = matter
    self.id = id
    self.hasGivenID = hasGivenID
    self.slug = slug
    self.date = date
  }
}
