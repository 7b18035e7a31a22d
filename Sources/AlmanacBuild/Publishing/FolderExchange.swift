import CPublish
import Glibc

/// Publishes a staged site in one instant.
///
/// In what order, and what a kill between two steps leaves:
/// 1. What stays is hard-linked into the staging folder, the manifest is written. *Output: the old site.*
/// 2. The two folders exchange their names. *Output: the new site.*
/// 3. The original folder, now under the staging name, is brought up to date. *Output: the new site.*
/// 4. The names are exchanged back. *Output: the new site in the folder that was always there*, so a web
///    server that was started in it serves the new pages.
/// 5. The staged folder is removed. *Output: the new site.*
///
/// Only the manifest is flushed to the disk, and all that was written where sizes of pictures are among it. A crash of
/// the machine may therefore lose pages; as the manifest survives and every build compares every byte but those
/// of pictures, the next build repairs them. Flushing each file would cost a large site minutes.
struct FolderExchange {
  let claim: OutputClaim
  let staging: StagingFolder
  let plan: PublicationPlan
  let previous: PreviousOutput

  /// Whether the output folder is still the folder that it was, so that servers inside it go on.
  enum Outcome { case sameFolder, newFolder }

  private var location: OutputLocation { claim.location }

  func publish(manifest: [UInt8]) throws -> Outcome {
    guard let original = claim.output else {
      try finishStaging(manifest)
      try location.parent.rename(location.stagingName, to: location.name, in: location.parent)
      return .newFolder
    }
    for folder in plan.touchedFolders { try original.checkWritable(folder) }
    try takeOver(from: original)
    try finishStaging(manifest)
    let mark = location.originalMark(try original.identity().inode)
    try location.parent.removeFile(mark)
    try location.parent.create(mark, [])
    do {
      try exchange()
    } catch {
      try? location.parent.removeFile(mark)
      throw error
    }
    let outcome = bringBack(original)
    // The new site is out: what cannot be cleared now is cleared by the next build.
    try? location.parent.removeFile(mark)
    try? staging.remove()
    return outcome
  }

  private func bringBack(_ original: OpenFolder) -> Outcome {
    do {
      try OriginalFolder(original).update(plan, from: staging.root)
      try exchange()
      return .sameFolder
    } catch {
      return .newFolder
    }
  }

  private func exchange() throws {
    let code = cpublish_exchange(location.parent.descriptor, location.name.name, location.stagingName.name)
    guard code == 0 else { throw PublishingError.exchangeRefused(output: location.label, errno: code) }
  }

  private func finishStaging(_ manifest: [UInt8]) throws {
    try staging.write(OutputManifest.path, manifest, durable: true)
  }

  private func takeOver(from original: OpenFolder) throws {
    for path in plan.foreignFolders {
      try staging.makeFolder(path)
      try copyMode(of: path, from: original)
    }
    for path in plan.unchanged {
      guard try staging.take(path, from: original) == .carried else {
        throw PublishingError.changedMeanwhile(path: original.label(of: path))
      }
    }
    // A foreign file may come and go as its owner likes.
    for path in plan.foreign { _ = try staging.take(path, from: original) }
    try copyMode(of: PublishedPath(trusted: "."), from: original)
  }

  private func copyMode(of folder: PublishedPath, from original: OpenFolder) throws {
    guard let status = try original.status(of: folder) else { return }
    // The owner's rights stay, or the copy could not be filled and removed.
    let mode = (status.st_mode & 0o7777) | 0o700
    _ = SystemCall.attempt { fchmodat(staging.root.descriptor, folder.name, mode, 0) }
  }
}
