/// The folder that had the output's name when the build began, brought up to date while another folder with
/// the finished site has the name.
///
/// A web server that was started inside the output folder stays with the folder, not with its name. So the
/// folder gets the name back, with the new site in it.
struct OriginalFolder {
  private let folder: OpenFolder

  init(_ folder: OpenFolder) { self.folder = folder }

  /// Applies what a plan changes; `site` holds the finished site.
  func update(_ plan: PublicationPlan, from site: OpenFolder) throws {
    if plan.removesFirst { try remove(plan) }
    for path in plan.written { try site.place(path, into: folder) }
    if !plan.removesFirst { try remove(plan) }
    try site.place(OutputManifest.path, into: folder)
  }

  private func remove(_ plan: PublicationPlan) throws {
    for path in plan.removed { try folder.removeFile(path) }
    for path in plan.emptied { try folder.removeEmptyFolder(path) }
  }

  /// Makes the folder equal to `site` after a build that was killed halfway through `update`. Files that only
  /// this folder has and no manifest names are kept.
  func mirror(_ site: OpenFolder) throws {
    let before = try PreviousOutput(of: folder)
    let now = try FolderScan(of: site, skipping: [OutputManifest.path])
    let gone = before.owned.keys.filter { now[$0]?.kind != .file && before.isOwnFile($0) }
    for path in gone { try folder.removeFile(path) }
    for path in before.scan.folders.sorted(by: >) where now[path]?.kind != .folder {
      try folder.removeEmptyFolder(path)
    }
    for path in now.folders.sorted() where before.scan[path] == nil { try folder.makeFolders(path) }
    let newer = now.entries.filter { path, entry in
      entry.kind != .folder && before.scan[path]?.inode != entry.inode
    }
    let order = newer.keys.map { PublicationOrder($0, isNew: before.scan[$0] == nil) }.sorted()
    for path in order.map(\.path) { try site.place(path, into: folder) }
    let manifest = try site.identity(of: OutputManifest.path)
    if let manifest, try folder.identity(of: OutputManifest.path) != manifest {
      try site.place(OutputManifest.path, into: folder)
    }
  }
}
