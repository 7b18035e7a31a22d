import AlmanacModel

/// A page of the site. Numbers are positions in the lists of `Site`; `number` is a page of a long list, from 1.
public enum PlannedPage: Sendable, Hashable {
  case front
  case magazine(number: Int)
  case kind(PostKind, number: Int)
  case post(Int)
  case regions
  case region(Int, number: Int)
  case calendar
  case area(Int)
  case month(Month)
  case year(Int)
  case event(Int)
  case topics, formats, projects, seriesList
  case topic(Int, number: Int)
  case format(Int)
  case series(Int, number: Int)
  case project(Int)
  case people
  case person(Int)
  case members, partners, sources
  case free(Int)
  case newsletters
  case newsletter(Int)
  case search
  case subscribe
  case notFound
}

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
    /// The sitemap, or a part of it from 1.
    case sitemap(part: Int?)
    case robots, accessRules, headerRules
    /// A file of the search index, by its name below the search page.
    case search(String)
    /// A file of the theme, by its name in `assets/`.
    case asset(String)
    /// A picture or download, by its path in the content folder.
    case media(String)
  }

  /// Relative to the output folder.
  public let path: String
  public let content: Content

  public init(path: String, content: Content) {
    self.path = path
    self.content = content
  }
}
