import CPublish
import Glibc

/// Writes files for the user, each whole or not at all.
///
/// The bytes go into a hidden file beside the wanted one and are on the disk before it takes the name: who opens the
/// path, also after a crash or a power cut, finds what was there before or all that is new. A file that is replaced
/// keeps its permissions; a symbolic link is replaced, not followed. What an interrupted run left beside is written
/// over by the next one.
public enum WholeFile {
  /// Writes the bytes; a file that is there is replaced.
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - path: where it lies.
  ///   - isFlushed: whether it is waited for until the bytes are on the disk; else a power cut may leave the name
  ///     without them.
  /// - Throws: `BuildFailure.unwritable`; then everything is as it was.
  public static func write(_ bytes: [UInt8], to path: String, isFlushed: Bool = true) throws(BuildFailure) {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let temporary = "\(path[..<name]).\(path[name...]).almanac-new"
    guard let descriptor = openLocked(temporary) else { throw .unwritable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    // The mask of the process applies to new files only.
    if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    var code = ftruncate(descriptor, 0) == 0 ? write(bytes, descriptor, isFlushed: isFlushed) : errno
    if code == 0, rename(temporary, path) != 0 { code = errno }
    guard code == 0 else {
      unlink(temporary)
      throw .unwritable(path: path, code: code)
    }
  }

  /// The hidden file, new or left by a writer that was killed; another writer's is waited for. Nil with `errno`.
  private static func openLocked(_ path: String) -> Int32? {
    while true {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { return nil }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var (own, named) = (stat(), stat())
      if fstat(descriptor, &own) == 0, stat(path, &named) == 0, own.st_ino == named.st_ino {
        return descriptor
      }
      // The other writer has given it the name that both want.
      close(descriptor)
    }
  }

  /// Writes a new file and the folders above it, never over what is there.
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - path: where it is to lie.
  ///   - isFlushed: whether it is waited for until the bytes are on the disk.
  /// - Throws: `BuildFailure.unwritable`, with `EEXIST` where something is there.
  public static func create(_ bytes: [UInt8], at path: String, isFlushed: Bool = true) throws(BuildFailure) {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[...slash])) }
    let code = store(bytes, at: path, isFlushed: isFlushed)
    guard code == 0 else { throw .unwritable(path: path, code: code) }
  }

  /// Waits until all that was written below a folder is on its disk.
  /// - Throws: `BuildFailure.unwritable`.
  public static func flush(_ folder: String) throws(BuildFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path: folder, code: errno) }
    defer { close(descriptor) }
    let code = cpublish_flush(descriptor)
    guard code == 0 else { throw .unwritable(path: folder, code: code) }
  }

  /// Makes a folder with those above it; one that is there is as good.
  /// - Throws: `BuildFailure.unwritable`.
  public static func makeFolder(_ path: String) throws(BuildFailure) {
    guard mkdir(path, 0o777) != 0 else { return }
    var code = errno
    let parent = path.reversed().drop { $0 == "/" }.drop { $0 != "/" }.reversed()
    if code == ENOENT, !parent.isEmpty {
      try makeFolder(String(parent))
      code = mkdir(path, 0o777) == 0 ? 0 : errno
    }
    var status = stat()
    guard code == 0 || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR) else {
      throw .unwritable(path: path, code: code == EEXIST ? ENOTDIR : code)
    }
  }

  /// Whether something lies at the path.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// 0, or the reason why it failed; then there is no such file, or the one that was there.
  private static func store(_ bytes: [UInt8], at path: String, isFlushed: Bool) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_EXCL, 0o644)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    let code = write(bytes, descriptor, isFlushed: isFlushed)
    if code != 0 { unlink(path) }
    return code
  }

  /// 0, or the reason why it failed.
  private static func write(_ bytes: [UInt8], _ descriptor: Int32, isFlushed: Bool = true) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno }
      written += count
    }
    return !isFlushed || fsync(descriptor) == 0 ? 0 : errno
  }
}

extension WholeFile {
  /// The bytes of a file that the user named; it may be a pipe or a device.
  /// - Parameters:
  ///   - path: as the user wrote it.
  ///   - limit: bytes; of what is longer not much more is read.
  /// - Throws: `BuildFailure.unreadable`.
  public static func read(_ path: String, limit: Int = readLimit) throws(BuildFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    return try contents(descriptor, path, limit)
  }

  /// What comes in by standard input, to its end.
  /// - Parameter limit: bytes; of what is longer not much more is read.
  /// - Throws: `BuildFailure.unreadable`.
  public static func readStandardInput(limit: Int = readLimit) throws(BuildFailure) -> [UInt8] {
    try contents(STDIN_FILENO, "-", limit)
  }

  /// The folder that holds a file, as its path says: `.` where it names none.
  public static func folder(of path: String) -> String {
    let name = path.reversed().drop { $0 == "/" }.prefix { $0 != "/" }
    let above = String(path[..<name.endIndex.base])
    let isRoot = !above.isEmpty && above.allSatisfy { $0 == "/" }
    return above.isEmpty ? "." : isRoot ? "/" : String(above.reversed().drop { $0 == "/" }.reversed())
  }

  private static func contents(_ descriptor: Int32, _ path: String, _ limit: Int) throws(BuildFailure)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, code: errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Nobody imports more (bytes).
  public static var readLimit: Int { 64 << 20 }
}
