import AlmanacModel

/// Adds to findings the lines that they are about, as the editor wrote them.
public struct Excerpts {
  private let tree: SourceTree

  public init(_ tree: SourceTree) {
    self.tree = tree
  }

  /// The findings in order, each with its line where the file is at hand.
  public func fill(_ log: DiagnosticLog) -> [Diagnostic] {
    var cursor: LineCursor?
    return log.sorted().map { diagnostic in
      guard diagnostic.excerpt == nil, let location = diagnostic.location,
        let bytes = tree.texts[location.path]
      else { return diagnostic }
      // The findings of a file come in the order of its lines, so each search goes on where the last one ended.
      if cursor?.path != location.path || (cursor?.line ?? 0) > location.position.line {
        cursor = LineCursor(location.path, bytes)
      }
      guard let line = cursor?.text(ofLine: location.position.line, in: bytes) else { return diagnostic }
      return Diagnostic(
        diagnostic.message, at: location, excerpt: line, markerLength: diagnostic.markerLength)
    }
  }
}

/// A place in a file that goes on from line to line, which end with CR LF, CR or LF.
private struct LineCursor {
  let path: String
  private(set) var line = 1
  private var start: Int

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// A line that is not before the current one, nil behind the last: as far as findings show it, and a little more
  /// where it is longer, so that this can be told.
  mutating func text(ofLine number: Int, in bytes: [UInt8]) -> String? {
    while line < number {
      guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
      start = end + 1
      if bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
      line += 1
    }
    let shown = bytes[start...].prefix(Diagnostic.longestExcerpt + 4).prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: shown, as: UTF8.self)
  }
}
