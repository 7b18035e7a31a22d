import AlmanacModel

extension SchemaKind {
  /// The fields of an entry in a site with several editions: behind each one that may be translated in the entry itself,
  /// its words in the others, such as `title_en`. Texts are translated in files of their own.
  /// - Parameter editions: the names of all editions but the main one.
  public func fields(in editions: [String]) -> [StatedField] {
    guard !editions.isEmpty, isList || self == .site else { return fields }
    return fields.flatMap { $0.spoken(in: editions) }
  }
}

extension StatedField {
  /// The edition of which a field has the words, and the key of the field itself; nil for one of the main edition.
  /// - Parameter editions: the names of the other editions.
  public func translated(in editions: [String]) -> (key: String, edition: String)? {
    guard isTranslation, let name = editions.first(where: { key.hasSuffix("_\($0)") }) else { return nil }
    return (String(key.dropLast(name.count + 1)), name)
  }

  /// The field, whose parts may have other words too, and the same in each edition.
  fileprivate func spoken(in editions: [String]) -> [StatedField] {
    let own = withParts { $0.flatMap { $0.spoken(in: editions) } }
    return isTranslatable ? [own] + editions.map(translated) : [own]
  }

  private func withParts(_ change: ([StatedField]) -> [StatedField]) -> StatedField {
    switch kind {
    case .parts(let parts, let orText): with(kind: .parts(change(parts), orText: orText))
    case .list(let parts, let orText): with(kind: .list(change(parts), orText: orText))
    default: self
    }
  }

  private func with(kind: ValueKind) -> StatedField {
    var field = StatedField(
      key: key, others: others, meaning: meaning, example: example, kind: kind, substitutes: substitutes)
    field.habits = habits
    return field
  }

  private func translated(into name: String) -> StatedField {
    var field = StatedField(
      key: "\(key)_\(name)", others: others.map { "\($0)_\(name)" }, meaning: meaning,
      example: BilingualText("", ""), kind: kind, substitutes: nil)
    field.habits = habits.map { "\($0)_\(name)" }
    field.isTranslation = true
    return field
  }
}
