import AlmanacModel

/// For which edition a file is read: the languages whose keys it may have, and the one that counts.
struct ReadingLanguages: Sendable, Equatable {
  /// The names of all editions but the main one.
  let others: [String]
  /// The edition that is read; nil for the main one.
  let current: String?

  /// A site with one language.
  static let none = ReadingLanguages(others: [], current: nil)

  /// The same languages, of which another counts.
  func reading(_ edition: Edition) -> ReadingLanguages {
    ReadingLanguages(others: others, current: edition.isMain ? nil : edition.name)
  }

  /// The field that a key such as `title_en` translates, and into which language; nil for any other key.
  func translated<Field: FieldName>(_ key: String, _ table: FieldTable<Field>) -> (
    field: Field, name: String
  )? {
    guard !others.isEmpty, table.field(key) == nil else { return nil }
    let lower = key.lowercased()
    for name in others where lower.hasSuffix("_\(name)") || lower.hasSuffix("-\(name)") {
      let stem = String(key.dropLast(name.count + 1))
      if let field = table.field(stem), field.stated.isTranslatable { return (field, name) }
    }
    return nil
  }

  /// Whether a file may have keys of an edition.
  static func mayTranslate(_ bytes: [UInt8], into name: String) -> Bool {
    let mark = Array(name.utf8)
    guard !mark.isEmpty else { return false }
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "_") || byte == .dash {
      let rest = bytes[(index + 1)...].prefix(mark.count)
      if rest.elementsEqual(mark, by: { $0 | 0x20 == $1 | 0x20 }) { return true }
    }
    return false
  }
}

extension EntryReader {
  /// What the edition that is read takes from the original; nothing for the main one.
  var originals: OriginalFields {
    guard findings.clock.languages.current != nil else { return .none }
    let own = present.filter { $0.stated.isTranslatable && !translated.contains($0) }
    return own.isEmpty ? .none : OriginalFields(Set(own.map(\.key)))
  }
}

/// The keys of an entry as one edition has them.
struct TranslatedPairs<Field: FieldName> {
  private(set) var pairs: [YAMLPair]
  /// The fields of which the edition has words of its own.
  private(set) var translated: [Field] = []

  init(_ written: [YAMLPair], _ languages: ReadingLanguages) {
    pairs = written
    guard !languages.others.isEmpty else { return }
    var own: [YAMLPair] = []
    pairs.removeAll { pair in
      guard let (field, name) = languages.translated(pair.key, Field.table) else { return false }
      if name == languages.current, !pair.value.isNothing {
        own.append(pair)
        translated.append(field)
      }
      return true
    }
    guard !own.isEmpty else { return }
    pairs.removeAll { pair in Field.table.field(pair.key).map(translated.contains) ?? false }
    pairs += zip(own, translated).map { pair, field in
      YAMLPair(key: field.key, keyRange: pair.keyRange, value: pair.value)
    }
  }
}

extension StatedField {
  /// Whether an edition may have its own: words, pictures with words in them, and addresses of pages in its language.
  var isTranslatable: Bool {
    switch kind {
    case .text, .markdown, .image, .place: true
    default: ["url", "register", "online"].contains(key)
    }
  }
}
