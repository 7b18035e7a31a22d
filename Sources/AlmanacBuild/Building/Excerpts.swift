import AlmanacModel

/// Adds to findings the lines that they are about, as the editor wrote them.
public struct Excerpts {
  private let tree: SourceTree

  public init(_ tree: SourceTree) {
    self.tree = tree
  }

  /// The findings in order, each with its line where the file is at hand.
  public func fill(_ log: DiagnosticLog) -> [Diagnostic] {
    var read: (path: String, lines: FileLines)?
    return log.sorted().map { diagnostic in
      guard diagnostic.excerpt == nil, let location = diagnostic.location,
        let bytes = tree.texts[location.path]
      else { return diagnostic }
      let lines = read.flatMap { $0.path == location.path ? $0.lines : nil } ?? FileLines(bytes)
      read = (location.path, lines)
      guard let line = Self.text(of: location.position.line, in: lines) else { return diagnostic }
      return Diagnostic(
        diagnostic.message, at: location, excerpt: line, markerLength: diagnostic.markerLength)
    }
  }

  /// A line as far as findings show it, and a little more where it is longer, so that this can be told; nil where
  /// there is none.
  private static func text(of number: Int, in lines: FileLines) -> String? {
    guard lines.ranges.indices.contains(number - 1) else { return nil }
    let shown = lines.bytes[lines.ranges[number - 1]].prefix(Diagnostic.longestExcerpt + 4)
    return String(decoding: shown, as: UTF8.self)
  }
}
