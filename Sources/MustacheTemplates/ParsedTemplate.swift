/// A source with its tree, its syntax problems, and the names it uses.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [Node]
  let problems: [TemplateProblem]
  /// Templates that its partial and parent tags name.
  let inclusions: Set<TemplateName>
  /// Blocks that it declares, not those it overrides.
  let blocks: Set<String>
}

/// A source, and the places in it.
struct TemplateSource: Sendable {
  let name: TemplateName
  let bytes: [UInt8]
  /// Where each line begins.
  private let lineStarts: [Int]
  /// Bytes of a line that go with a problem; findings show a little less, and so can tell that it is longer.
  private static let longestExcerpt = 4_100
  /// So many scalars of a name.
  private static let longestName = 100

  init(name: TemplateName, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// A problem at a byte offset; line, column and excerpt are found here.
  func problem(
    _ kind: TemplateProblem.Kind, at offset: Int, name text: String, suggestions: [String] = []
  ) -> TemplateProblem {
    let offset = min(offset, bytes.count)
    let line = lineNumber(of: offset)
    let before = bytes[lineStarts[line - 1]..<offset]
    let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
    var excerpt = bytes[before.startIndex...].prefix(Self.longestExcerpt).prefix { $0 != UInt8(ascii: "\n") }
    if excerpt.last == UInt8(ascii: "\r") { excerpt.removeLast() }
    let isLong = text.unicodeScalars.dropFirst(Self.longestName).first != nil
    let shown = isLong ? String(text.unicodeScalars.prefix(Self.longestName)) + "…" : text
    return TemplateProblem(
      kind: kind, template: name, line: line, column: column, name: shown, suggestions: suggestions,
      excerpt: String(decoding: excerpt, as: UTF8.self))
  }

  /// From 1.
  private func lineNumber(of offset: Int) -> Int {
    var (first, behind) = (0, lineStarts.count)
    while behind - first > 1 {
      let middle = (first + behind) / 2
      if lineStarts[middle] <= offset { first = middle } else { behind = middle }
    }
    return first + 1
  }
}
