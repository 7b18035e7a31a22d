/// Writes Markdown block by block.
struct MarkdownWriter {
  private var result = ""
  /// The pieces of the block at hand, by open marks; the first are those of the block itself.
  private var frames: [(mark: MarkdownInline.Mark?, pieces: [MarkdownInline])] = [(nil, [])]
  private var containers: [Container] = []
  private var headingLevel: Int?
  private var preformatted: String?
  private var cells = 0

  private struct Container {
    enum Kind { case quote, list(isOrdered: Bool) }
    let kind: Kind
    var number: Int
    /// Whether the next block begins an item.
    var isItemPending = false
    var hasItem = false

    /// What stands before lines that go on.
    var indent: String {
      switch kind {
      case .quote: "> "
      case .list(let isOrdered):
        hasItem ? String(repeating: " ", count: isOrdered ? "\(number). ".count : 2) : ""
      }
    }

    var marker: String {
      switch kind {
      case .quote: "> "
      case .list(let isOrdered): isOrdered ? "\(number). " : "- "
      }
    }
  }

  // MARK: - Inlines

  mutating func text(_ text: String) {
    if preformatted != nil { preformatted? += text } else { add(.text(text)) }
  }

  mutating func lineBreak() {
    if preformatted != nil { preformatted? += "\n" } else { add(.lineBreak) }
  }

  mutating func picture(_ address: String, description: String) {
    add(.picture(address, description: description))
  }

  mutating func open(_ mark: MarkdownInline.Mark) {
    if frames.count < 30 { frames.append((mark, [])) }
  }

  mutating func close(_ mark: MarkdownInline.Mark) {
    guard let index = frames.lastIndex(where: { $0.mark == mark }) else { return }
    while frames.count > index { closeFrame(address: nil) }
  }

  mutating func closeLink(_ address: String) {
    guard let index = frames.lastIndex(where: { $0.mark == .link }) else { return }
    while frames.count > index + 1 { closeFrame(address: nil) }
    closeFrame(address: address)
  }

  private mutating func closeFrame(address: String?) {
    guard frames.count > 1, let frame = frames.popLast(), let mark = frame.mark else { return }
    if let address { return add(.link(address, frame.pieces)) }
    // A link whose end is missing is text.
    if mark == .link { frame.pieces.forEach { add($0) } } else { add(.marked(mark, frame.pieces)) }
  }

  private mutating func add(_ piece: MarkdownInline) {
    frames[frames.count - 1].pieces.append(piece)
  }

  // MARK: - Blocks

  /// Ends the block at hand; marks that are open go on in the next one.
  mutating func block() {
    let marks = frames.dropFirst().compactMap(\.mark)
    while frames.count > 1 { closeFrame(address: nil) }
    let text = MarkdownInline.markdown(frames[0].pieces)
    frames[0].pieces = []
    if !text.isEmpty { emit(heading(text)) }
    headingLevel = nil
    cells = 0
    for mark in marks { open(mark) }
  }

  private func heading(_ text: String) -> String {
    guard let headingLevel else { return text }
    let line = text.replacing(" \\\n", with: " ").replacing("\\\n", with: " ")
    return String(repeating: "#", count: min(6, max(2, headingLevel))) + " " + line
  }

  mutating func heading(_ level: Int) {
    block()
    headingLevel = level
  }

  mutating func rule() {
    block()
    emit("---")
  }

  mutating func beginPreformatted() {
    block()
    preformatted = ""
  }

  mutating func endPreformatted() {
    guard let code = preformatted else { return }
    preformatted = nil
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false).drop(while: \.isEmpty)
    let text = lines.reversed().drop(while: \.isEmpty).reversed().joined(separator: "\n")
    guard !text.isEmpty else { return }
    let fence = text.contains("```") ? "~~~~" : "```"
    emit("\(fence)text\n\(text)\n\(fence)")
  }

  mutating func row() {
    block()
  }

  mutating func cell() {
    if cells > 0 { add(.text(" | ")) }
    cells += 1
  }

  mutating func endRow() {
    block()
  }

  mutating func beginQuote() {
    block()
    containers.append(Container(kind: .quote, number: 0))
  }

  mutating func endQuote() { endContainer() }

  mutating func beginList(ordered: Bool, start: Int?) {
    block()
    let first = min(max(start ?? 1, 0), 999_999)
    containers.append(Container(kind: .list(isOrdered: ordered), number: first - 1))
  }

  mutating func endList() { endContainer() }

  mutating func item() {
    block()
    guard let last = containers.indices.last, case .list = containers[last].kind else {
      containers.append(Container(kind: .list(isOrdered: false), number: 0, isItemPending: true))
      return
    }
    containers[last].number += 1
    containers[last].isItemPending = true
  }

  private mutating func endContainer() {
    block()
    if !containers.isEmpty { containers.removeLast() }
  }

  // MARK: - Output

  /// Writes lines behind what the containers demand before them.
  private mutating func emit(_ block: String) {
    let beginsItem = containers.contains(where: \.isItemPending)
    let isSameList = containers.contains {
      if case .list = $0.kind { $0.hasItem || $0.isItemPending } else { false }
    }
    if !result.isEmpty {
      result += "\n"
      if !(beginsItem && isSameList && lastWasInList) { result += blankLine + "\n" }
    }
    var first = ""
    for index in containers.indices {
      if containers[index].isItemPending {
        containers[index].isItemPending = false
        containers[index].hasItem = true
        first += containers[index].marker
      } else {
        first += containers[index].indent
      }
    }
    let rest = containers.map(\.indent).joined()
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    result += lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }.joined(separator: "\n")
    lastWasInList = isSameList
  }

  private var lastWasInList = false

  /// A line between two blocks: in quotes it goes on with their mark.
  private var blankLine: String {
    let marks = containers.prefix { if case .quote = $0.kind { true } else { false } }
    return String(marks.map(\.indent).joined().reversed().drop { $0 == " " }.reversed())
  }

  /// All that was written.
  mutating func finish() -> String {
    if preformatted != nil { endPreformatted() }
    block()
    return result
  }
}
