import AlmanacModel

/// Adds to findings the lines that they are about, as the editor wrote them.
public struct Excerpts {
  private let tree: SourceTree

  public init(_ tree: SourceTree) {
    self.tree = tree
  }

  /// The findings in order, each with its line where the file is at hand.
  public func fill(_ log: DiagnosticLog) -> [Diagnostic] {
    log.sorted().map { diagnostic in
      guard diagnostic.excerpt == nil, let location = diagnostic.location,
        let bytes = tree.texts[location.path]
      else { return diagnostic }
      guard let line = Self.line(location.position.line, of: bytes) else { return diagnostic }
      return Diagnostic(
        diagnostic.message, at: location, excerpt: line, markerLength: diagnostic.markerLength)
    }
  }

  private static func line(_ number: Int, of bytes: [UInt8]) -> String? {
    var current = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while current < number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      current += 1
    }
    let line = bytes[start...].prefix(4_000).prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self)
  }
}
