/// The fields of an entry that an edition shows in the words of the original, for want of a translation.
public struct OriginalFields: Sendable, Hashable {
  private let keys: Set<String>
  private let isAll: Bool

  /// The entry is in the words of the edition.
  public static let none = OriginalFields([])
  /// The entry has no translation at all.
  public static let all = OriginalFields([], isAll: true)

  /// - Parameter keys: the English keys of the fields.
  public init(_ keys: Set<String>) { self.init(keys, isAll: false) }

  private init(_ keys: Set<String>, isAll: Bool) {
    self.keys = keys
    self.isAll = isAll
  }

  /// Whether a field, by its English key, is in the words of the original.
  public func contains(_ key: String) -> Bool { isAll || keys.contains(key) }

  /// The same, with a field as another entry has it.
  func having(_ key: String, of other: OriginalFields) -> OriginalFields {
    other.contains(key) ? OriginalFields(keys.union([key]), isAll: isAll) : self
  }
}
