import AlmanacModel

/// The fields of one kind of entry. The raw value is the English key.
protocol FieldName: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// Other spellings, German ones first.
  static var aliases: [Self: [String]] { get }
  static var table: FieldTable<Self> { get }
}

/// Finds the field that a key means, in either language and any spelling.
struct FieldTable<Field: FieldName>: Sendable {
  private let exact: [String: Field]
  private let folded: [String: Field]
  /// Every key in every language.
  let names: [String]

  init() {
    var exact: [String: Field] = [:]
    for field in Field.allCases {
      for name in [field.rawValue] + (Field.aliases[field] ?? []) { exact[name] = field }
    }
    self.exact = exact
    folded = Dictionary(exact.map { (SpellingKey.of($0.key), $0.value) }) { first, _ in first }
    names = exact.keys.sorted()
  }

  /// The field with this key.
  func field(_ key: String) -> Field? { exact[key] ?? folded[SpellingKey.of(key)] }

  /// The known key that a misspelt one most likely means.
  func nearest(_ key: String) -> String? { NearestName.of(key, in: names) }
}
