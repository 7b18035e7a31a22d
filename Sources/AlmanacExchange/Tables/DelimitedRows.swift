/// Reads rows of cells (RFC 4180): cells apart by a separator, in quotes where they hold it, a quote or a line break;
/// rows apart by LF, CRLF or CR.
struct DelimitedRows {
  struct Row: Equatable {
    /// The line at which the row begins, from 1.
    let line: Int
    let cells: [String]
  }

  /// Why rows cannot be read; the row that is at fault is the one after those that were.
  enum Fault: Error, Equatable {
    /// A quote that nothing closes, or text behind one that closes a cell.
    case quotes(line: Int)
    /// More cells in a row, or a longer cell, than any table has.
    case tooLong(line: Int)
  }

  /// Octets of one cell.
  static let longestCell = 1 << 20
  static let mostCells = 1_000

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let octets: [UInt8]
  private let separator: UInt8
  private var position: Int
  /// The line at the position, from 1.
  private var line: Int

  /// - Parameter octets: of a text in UTF-8.
  init(_ octets: [UInt8], format: DelimitedFormat) {
    self.octets = octets
    separator = format.separator
    position = format.start
    line = format.line
  }

  /// The next row; nil behind the last one. A blank line is a row with one empty cell.
  mutating func next() throws(Fault) -> Row? {
    guard position < octets.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell(of: start))
      guard cells.count <= Self.mostCells else { throw .tooLong(line: start) }
      guard position < octets.count else { break }
      if octets[position] != separator {
        skipLineBreak()
        break
      }
      position += 1
      // A separator at the very end leaves an empty cell behind it.
      if position == octets.count {
        cells.append("")
        break
      }
    }
    return Row(line: start, cells: cells)
  }

  private mutating func cell(of row: Int) throws(Fault) -> String {
    let start = position
    while position < octets.count, octets[position] == 0x20 || octets[position] == 0x09, !isAtEndOfCell {
      position += 1
    }
    if position < octets.count, octets[position] == Self.quote { return try quoted(of: row) }
    while !isAtEndOfCell { position += 1 }
    return try text(octets[start..<position], of: row)
  }

  /// A cell in quotes, of which a doubled one is a quote; blanks may stand behind it.
  private mutating func quoted(of row: Int) throws(Fault) -> String {
    var content: [UInt8] = []
    position += 1
    while true {
      let start = position
      while position < octets.count, octets[position] != Self.quote {
        if isAtLineBreak { skipLineBreak() } else { position += 1 }
      }
      guard position < octets.count else { throw .quotes(line: row) }
      content += octets[start..<position]
      position += 1
      guard position < octets.count, octets[position] == Self.quote else { break }
      content.append(Self.quote)
      position += 1
    }
    while !isAtEndOfCell {
      guard octets[position] == 0x20 || octets[position] == 0x09 else { throw .quotes(line: row) }
      position += 1
    }
    return try text(content[...], of: row)
  }

  private func text(_ octets: ArraySlice<UInt8>, of row: Int) throws(Fault) -> String {
    guard octets.count <= Self.longestCell else { throw .tooLong(line: row) }
    return String(decoding: octets, as: UTF8.self)
  }

  private var isAtLineBreak: Bool {
    octets[position] == Self.lineFeed || octets[position] == Self.carriageReturn
  }

  private var isAtEndOfCell: Bool {
    position >= octets.count || octets[position] == separator || isAtLineBreak
  }

  private mutating func skipLineBreak() {
    let isReturn = octets[position] == Self.carriageReturn
    position += 1
    if isReturn, position < octets.count, octets[position] == Self.lineFeed { position += 1 }
    line += 1
  }
}
