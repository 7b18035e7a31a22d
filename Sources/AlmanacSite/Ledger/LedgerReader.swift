import AlmanacModel

/// Reads `ledger.tsv` in any order, merged lines and all.
public struct LedgerReader {
  /// A ledger of a hundred thousand entries has less (bytes).
  private static let limit = 32 << 20
  /// So many damaged lines say enough.
  private static let damageLimit = 100

  public init() {}

  /// The ledger, and what is damaged in it. A missing file is an empty ledger.
  public func read(_ bytes: [UInt8]?) -> (ledger: Ledger, log: DiagnosticLog) {
    var ledger = Ledger()
    var log = DiagnosticLog()
    guard let bytes else { return (ledger, log) }
    guard bytes.count <= Self.limit else {
      log.report(LedgerMessages.tooLarge, at: SourceLocation(path: Ledger.path))
      return (ledger, log)
    }
    for (index, octets) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      // Other systems and their merges leave carriage returns, at the end of a line or of what was one.
      let line =
        octets.contains(0x0D)
        ? String(decoding: octets.filter { $0 != 0x0D }, as: UTF8.self)
        : String(decoding: octets, as: UTF8.self)
      let location = SourceLocation(path: Ledger.path, position: SourcePosition(line: index + 1, column: 1))
      if let version = version(line), version > LedgerLine.version {
        log.report(LedgerMessages.newerVersion(version), at: location, excerpt: line)
        return (ledger, log)
      }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix) {
        log.report(LedgerMessages.conflictMark, at: location, excerpt: line, markerLength: 7)
      } else if let entry = LedgerLine.entry(line) {
        ledger.add(entry)
      } else {
        log.report(
          LedgerMessages.damagedLine, at: location, excerpt: String(line.prefix(200)),
          markerLength: min(80, line.unicodeScalars.count))
        guard log.diagnostics.count < Self.damageLimit else {
          log.report(LedgerMessages.moreDamage, at: location)
          break
        }
      }
    }
    return (ledger, log)
  }

  /// The version that a line names; nil of any other line.
  private func version(_ line: String) -> Int? {
    guard line.hasPrefix(LedgerLine.versionMark) else { return nil }
    return Int(line.dropFirst(LedgerLine.versionMark.utf8.count).prefix { $0.isNumber })
  }
}
