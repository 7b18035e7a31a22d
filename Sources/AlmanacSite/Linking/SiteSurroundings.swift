import AlmanacMarkdown
import AlmanacModel

/// Answers what a Markdown text asks of its site: where links and pictures lead, what lists hold.
struct SiteSurroundings: MarkdownSurroundings {
  let site: Site
  let lookup: SiteLookup
  let unreadable: UnreadableContent
  let unshown: UnshownPosts
  /// The file that holds the text, relative to the content folder.
  let path: String

  func link(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> LinkResolution {
    let beginning = destination.prefix(8).lowercased()
    if beginning.hasPrefix("http://") || beginning.hasPrefix("https://") {
      if let url = site.url, destination.hasPrefix(url), isSecret(String(destination.dropFirst(url.count))) {
        return secret(destination, position, &log)
      }
      guard let day = unshown.firstDay(fullAddress: destination) else {
        noteOwn(destination, position, &log)
        return .external(destination)
      }
      return broken(SiteMessages.linkToPlanned(destination, day), destination, position, &log)
    }
    if let entry = entry(destination) { return resolve(entry, destination, position, &log) }
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let name = PercentCoding.decoded(String(destination[..<(hash ?? destination.endIndex)]))
    let fragment = hash.map { Self.place(String(destination[destination.utf8.index(after: $0)...])) }
    if name.hasPrefix("/") { return rooted(name, fragment, destination, position, &log) }
    return relative(name, fragment, destination, position, &log)
  }

  /// A heading as it is written is found by its slug.
  private static func place(_ fragment: String) -> String {
    let text = PercentCoding.decoded(fragment)
    let isWritten = text.unicodeScalars.contains { !$0.isASCII || $0 == " " || ("A"..."Z").contains($0) }
    return isWritten ? Slug.make(text) : fragment
  }

  func image(_ destination: String, at position: SourcePosition, log: inout DiagnosticLog) -> ImageResolution
  {
    if let file = MediaLookup(media: site.media).file(destination, from: path) {
      PictureFindings.report(
        file, named: destination, at: SourceLocation(path: path, position: position), &log)
      return .site(
        path: file.path, width: file.size?.width, height: file.size?.height,
        files: file.candidates(for: .text))
    }
    if destination.hasPrefix("/") {
      // A host may hold more than this site; what Almanac did not make it cannot see.
      log.report(
        SiteMessages.unknownAddress(destination), at: SourceLocation(path: path, position: position),
        markerLength: destination.unicodeScalars.count)
      return .site(path: String(destination.drop { $0 == "/" }), width: nil, height: nil)
    }
    let nearest = NearestName.of(destination, in: site.media.keys.sorted())
    log.report(
      SiteMessages.missingPicture(destination, nearest: nearest),
      at: SourceLocation(path: path, position: position), markerLength: destination.unicodeScalars.count)
    return .broken
  }

  func expand(_ block: ListBlock, log: inout DiagnosticLog) -> [ListBlockItem]? {
    let references = ListBlockReferences(
      site: site, lookup: lookup, unreadable: unreadable.ids, unshown: unshown, path: path)
    guard let selection = references.resolve(block, log: &log) else { return nil }
    return ListBlockContents(site: site, path: path).items(of: block, selection)
  }

  var publisher: String {
    ImprintPage(site.configuration.publisher, words: SiteWords(site.language))?.text ?? ""
  }

  /// Reports a full address of this site at which nothing lies. What has an ending may be a file that others put there.
  private func noteOwn(_ destination: String, _ position: SourcePosition, _ log: inout DiagnosticLog) {
    guard let url = site.url, destination.hasPrefix(url) else { return }
    let rest = destination.dropFirst(url.count).prefix { $0 != "#" && $0 != "?" }
    let path = PercentCoding.decoded(String(rest)).drop { $0 == "/" }
    let whole = path.isEmpty || path.hasSuffix("/") ? String(path) : path + "/"
    guard !(path.split(separator: "/").last ?? "").contains("."), !site.plan.hasPage(at: whole),
      site.editions.counterpart(of: whole, in: 0) == nil,
      !site.plan.outputs.contains(where: { $0.sitePath == whole })
    else { return }
    log.report(
      SiteMessages.unknownAddress(destination), at: SourceLocation(path: self.path, position: position),
      markerLength: destination.unicodeScalars.count)
  }

  // MARK: - Kinds of links

  private func entry(_ destination: String) -> (kind: ReferenceKind, id: String)? {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let id = String(destination[destination.utf8.index(after: colon)...])
    switch destination[..<colon].lowercased() {
    case "event", "termin": return (.event, id)
    case "person": return (.person, id)
    case "project", "projekt": return (.project, id)
    case "region": return (.region, id)
    case "topic", "thema": return (.topic, id)
    case "format": return (.format, id)
    case "series", "reihe": return (.series, id)
    case "source", "quelle": return (.source, id)
    default: return nil
    }
  }

  private func resolve(
    _ entry: (kind: ReferenceKind, id: String), _ destination: String, _ position: SourcePosition,
    _ log: inout DiagnosticLog
  ) -> LinkResolution {
    if let finding = lookup.hidden.finding(entry.id, entry.kind) {
      let link = broken(finding, destination, position, &log)
      return lookup.hidden.hiding(of: entry.id, entry.kind) == .draft ? link : .secret
    }
    if let target = target(of: entry) { return target }
    if let original = site.editions.page(of: entry.kind, entry.id) { return page(original, nil) }
    guard !unreadable.ids.contains(entry.id) else { return .broken }
    return broken(
      SiteMessages.unknownReference(
        entry.kind, entry.id, nearest: NearestName.of(entry.id, in: table(entry.kind).keys.sorted())),
      destination, position, &log)
  }

  private func table(_ kind: ReferenceKind) -> [String: Int] {
    switch kind {
    case .region: lookup.regions
    case .topic: lookup.topics
    case .project: lookup.projects
    case .format: lookup.formats
    case .area: lookup.areas
    case .series: lookup.series
    case .event: lookup.events
    case .post: lookup.posts
    case .source: lookup.sources
    case .person: lookup.people
    case .organisation: [:]
    }
  }

  private func target(of entry: (kind: ReferenceKind, id: String)) -> LinkResolution? {
    guard let index = table(entry.kind)[entry.id] else { return nil }
    let routes = site.routes
    switch entry.kind {
    case .region: return page(site.regions[index].path)
    case .topic: return page(site.topics[index].path)
    case .project: return page(site.projects[index].path)
    case .format: return page(site.formats[index].path)
    case .area: return page(site.areas[index].path)
    case .series: return page(site.series[index].path)
    case .event: return page(site.events[index].path)
    case .post: return page(site.posts[index].path)
    case .source: return page(routes.sources, site.sources[index].fragment)
    case .organisation: return nil
    case .person:
      let person = site.people[index]
      return person.path.map { page($0) } ?? page(routes.people, Slug.make(person.person.id))
    }
  }

  /// A page of another edition, or of this one by the address that it has in another.
  private func page(_ page: EditionPage, _ fragment: String?) -> LinkResolution {
    guard let language = page.language else { return self.page(page.path, fragment) }
    return .foreign(path: site.linkPath(page.path), fragment: fragment, language: language)
  }

  private func page(_ path: String, _ fragment: String? = nil) -> LinkResolution {
    .site(path: site.linkPath(path), fragment: fragment)
  }

  /// Whether a path of the site or of a source file leads to something internal.
  private func isSecret(_ path: String) -> Bool {
    let path = path.prefix { $0 != "#" && $0 != "?" }
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : String(path)
    return [trimmed, trimmed + "/", trimmed + ".md"].contains {
      lookup.secretPaths.contains($0) && !site.plan.hasPage(at: $0)
    }
  }

  private func secret(
    _ destination: String, _ position: SourcePosition, _ log: inout DiagnosticLog
  ) -> LinkResolution {
    log.report(
      SiteMessages.linkToInternal(destination), at: SourceLocation(path: path, position: position),
      markerLength: destination.unicodeScalars.count)
    return .secret
  }

  /// `/regionen/freiburg/` is an address of this site, or the path of a content file.
  private func rooted(
    _ name: String, _ fragment: String?, _ destination: String, _ position: SourcePosition,
    _ log: inout DiagnosticLog
  ) -> LinkResolution {
    let sitePath = String(name[(name.utf8.firstIndex { $0 != UInt8(ascii: "/") } ?? name.endIndex)...])
    let trimmed = sitePath.hasSuffix("/") ? String(sitePath.dropLast()) : sitePath
    if isSecret(sitePath) { return secret(destination, position, &log) }
    for candidate in [sitePath, trimmed + "/"] where site.plan.hasPage(at: candidate) {
      return page(candidate, fragment)
    }
    for candidate in [sitePath, trimmed + ".md"] {
      if let target = site.pathsBySource[candidate] { return page(target, fragment) }
    }
    let number = site.editions.number(of: site.edition)
    for candidate in [sitePath, trimmed + "/"] {
      if let found = site.editions.counterpart(of: candidate, in: number) { return page(found, fragment) }
    }
    for candidate in [sitePath, trimmed + ".md"] {
      if let found = site.editions.page(ofText: candidate) { return page(found, fragment) }
    }
    if let file = site.media[sitePath] { return .site(path: file.path, fragment: nil) }
    let reasons = [
      unshown.reason(source: sitePath), unshown.reason(source: trimmed + ".md"),
      unshown.reason(address: trimmed),
    ]
    if let reason = reasons.compactMap({ $0 }).first {
      return broken(SiteMessages.link(destination, toUnshown: reason), destination, position, &log)
    }
    log.report(
      SiteMessages.unknownAddress(destination), at: SourceLocation(path: path, position: position),
      markerLength: destination.unicodeScalars.count)
    return .site(path: sitePath, fragment: fragment)
  }

  private func relative(
    _ name: String, _ fragment: String?, _ destination: String, _ position: SourcePosition,
    _ log: inout DiagnosticLog
  ) -> LinkResolution {
    let source = RelativePath.resolve(name, from: path)
    if let source, isSecret(source) { return secret(destination, position, &log) }
    if let source {
      for candidate in [source, source + ".md"] {
        if let target = site.pathsBySource[candidate] { return page(target, fragment) }
        if let reason = unshown.reason(source: candidate) {
          return broken(SiteMessages.link(destination, toUnshown: reason), destination, position, &log)
        }
        if let found = site.editions.page(ofText: candidate) { return page(found, fragment) }
        if unreadable.files.contains(candidate) { return .broken }
      }
      if let file = site.media[source] {
        let place = SourceLocation(path: path, position: position)
        PictureFindings.reportUnpublished(file, named: destination, at: place, &log)
        return .site(path: file.path, fragment: nil)
      }
    }
    let nearest = NearestName.of(source ?? name, in: site.pathsBySource.keys.sorted())
    return broken(
      SiteMessages.deadLink(
        destination, nearest: nearest.map { RelativePath.relative($0, from: path) },
        meant: MeantAddress(destination)),
      destination, position, &log)
  }

  /// Says why a link leads nowhere.
  private func broken(
    _ message: DiagnosticMessage, _ destination: String, _ position: SourcePosition,
    _ log: inout DiagnosticLog
  ) -> LinkResolution {
    log.report(
      message, at: SourceLocation(path: path, position: position),
      markerLength: destination.unicodeScalars.count)
    return .broken
  }
}
