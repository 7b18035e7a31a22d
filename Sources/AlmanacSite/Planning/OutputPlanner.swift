import AlmanacModel

/// Lists everything that a site consists of, each with what it needs. `build` renders all of it, the
/// preview just what is asked for.
struct OutputPlanner {
  private let site: Site
  private let pages: PagePlanner
  private let publishedCalendars: Set<String>

  /// - Parameters:
  ///   - site: linked, but for its plan.
  ///   - publishedCalendars: the site paths of calendars that the ledger knows.
  init(_ site: Site, publishedCalendars: Set<String>) {
    self.site = site
    self.publishedCalendars = publishedCalendars
    pages = PagePlanner(site)
  }

  /// All files but the theme's, in the order of their paths. Two may have one path: that is for `AddressBook` to settle.
  func outputs() -> [PlannedOutput] {
    let pages = pages.all().map(pages.output)
    guard site.isMainEdition else { return editionOutputs(pages) }
    return (pages + feeds() + calendars() + extras() + sitemaps(pages.count)).sorted { $0.path < $1.path }
  }

  /// What an edition has of its own. Data, rules for hosts and the sitemap speak for all.
  private func editionOutputs(_ pages: [PlannedOutput]) -> [PlannedOutput] {
    let number = site.configuration.editions.firstIndex { $0 == site.edition } ?? 0
    let rules = PlannedOutput(path: "\(site.routes.front).htaccess", content: .accessRules)
    return (pages + feeds() + calendars() + texts() + [rules]).map { output in
      var output = output
      output.edition = number
      return output
    }.sorted { $0.path < $1.path }
  }

  /// Addresses that are the program's also where it makes no page of them yet: they would be taken later.
  func reserved() -> [PlannedOutput] {
    pages.reserved().map(pages.output)
      + site.configuration.editions.filter { !$0.isMain && site.isMainEdition }.map {
        PlannedOutput(
          path: Routes.file(for: $0.folder), content: .asset(""), claimant: AddressClaimant(own: $0.folder))
      }
      + ["assets/", "media/", "\(site.routes.words.data)/", site.routes.share].map {
        PlannedOutput(path: Routes.file(for: $0), content: .asset(""), claimant: AddressClaimant(own: $0))
      }
  }

  private func sitemaps(_ pages: Int) -> [PlannedOutput] {
    guard site.url != nil else { return [] }
    let parts = (pages + SitemapParts.size - 1) / SitemapParts.size
    let whole = PlannedOutput(path: "sitemap.xml", content: .sitemap(part: nil))
    guard parts > 1 else { return [whole] }
    return [whole]
      + (1...parts).map { PlannedOutput(path: SitemapParts.path($0), content: .sitemap(part: $0)) }
  }

  // MARK: - Feeds and calendars

  private func feeds() -> [PlannedOutput] {
    guard site.url != nil else { return [] }
    let routes = site.routes
    var feeds: [PlannedOutput] = []
    for format in FeedFormat.allCases {
      feeds.append(PlannedOutput(path: routes.feed(format, in: ""), content: .feed(.all, format)))
      for (index, region) in site.regions.enumerated() {
        feeds.append(
          PlannedOutput(path: routes.feed(format, in: region.path), content: .feed(.region(index), format)))
      }
    }
    for (index, topic) in site.topics.enumerated() where topic.isDeclared {
      feeds.append(
        PlannedOutput(path: routes.feed(.rss, in: topic.path), content: .feed(.topic(index), .rss)))
    }
    feeds.append(PlannedOutput(path: routes.feed(.rss, in: routes.press), content: .feed(.press, .rss)))
    feeds.append(PlannedOutput(path: routes.eventFeed, content: .eventFeed))
    return feeds
  }

  private func calendars() -> [PlannedOutput] {
    guard site.url != nil else { return [] }
    var subjects: [CalendarSubject] = [.all, .online]
    subjects += site.regions.indices.map { .region($0) }
    subjects += site.topics.indices.filter { site.topics[$0].isDeclared }.map { .topic($0) }
    subjects += site.shownFormats.filter { index in
      site.formats[index].events.contains { site.events[$0].isInCalendars }
    }.map { .format($0) }
    subjects += CombinedCalendars(site, published: publishedCalendars).subjects
    subjects += site.calendarYears.map { .year($0) }
    subjects += site.events.indices.filter { site.events[$0].isInCalendars }.map { .event($0) }
    return subjects.map { subject in
      let path = site.calendarFile(of: subject)
      guard case .event(let index) = subject else {
        return PlannedOutput(path: path, content: .calendar(subject))
      }
      return PlannedOutput(
        path: path, content: .calendar(subject), claimant: AddressClaimant(event: site.events[index].event))
    }
  }

  private func extras() -> [PlannedOutput] {
    var outputs = [
      PlannedOutput(path: "robots.txt", content: .robots),
      PlannedOutput(path: ".htaccess", content: .accessRules),
      PlannedOutput(path: "_headers", content: .headerRules),
      PlannedOutput(path: site.routes.eventJSON, content: .eventJSON),
      PlannedOutput(path: site.routes.eventCSV, content: .eventCSV),
      PlannedOutput(path: site.routes.dataSchema, content: .dataSchema),
    ]
    if site.hostRedirects.contains(where: { $0.listRule != nil }) {
      outputs.append(PlannedOutput(path: "_redirects", content: .redirectRules))
    }
    if site.url != nil {
      outputs.append(PlannedOutput(path: PublicationRecord.path, content: .publicationRecord))
    }
    return outputs + texts()
  }

  /// Press releases as plain text, and former addresses.
  private func texts() -> [PlannedOutput] {
    var outputs: [PlannedOutput] = []
    for (index, post) in site.posts.enumerated() {
      if post.post.kind == .press {
        outputs.append(
          PlannedOutput(
            path: site.pressTextPath(of: post), content: .pressText(index),
            claimant: AddressClaimant(file: post.post.matter.path, at: post.post.slug.position)))
      }
    }
    return outputs + redirects()
  }

  /// Former addresses that files name, as far as pages can lead on from them.
  private func redirects() -> [PlannedOutput] {
    site.pagesWithFormerAddresses.flatMap { matter, path in
      matter.aliases.compactMap { alias in
        site.formerAddress(alias.value).sitePath.map {
          PlannedOutput(
            path: Routes.file(for: $0), content: .redirect(to: path),
            claimant: AddressClaimant(file: matter.path, at: alias.position))
        }
      }
    }
  }
}
