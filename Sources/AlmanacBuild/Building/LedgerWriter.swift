import AlmanacSite
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Writes `ledger.tsv` into the content folder: a temporary file, then a rename, and only if it changed.
public struct LedgerWriter {
  private let content: String

  /// - Parameter content: the content folder.
  public init(content: String) {
    self.content = content
  }

  /// - Parameters:
  ///   - ledger: what is to be recorded.
  ///   - old: the file's bytes as they are, or nil without one.
  /// - Returns: whether the file was written.
  /// - Throws: `BuildFailure.ledgerNotWritten`.
  @discardableResult
  public func write(_ ledger: Ledger, replacing old: [UInt8]?) throws -> Bool {
    let bytes = Array(ledger.text.utf8)
    guard bytes != old, !(old == nil && ledger.isEmpty) else { return false }
    let path = "\(content)/\(Ledger.path)"
    let temporary = "\(content)/.\(Ledger.path).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BuildFailure.ledgerNotWritten(path: path, code: errno) }
    let code = write(bytes, to: descriptor)
    close(descriptor)
    guard code == 0, rename(temporary, path) == 0 else {
      let reason = code == 0 ? errno : code
      unlink(temporary)
      throw BuildFailure.ledgerNotWritten(path: path, code: reason)
    }
    return true
  }

  /// 0, or the reason why it failed.
  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
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
