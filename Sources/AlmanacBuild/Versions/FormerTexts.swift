/// What a file of the content said before, as far as the store of versions has it.
public struct FormerTexts: Sendable {
  private let store: VersionStore
  /// More former texts of one file nobody looks through.
  private static let limit = 100

  /// - Parameter content: the content folder.
  public init(content: String) { store = VersionStore(content: content) }

  /// The former texts of a file, each once, the newest first.
  /// - Parameter path: relative to the content folder.
  public func texts(of path: String) -> some Sequence<[UInt8]> {
    var known: Set<ContentVersion.Text> = []
    let texts = store.versions.reversed().compactMap { $0.texts[path] }.filter { known.insert($0).inserted }
    return texts.prefix(Self.limit).lazy.compactMap { store.bytes(of: $0) }
  }
}
