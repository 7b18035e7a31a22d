import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Writes files whole or not at all: a temporary file beside them, then a rename.
public enum WholeFile {
  /// Writes the bytes; a file that is there is replaced and keeps its permissions.
  /// - Throws: `BuildFailure.unwritable`.
  public static func write(_ bytes: [UInt8], to path: String) throws {
    let temporary = path + ".almanac-new"
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw BuildFailure.unwritable(path: path, code: errno) }
    let code = write(bytes, descriptor)
    close(descriptor)
    guard code == 0, rename(temporary, path) == 0 else {
      let reason = code == 0 ? errno : code
      unlink(temporary)
      throw BuildFailure.unwritable(path: path, code: reason)
    }
  }

  /// Makes a folder with those above it.
  /// - Throws: `BuildFailure.unwritable`.
  public static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw BuildFailure.unwritable(path: path, code: EACCES)
    }
  }

  /// Whether something lies at the path.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// 0, or the reason why it failed.
  private static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno }
      written += count
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }
}
