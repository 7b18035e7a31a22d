import AlmanacModel

extension ParsedContent {
  /// The content of an edition with the ids that the main edition has: one that was made of a title or a name would be
  /// another with every translation. Events that the main edition has not are left out.
  func aligned(with main: ParsedContent) -> ParsedContent {
    var content = self
    let events = Dictionary(
      main.events.map { (SourceLocation(path: $0.path, position: $0.position), $0) }
    ) { first, _ in first }
    content.events = self.events.compactMap { event in
      guard let original = events[SourceLocation(path: event.path, position: event.position)] else {
        return nil
      }
      var event = event
      (event.id, event.hasGivenID) = (original.id, original.hasGivenID)
      return event
    }
    content.people = Self.aligned(people, with: main.people, \.position, \.id)
    content.members = Self.aligned(members, with: main.members, \.position, \.id)
    content.partners = Self.aligned(partners, with: main.partners, \.position, \.id)
    content.topics = topics.map { Self.aligned($0, with: main.topics ?? [], \.position, \.id) }
    content.sources = Self.aligned(sources, with: main.sources, \.position, \.id)
    content.configuration.formats = Self.aligned(configuration.formats, with: main.configuration.formats)
    content.configuration.areas = Self.aligned(configuration.areas, with: main.configuration.areas)
    content.configuration.url = main.configuration.url
    return content
  }

  private static func aligned<Entry>(
    _ own: [Entry], with main: [Entry], _ position: KeyPath<Entry, SourcePosition>,
    _ id: WritableKeyPath<Entry, String>
  ) -> [Entry] {
    let ids = Dictionary(main.map { ($0[keyPath: position], $0[keyPath: id]) }) { first, _ in first }
    return own.map { entry in
      var entry = entry
      if let original = ids[entry[keyPath: position]] { entry[keyPath: id] = original }
      return entry
    }
  }

  private static func aligned(_ own: [DeclaredTerm], with main: [DeclaredTerm]) -> [DeclaredTerm] {
    let ids = Dictionary(main.map { ($0.position, $0.id) }) { first, _ in first }
    return own.map { term in
      DeclaredTerm(
        id: ids[term.position] ?? term.id, name: term.name, plural: term.plural, position: term.position,
        originals: term.originals)
    }
  }
}
