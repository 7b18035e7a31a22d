import Glibc

/// Publishes a staged site file by file, each in one step: what pages refer to, pages, feeds, then removals.
/// A kill leaves old and new pages side by side; the next build knows all of them as its own and finishes.
/// Staged files lie inside the output folder, because beside it may be another file system.
struct InPlacePublication {
  static let stagingName = PublishedPath(trusted: ".almanac-staging")
  static let stagingPrefix = Array(".almanac-staging/".utf8)

  let output: OpenFolder
  let staging: StagingFolder
  let plan: PublicationPlan
  let previous: PreviousOutput

  func publish(manifest: [UInt8], facts: ManifestFacts) throws {
    for folder in plan.touchedFolders { try output.checkWritable(folder) }
    // First a manifest of both sites: after a kill the next build knows all that is ours.
    let both = previous.owned.merging(plan.manifest.entries) { _, new in new }
    try replaceManifest(OutputManifest(entries: both).bytes(facts: facts))
    if plan.removesFirst { try remove() }
    for path in plan.written { try move(path) }
    if !plan.removesFirst { try remove() }
    try replaceManifest(manifest)
    try? staging.remove()
  }

  private func replaceManifest(_ bytes: [UInt8]) throws {
    try staging.write(OutputManifest.path, bytes, durable: true)
    try staging.root.rename(OutputManifest.path, to: OutputManifest.path, in: output)
  }

  private func move(_ path: PublishedPath) throws {
    if let parent = path.parent { try output.makeFolders(parent) }
    do {
      try staging.root.rename(path, to: path, in: output)
    } catch PublishingError.system(_, _, EXDEV) {
      // A folder inside the output is a mount point of its own.
      try staging.root.place(path, into: output)
    }
  }

  private func remove() throws {
    for path in plan.removed { try output.removeFile(path) }
    for path in plan.emptied { try output.removeEmptyFolder(path) }
  }
}
