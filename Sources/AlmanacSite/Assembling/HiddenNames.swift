import AlmanacModel

/// The names of what is hidden, by what they name: whatever public text or field has one gives something away.
struct HiddenNames: Sendable {
  private var table: [ReferenceKind: [String: Hiding]] = [:]

  init(_ site: Site) {
    for entry in site.hiddenEntries {
      guard let kind = entry.kind else { continue }
      for name in entry.names { add(name, kind, entry.hiding) }
    }
    for event in site.internalEvents { add(event.id.value, .event, .internal) }
    for event in site.draftEvents { add(event.id.value, .event, .draft) }
  }

  private mutating func add(_ name: String, _ kind: ReferenceKind, _ hiding: Hiding) {
    let key = SpellingKey.of(name)
    table[kind, default: [:]][key] = table[kind]?[key]?.joined(hiding) ?? hiding
  }

  /// Whether a name is that of something hidden; nil where it is not.
  func hiding(of name: String, _ kind: ReferenceKind) -> Hiding? {
    guard let names = table[kind] else { return nil }
    return names[SpellingKey.of(name)]
  }

  /// What to say where an entry names something hidden; nil where it may, because it is hidden as well.
  func finding(_ name: String, _ kind: ReferenceKind, in reader: Hiding = .shown) -> DiagnosticMessage? {
    guard let hiding = hiding(of: name, kind), reader.joined(hiding) != reader else { return nil }
    return hiding == .draft
      ? SiteMessages.referenceToDraft(kind, name) : SiteMessages.referenceToInternal(kind, name)
  }
}
