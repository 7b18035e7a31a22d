import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// What one page says about itself, from which the frame around its content is made.
struct PageFrame {
  var path: String
  var title: String
  /// The title in the window, where it differs from the heading.
  var windowTitle: String?
  var description: String?
  var language: String?
  var kicker: String?
  var className: String?
  /// Its own picture for programs that show one, where it has no card.
  var image: SiteImage?
  /// Whose card is shown for the page, the nearest first; that of the site is the last.
  var subjects: [CardSubject] = []
  var isHiddenFromSearch = false
  var isArticle = false
  var published: String?
  var modified: String?
  var canonical: String?
  var feeds: [FeedView] = []
  /// The way from the front page, without the page itself.
  var trail: [LinkView] = []
  /// schema.org objects of what the page shows.
  var objects: [JSONValue] = []
  /// Whether the heading is in the words of the original.
  var isTitleOriginal = false
  /// What search engines are told of the page itself.
  var data: StructuredPage?

  init(path: String, title: String) {
    self.path = path
    self.title = title
  }
}

/// Makes what is around the content of every page.
struct FrameBuilder: Sendable {
  private let site: Site
  private let links: SiteLinks
  let siteRecord: Record

  init(_ site: Site, links: SiteLinks) {
    self.site = site
    self.links = links
    siteRecord = FrameBuilder.siteView(site, links).record
  }

  func page(_ frame: PageFrame, _ page: PlannedPage, layout: Layout) -> PageView {
    let image = sharePicture(frame)
    let language = frame.language ?? site.configuration.language
    let description = frame.description ?? site.configuration.tagline ?? site.configuration.title
    var view = PageView(
      title: title(frame), documentTitle: documentTitle(frame), description: Teaser.cut(description, at: 200),
      language: language, navigation: site.navigation.map { links.menu($0, on: frame.path) },
      canonicalURL: frame.canonical ?? (layout == .notFound ? nil : site.absolute(site.linkPath(frame.path))),
      isHiddenFromSearch: frame.isHiddenFromSearch || site.configuration.isReview,
      openGraphType: frame.isArticle ? "article" : "website",
      imageURL: image?.url, imageAlt: image?.alt, imageWidth: image?.width, imageHeight: image?.height,
      locale: locale(language), publishedAt: frame.published, modifiedAt: frame.modified,
      feeds: frame.feeds.isEmpty && layout != .notFound ? defaultFeeds : frame.feeds,
      breadcrumbs: breadcrumbs(frame),
      structuredDataHTML: StructuredData(site).bytes(frame), bodyClass: "page-\(layout.rawValue)",
      className: frame.className, kicker: frame.kicker)
    view.addressHTML = view.canonicalURL.map { AddressParts.html(of: $0) } ?? []
    view.isEnglish = site.language == .english
    addEditions(of: page, frame, to: &view)
    return view
  }

  private func title(_ frame: PageFrame) -> String {
    OriginalMark.text(frame.title, isOriginal: frame.isTitleOriginal)
  }

  /// What the page says of the other languages in which it comes out.
  private func addEditions(of page: PlannedPage, _ frame: PageFrame, to view: inout PageView) {
    guard let edition = site.edition else { return }
    let names = EditionNames(site)
    view.isEasy = edition.isEasy
    view.editionName = names.name(of: edition)
    view.editions = site.links(toEditionsOf: page).map { link in
      EditionView(
        title: names.name(of: link.edition), url: links.url(link.path), language: link.edition.tag,
        hreflang: link.edition.isEasy ? nil : link.edition.tag, isSamePage: link.isSamePage)
    }
    guard view.canonicalURL != nil, frame.canonical == nil, !frame.isHiddenFromSearch else { return }
    let alternates = site.alternates(of: page)
    view.alternates = alternates.compactMap { alternate($0, $0.edition.tag) }
    if let main = alternates.first(where: \.edition.isMain) {
      view.alternates += [alternate(main, "x-default")].compactMap { $0 }
    }
  }

  private func alternate(_ link: EditionLink, _ language: String) -> EditionView? {
    site.absolute(site.linkPath(link.path)).map {
      EditionView(title: "", url: $0, language: language, hreflang: language, isSamePage: true)
    }
  }

  /// Offered on pages that have no feed of their own.
  private var defaultFeeds: [FeedView] {
    Subscriptions(site, links: links).feeds(in: "", title: site.configuration.title, formats: [.rss])
  }

