/// What a publication changed. Paths are relative to the output folder and sorted.
public struct PublishingReport: Equatable, Sendable {
  /// Files that were not there before.
  public let added: [String]
  /// Files with new bytes.
  public let changed: [String]
  /// How many files kept their bytes, inode and time stamp.
  public let unchanged: Int
  /// Own files that the build does not make any more.
  public let removed: [String]
  /// Files that the build did not make and left alone, those with a name beginning with a dot apart.
  public let foreign: [String]
  /// How many foreign files with a name beginning with a dot were left alone.
  public let carried: Int
  /// Bytes of the whole site, the manifest not counted.
  public let bytes: Int
  /// Bytes of the files added and changed.
  public let bytesWritten: Int
  /// Whether something that a killed build had left was cleared away.
  public let clearedRests: Bool
  /// Whether the output is another folder than before, so that a server started inside it needs a restart.
  public let isNewFolder: Bool

  /// Files added and changed.
  public var written: Int { added.count + changed.count }
}

extension PublishingReport {
  init(_ plan: PublicationPlan, over previous: PreviousOutput, clearedRests: Bool, isNewFolder: Bool) {
    let entries = plan.manifest.entries
    let written = plan.written.sorted()
    added = written.filter { previous.scan[$0] == nil }.map(\.text)
    changed = written.filter { previous.scan[$0] != nil }.map(\.text)
    unchanged = plan.unchanged.count
    removed = plan.removed.map(\.text)
    foreign = plan.foreign.filter { !$0.isHidden }.map(\.text)
    carried = plan.foreign.count - foreign.count
    bytes = entries.values.reduce(0) { $0 + $1.size }
    bytesWritten = written.reduce(0) { $0 + (entries[$1]?.size ?? 0) }
    self.clearedRests = clearedRests
    self.isNewFolder = isNewFolder
  }
}
