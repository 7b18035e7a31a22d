import AlmanacModel

/// Takes entries back into the content of which only a field is wrong and which the ledger knows: the field is lost, the
/// entry is not.
public struct Readmission {
  private let ledger: Ledger

  /// - Parameter ledger: what was published.
  public init(ledger: Ledger) {
    self.ledger = ledger
  }

  /// Takes back what can be taken back.
  public func readmit(into content: inout ParsedContent) {
    readmitEvents(into: &content)
    readmitPosts(into: &content)
    readmitPages(into: &content)
  }

  /// Whether an event can be published without its wrong field: nothing that matters is uncertain, or it is hidden.
  static func isUsable(_ event: Event) -> Bool {
    event.doubts.isEmpty || isHidden(event.hiding)
  }

  /// As for events.
  static func isUsable(_ post: Post) -> Bool {
    !post.slug.value.isEmpty && isUsable(post.matter)
  }

  /// As for events.
  static func isUsable(_ matter: PageMatter) -> Bool { matter.doubts.isEmpty || isHidden(matter.hiding) }

  private static func isHidden(_ hiding: Hiding) -> Bool { hiding == .internal || hiding == .draft }

  private func isKnown(_ kind: LedgerEntry.Kind, _ id: String) -> Bool { ledger[kind, id]?.isLive ?? false }

  /// Events are known by their ids, or again by what they are.
  private func readmitEvents(into content: inout ParsedContent) {
    let candidates = content.unreadable.events.filter(Self.isUsable)
    guard !candidates.isEmpty else { return }
    var ignored = DiagnosticLog()
    let recognised = EventRecognition(ledger: ledger, unreadable: content.unreadable.ids)
      .recognise(content.events + candidates, log: &ignored).suffix(candidates.count)
    var present = Set(content.events.map(\.id.value))
    for (event, candidate) in zip(recognised, candidates) {
      guard isKnown(.event, event.id.value), present.insert(event.id.value).inserted else { continue }
      content.events.append(event)
      content.unreadable.ids.subtract([event.id.value, candidate.id.value])
      content.unreadable.events.removeAll {
        $0.path == candidate.path && $0.position == candidate.position
      }
    }
  }

  private func readmitPosts(into content: inout ParsedContent) {
    var present = Set(content.posts.map(\.id))
    for post in content.unreadable.posts where isKnown(.post, post.id) && Self.isUsable(post) {
      guard present.insert(post.id).inserted else { continue }
      content.posts.append(post)
      content.unreadable.files.remove(post.matter.path)
      content.unreadable.ids.subtract([post.id, Self.id(post.matter)])
      content.unreadable.posts.removeAll { $0.matter.path == post.matter.path }
    }
  }

  private func readmitPages(into content: inout ParsedContent) {
    readmit(\.unreadable.regions, to: \.regions, \.matter, of: &content)
    readmit(\.unreadable.projects, to: \.projects, \.matter, of: &content)
    readmit(\.unreadable.freePages, to: \.pages, \.matter, of: &content)
    readmit(\.unreadable.newsletters, to: \.newsletters, \.matter, of: &content)
  }

  private func readmit<Page>(
    _ source: WritableKeyPath<ParsedContent, [Page]>, to target: WritableKeyPath<ParsedContent, [Page]>,
    _ matter: KeyPath<Page, PageMatter>, of content: inout ParsedContent
  ) {
    let usable = content[keyPath: source].filter { page in
      Self.isUsable(page[keyPath: matter]) && isKnown(.page, Self.id(page[keyPath: matter]))
    }
    guard !usable.isEmpty else { return }
    let paths = Set(usable.map { $0[keyPath: matter].path })
    content[keyPath: target] += usable
    content[keyPath: target].sort { $0[keyPath: matter].path < $1[keyPath: matter].path }
    content[keyPath: source].removeAll { paths.contains($0[keyPath: matter].path) }
    content.unreadable.pages.removeAll { paths.contains($0.path) }
    content.unreadable.files.subtract(paths)
    content.unreadable.ids.subtract(usable.map { Self.id($0[keyPath: matter]) })
  }

  /// The ledger's id of a file of its own.
  static func id(_ matter: PageMatter) -> String {
    MarkdownPath.stem(matter.path)
  }
}

extension Readmission {
  /// An entry of which something is wrong, by the name that editors know.
  public struct Flawed: Sendable {
    public let name: String
    /// Nil where the ledger does not know it.
    public let entry: LedgerEntry?
    /// Whether it can be published without what is wrong.
    public let isUsable: Bool
  }

  /// The entries that were set aside and that nobody hides.
  public func flawed(in unreadable: UnreadableContent) -> [Flawed] {
    let events = unreadable.events.filter { !Self.isHidden($0.hiding) }.map { event in
      Flawed(
        name: event.title.value.isEmpty ? event.id.value : event.title.value,
        entry: known(.event, event.id.value), isUsable: Self.isUsable(event))
    }
    let posts = unreadable.posts.filter { !Self.isHidden($0.matter.hiding) }.map {
      Flawed(name: $0.matter.path, entry: known(.post, $0.id), isUsable: Self.isUsable($0))
    }
    let pages = unreadable.pages.filter { !Self.isHidden($0.hiding) }.map {
      Flawed(name: $0.path, entry: known(.page, Self.id($0)), isUsable: Self.isUsable($0))
    }
    return events + posts + pages
  }

  private func known(_ kind: LedgerEntry.Kind, _ id: String) -> LedgerEntry? {
    isKnown(kind, id) ? ledger[kind, id] : nil
  }
}
