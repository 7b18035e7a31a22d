import AlmanacContent
import AlmanacModel
import Editing

/// Which key of an old site means which field, as `content/import.yaml` remembers it below `posts:`, `keys:`.
public struct KeyMapping: Sendable {
  /// What a key that says nothing for us is mapped to.
  public static let ignored = "ignore"
  /// Our fields by keys in lower case.
  public private(set) var fields: [String: String] = [:]

  /// - Parameter bytes: `content/import.yaml`, or nil without one.
  public init(_ bytes: [UInt8]?) {
    guard let bytes else { return }
    var log = DiagnosticLog()
    let tree = TextTree.read(path: ImportMapping.path, bytes: bytes, log: &log)
    for (key, name) in tree["posts"]?["keys"]?.texts ?? [] { _ = set(key, name) }
  }

  /// Says what a key means.
  /// - Returns: false where there is no such field.
  public mutating func set(_ key: String, _ field: String) -> Bool {
    let target = field.lowercased() == Self.ignored ? Self.ignored : PostVocabulary.field(field)
    guard let target else { return false }
    fields[key.lowercased()] = target
    return true
  }

  /// The names that a key can mean.
  public static var names: [String] { PostVocabulary.fields + [ignored] }
}
