import Glibc

extension OpenFolder {
  /// Makes a folder; false where something of that name is there already.
  @discardableResult
  func makeFolder(_ path: PublishedPath) throws -> Bool {
    let (_, code) = SystemCall.attempt { mkdirat(descriptor, path.name, 0o777) }
    if code == EEXIST { return false }
    if let code { throw SystemCall.failure("mkdir", label(of: path), code) }
    return true
  }

  /// Makes `path` and the folders above it that are missing.
  func makeFolders(_ path: PublishedPath) throws {
    let (_, code) = SystemCall.attempt { mkdirat(descriptor, path.name, 0o777) }
    switch code {
    case nil, EEXIST: return
    case ENOENT:
      guard let parent = path.parent else { fallthrough }
      try makeFolders(parent)
      try makeFolder(path)
    default: throw SystemCall.failure("mkdir", label(of: path), code ?? 0)
    }
  }

  func rename(_ path: PublishedPath, to newPath: PublishedPath, in folder: OpenFolder) throws {
    try SystemCall.run("rename", folder.label(of: newPath)) {
      renameat(descriptor, path.name, folder.descriptor, newPath.name)
    }
  }

  /// Removes a file or link; one that has vanished is fine.
  func removeFile(_ path: PublishedPath) throws {
    let (_, code) = SystemCall.attempt { unlinkat(descriptor, path.name, 0) }
    guard let code, code != ENOENT, code != ENOTDIR else { return }
    throw SystemCall.failure("unlink", label(of: path), code)
  }

  /// Removes a folder if it is empty; true when it is gone.
  @discardableResult
  func removeEmptyFolder(_ path: PublishedPath) throws -> Bool {
    let (_, code) = SystemCall.attempt { unlinkat(descriptor, path.name, AT_REMOVEDIR) }
    switch code {
    case nil, ENOENT: return true
    case ENOTEMPTY, EEXIST, ENOTDIR, EBUSY: return false
    default: throw SystemCall.failure("rmdir", label(of: path), code ?? 0)
    }
  }

  /// Removes the folder `path` with all that is in it; never looks into another file system or through a
  /// symbolic link.
  func removeTree(_ path: PublishedPath) throws {
    guard let folder = try OpenFolder.open(path, in: self, label: label(of: path)) else { return }
    let scan = try FolderScan(of: folder, skipping: [], onOneDevice: true)
    for (entry, found) in scan.entries where found.kind != .folder { try folder.removeFile(entry) }
    // A folder sorts before what is in it, so backwards is from the leaves up.
    for entry in scan.folders.sorted(by: >) { try folder.removeEmptyFolder(entry) }
    guard try removeEmptyFolder(path) else { throw PublishingError.changedMeanwhile(path: label(of: path)) }
  }
}
