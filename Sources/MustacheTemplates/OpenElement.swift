/// A section, block or parent tag whose closing tag has not been read yet.
struct OpenElement {
  enum Kind {
    case template
    case section(isInverted: Bool)
    case parent
    case block
  }

  let kind: Kind
  let name: String
  let offset: Int
  /// White space before the tag if it begins its line, else `nil`.
  var indentation: [UInt8]?
  var base: [UInt8] = []
  var startsLine = false
  var nodes: [Node] = []

  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }
}

extension TemplateParser {
  mutating func openParent(_ tag: Tag) {
    inclusions.insert(TemplateName(tag.name))
    var element = OpenElement(kind: .parent, name: tag.name, offset: tag.start)
    if case .clear(let space) = line { element.indentation = space }
    open.append(element)
    line = .begun
  }

  mutating func openBlock(_ tag: Tag) {
    let isOverride = open.last?.isParent ?? false
    var element = OpenElement(kind: .block, name: tag.name, offset: tag.start)
    if case .clear(let space) = line, !isOverride { element.indentation = space }
    let isClear = isOverride || element.indentation != nil
    if isClear, let next = nextLine(after: tag.end) {
      scanner.position = next
      line = .clear([])
      element.startsLine = true
      element.base = indentationOfText(from: next)
    } else {
      line = .begun
      element.base = element.indentation ?? indentationOfLine(at: tag.start)
    }
    if !isOverride { blocks.insert(tag.name) }
    open.append(element)
  }

  mutating func close(_ tag: Tag) {
    guard open.count > 1, let innermost = open.last else {
      beginLine()
      report(.strayClose, at: tag.start, name: tag.name)
      return
    }
    if innermost.name != tag.name {
      let wanted = [innermost.name]
      report(.mismatchedClose, at: tag.start, name: tag.name, suggestions: wanted)
      let isOpen = open.dropFirst().contains { $0.name == tag.name }
      while isOpen, open.last?.name != tag.name { closeInnermost(at: tag) }
    }
    closeInnermost(at: tag)
  }

  mutating func closeWhatIsOpen() {
    let end = source.bytes.count
    while open.count > 1, let element = open.last {
      report(.unclosedSection, at: element.offset, name: element.name)
      closeInnermost(at: Tag(kind: .close, name: element.name, start: end, end: end))
    }
  }

  private mutating func closeInnermost(at tag: Tag) {
    guard let kind = open.last?.kind else { return }
    switch kind {
    case .template: break
    case .section(let isInverted): closeSection(isInverted: isInverted, at: tag)
    case .parent: closeParent(at: tag)
    case .block: closeBlock(at: tag)
    }
  }

  private mutating func closeSection(isInverted: Bool, at tag: Tag) {
    takeLineOfClose(tag)
    let element = open.removeLast()
    let section = Section(
      name: element.name, isInverted: isInverted, offset: element.offset, body: element.nodes)
    append(.section(section))
  }

  /// A parent tag stands alone if its opening tag begins a line and its closing tag ends one.
  private mutating func closeParent(at tag: Tag) {
    var element = open.removeLast()
    line = .begun
    if let space = element.indentation {
      if let next = nextLine(after: tag.end) {
        scanner.position = next
        line = .clear([])
      } else {
        append(.lineStart(space))
        element.indentation = nil
      }
    }
    let overrides = element.nodes.compactMap { node in
      if case .block(let block) = node { block } else { nil }
    }
    let parent = Inclusion(
      name: TemplateName(element.name), offset: element.offset, indentation: element.indentation,
      overrides: overrides)
    append(.parent(parent))
  }

  private mutating func closeBlock(at tag: Tag) {
    let isOverride = open.dropLast().last?.isParent ?? false
    if isOverride {
      line = .begun
    } else {
      takeLineOfClose(tag)
    }
    let element = open.removeLast()
    let hasOwnLines = element.startsLine && !element.nodes.isEmpty
    let base = element.startsLine && !hasOwnLines ? element.indentation ?? [] : element.base
    let block = Block(
      name: element.name, offset: element.offset, indentation: element.indentation.map { _ in base },
      base: base, startsLine: element.startsLine, body: element.nodes)
    append(.block(block))
  }

  private mutating func takeLineOfClose(_ tag: Tag) {
    if case .clear = line, let next = nextLine(after: tag.end) {
      scanner.position = next
      line = .clear([])
    } else {
      beginLine()
    }
  }

  /// The white space of the first line from `offset` on that has anything else.
  private func indentationOfText(from offset: Int) -> [UInt8] {
    var start = offset
    while let next = nextLine(after: start), next < source.bytes.count, next > start { start = next }
    return Array(source.bytes[start...].prefix(while: isBlank))
  }

  private func indentationOfLine(at offset: Int) -> [UInt8] {
    let start = source.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Array(source.bytes[start..<offset].prefix(while: isBlank))
  }
}
