import AlmanacMarkdown
import AlmanacModel

/// What a list block asks for, as positions in the lists of the site. Empty sets ask for nothing in particular.
struct ListBlockSelection {
  var regions: Set<Int> = []
  var topics: Set<Int> = []
  var formats: Set<Int> = []
  var projects: Set<Int> = []
  var series: Set<Int> = []
  /// Named one by one, in this order; nil where the block names none.
  var named: [NamedEntry]?
  var postKind: PostKind?
  /// Whether it asks for a topic, format, project or series of which the edition has nothing.
  var asksForOthers = false

  /// An entry that a block names.
  enum NamedEntry {
    case own(Int)
    /// A post of which the edition has no translation.
    case original(EditionPage)
  }
}

/// Resolves the references of list blocks.
struct ListBlockReferences {
  let site: Site
  let lookup: SiteLookup
  /// Ids in files that cannot be read: their references are not reported again.
  let unreadable: Set<String>
  let unshown: UnshownPosts
  let path: String

  /// What a block asks for; nil where it refers to something that is not there, which is reported.
  func resolve(_ block: ListBlock, log: inout DiagnosticLog) -> ListBlockSelection? {
    var found = DiagnosticLog()
    var selection = ListBlockSelection(
      regions: Set(positions(block.regions, .region, lookup.regions, &found)),
      topics: Set(positions(block.topics, .topic, lookup.topics, &found)),
      formats: Set(positions(block.formats, .format, lookup.formats, &found)),
      projects: Set(positions(block.projects, .project, lookup.projects, &found)),
      series: Set(positions(block.series, .series, lookup.series, &found)))
    if !block.ids.isEmpty { selection.named = named(block, &found) }
    let wanted: [([Reference], ReferenceKind, [String: Int])] = [
      (block.topics, .topic, lookup.topics), (block.formats, .format, lookup.formats),
      (block.projects, .project, lookup.projects), (block.series, .series, lookup.series),
    ]
    selection.asksForOthers = wanted.contains { references, kind, table in
      !references.isEmpty && references.allSatisfy { position(of: $0, table) == nil && isOfOthers($0, kind) }
    }
    if let kind = block.postKind { selection.postKind = postKind(kind, &found) }
    log.merge(found)
    return found.hasErrors ? nil : selection
  }

  private func named(
    _ block: ListBlock, _ log: inout DiagnosticLog
  ) -> [ListBlockSelection.NamedEntry] {
    switch block.kind {
    case .events: return positions(block.ids, .event, lookup.events, &log).map { .own($0) }
    case .people: return positions(block.ids, .person, lookup.people, &log).map { .own($0) }
    case .posts:
      let hidden = block.ids.map { lookup.posts[$0.value] == nil ? unshown.reason(id: $0.value) : nil }
      for case (let id, let reason?) in zip(block.ids, hidden) {
        report(
          reason == .internal
            ? SiteMessages.linkToInternal(id.value) : SiteMessages.reference(id.value, toUnshown: reason),
          at: id, &log)
      }
      let shown = zip(block.ids, hidden).filter { $0.1 == nil }.map(\.0)
      return shown.flatMap { post($0, &log) }
    }
  }

  /// A post of the edition, or the original of one that it has not.
  private func post(
    _ reference: Reference, _ log: inout DiagnosticLog
  ) -> [ListBlockSelection.NamedEntry] {
    if position(of: reference, lookup.posts) == nil, let original = site.original(ofPost: reference.value) {
      return [.original(original)]
    }
    return positions([reference], .post, lookup.posts, &log).map { .own($0) }
  }

  private func position(of reference: Reference, _ table: [String: Int]) -> Int? {
    table[reference.value] ?? table[Slug.make(reference.value)]
  }

  /// Whether another edition has what a reference names.
  private func isOfOthers(_ reference: Reference, _ kind: ReferenceKind) -> Bool {
    [reference.value, Slug.make(reference.value)].contains { site.editions.page(of: kind, $0) != nil }
  }

  private func positions(
    _ references: [Reference], _ kind: ReferenceKind, _ table: [String: Int], _ log: inout DiagnosticLog
  ) -> [Int] {
    references.compactMap { reference in
      if let index = position(of: reference, table) { return index }
      if isOfOthers(reference, kind) { return nil }
      if let finding = lookup.hidden.finding(reference.value, kind) {
        report(finding, at: reference, &log)
      } else if !unreadable.contains(reference.value) {
        let nearest = NearestName.of(reference.value, in: table.keys.sorted())
        report(SiteMessages.unknownReference(kind, reference.value, nearest: nearest), at: reference, &log)
      }
      return nil
    }
  }

  private func postKind(_ written: Reference, _ log: inout DiagnosticLog) -> PostKind? {
    if let kind = PostKindName.kind(written.value) { return kind }
    let nearest = NearestName.of(SpellingKey.of(written.value), in: PostKindName.all)
    report(SiteMessages.unknownPostKind(written.value, nearest: nearest), at: written, &log)
    return nil
  }

  private func report(_ message: DiagnosticMessage, at reference: Reference, _ log: inout DiagnosticLog) {
    log.report(
      message, at: SourceLocation(path: path, position: reference.position),
      markerLength: reference.value.unicodeScalars.count)
  }
}

/// The kinds of posts by every name that editors may write.
enum PostKindName {
  static func kind(_ text: String) -> PostKind? {
    let key = SpellingKey.of(text)
    return PostKind.allCases.first { names(of: $0).contains(key) }
  }

  static var all: [String] { PostKind.allCases.flatMap(names) }

  private static func names(of kind: PostKind) -> [String] {
    [kind.rawValue, SpellingKey.of(SiteWords(.german).name(of: kind)), PathWords(.german).word(for: kind)]
  }
}
