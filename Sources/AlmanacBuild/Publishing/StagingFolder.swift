import CPublish
import Glibc
import Synchronization

/// The folder in which a site is put together before it is published. Files may be written to it by several
/// threads.
final class StagingFolder: Sendable {
  let root: OpenFolder
  private let parent: OpenFolder
  private let name: PublishedPath
  private let made: Mutex<Set<PublishedPath>> = Mutex([])

  /// Makes the folder and locks it.
  /// - Throws: `anotherBuild` or `stagingLeft` when there is one of that name.
  init(_ name: PublishedPath, in parent: OpenFolder) throws {
    let label = parent.label(of: name)
    guard try parent.makeFolder(name) else { throw PublishingError.stagingLeft(folder: label) }
    guard let root = try OpenFolder.open(name, in: parent, label: label), root.lock() != .busy,
      try parent.identity(of: name) == root.identity()
    else { throw PublishingError.anotherBuild(output: label) }
    self.root = root
    self.parent = parent
    self.name = name
  }

  /// Writes a new file.
  func write(_ path: PublishedPath, _ bytes: [UInt8], durable: Bool = false) throws {
    try makeFolders(above: path)
    try root.create(path, bytes, durable: durable)
  }

  /// Waits until all that was written is on the disk.
  func flush() throws {
    let code = cpublish_flush(root.descriptor)
    guard code == 0 else { throw SystemCall.failure("syncfs", root.label, code) }
  }

  /// Takes over a file that stays as it is.
  func take(_ path: PublishedPath, from folder: OpenFolder) throws -> OpenFolder.CarryOutcome {
    try makeFolders(above: path)
    return try folder.carry(path, to: root, as: path)
  }

  func makeFolder(_ path: PublishedPath) throws {
    // The folder is made outside the lock; several threads may try, one succeeds.
    if made.withLock({ $0.contains(path) }) { return }
    try makeFolders(above: path)
    try root.makeFolder(path)
    made.withLock { _ = $0.insert(path) }
  }

  private func makeFolders(above path: PublishedPath) throws {
    if let parent = path.parent { try makeFolder(parent) }
  }

  /// Removes whatever stands under the staging name.
  func remove() throws {
    // A thread that is still writing its last file can add to a folder that is being emptied.
    for _ in 0..<50 {
      do { return try parent.removeTree(name) } catch PublishingError.changedMeanwhile { usleep(2_000) }
    }
    try parent.removeTree(name)
  }
}
