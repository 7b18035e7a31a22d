/// What stands between the cells of a table, and where it begins.
struct DelimitedFormat: Equatable {
  /// The separator: an ASCII character.
  let separator: UInt8
  /// The octet at which the first row begins: behind a byte order mark, and behind a line that only names the
  /// separator, as spreadsheets write it (`sep=;`).
  let start: Int
  /// The line there, from 1.
  let line: Int

  private static let candidates = Array(",;\t".utf8)
  /// Rows that are counted.
  private static let sample = 20

  init(separator: UInt8, start: Int = 0, line: Int = 1) {
    (self.separator, self.start, self.line) = (separator, start, line)
  }

  /// Finds it in a text in UTF-8: named in the first line, or else the sign that stands in most rows as often as in
  /// the first one.
  init(of octets: [UInt8]) {
    let text = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets[3...] : octets[...]
    self = Self.named(text) ?? DelimitedFormat(separator: Self.counted(text), start: text.startIndex)
  }

  private static func named(_ text: ArraySlice<UInt8>) -> DelimitedFormat? {
    let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    let words = line.filter { $0 != UInt8(ascii: "\"") }
    guard words.count == 5, let separator = words.last, separator < 0x80, line.endIndex < text.endIndex,
      String(decoding: words.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let isTwo = text[line.endIndex...].starts(with: [0x0D, 0x0A])
    return DelimitedFormat(separator: separator, start: line.endIndex + (isTwo ? 2 : 1), line: 2)
  }

  private static func counted(_ text: ArraySlice<UInt8>) -> UInt8 {
    let rows = counts(text)
    var best = (octet: candidates[0], rows: 0, cells: 0)
    for (index, candidate) in candidates.enumerated() {
      guard let cells = rows.first?[index], cells > 0 else { continue }
      let alike = rows.count { $0[index] == cells }
      if (alike, cells) > (best.rows, best.cells) { best = (candidate, alike, cells) }
    }
    return best.octet
  }

  /// How often each candidate stands outside quotes in the first rows that are not blank.
  private static func counts(_ text: ArraySlice<UInt8>) -> [[Int]] {
    var rows: [[Int]] = []
    var row = candidates.map { _ in 0 }
    var (isQuoted, isBlank) = (false, true)
    for octet in text {
      if octet == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, octet == 0x0A || octet == 0x0D else {
        if octet != 0x20, octet != 0x0A, octet != 0x0D { isBlank = false }
        if !isQuoted, let index = candidates.firstIndex(of: octet) { row[index] += 1 }
        continue
      }
      if !isBlank { rows.append(row) }
      guard rows.count < sample else { return rows }
      (row, isBlank) = (candidates.map { _ in 0 }, true)
    }
    return isBlank ? rows : rows + [row]
  }
}
