import AlmanacModel
import CivilTime

/// Links parsed content to a site: resolves references, decides what is shown, gives every page its
/// address, and finds collisions, all before any body is rendered.
public struct SiteAssembler: Sendable {
  private let buildDay: Day
  private let includesDrafts: Bool
  private let includesFuture: Bool

  /// - Parameters:
  ///   - buildDay: the day, in the site's zone, on which everything that depends on time depends.
  ///   - includesDrafts: shows drafts (`--drafts`).
  ///   - includesFuture: shows posts whose day has not come (`--future`).
  public init(buildDay: Day, includesDrafts: Bool = false, includesFuture: Bool = false) {
    self.buildDay = buildDay
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
  }

  /// The linked site, what is wrong with the links, and what could not be taken in: what was unreadable, and of two
  /// entries with one address the one that does not get it.
  /// - Parameters:
  ///   - content: what the files say.
  ///   - tree: the content folder as it was read.
  ///   - ledger: of two entries with one address the one that was published keeps it.
  ///   - keepsGoing: whether the site is published despite mistakes: then nothing that is half understood may
  ///     take the place of what is published.
  public func assemble(
    _ content: ParsedContent, tree: SourceTree, ledger: Ledger = Ledger(), keepsGoing: Bool = false
  ) -> (site: Site, log: DiagnosticLog, unreadable: UnreadableContent) {
    let calendars = ledger.liveIDs(of: .calendar)
    var (assembly, unreadable) = linked(
      content, tree: tree, ledger: ledger, calendars: calendars, keepsGoing: keepsGoing)
    assembly.addMenus()
    return (assembly.site, assembly.log, unreadable)
  }

  /// The site in all its editions, the main one first. What is wrong with an edition is told where it is written in a
  /// translation; everything else is told of the main one.
  public func assembleEditions(
    _ content: ParsedContent, tree: SourceTree, ledger: Ledger = Ledger(), keepsGoing: Bool = false
  ) -> (sites: [Site], log: DiagnosticLog, unreadable: UnreadableContent) {
    guard !content.translations.isEmpty else {
      let (site, log, unreadable) = assemble(content, tree: tree, ledger: ledger, keepsGoing: keepsGoing)
      return ([site], log, unreadable)
    }
    let calendars = ledger.liveIDs(of: .calendar)
    let main = linked(content, tree: tree, ledger: ledger, calendars: calendars, keepsGoing: keepsGoing)
    var assemblies = [main.assembly]
    for translation in content.translations {
      let own = translation.aligned(with: content)
      assemblies.append(
        linked(own, tree: tree, ledger: Ledger(), calendars: calendars, keepsGoing: keepsGoing).assembly)
    }
    let editions = SiteEditions(assemblies.map(\.site))
    var log = Self.intruders(main.assembly.site)
    for index in assemblies.indices {
      assemblies[index].site.editions = editions
      assemblies[index].addMenus()
      let found = assemblies[index].log
      log.merge(index == 0 ? found : found.only(in: content.translatedTexts))
    }
    return (assemblies.map(\.site), log, main.unreadable)
  }

  /// What the main edition has in the folder of another.
  private static func intruders(_ site: Site) -> DiagnosticLog {
    var log = DiagnosticLog()
    let others = site.configuration.editions.filter { !$0.isMain }
    for output in site.plan.outputs {
      guard let edition = others.first(where: { output.path.hasPrefix($0.folder) }) else { continue }
      log.report(
        SiteMessages.folderOfEdition(output.sitePath, edition.name), at: output.claimant.location)
    }
    return log
  }

  /// The site but for its menus.
  /// - Parameter calendars: those that subscribers of any edition have, by their site paths.
  private func linked(
    _ content: ParsedContent, tree: SourceTree, ledger: Ledger, calendars: Set<String>, keepsGoing: Bool
  ) -> (assembly: Assembly, unreadable: UnreadableContent) {
    var content = content
    var collisions = DiagnosticLog()
    if keepsGoing { content.setAsideUnclearRules(known: ledger, on: buildDay, log: &collisions) }
    while true {
      var assembly = assembled(content, tree)
      let planner = OutputPlanner(assembly.site, publishedCalendars: calendars)
      let book = AddressBook(
        planner.outputs(), reserved: planner.reserved(), site: assembly.site, ledger: ledger)
      collisions.merge(book.log)
      // Lists, links and feeds must not know what has no address: the site is put together again without it.
      guard book.losers.isEmpty || !content.setAside(book.losers, of: assembly.site) else { continue }
      assembly.site.plan = SitePlan(book.kept)
      assembly.log.merge(collisions)
      for redirect in assembly.site.hostRedirects {
        assembly.log.report(
          AddressMessages.onlyTheHostAnswers(redirect), at: redirect.place,
          markerLength: redirect.written.unicodeScalars.count)
      }
      return (assembly, content.unreadable)
    }
  }

  private func assembled(_ content: ParsedContent, _ tree: SourceTree) -> Assembly {
    let parts = ShownContent(content, includesDrafts: includesDrafts)
    var assembly = Assembly(content: parts.content, tree: tree, buildDay: buildDay)
    assembly.hide(parts)
    assembly.addMedia()
    assembly.declareTerms()
    assembly.addDirectories()
    assembly.addEvents()
    assembly.addPosts(
      PostVisibility(buildDay: buildDay, includesDrafts: includesDrafts, includesFuture: includesFuture))
    assembly.connect()
    assembly.addPages()
    return assembly
  }
}

