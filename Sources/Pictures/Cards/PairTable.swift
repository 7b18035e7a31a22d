/// A table of pairs of glyphs and how far they stand apart (ISO/IEC 14496-22, 6.3.2.3.2), looked up in the bytes.
struct PairTable: Sendable {
  private let place: Int
  private let form: Int
  private let coverage: Int
  /// Bytes of the values of the first glyph and of both.
  private let firstSize: Int
  private let size: Int
  /// Where the advance is among the values of the first glyph.
  private let advance: Int

  /// nil where it moves no glyph along the line.
  init?(_ bytes: [UInt8], at place: Int) {
    guard let form = bytes.bigEndian(at: place, count: 2),
      let coverage = bytes.bigEndian(at: place + 2, count: 2),
      let first = bytes.bigEndian(at: place + 4, count: 2),
      let second = bytes.bigEndian(at: place + 6, count: 2),
      first & Self.xAdvance != 0, form == 1 || form == 2
    else { return nil }
    self.place = place
    self.form = form
    self.coverage = place + coverage
    firstSize = 2 * (first & 0xFF).nonzeroBitCount
    size = firstSize + 2 * (second & 0xFF).nonzeroBitCount
    advance = 2 * (first & (Self.xAdvance - 1)).nonzeroBitCount
  }

  private static let xAdvance = 4

  /// nil where the table says nothing of the first glyph, so that a later table may.
  func value(_ first: Int, _ second: Int, in bytes: [UInt8]) -> Int? {
    guard let index = index(of: first, in: bytes) else { return nil }
    return form == 1 ? listed(index, second, bytes) : classed(first, second, bytes)
  }

  /// Each pair by itself.
  private func listed(_ index: Int, _ second: Int, _ bytes: [UInt8]) -> Int? {
    guard let offset = number(place + 10 + 2 * index, bytes), let count = number(place + offset, bytes) else {
      return nil
    }
    let records = place + offset + 2
    let found = search(count, for: second) { number(records + $0 * (2 + size), bytes).map { ($0, $0) } }
    return found.flatMap { signed(records + $0 * (2 + size) + 2 + advance, bytes) }
  }

  /// Pairs of classes of glyphs.
  private func classed(_ first: Int, _ second: Int, _ bytes: [UInt8]) -> Int? {
    guard let one = number(place + 8, bytes), let other = number(place + 10, bytes),
      let rows = number(place + 12, bytes), let columns = number(place + 14, bytes)
    else { return nil }
    let row = classNumber(of: first, at: place + one, bytes)
    let column = classNumber(of: second, at: place + other, bytes)
    guard row < rows, column < columns else { return nil }
    return signed(place + 16 + (row * columns + column) * size + advance, bytes)
  }

  /// The number of a glyph among those that are covered.
  private func index(of glyph: Int, in bytes: [UInt8]) -> Int? {
    guard let form = number(coverage, bytes), let count = number(coverage + 2, bytes) else { return nil }
    if form == 1 {
      return search(count, for: glyph) { number(coverage + 4 + 2 * $0, bytes).map { ($0, $0) } }
    }
    let found = search(count, for: glyph) { range(coverage + 4 + 6 * $0, bytes) }
    return found.flatMap { range in
      guard let start = number(coverage + 4 + 6 * range, bytes),
        let first = number(coverage + 8 + 6 * range, bytes)
      else { return nil }
      return first + glyph - start
    }
  }

  /// 0 for glyphs that are in no class (6.2.6).
  private func classNumber(of glyph: Int, at place: Int, _ bytes: [UInt8]) -> Int {
    guard let form = number(place, bytes) else { return 0 }
    if form == 1 {
      guard let first = number(place + 2, bytes), let count = number(place + 4, bytes), glyph >= first,
        glyph - first < count
      else { return 0 }
      return number(place + 6 + 2 * (glyph - first), bytes) ?? 0
    }
    guard form == 2, let count = number(place + 2, bytes) else { return 0 }
    let found = search(count, for: glyph) { range(place + 4 + 6 * $0, bytes) }
    return found.flatMap { number(place + 8 + 6 * $0, bytes) } ?? 0
  }

  /// By halving; the entries are in order, and where they are not, none is found.
  private func search(_ count: Int, for wanted: Int, _ entry: (Int) -> (Int, Int)?) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      guard let (first, last) = entry(middle) else { return nil }
      if wanted < first { high = middle } else if wanted > last { low = middle + 1 } else { return middle }
    }
    return nil
  }

  private func range(_ place: Int, _ bytes: [UInt8]) -> (Int, Int)? {
    guard let first = number(place, bytes), let last = number(place + 2, bytes) else { return nil }
    return (first, last)
  }

  private func number(_ place: Int, _ bytes: [UInt8]) -> Int? { bytes.bigEndian(at: place, count: 2) }

  private func signed(_ place: Int, _ bytes: [UInt8]) -> Int? {
    number(place, bytes).map { Int(Int16(truncatingIfNeeded: $0)) }
  }
}
