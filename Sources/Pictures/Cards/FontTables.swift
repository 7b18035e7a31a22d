/// What FreeType does not say of a font: which pairs of letters stand closer (GPOS, `kern`), and which figures are as
/// tall as capitals (GSUB, `lnum`). Read from bytes that may be anything: what is broken is passed over.
///
/// ISO/IEC 14496-22, “Open Font Format”, 6.2 (common tables), 6.3.2 (GPOS), 6.3.4 (GSUB).
struct FontTables: Sendable {
  private let bytes: [UInt8]
  private let pairs: [PairTable]
  private let figures: [Int: Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let reader = OpenTypeReader(bytes)
    pairs = reader.lookups(of: "kern", in: "GPOS", extended: 9).compactMap { kind, place in
      kind == 2 ? PairTable(bytes, at: place) : nil
    }
    var figures: [Int: Int] = [:]
    for (kind, place) in reader.lookups(of: "lnum", in: "GSUB", extended: 7) where kind == 1 {
      figures.merge(reader.substitutes(at: place)) { first, _ in first }
    }
    self.figures = figures
  }

  /// How much closer, below zero, or further the second of two glyphs stands, in units of the font.
  func kerning(_ first: Int, _ second: Int) -> Int {
    for table in pairs {
      if let value = table.value(first, second, in: bytes) { return value }
    }
    return 0
  }

  /// The glyph of a figure as tall as capitals; the glyph itself where there is no other.
  func lining(_ glyph: Int) -> Int { figures[glyph] ?? glyph }
}

/// Finds the parts of the layout tables of a font.
struct OpenTypeReader {
  private let bytes: [UInt8]
  /// More of anything is no font.
  private static let most = 4096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Where a table of the font begins.
  private func table(_ name: String) -> Int? {
    guard let count = bytes.bigEndian(at: 4, count: 2) else { return nil }
    for entry in 0..<min(count, 100) where bytes.holds(name, at: 12 + 16 * entry) {
      return bytes.bigEndian(at: 12 + 16 * entry + 8, count: 4)
    }
    return nil
  }

  /// The subtables of a feature, with the kind of their lookup, in the order in which they are tried.
  /// - Parameter extended: the kind that only says where another subtable is.
  func lookups(of feature: String, in name: String, extended: Int) -> [(kind: Int, place: Int)] {
    guard let table = table(name), let features = offset(at: table + 6, from: table),
      let list = offset(at: table + 8, from: table)
    else { return [] }
    var found: [(Int, Int)] = []
    for lookup in indexes(of: feature, in: features) {
      guard let place = offset(at: list + 2 + 2 * lookup, from: list), let kind = number(place),
        let count = number(place + 4)
      else { continue }
      for entry in 0..<min(count, Self.most) {
        guard let sub = offset(at: place + 6 + 2 * entry, from: place) else { break }
        guard kind == extended else {
          found.append((kind, sub))
          continue
        }
        if let inner = number(sub + 2), let away = bytes.bigEndian(at: sub + 4, count: 4) {
          found.append((inner, sub + away))
        }
      }
    }
    return found
  }

  /// The lookups that a feature names, in whatever script, each once and in order.
  private func indexes(of feature: String, in features: Int) -> [Int] {
    var found: Set<Int> = []
    for entry in 0..<min(number(features) ?? 0, Self.most)
    where bytes.holds(feature, at: features + 2 + 6 * entry) {
      guard let place = offset(at: features + 2 + 6 * entry + 4, from: features),
        let count = number(place + 2)
      else { continue }
      for lookup in 0..<min(count, Self.most) {
        guard let index = number(place + 4 + 2 * lookup) else { break }
        found.insert(index)
      }
    }
    return found.sorted()
  }

  /// What a single substitution puts in the place of glyphs (6.3.4.3.1).
  func substitutes(at place: Int) -> [Int: Int] {
    guard let form = number(place), let coverage = offset(at: place + 2, from: place) else { return [:] }
    var found: [Int: Int] = [:]
    for (index, glyph) in glyphs(coveredAt: coverage).enumerated() {
      if form == 1, let delta = number(place + 4) { found[glyph] = (glyph + delta) & 0xFFFF }
      if form == 2, let other = number(place + 6 + 2 * index) { found[glyph] = other }
    }
    return found
  }

  /// The glyphs of a coverage table in their order (6.2.5).
  private func glyphs(coveredAt place: Int) -> [Int] {
    guard let form = number(place), let count = number(place + 2) else { return [] }
    if form == 1 { return (0..<min(count, Self.most)).compactMap { number(place + 4 + 2 * $0) } }
    var found: [Int] = []
    for range in 0..<min(count, Self.most) {
      guard let first = number(place + 4 + 6 * range), let last = number(place + 6 + 6 * range),
        first <= last,
        found.count + last - first < 65_536
      else { break }
      found += first...last
    }
    return found
  }

  private func number(_ place: Int) -> Int? { bytes.bigEndian(at: place, count: 2) }

  /// Where what is named at a place begins.
  private func offset(at place: Int, from start: Int) -> Int? {
    number(place).flatMap { $0 == 0 ? nil : start + $0 }
  }
}
