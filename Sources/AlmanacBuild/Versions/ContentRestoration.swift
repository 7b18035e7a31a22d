import AlmanacModel
import AlmanacSite
import CivilTime
import Glibc

/// Brings a former content back. What is there now is kept as a version first; the ledger stays as it is, so that
/// subscribers take the next publication for what it is: a newer one.
public struct ContentRestoration {
  /// What was done.
  public struct Outcome: Sendable {
    /// The version that is there now.
    public let version: ContentVersion
    /// The one that holds what was there before; nil where a restoration that was ended went on.
    public let kept: ContentVersion?
    /// Paths in the content folder.
    public let written: [String]
    public let removed: [String]
    /// Files beside the texts that the version had and that are not there.
    public let missingPictures: [String]
  }

  private let content: String
  private let store: VersionStore
  private var journal: String { SiteFolder(content: content).path + "/restoring" }

  /// - Parameter content: the content folder.
  public init(content: String) {
    self.content = content
    store = VersionStore(content: content)
  }

  /// Which version a word of the command line means.
  /// - Parameters:
  ///   - name: that of a version; nil for none.
  ///   - day: the last publication up to this day; with neither, the last one that was another content.
  ///   - tree: the content as it is.
  /// - Throws: `BuildFailure.noVersion`.
  public func version(named name: String?, upTo day: Day?, present tree: SourceTree) throws(BuildFailure)
    -> ContentVersion
  {
    let versions = store.versions
    if let begun = begun { if let version = versions.first(where: { $0.name == begun }) { return version } }
    let publications = versions.filter { $0.kind == .publication }
    let found: ContentVersion?
    if let day {
      found = publications.last { $0.day <= day }
    } else if let name {
      found = versions.first { $0.name == name && $0.kind != .save }
    } else {
      let present = Self.texts(tree).mapValues(VersionStore.text)
      found = publications.last { $0.texts != present }
    }
    guard let found else { throw .noVersion(known: publications.map(\.name)) }
    return found
  }

  /// What was published last.
  var lastPublication: ContentVersion? { store.versions.last { $0.kind == .publication } }

  /// The version of a restoration that was ended before its end.
  private var begun: String? {
    (try? WholeFile.read(journal)).map { String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } }
  }

  /// Refuses to go on while a restoration is not finished.
  /// - Throws: `BuildFailure.restoreUnfinished`.
  public func requireNone() throws(BuildFailure) {
    if let begun { throw .restoreUnfinished(version: begun) }
  }

  /// Brings a version back. The caller holds the `SiteLock`.
  /// - Parameters:
  ///   - version: what is brought back.
  ///   - tree: the content as it is.
  ///   - today: the day on which it is kept.
  /// - Throws: `BuildFailure`. Ended or failed in between, the next `restore` goes on.
  public func restore(_ version: ContentVersion, present tree: SourceTree, today: Day) throws(BuildFailure)
    -> Outcome
  {
    let present = Self.texts(tree)
    let written = version.texts.keys.filter { version.texts[$0] != present[$0].map(VersionStore.text) }
      .sorted()
    let removed = present.keys.filter { version.texts[$0] == nil }.sorted()
    var texts: [(place: ContentPath, bytes: [UInt8])] = []
    for path in written {
      let place = try ContentPath(path, in: content)
      guard let text = version.texts[path], let bytes = store.bytes(of: text) else {
        throw .unreadable(path: place.path, code: EIO)
      }
      texts.append((place, bytes))
    }
    var gone: [ContentPath] = []
    for path in removed { gone.append(try ContentPath(path, in: content)) }
    let missing = version.pictures.filter { !WholeFile.exists("\(content)/\($0)") }
    let isGoingOn = begun == version.name
    guard isGoingOn || !written.isEmpty || !removed.isEmpty else {
      return Outcome(version: version, kept: nil, written: [], removed: [], missingPictures: missing)
    }
    let kept =
      isGoingOn ? nil : try store.keep(.kept, on: today, present, pictures: Array(tree.binaries.keys))
    try WholeFile.write(Array("\(version.name)\n".utf8), to: journal)
    for (place, bytes) in texts {
      try WholeFile.makeFolder(place.folder)
      try WholeFile.write(bytes, to: place.path)
    }
    for place in gone {
      if unlink(place.path) != 0, errno != ENOENT { throw .unwritable(path: place.path, code: errno) }
      rmdir(place.folder)
    }
    unlink(journal)
    return Outcome(version: version, kept: kept, written: written, removed: removed, missingPictures: missing)
  }

  /// The texts of a folder that are content: all but the ledger.
  static func texts(_ tree: SourceTree) -> [String: [UInt8]] {
    tree.texts.filter { $0.key != Ledger.path && VersionRecord.isSafe($0.key) }
  }
}

extension ContentRestoration {
  /// Keeps what was published. The caller holds the `SiteLock`.
  /// - Throws: `BuildFailure.unwritable`.
  public func notePublication(of tree: SourceTree, on day: Day) throws(BuildFailure) {
    try store.keep(.publication, on: day, Self.texts(tree), pictures: Array(tree.binaries.keys))
  }
}
