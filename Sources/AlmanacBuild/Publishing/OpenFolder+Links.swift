import Glibc

extension OpenFolder {
  enum CarryOutcome { case carried, vanished }

  /// Gives the file or link at `path` a second name in `folder`; where hard links are refused it is copied
  /// with its time stamps. The parent folder must be there.
  func carry(_ path: PublishedPath, to folder: OpenFolder, as newPath: PublishedPath) throws -> CarryOutcome {
    let (_, code) = SystemCall.attempt {
      linkat(descriptor, path.name, folder.descriptor, newPath.name, 0)
    }
    switch code {
    case nil: return .carried
    case ENOENT: return .vanished
    case EPERM, EACCES, EXDEV, EMLINK, ENOSYS, EOPNOTSUPP: break
    default: throw SystemCall.failure("link", folder.label(of: newPath), code ?? 0)
    }
    guard let status = try status(of: path) else { return .vanished }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try copy(path, to: folder, as: newPath)
    case S_IFLNK: try copyLink(path, to: folder, as: newPath)
    default: throw SystemCall.failure("link", folder.label(of: newPath), code ?? 0)
    }
    return .carried
  }

  private func copyLink(_ path: PublishedPath, to folder: OpenFolder, as newPath: PublishedPath) throws {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    try SystemCall.run("readlink", label(of: path)) {
      readlinkat(descriptor, path.name, &target, Int(PATH_MAX))
    }
    try SystemCall.run("symlink", folder.label(of: newPath)) {
      symlinkat(target, folder.descriptor, newPath.name)
    }
  }

  /// Puts the file at `path` of this folder at the same path of `folder`, in place of what is there, in one
  /// step: a reader finds the old or the new file. Missing folders are made. The two must not be names of the
  /// same file: a rename then does nothing and the temporary name would stay.
  func place(_ path: PublishedPath, into folder: OpenFolder) throws {
    let temporary = PublishedPath(trusted: ".almanac-incoming")
    let incoming = path.parent?.appending(temporary.name) ?? temporary
    if let parent = path.parent { try folder.makeFolders(parent) }
    try folder.removeFile(incoming)
    guard try carry(path, to: folder, as: incoming) == .carried else {
      throw PublishingError.changedMeanwhile(path: label(of: path))
    }
    do {
      try folder.rename(incoming, to: path, in: folder)
    } catch {
      try? folder.removeFile(incoming)
      throw error
    }
  }
}
