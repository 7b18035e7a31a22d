/// Stars and underscores that set nothing off.
extension LeftoverScanner {
  private struct Run {
    let range: Range<Int>
    let opens: Bool
    let closes: Bool
  }

  /// Stars are left over where they were meant to begin and to end something. A mark behind a word that a note explains,
  /// `Preis*`, and stars within words are text.
  mutating func scanStars() {
    guard text.contains(Ascii.asterisk) else { return }
    var runs: [Run] = []
    var position = 0
    while position < text.count {
      guard text[position] == Ascii.asterisk else {
        position += 1
        continue
      }
      let end = text[position...].firstIndex { $0 != Ascii.asterisk } ?? text.count
      let isAfterBlank = position == 0 || isBlank(before: position)
      let isBeforeBlank = end == text.count || isBlank(at: end)
      let isInWord =
        !isAfterBlank && !isBeforeBlank
        && (isLetter(before: position) || text[position - 1] == UInt8(ascii: ")"))
        && (isLetter(at: end) || text[end] == UInt8(ascii: "("))
      if !isInWord || end - position > 1 {
        runs.append(Run(range: position..<end, opens: !isBeforeBlank && !isInWord, closes: !isAfterBlank))
      }
      position = end
    }
    guard let first = runs.first(where: { $0.opens }) else { return addSpacedStars(runs) }
    let isPaired = runs.contains { $0.range.lowerBound > first.range.lowerBound && $0.closes }
    if first.range.count > 1 || isPaired { add(.stars, first.range) }
  }

  /// `** Hinweis **`
  private mutating func addSpacedStars(_ runs: [Run]) {
    let long = runs.filter { $0.range.count == 2 }
    guard long.count > 1, let first = long.first, !first.opens, !first.closes else { return }
    add(.stars, first.range)
  }

  /// `__ Fett __`: lines to be filled in are longer, or stand behind a colon.
  var underscores: Range<Int>? {
    guard let first = text.firstRange(of: "__".utf8), first.upperBound < text.count,
      let last = text[first.upperBound...].firstRange(of: "__".utf8),
      !text[last.upperBound...].contains(UInt8(ascii: "_")),
      first.lowerBound == 0 || isBlank(before: first.lowerBound), isBlank(at: first.upperBound),
      isBlank(before: last.lowerBound),
      last.upperBound == text.count || !isLetter(at: last.upperBound)
    else { return nil }
    let inside = Array(text[first.upperBound..<last.lowerBound])
    guard let end = inside.lastIndex(where: { !Ascii.isWhitespace($0) }),
      CharacterClass.before(end + 1, in: inside) == .word
    else { return nil }
    return first
  }
}
