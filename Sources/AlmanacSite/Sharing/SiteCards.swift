import AlmanacModel

/// Of what there can be a card: the picture that programs show of a page that is shared.
public enum CardSubject: Sendable, Hashable {
  case site
  case region(Int)
  case post(Int)
  case event(Int)
}

/// Where the cards of a site lie. Each is named when somebody asks for it.
public struct SiteCards: Sendable {
  private let site: LazyList<String?>
  private let regions: LazyList<String?>
  private let posts: LazyList<String?>
  private let events: LazyList<String?>

  /// - Parameters:
  ///   - owner: the site whose cards they are.
  ///   - path: the site path of the card of a subject; nil where it has none.
  public init(_ owner: Site, path: @escaping @Sendable (CardSubject) -> String?) {
    site = LazyList(count: 1) { _ in path(.site) }
    regions = LazyList(count: owner.regions.count) { path(.region($0)) }
    posts = LazyList(count: owner.posts.count) { path(.post($0)) }
    events = LazyList(count: owner.events.count) { path(.event($0)) }
  }

  private init() {
    let nothing = LazyList<String?>(count: 0) { _ in nil }
    (site, regions, posts, events) = (nothing, nothing, nothing, nothing)
  }

  /// No cards.
  public static let none = SiteCards()

  /// The site path of a card; nil where there is none.
  public func path(of subject: CardSubject) -> String? {
    switch subject {
    case .site: site.isEmpty ? nil : site[0]
    case .region(let index): regions.isEmpty ? nil : regions[index]
    case .post(let index): posts.isEmpty ? nil : posts[index]
    case .event(let index): events.isEmpty ? nil : events[index]
    }
  }

  /// Names all cards.
  /// - Parameter jobs: how many threads may work at once.
  public func nameAll(jobs: Int) {
    for list in [site, regions, posts, events] { list.makeAll(jobs: jobs) }
  }

  /// Every card as it is planned.
  public var outputs: [PlannedOutput] {
    var subjects: [CardSubject] = site.indices.map { _ in .site }
    subjects += regions.indices.map { CardSubject.region($0) }
    subjects += posts.indices.map { CardSubject.post($0) }
    subjects += events.indices.map { CardSubject.event($0) }
    return subjects.compactMap { subject in
      path(of: subject).map { PlannedOutput(path: $0, content: .card(subject)) }
    }
  }
}

/// The picture of a page for programs that show one.
public struct SharePicture: Sendable, Hashable {
  /// Site path.
  public let path: String
  public let size: PixelSize?
  /// What it shows, in the words of whoever chose it; nil for a card, which shows the page's title.
  public let alternativeText: String?
}

extension Site {
  /// The first of what there is: the card of a subject, or the picture that it was given.
  /// - Parameters:
  ///   - own: the picture of a page that has no card.
  ///   - subjects: what the page is about, the nearest first.
  public func sharePicture(own: SiteImage? = nil, of subjects: [CardSubject]) -> SharePicture? {
    if let picture = own.flatMap(sharePicture) { return picture }
    for subject in subjects {
      if let path = cards.path(of: subject) {
        return SharePicture(path: path, size: PixelSize(width: 1200, height: 630), alternativeText: nil)
      }
      if let picture = ownPicture(of: subject).flatMap(sharePicture) {
        // What the site's picture shows says nothing about the page; the page's name does.
        return subject == .site
          ? SharePicture(path: picture.path, size: picture.size, alternativeText: nil) : picture
      }
    }
    return nil
  }

  /// The picture that a subject was given.
  public func ownPicture(of subject: CardSubject) -> SiteImage? {
    switch subject {
    case .site: image
    case .region(let index): regions[index].image
    case .post(let index): posts[index].image
    case .event(let index): events[index].image
    }
  }

  private func sharePicture(_ image: SiteImage) -> SharePicture? {
    guard image.file.isRaster else { return nil }
    let text = image.alternativeText
    return SharePicture(
      path: image.file.standard.path, size: image.file.standard.size,
      alternativeText: text.isEmpty ? nil : text)
  }
}
