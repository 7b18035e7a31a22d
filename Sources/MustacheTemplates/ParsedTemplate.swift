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

  /// A problem at a byte offset; line, column and excerpt are found here.
  func problem(
    _ kind: TemplateProblem.Kind, at offset: Int, name text: String, suggestions: [String] = []
  ) -> TemplateProblem {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[lineStart..<before.endIndex], as: UTF8.self).unicodeScalars.count + 1
    var excerpt = bytes[lineStart...].prefix { $0 != UInt8(ascii: "\n") }
    if excerpt.last == UInt8(ascii: "\r") { excerpt.removeLast() }
    return TemplateProblem(
      kind: kind, template: name, line: line, column: column, name: text, suggestions: suggestions,
      excerpt: String(decoding: excerpt, as: UTF8.self))
  }
}
