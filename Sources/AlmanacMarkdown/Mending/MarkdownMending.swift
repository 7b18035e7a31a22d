import AlmanacModel
import MarkdownWriting

/// Repairs markup that did not take, where it can mean one thing only, and HTML that Markdown can say.
public enum MarkdownMending {
  /// The text with its repairs, or nil where there is nothing to repair. Lines end in LF; code and blocks of the site stay
  /// as they are.
  public static func mended(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard ParserBounds.firstViolation(in: bytes) == nil else { return nil }
    var result = bytes
    // A repair may bring forth another: a bullet in front of stars, a list within HTML.
    for _ in 0..<3 {
      var search = RepairSearch(result)
      let edits = search.edits()
      guard !edits.isEmpty else { break }
      result = applied(edits, to: result)
    }
    return result == bytes ? nil : String(decoding: result, as: UTF8.self)
  }

  private static func applied(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= done {
      result += bytes[done..<edit.range.lowerBound]
      result += edit.replacement.utf8
      done = edit.range.upperBound
    }
    return result + bytes[done...]
  }

  /// A change of some bytes.
  struct TextEdit {
    let range: Range<Int>
    let replacement: String
  }
}

/// Looks through the tree of a text for what can be repaired.
private struct RepairSearch {
  private let bytes: [UInt8]
  private var source: BodyText
  private var found: [MarkdownMending.TextEdit] = []
  /// Where in the text the search for the next piece of the block begins, and where the block ends.
  private var cursor = 0
  private var end = 0
  private var startsLine = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    source = BodyText(bytes, firstLine: 1)
  }

  mutating func edits() -> [MarkdownMending.TextEdit] {
    let tree = MarkdownTree(bytes, footnotes: true)
    if let root = tree.root { visitBlocks(of: root, depth: 0) }
    return found
  }

  private mutating func visitBlocks(of parent: MarkdownNode, depth: Int) {
    guard depth < ParserBounds.depth else { return }
    for block in parent.children {
      switch block.kind {
      case .paragraph, .heading, .tableCell: visitText(of: block)
      case .htmlBlock: visitHTML(block)
      case .table:
        visitRows(of: block)
        visitBlocks(of: block, depth: depth + 1)
      case .codeBlock, .thematicBreak: break
      default: visitBlocks(of: block, depth: depth + 1)
      }
    }
  }

  // MARK: - Text

  private mutating func visitText(of block: MarkdownNode) {
    let range = source.range(of: block)
    // The cells of a row share its line: each begins where it stands.
    cursor = block.kind == .tableCell ? source.offset(of: block) : range.lowerBound
    end = range.upperBound
    startsLine = true
    for item in LineScanner.leftovers(of: block, in: &source) where item.kind == .gluedItem {
      add(item.range.upperBound..<item.range.upperBound, " ")
    }
    visitInlines(of: block, in: block, depth: 0)
  }

  private mutating func visitInlines(of parent: MarkdownNode, in block: MarkdownNode, depth: Int) {
    guard depth < ParserBounds.depth else { return }
    let pairs = HTMLRepairs.pairs(in: parent)
    for node in parent.children {
      switch node.kind {
      case .text: repair(node, in: block)
      case .softBreak, .lineBreak: startsLine = true
      case .code: _ = find(node.literal)
      case .htmlInline:
        guard let place = find(node.literal) else { continue }
        if let replacement = pairs[node.identity] { add(place, replacement) }
      case .link: repairLink(node, in: block, depth: depth)
      default: visitInlines(of: node, in: block, depth: depth + 1)
      }
    }
  }

  /// Where some bytes stand next; nil where they are written in another way.
  private mutating func find(_ wanted: NodeBytes) -> Range<Int>? {
    guard !wanted.isEmpty, cursor < end,
      let place = bytes[cursor..<min(end, cursor + wanted.count + 4_096)].firstRange(of: wanted)
    else {
      return nil
    }
    cursor = place.lowerBound + wanted.count
    return place.lowerBound..<cursor
  }

  private mutating func repair(_ node: MarkdownNode, in block: MarkdownNode) {
    let begins = startsLine && block.kind == .paragraph
    startsLine = false
    guard let place = find(node.literal) else { return }
    let text = node.literal
    for leftover in LeftoverScanner.leftovers(in: node, startsLine: begins) {
      let range =
        (place.lowerBound + leftover.range.lowerBound)..<(place.lowerBound + leftover.range.upperBound)
      switch leftover.kind {
      case .stars: repairStars(text, at: place.lowerBound)
      default: LeftoverRepairs.edit(leftover.kind, bytes, range, in: block).map { found.append($0) }
      }
    }
  }

  private mutating func repairStars(_ text: NodeBytes, at offset: Int) {
    for edit in LeftoverRepairs.stars(text) {
      add((edit.range.lowerBound + offset)..<(edit.range.upperBound + offset), edit.replacement)
    }
  }

  private mutating func add(_ range: Range<Int>, _ replacement: String) {
    found.append(MarkdownMending.TextEdit(range: range, replacement: replacement))
  }

  /// `[Text]((https://…))`, `[Text](www.example.org)`.
  private mutating func repairLink(_ link: MarkdownNode, in block: MarkdownNode, depth: Int) {
    visitInlines(of: link, in: block, depth: depth + 1)
    let destination = Array(link.destination)
    guard let better = LeftoverRepairs.address(destination) else { return }
    let place = destination.withUnsafeBufferPointer { find($0) }
    if let place { add(place, better) }
  }

  // MARK: - Blocks

  private mutating func visitHTML(_ block: MarkdownNode) {
    let range = source.range(of: block)
    let html = String(decoding: bytes[range], as: UTF8.self)
    guard let markdown = HTMLRepairs.markdown(of: html) else { return }
    let endsLine = html.hasSuffix("\n")
    add(range, markdown + (endsLine ? "\n" : ""))
  }

  /// `|` within code divides a cell: where escaping it gives the row as many cells as its table has columns, that is meant.
  private mutating func visitRows(of table: MarkdownNode) {
    let columns = table.columnAlignments.count
    for row in table.children where row.startLine > 0 {
      let range = source.range(of: row)
      let line = bytes[range]
      guard TableLine.cells(in: line) > columns else { continue }
      let bars = TableLine.barsInCode(of: line)
      guard !bars.isEmpty, TableLine.cells(in: line) - bars.count == columns else { continue }
      for bar in bars { add(bar..<(bar + 1), "\\|") }
    }
  }
}