/// The site while it is being put together, with the tables by which references are found.
struct Assembly {
  let content: ParsedContent
  let tree: SourceTree
  var site: Site
  var log = DiagnosticLog()
  var regions: TermTable
  var projects: TermTable
  var people: TermTable
  var sources: TermTable
  var organisations: TermTable
  var postTable: TermTable
  var eventTable: TermTable
  var topics: OpenTerms
  var formats: OpenTerms
  var areas: OpenTerms
  var series: OpenTerms
  /// Areas of a site that declares none, as far as that was said: once each is enough.
  var toldAreas: Set<String> = []
  /// The ids of people who share a name, by its spelling.
  var namesakes: [String: [String]] = [:]
  private(set) var hiddenNames: HiddenNames

  init(content: ParsedContent, tree: SourceTree, buildDay: Day) {
    self.content = content
    self.tree = tree
    let configuration = content.configuration
    let language = UILanguage(tag: configuration.language)
    let routes = Routes(
      language: language, permalink: configuration.permalink, folder: configuration.edition?.folder ?? "")
    site = Site(configuration: configuration, language: language, buildDay: buildDay, routes: routes)
    hiddenNames = HiddenNames(site)
    let unreadable = content.unreadable.ids
    regions = TermTable(.region, unreadable: unreadable)
    projects = TermTable(.project, unreadable: unreadable)
    people = TermTable(.person, unreadable: unreadable)
    sources = TermTable(.source, unreadable: unreadable)
    organisations = TermTable(.person, unreadable: unreadable)
    postTable = TermTable(.post, unreadable: unreadable)
    eventTable = TermTable(.event, unreadable: unreadable)
    let closed = configuration.topicPolicy.map { $0 == .closed } ?? (content.topics != nil)
    let isMain = site.isMainEdition
    topics = OpenTerms(
      .topic, isOpen: !closed, isMainEdition: isMain, unreadable: unreadable, language: language
    ) {
      routes.topic($0)
    }
    formats = OpenTerms(
      .format, isOpen: configuration.formats.isEmpty, isMainEdition: isMain, unreadable: unreadable,
      language: language
    ) {
      routes.format($0)
    }
    areas = OpenTerms(
      .area, isOpen: configuration.areas.isEmpty, isMainEdition: isMain, unreadable: unreadable,
      language: language
    ) { routes.area($0) }
    series = OpenTerms(
      .series, isOpen: true, isMainEdition: isMain, unreadable: unreadable, language: language
    ) {
      routes.series($0)
    }
    if configuration.url == nil {
      log.report(SiteMessages.missingURL, at: SourceLocation(path: "site.yaml"))
    }
  }

  /// Notes what is hidden, before anything is linked.
  fileprivate mutating func hide(_ parts: ShownContent) {
    site.hiddenEntries = parts.hidden
    site.draftEvents = parts.draftEvents
    site.internalEvents = content.events.filter { $0.visibility == .internal }
    hiddenNames = HiddenNames(site)
  }

  /// References without those that name something hidden, which are reported unless the reader is hidden as well.
  mutating func open(
    _ references: [Reference], _ kind: ReferenceKind, in path: String, of reader: Hiding = .shown
  ) -> [Reference] {
    references.filter { reference in
      guard hiddenNames.hiding(of: reference.value, kind) != nil else { return true }
      if let finding = hiddenNames.finding(reference.value, kind, in: reader) {
        log.report(
          finding, at: SourceLocation(path: path, position: reference.position),
          markerLength: reference.value.unicodeScalars.count)
      }
      return false
    }
  }

  /// The documents that a file cites.
  mutating func citations(
    _ written: [SourceCitation], in path: String, of reader: Hiding = .shown
  ) -> [SiteCitation] {
    written.compactMap { citation in
      guard !open([citation.source], .source, in: path, of: reader).isEmpty else { return nil }
      return sources.resolve(citation.source, in: path, log: &log).map {
        SiteCitation(source: $0, place: citation.place)
      }
    }
  }

  /// A picture that a field names; reports a missing one.
  mutating func image(
    _ field: ImageField?, in path: String, of page: PageMatter? = nil, isOriginal: Bool = false
  ) -> SiteImage? {
    guard let field else { return nil }
    let location = SourceLocation(path: path, position: field.path.position)
    guard let file = MediaLookup(media: site.media).file(field.path.value, from: path) else {
      log.report(
        SiteMessages.missingPicture(
          field.path.value, nearest: NearestName.of(field.path.value, in: site.media.keys.sorted())),
        at: location, markerLength: field.path.value.unicodeScalars.count)
      return nil
    }
    PictureFindings.report(file, named: field.path.value, at: location, &log)
    let set = { [site] (text: String) in page.map { site.typographic(text, on: $0) } ?? site.typographic(text)
    }
    var image = SiteImage(
      file: file, alternativeText: field.alternativeText.map(set) ?? "", caption: field.caption.map(set),
      credit: field.credit.map(set), focus: field.focus, width: field.width,
      offersOriginal: field.offersOriginal, licence: field.licence)
    image.isOriginal = page?.isOriginal("image") ?? isOriginal
    return image
  }
}

extension DiagnosticLog {
  /// The findings in texts that translate others.
  func only(in texts: [String: PageMatter]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for finding in diagnostics {
      if let path = finding.location?.path, texts[path] != nil { log.report(finding) }
    }
    return log
  }
}
