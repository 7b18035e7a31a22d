import CivilTime

/// An issue of the newsletter: one file in `newsletter/`, whose name is the id.
public struct NewsletterIssue: Sendable, Equatable {
  public var matter: PageMatter
  public var id: String
  public var date: PublicationDate
  public var subject: String?
  public var preheader: String?
  /// The period it reports on.
  public var from: Day?
  public var to: Day?

  public init(matter: PageMatter, id: String, date: PublicationDate) {
    self.matter = matter
    self.id = id
    self.date = date
  }
}