  private func documentTitle(_ frame: PageFrame) -> String {
    let name = site.configuration.title
    let title = frame.windowTitle ?? frame.title
    if frame.path == site.routes.front { return site.configuration.tagline.map { "\(name) – \($0)" } ?? name }
    return "\(title) – \(name)"
  }

  /// One or two sentences: search engines show no more than about 160 letters.
  private func breadcrumbs(_ frame: PageFrame) -> [LinkView] {
    guard frame.path != site.routes.front else { return [] }
    let home = LinkView(title: links.words.home, url: links.url(site.routes.front))
    let current = LinkView(title: title(frame), url: links.url(frame.path), isCurrent: true)
    return [home] + frame.trail + [current]
  }

  private func locale(_ language: String) -> String {
    let parts = language.split(separator: "-")
    // What stands behind the language may also be a script or a way of writing, as in „de-simple“.
    let region = parts.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
    let country = region ?? (parts.first == "de" ? "DE" : "GB")
    return "\(parts.first.map(String.init) ?? "de")_\(country)"
  }

  /// The picture that programs show for the page: its own or its card, its region's, or the site's. Without one there
  /// is none, because a picture of somebody else's would say that the page is theirs.
  func sharePicture(_ frame: PageFrame) -> (url: String, alt: String, width: String?, height: String?)? {
    guard let picture = site.sharePicture(own: frame.image, of: frame.subjects + [.site]),
      let url = site.absolute(picture.path)
    else { return nil }
    return (
      url, picture.alternativeText ?? frame.title, picture.size.map { "\($0.width)" },
      picture.size.map { "\($0.height)" }
    )
  }

  private static func siteView(_ site: Site, _ links: SiteLinks) -> SiteView {
    let configuration = site.configuration
    let subscriptions = Subscriptions(site, links: links)
    let dates = DateWording(site.language)
    return SiteView(
      title: configuration.title, shortTitle: configuration.shortTitle.map(site.typographic),
      tagline: configuration.tagline.map {
        links.text($0, isOriginal: configuration.originals.contains("tagline"))
      },
      notice: notice(site, links, dates), asOf: configuration.asOf.map(dates.text),
      homeURL: links.url(site.routes.front), calendarURL: links.url(site.routes.calendar),
      magazineURL: links.url(site.routes.magazine), subscribeURL: links.url(site.routes.subscribe),
      searchURL: links.url(site.routes.search), footerLinks: site.footer.map { links.menu($0, on: "\u{1}") },
      socialLinks: site.social.map { links.menu($0, on: "\u{1}") },
      regions: site.regions.indices.map(links.region), publisher: publisher(configuration.publisher),
      hasFeeds: site.url != nil, calendarFeedURL: subscriptions.whole()?.webcalURL,
      rssURL: site.absolute(site.routes.feed(.rss, in: "")), logo: logo(site, links),
      icon: icon(site.logo, links), touchIcon: icon(site.logoPicture, links))
  }

  /// The publisher's sign, which the name of the site stands beside.
  private static func logo(_ site: Site, _ links: SiteLinks) -> PictureView? {
    site.logo.map { image in
      let (path, size) = image.file.standard
      return PictureView(
        url: links.url(path), width: size.map { "\($0.width)" }, height: size.map { "\($0.height)" }, alt: "")
    }
  }

  /// The publisher's sign as an icon: a drawing, or a picture that is nearly square.
  private static func icon(_ logo: SiteImage?, _ links: SiteLinks) -> LinkView? {
    guard let file = logo?.file else { return nil }
    let (path, size) = file.standard
    if file.isRaster {
      guard let size, max(size.width, size.height) * 4 <= min(size.width, size.height) * 5 else { return nil }
    }
    return LinkView(title: "", url: links.url(path))
  }

  /// What must be seen on every page; that a copy is none of what is published goes before all else.
  private static func notice(_ site: Site, _ links: SiteLinks, _ dates: DateWording) -> String? {
    let own = site.configuration.notice.map {
      links.text($0, isOriginal: site.configuration.originals.contains("notice"))
    }
    guard site.configuration.isReview else { return own }
    return [links.words.review(dates.text(site.buildDay)), own].compactMap { $0 }.joined(separator: " ")
  }

  private static func publisher(_ publisher: Publisher) -> PublisherView {
    PublisherView(
      name: publisher.name, address: publisher.address, email: publisher.email, phone: publisher.phone,
      url: publisher.url)
  }
}
