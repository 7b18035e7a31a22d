import Glibc

/// The right to change the content of a site, held against saving, `publish`, `import` and `restore` elsewhere. It goes
/// with the process, however it ends.
public final class SiteLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// - Parameters:
  ///   - content: the content folder.
  ///   - patience: milliseconds for which another holder is waited for.
  /// - Throws: `BuildFailure.siteBusy`, or `unwritable` where there is no place for the lock.
  public static func take(content: String, patience: Int) throws(BuildFailure) -> SiteLock {
    let folder = SiteFolder(content: content)
    try folder.prepare()
    let path = folder.path + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
    let lock = SiteLock(descriptor)
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // A file system without locks has no second program that would take one.
      guard errno == EWOULDBLOCK || errno == EINTR else { return lock }
      guard waited < patience else { throw .siteBusy }
      usleep(50_000)
      waited += 50
    }
    return lock
  }

  /// The same, or nil where the site's folder takes no lock because it takes no file at all.
  public static func takeIfWritable(content: String, patience: Int) throws(BuildFailure) -> SiteLock? {
    do {
      return try take(content: content, patience: patience)
    } catch {
      if case .unwritable = error { return nil }
      throw error
    }
  }
}
