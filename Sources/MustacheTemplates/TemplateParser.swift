/// Builds the tree of one source and notes every syntax problem on the way; what is broken is left out,
/// so that the rest can still be checked.
///
/// White space follows the Mustache specification: a tag that stands alone takes its line with it; a
/// parent tag counts as one piece from its opening to its closing tag; what stands in a parent tag
/// outside of blocks is ignored.
struct TemplateParser {
  /// How deep sections, blocks and parent tags may lie in each other in one source.
  static let deepestNesting = 100
  /// A source with so many mistakes is not read further.
  private static let mostProblems = 500

  let source: TemplateSource
  var scanner: TagScanner
  var line = LineState.clear([])
  var open: [OpenElement] = [OpenElement(kind: .template, name: "", offset: 0)]
  var problems: [TemplateProblem] = []
  var inclusions: Set<TemplateName> = []
  var blocks: Set<String> = []

  /// Whether anything but white space has been seen on the current line.
  enum LineState {
    case clear([UInt8])
    case begun
  }

  init(name: TemplateName, text: String) {
    let bytes = Array(text.utf8)
    source = TemplateSource(name: name, bytes: bytes)
    scanner = TagScanner(source: bytes)
  }

  consuming func parse() -> ParsedTemplate {
    while problems.count < Self.mostProblems, let piece = scanner.next() {
      switch piece {
      case .text(let range): appendText(range)
      case .tag(let tag): read(tag)
      case .bad(let range): noteBadTag(range)
      }
    }
    if case .clear(let space) = line, !space.isEmpty { append(.lineStart(space)) }
    closeWhatIsOpen()
    return ParsedTemplate(
      source: source, nodes: open.first?.nodes ?? [], problems: problems, inclusions: inclusions,
      blocks: blocks)
  }

  private mutating func read(_ tag: Tag) {
    if open.count > Self.deepestNesting { return giveUp(at: tag) }
    switch tag.kind {
    case .variable, .unescaped:
      beginLine()
      let isEscaped = tag.kind == .variable
      append(.variable(Variable(name: tag.name, isEscaped: isEscaped, offset: tag.start)))
    case .comment, .delimiters:
      _ = takeLine(of: tag)
    case .section, .inverted:
      _ = takeLine(of: tag)
      let kind = OpenElement.Kind.section(isInverted: tag.kind == .inverted)
      open.append(OpenElement(kind: kind, name: tag.name, offset: tag.start))
    case .partial:
      let name = TemplateName(tag.name)
      inclusions.insert(name)
      let indentation = takeLine(of: tag)
      let partial = Inclusion(name: name, offset: tag.start, indentation: indentation, overrides: [])
      append(.partial(partial))
    case .parent: openParent(tag)
    case .block: openBlock(tag)
    case .close: close(tag)
    }
  }

  mutating func report(
    _ kind: TemplateProblem.Kind, at offset: Int, name: String, suggestions: [String] = []
  ) {
    problems.append(source.problem(kind, at: offset, name: name, suggestions: suggestions))
  }

  /// What lies too deep to be compiled ends the reading of this source.
  private mutating func giveUp(at tag: Tag) {
    report(.recursionTooDeep, at: tag.start, name: tag.name)
    scanner.position = source.bytes.count
    open.removeSubrange(1...)
  }

  private mutating func noteBadTag(_ range: Range<Int>) {
    beginLine()
    let text = source.bytes[range].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    report(.badTag, at: range.lowerBound, name: String(decoding: text, as: UTF8.self))
  }

  mutating func append(_ node: Node) {
    open[open.count - 1].nodes.append(node)
  }
}

extension TemplateParser {
  /// Text, line by line.
  private mutating func appendText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      appendLine(source.bytes[start..<end])
      if lineBreak != nil { line = .clear([]) }
      start = end
    }
  }

  private mutating func appendLine(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if case .clear(let space) = line {
      rest = bytes.drop(while: isBlank)
      line = .clear(space + bytes[..<rest.startIndex])
      if rest.isEmpty { return }
      beginLine()
    }
    append(.text(Array(rest)))
  }

  /// Makes white space that was held back part of the output.
  mutating func beginLine() {
    if case .clear(let space) = line { append(.lineStart(space)) }
    line = .begun
  }

  /// The white space before a tag that stands alone on its line, which is then taken away; `nil` for a
  /// tag within a line.
  private mutating func takeLine(of tag: Tag) -> [UInt8]? {
    if case .clear(let space) = line, let next = nextLine(after: tag.end) {
      scanner.position = next
      line = .clear([])
      return space
    }
    beginLine()
    return nil
  }

  /// Where the next line begins if nothing but white space follows on this one.
  func nextLine(after offset: Int) -> Int? {
    var end = offset
    while end < source.bytes.count, isBlank(source.bytes[end]) { end += 1 }
    if end == source.bytes.count { return end }
    if source.bytes[end] == UInt8(ascii: "\n") { return end + 1 }
    if source.bytes[end...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) { return end + 2 }
    return nil
  }
}

func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
