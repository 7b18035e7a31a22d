import AlmanacModel

/// Whose posts a feed holds.
public enum FeedSubject: Sendable, Hashable {
  case all, press
  case region(Int)
  case topic(Int)
}

/// Whose events a calendar holds.
public enum CalendarSubject: Sendable, Hashable {
  case all, online
  case region(Int)
  case topic(Int)
  case format(Int)
  /// What two choices have in common; the first is of the lower rank.
  case combination(CalendarChoice, CalendarChoice)
  case year(Int)
  case event(Int)
}

/// What is to be written to one file of the output folder.
public struct PlannedOutput: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case page(PlannedPage)
    /// A former address that leads to a site path.
    case redirect(to: String)
    case pressText(Int)
    case feed(FeedSubject, FeedFormat)
    case eventFeed
    case calendar(CalendarSubject)
    case eventJSON, eventCSV, dataSchema
    /// What tells others who publish what this publication holds.
    case publicationRecord
    /// The sitemap, or a part of it from 1.
    case sitemap(part: Int?)
    case robots, accessRules, headerRules, redirectRules
    /// A file of the search index, by its name below the search page.
    case search(String)
    /// A file of the theme, by its name in `assets/`.
    case asset(String)
    /// A picture or download, by its path in the content folder.
    case media(String)
    /// A size of a picture, by the picture's path in the content folder.
    case picture(String, PictureUse)
    /// The picture of 1200 by 630 pixels for programs that show one of a shared page.
    case card(CardSubject)
    /// What was published there before, as it was.
    case kept
  }

  /// Relative to the output folder.
  public let path: String
  public let content: Content
  /// The address as links write it; of pages without the file behind it.
  public let sitePath: String
  /// Of pages: as editors wrote it.
  public internal(set) var title: String?
  public let claimant: AddressClaimant
  /// The number of the edition that it belongs to; 0 is the main one.
  public var edition = 0

  /// What the program makes of itself.
  public init(path: String, content: Content) {
    self.init(path: path, content: content, claimant: AddressClaimant(own: path))
  }

  init(path: String, content: Content, claimant: AddressClaimant) {
    self.path = path
    self.content = content
    self.claimant = claimant
    sitePath = path
  }

  init(_ page: PlannedPage, _ facts: PagePlanner.Facts) {
    path = Routes.file(for: facts.path)
    content = .page(page)
    sitePath = facts.path
    title = facts.title
    claimant = facts.claimant
  }
}
