import AlmanacSite

/// Writes `ledger.tsv` into the content folder, whole, and only if it changed.
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
    do { try WholeFile.write(bytes, to: path) } catch {
      guard case .unwritable(let path, let code) = error else { throw error }
      throw BuildFailure.ledgerNotWritten(path: path, code: code)
    }
    return true
  }
}
