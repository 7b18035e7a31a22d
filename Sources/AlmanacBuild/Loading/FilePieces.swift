import Glibc

/// Reads a file of any size piece by piece, in memory of one piece.
public enum FilePieces {
  /// Reads a file from its beginning.
  /// - Parameters:
  ///   - path: the file.
  ///   - take: gets each piece; false stops.
  /// - Throws: `BuildFailure.unreadable`.
  public static func read(_ path: String, _ take: ([UInt8]) throws -> Bool) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BuildFailure.unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw BuildFailure.unreadable(path: path, code: errno) }
      guard count > 0, try take(Array(buffer[..<count])) else { return }
    }
  }
}
