import AlmanacModel

/// What programs that keep a folder the same on several machines left in it: copies after a conflict, and names of
/// files that are not there yet. None of it is content.
public struct SyncedFolder: Sendable {
  /// A copy and the file that it is one of.
  public struct Copy: Sendable, Equatable {
    public let path: String
    public let original: String
    /// Whether the original is there.
    public let hasOriginal: Bool
  }

  /// The files that somebody wrote.
  public private(set) var tree: SourceTree
  /// In the order of their paths.
  public private(set) var copies: [Copy] = []
  /// Paths of files that are not on this machine, in order.
  public private(set) var absent: [String] = []
  /// Paths of files that were published with a text and have none any more, in order.
  public private(set) var emptied: [String] = []

  /// Whether there is anything of that kind.
  public var hasTraces: Bool { !copies.isEmpty || !tree.absent.isEmpty }

  /// - Parameters:
  ///   - tree: the folder as it was read.
  ///   - placeholders: names of other files that stand for some which are not there.
  ///   - published: whether a file without text is known to have been published with one.
  public init(
    _ tree: SourceTree, placeholders: [String] = [], published: (String) -> Bool = { _ in false }
  ) {
    self.tree = tree
    var missing: Set<String> = []
    for path in Set(placeholders).union(tree.texts.keys).union(tree.binaries.keys) {
      switch SyncedName(path: path) {
      case .plain: break
      case .placeholder(let original):
        remove(path)
        if !isThere(original, in: tree) { missing.insert(original) }
      case .copy(let original): add(path, of: original, in: tree)
      case .possibleCopy(let originals):
        if let original = Self.original(of: path, among: originals, in: tree) {
          add(path, of: original, in: tree)
        }
      }
    }
    for (path, bytes) in self.tree.texts where Self.isEmpty(bytes) && published(path) { emptied.append(path) }
    emptied.sort()
    copies.sort { $0.path < $1.path }
    absent = missing.sorted()
    for path in emptied { remove(path) }
    let lost = copies.filter { copy in
      guard !copy.hasOriginal, tree.texts[copy.path] != nil else { return false }
      return !copy.original.hasPrefix("magazine/") || published(copy.original)
    }
    self.tree.absent = absent + emptied + lost.map(\.original)
  }

  /// The file that one is a copy of, where its name alone does not tell.
  private static func original(of path: String, among originals: [String], in tree: SourceTree) -> String? {
    guard let bytes = tree.texts[path] else { return nil }
    // What is no content by its name cannot be a file of its own.
    guard ContentFile(path: path, regions: []) != nil else {
      return originals.first { tree.texts[$0] != nil }
        ?? originals.first { !$0.contains("/") && ContentFile(path: $0, regions: []) != nil }
    }
    return originals.first { original in
      tree.texts[original].map { SameText.holds($0, bytes, path: path) } ?? false
    }
  }

  private mutating func add(_ path: String, of original: String, in tree: SourceTree) {
    remove(path)
    copies.append(Copy(path: path, original: original, hasOriginal: isThere(original, in: tree)))
  }

  private mutating func remove(_ path: String) {
    tree.texts[path] = nil
    tree.binaries[path] = nil
  }

  private func isThere(_ path: String, in tree: SourceTree) -> Bool {
    tree.texts[path] != nil || tree.binaries[path] != nil
  }

  /// Nothing, blanks, or the zeros that a machine leaves which was switched off while writing.
  public static func isEmpty(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
