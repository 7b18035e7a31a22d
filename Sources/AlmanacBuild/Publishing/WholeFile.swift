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

extension WholeFile {
  /// The bytes of a file that the user named.
  /// - Throws: `BuildFailure.unreadable`.
  public static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BuildFailure.unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= readLimit {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw BuildFailure.unreadable(path: path, code: errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Nobody imports more (bytes).
  private static var readLimit: Int { 64 << 20 }
}
