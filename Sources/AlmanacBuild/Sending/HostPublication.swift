import AlmanacSite
import FoundationEssentials

/// A publication to a host: what lies there is looked at before anything is built, then what differs is sent. Ended at any
/// moment, no page there links to what is not there, and the same publication goes on.
public final class HostPublication {
  private let target: String
  private let host: any Host
  /// Takes what the host has of Almanac's own lists, so that it can be looked at as a folder.
  let mirror: String
  private var there: OutputManifest?

  /// - Parameters:
  ///   - target: what is not a folder.
  ///   - text: the target as it was written.
  ///   - options: `content` tells where the site's own folder lies.
  /// - Throws: `BuildFailure` where the host cannot be reached.
  init(_ target: PublicationTarget, named text: String, _ options: BuildOptions) throws(BuildFailure) {
    self.target = text
    let own = SiteFolder(content: options.content)
    try? own.prepare()
    mirror = "\(own.path)/hosts/\(Hexadecimal.text(SHA256.digest(of: Array(text.utf8))).prefix(16))"
    func connection(_ host: String) throws(BuildFailure) -> HostConnection {
      try HostConnection(host, canAnswer: options.canAnswer, in: own.path)
    }
    switch target {
    case .folder(let path): throw .targetMissing(path)
    case .rsync(let host, let path): self.host = RsyncHost("\(host):\(path)", try connection(host))
    case .service(let host, let path): self.host = RsyncHost("rsync://\(host)/\(path)", nil)
    case .sftp(let host, let path): self.host = SFTPHost(host, path, try connection(host))
    }
  }

  private static let lists = [OutputManifest.path, PublishedPath(trusted: PublicationRecord.path)]

  /// Looks at what lies there and brings its lists here.
  /// - Parameters:
  ///   - note: knows whether a copy was brought there before.
  ///   - options: whether the place may be made, and whether a newer publication is replaced: then its calendars are
  ///     needed, so that no number in them falls.
  /// - Throws: `BuildFailure.target…`, `hostFailed`, `programMissing`.
  func look(_ note: PublicationNote, _ options: BuildOptions) throws(BuildFailure) {
    // What was fetched for an earlier publication counts no more.
    try? FileManager.default.removeItem(atPath: mirror)
    try WholeFile.makeFolder(mirror)
    guard let names = try host.names() else {
      guard options.createsTarget else { throw .targetMissing(target) }
      return try host.make()
    }
    let isOurs = names.contains(OutputManifest.path.text)
    if isOurs { try host.fetch(Self.lists, to: mirror) }
    there = manifest(in: mirror)
    if let there {
      guard options.replaces else { return }
      return try host.fetch(
        there.entries.keys.filter { PublishedSite.holdsAll($0.text) }.sorted(), to: mirror)
    }
    guard !isOurs, names.allSatisfy({ $0.hasPrefix(".") && $0 != ".htaccess" }) else {
      throw .targetForeign(target)
    }
    guard options.createsTarget || !note.hasCopied(to: mirror) else { throw .targetEmptied(target) }
  }

  /// Sends what differs from what lies there.
  /// - Parameters:
  ///   - output: the folder of what was published here.
  ///   - deletesMany: whether more than a tenth of what lies there may be removed.
  /// - Throws: `BuildFailure.removesMany`, `hostFailed`, `programMissing`.
  func send(_ output: String, deletesMany: Bool) throws(BuildFailure) -> HostReport {
    guard let own = manifest(in: output) else {
      throw .unreadable(path: "\(output)/\(OutputManifest.path.text)", code: 0)
    }
    if !deletesMany { try RemovalBound.check(from: there, to: own, target: target) }
    let difference = HostDifference(from: there, to: own)
    let report = HostReport(difference)
    guard !difference.isEmpty || there == nil else { return report }
    let meanwhile = "\(mirror)/under-way"
    try WholeFile.makeFolder(meanwhile)
    let facts = ManifestFacts(generator: "almanac \(BuildFacts.version)", zoneData: "")
    try WholeFile.write(
      difference.underWay.bytes(facts: facts), to: "\(meanwhile)/\(OutputManifest.path.text)")
    // Paths from the output folder would not lead there where it is named from the current one.
    let whole = RealPath.resolved(meanwhile) ?? meanwhile
    let source = RealPath.resolved(output) ?? output
    try host.carryOut(steps(difference, own, meanwhile: whole, output: source), from: source)
    there = own
    for path in Self.lists where own.entries[path] != nil || path == OutputManifest.path {
      try WholeFile.write(try WholeFile.read("\(output)/\(path.text)"), to: "\(mirror)/\(path.text)")
    }
    return report
  }

  private func steps(
    _ difference: HostDifference, _ own: OutputManifest, meanwhile: String, output: String
  ) -> [HostStep] {
    let scratch = "\(meanwhile)/removing"
    var known = PublishedPath.folders(above: (there?.entries ?? [:]).filter { !$0.value.isNew }.map(\.key))
    let sent = difference.sent.filter { !$0.isEmpty }.map { paths in
      let folders = PublishedPath.folders(above: paths).subtracting(known).sorted()
      known.formUnion(folders)
      return HostStep.send(
        paths, folders: folders, bytes: paths.reduce(0) { $0 + (own.entries[$1]?.size ?? 0) })
    }
    return [.sendManifest(from: meanwhile), .remove(difference.removedFirst, emptied: [], scratch: scratch)]
      + sent + [
        .remove(difference.removed, emptied: difference.emptied, scratch: scratch),
        .sendManifest(from: output),
      ]
  }

  private func manifest(in folder: String) -> OutputManifest? {
    (try? FolderReader(folder).read(OutputManifest.path.text)).flatMap(OutputManifest.init)
  }
}

/// What was done on a host.
public struct HostReport: Equatable, Sendable {
  /// Files that were sent, of them new ones.
  public let sent: Int
  public let added: Int
  public let removed: Int
  public let unchanged: Int

  init(_ difference: HostDifference) {
    sent = difference.sent.reduce(0) { $0 + $1.count }
    added = difference.added
    removed = difference.removed.count + difference.removedFirst.count
    unchanged = difference.unchanged
  }
}
