import AlmanacModel
import AlmanacSite
import CivilTime
import Pictures

/// Says what stands on the cards of a site.
public struct CardComposer: Sendable {
  private let site: Site
  private let links: SiteLinks
  private let words: SiteWords
  private let dates: DateWording
  private let times: EventTimeWording
  private let signal: CardColour
  private let sign: [CardDrawing.Dot]
  private let patterns: CoverPatterns

  /// - Parameters:
  ///   - site: whose entries are shared.
  ///   - theme: whose signal colour the cards have.
  public init(_ site: Site, theme: Theme) {
    self.site = site
    links = SiteLinks(site)
    words = SiteWords(site.language)
    dates = DateWording(site.language)
    times = EventTimeWording(site.language, siteZone: site.configuration.zone)
    let signal = theme.signal.flatMap { CardColour($0) } ?? CardColour(red: 0xF2, green: 0xCB, blue: 0x1D)
    self.signal = signal
    sign = CardSign.dots(of: site, signal: signal)
    patterns = CoverPatterns(site)
  }

  // MARK: - Which cards there are

  /// Whether a subject has a card of its own.
  public func hasCard(_ subject: CardSubject) -> Bool {
    switch (site.configuration.cards, subject) {
    case (.none, _): false
    // A picture that an editor made for sharing is taken as it is.
    case (_, .site): site.image.map { !$0.file.isRaster } ?? true
    case (_, .region), (.all, _): isDrawable(subject)
    case (.recent, .post(let index)): isRecent(site.posts[index].post.date.day) && isDrawable(subject)
    case (.recent, .event(let index)):
      isRecent(site.events[index].time.latestDay ?? site.buildDay) && isDrawable(subject)
    }
  }

  /// Of the last 24 months, or ahead.
  private func isRecent(_ day: Day) -> Bool {
    let parts = site.buildDay.parts
    let first = Month(year: parts.year - 2, month: parts.month)?.firstDay.adding(days: parts.day - 1)
    return first.map { day >= $0 } ?? true
  }

  /// Pictures that move, and those of formats that are not decoded, are shown as they are.
  private func isDrawable(_ subject: CardSubject) -> Bool {
    guard let image = site.ownPicture(of: subject), image.file.isRaster else { return true }
    return photograph(of: subject) != nil
  }

  /// The photograph on a card: one whose sizes are made, and so can be read; or what is none, so that it is said.
  public func photograph(of subject: CardSubject) -> MediaFile? {
    guard subject != .site, let file = site.ownPicture(of: subject)?.file else { return nil }
    return file.offer != nil || (file.isRaster && file.isNoPicture) ? file : nil
  }

  // MARK: - What stands on them

  /// The publisher's sign, where it is a picture that is decoded: drawings are not.
  public var logo: MediaFile? { site.logoPicture.flatMap { $0.file.offer == nil ? nil : $0.file } }

  public func drawing(of subject: CardSubject) -> CardDrawing {
    var card: CardDrawing
    switch subject {
    case .site: card = siteCard
    case .region(let index): card = regionCard(site.regions[index])
    case .post(let index): card = postCard(site.posts[index], pattern: patterns[index])
    case .event(let index): card = eventCard(site.events[index])
    }
    if photograph(of: subject) != nil {
      let focus = site.ownPicture(of: subject)?.focus
      card.cover = .photograph(focusX: focus?.left ?? 50, focusY: focus?.top ?? 50)
    }
    return withoutMarks(card)
  }

  /// A card is a picture: of what is in the original's words there it cannot say so.
  private func withoutMarks(_ drawing: CardDrawing) -> CardDrawing {
    var card = drawing
    card.title = OriginalMark.removed(card.title)
    card.subtitle = card.subtitle.map(OriginalMark.removed)
    card.kicker = card.kicker.map(OriginalMark.removed)
    card.date = card.date.map(OriginalMark.removed)
    card.dateDetail = card.dateDetail.map(OriginalMark.removed)
    return card
  }

  private func card(_ title: String, hue: Int?) -> CardDrawing {
    let configuration = site.configuration
    var card = CardDrawing(
      title: title, breaksCompounds: site.language == .german, siteName: configuration.title,
      colours: CardColours(hue: hue, signal: signal))
    card.sign = sign
    card.logo = logo.flatMap { file in
      guard let offer = file.offer, let size = file.size else { return nil }
      return CardDrawing.Logo(
        size: PictureSize(width: size.width, height: size.height), digest: offer.source)
    }
    card.notice = configuration.notice.map(site.typographic)
    return card
  }

  private var siteCard: CardDrawing {
    var card = card(site.configuration.title, hue: nil)
    card.subtitle = site.configuration.tagline.map(site.typographic)
    card.siteName = host ?? card.siteName
    card.cover = .sign
    return card
  }

  /// The public address as people say it.
  private var host: String? {
    site.url.map { url in
      let rest = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
      return rest.joined(separator: "/")
    }
  }

  private func regionCard(_ region: SiteRegion) -> CardDrawing {
    var card = card(region.name, hue: region.hue)
    card.kicker = [words.region]
    card.subtitle = site.summary(of: region.region.matter)
    card.cover = cover(GlyphDrawing.svg(seed: region.id), width: 24, height: 24)
    return card
  }

  private func postCard(_ post: SitePost, pattern: CoverPattern) -> CardDrawing {
    let entry = post.post
    var card = card(site.title(of: entry.matter), hue: links.hue(post.regions))
    let region = post.regions.isEmpty ? nil : links.regionNames(post.regions)
    card.kicker = [words.name(of: entry.kind), region, dates.text(entry.date)].compactMap { $0 }
    card.cover = cover(
      CoverDrawing.svg(seed: entry.id, hue: links.hue(post.regions), pattern: pattern), width: 120, height: 80
    )
    return card
  }

  private func eventCard(_ event: SiteEvent) -> CardDrawing {
    let rows = EventRowBuilder(site, links: links)
    let row = rows.row(event)
    let hue = event.isInAllRegions ? nil : links.hue(event.regions)
    var card = card(row.title, hue: hue)
    let region = rows.regionText(event)
    let hasDay = event.time.firstDay != nil
    // Who sees a day in large letters comes: that it is off stands before it.
    let off = hasDay && (row.isCancelled || row.isPostponed) ? row.status : nil
    card.kicker = [
      off == nil ? row.status : nil, event.format.map { site.formats[$0].name },
      region.isEmpty ? nil : region,
    ].compactMap { $0 }
    if card.kicker.isEmpty { card.kicker = [words.events] }
    card.date = hasDay ? [off, row.dayText].compactMap { $0 }.joined(separator: ": ") : nil
    let detail = [hasDay ? row.clockText : row.dayText, row.place].compactMap { $0 }
    card.dateDetail = detail.isEmpty ? nil : detail.joined(separator: ", ")
    card.cover = cover(
      CoverDrawing.svg(
        seed: event.event.id.value, hue: hue, pattern: CoverPatterns.owned(by: event.topics.first, in: site)),
      width: 120, height: 80)
    return card
  }

  private func cover(_ svg: [UInt8], width: Double, height: Double) -> CardDrawing.Cover {
    CoverShapes.read(svg).map { .shapes($0, width: width, height: height) } ?? .nothing
  }
}
