/// Finds markup that did not take in how the lines of a paragraph begin and compare. A line that its author ended by a
/// break, as imports do, is meant to be a line.
struct LineScanner {
  private let bytes: [UInt8]
  private let block: MarkdownNode
  /// Without blanks and marks of quotes before them.
  private var lines: [Range<Int>] = []

  /// What did not take in a paragraph, as bytes of the whole text.
  static func leftovers(of block: MarkdownNode, in source: inout BodyText) -> [Leftover] {
    guard block.kind == .paragraph, block.startLine > 0 else { return [] }
    let start = source.offset(of: block)
    let scanner = LineScanner(source.bytes, block, start..<max(start, source.range(of: block).upperBound))
    return scanner.gluedItems + (scanner.table.map { [$0] } ?? [])
  }

  private init(_ bytes: [UInt8], _ block: MarkdownNode, _ range: Range<Int>) {
    self.bytes = bytes
    self.block = block
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: Ascii.newline) ?? range.upperBound
      let text = bytes[start..<end].drop { Ascii.isWhitespace($0) || $0 == UInt8(ascii: ">") }
      lines.append(text.startIndex..<end)
      start = end + 1
    }
  }

  /// Whether a line and the next one flow together.
  private func flows(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < lines.count else { return false }
    let end = bytes[lines[index]].suffix(2)
    return end.last != UInt8(ascii: "\\") && !end.elementsEqual([Ascii.space, Ascii.space])
  }

  // MARK: - Items

  private enum Marker: Equatable {
    case hyphen
    case number(Int)

    func adjoins(_ other: Marker?) -> Bool {
      switch (self, other) {
      case (.hyphen, .hyphen): true
      case (.number(let own), .number(let other)): abs(own - other) == 1
      default: false
      }
    }
  }

  /// `-Punkt`, `1.Punkt`, where a line beside it is such or an item: alone they are words and numbers.
  private var gluedItems: [Leftover] {
    let markers = lines.map(marker)
    return markers.indices.compactMap { index in
      guard let (marker, end) = markers[index] else { return nil }
      let isAfter = flows(index - 1) && marker.adjoins(markers[index - 1]?.marker)
      let isBefore = flows(index) && marker.adjoins(markers[index + 1]?.marker)
      guard isAfter || isBefore || isBehindItem(index, marker) || isBeforeList(index, marker) else {
        return nil
      }
      return Leftover(kind: .gluedItem, range: lines[index].lowerBound..<end)
    }
  }

  private func marker(of line: Range<Int>) -> (marker: Marker, end: Int)? {
    let text = bytes[line]
    let digits = text.prefix(3).prefix(while: Ascii.isDigit)
    let end = digits.endIndex + 1
    guard end < line.upperBound, isLetter(end) else { return nil }
    if digits.isEmpty { return text.first == Ascii.hyphen ? (.hyphen, end) : nil }
    let sign = bytes[digits.endIndex]
    guard sign == Ascii.period || sign == UInt8(ascii: ")"), !DateLine.begins(text.prefix(60)),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (.number(number), end)
  }

  private func isLetter(_ position: Int) -> Bool {
    Ascii.isLetter(bytes[position]) || bytes[position] == 0xC3
  }

  /// Whether a line goes on with an item although it begins where the item does.
  private func isBehindItem(_ index: Int, _ marker: Marker) -> Bool {
    guard index == 1, flows(0), let item = block.parent, item.kind == .item, let list = item.parent else {
      return false
    }
    let line = lines[index].lowerBound
    let start = bytes[..<line].lastIndex(of: Ascii.newline) ?? -1
    guard line - start == item.startColumn else { return false }
    return switch marker {
    case .hyphen: !list.isOrderedList
    case .number: list.isOrderedList
    }
  }

  private func isBeforeList(_ index: Int, _ marker: Marker) -> Bool {
    guard index == lines.count - 1, let list = block.next, list.kind == .list else { return false }
    return marker == .hyphen && !list.isOrderedList && list.startLine == block.endLine + 1
  }

  // MARK: - Tables

  /// The first of two rows that no line of dashes makes a table.
  private var table: Leftover? {
    guard lines.count > 1, bytes[lines[0].lowerBound..<lines[lines.count - 1].upperBound].contains(Self.bar)
    else {
      return nil
    }
    let bars = lines.map(bars)
    let row = bars.indices.first { flows($0) && bars[$0] > 0 && bars[$0] == bars[$0 + 1] }
    return row.map { Leftover(kind: .unruledTable, range: lines[$0]) }
  }

  /// How many bars divide a line: not those in code, in commands and links of other programs, and behind a backslash.
  private func bars(in line: Range<Int>) -> Int {
    var count = 0
    var isCode = false
    var previous: UInt8 = 0
    for byte in bytes[line] {
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      if byte == previous, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { return 0 }
      if byte == Self.bar, !isCode, previous != UInt8(ascii: "\\") { count += 1 }
      previous = byte
    }
    return count
  }

  private static let bar = UInt8(ascii: "|")
}
