import Glibc

/// An open folder; every path given to it is looked up from here, whatever becomes of the folder's name.
final class OpenFolder: Sendable {
  /// What a file is, apart from its names.
  struct Identity: Hashable, Sendable {
    let device: UInt
    let inode: UInt
  }

  enum LockOutcome { case held, busy, unsupported }

  let descriptor: Int32
  /// The folder's path for messages.
  let label: String

  private init(descriptor: Int32, label: String) {
    self.descriptor = descriptor
    self.label = label
  }

  deinit { close(descriptor) }

  /// Opens the folder `path` below `parent` (from the current folder without one). The last component is not
  /// followed when it is a symbolic link. Gives nil where nothing is.
  static func open(_ path: PublishedPath, in parent: OpenFolder?, label: String) throws -> OpenFolder? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (parent == nil ? 0 : O_NOFOLLOW)
    let base = parent?.descriptor ?? AT_FDCWD
    let (descriptor, code) = SystemCall.attempt { openat(base, path.name, flags) }
    if code == ENOENT { return nil }
    if let code { throw SystemCall.failure("open", label, code) }
    return OpenFolder(descriptor: descriptor, label: label)
  }

  func label(of path: PublishedPath) -> String { label + "/" + path.text }

  func identity() throws -> Identity {
    var status = stat()
    try SystemCall.run("stat", label) { fstat(descriptor, &status) }
    return Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
  }

  /// The status of what `path` names, symbolic links not followed; nil where nothing is.
  func status(of path: PublishedPath) throws -> stat? {
    var status = stat()
    let (_, code) = SystemCall.attempt { fstatat(descriptor, path.name, &status, AT_SYMLINK_NOFOLLOW) }
    if code == ENOENT || code == ENOTDIR { return nil }
    if let code { throw SystemCall.failure("stat", label(of: path), code) }
    return status
  }

  func identity(of path: PublishedPath) throws -> Identity? {
    try status(of: path).map { Identity(device: UInt($0.st_dev), inode: UInt($0.st_ino)) }
  }

  /// Takes the folder's advisory lock without waiting. The lock goes with the process, however it ends.
  func lock() -> LockOutcome {
    let (_, code) = SystemCall.attempt { flock(descriptor, LOCK_EX | LOCK_NB) }
    switch code {
    case nil: return .held
    case EWOULDBLOCK: return .busy
    default: return .unsupported
    }
  }

  func unlock() { _ = flock(descriptor, LOCK_UN) }

  /// Refuses early where a change inside `folder` (nil: the folder itself) would be refused later.
  func checkWritable(_ folder: PublishedPath?) throws {
    let name = folder ?? PublishedPath(trusted: ".")
    let (_, code) = SystemCall.attempt { faccessat(descriptor, name.name, W_OK | X_OK, 0) }
    guard let code, code != ENOENT, code != ENOTDIR else { return }
    throw SystemCall.failure("access", folder.map(label(of:)) ?? label, code)
  }
}
