extension Typesetter {
  private static let enDash = Array("–".utf8)
  private static let emDash = Array("—".utf8)
  private static let ellipsis = Array("…".utf8)
  private static let narrowSpace = Array("\u{202F}".utf8)

  /// Sets a run of hyphens; gives the position of its last one.
  mutating func setHyphens(at position: Int, _ output: inout TypesetText) -> Int {
    let end = endOfRun(of: Ascii.hyphen, from: position)
    let before = position > 0 ? input[position - 1] : 0
    let after = end < input.count ? input[end] : 0
    guard before != UInt8(ascii: "<"), before != UInt8(ascii: "!"),
      after != UInt8(ascii: ">")
    else { return end - 1 }
    switch end - position {
    case 1 where before == Ascii.space && Ascii.isWhitespace(after) && position > 1:
      replace(position..<end, with: Self.enDash, &output)
    case 2: replaceRun(position..<end, with: Self.enDash, &output)
    case 3: replaceRun(position..<end, with: Self.emDash, &output)
    default: break
    }
    return end - 1
  }

  /// Sets a run of periods; gives the position of its last one.
  mutating func setPeriods(at position: Int, _ output: inout TypesetText) -> Int {
    let end = endOfRun(of: Ascii.period, from: position)
    if end - position == 3 { replaceRun(position..<end, with: Self.ellipsis, &output) }
    return end - 1
  }

  private func endOfRun(of byte: UInt8, from position: Int) -> Int {
    var end = position + 1
    while end < input.count, input[end] == byte { end += 1 }
    return end
  }

  /// Narrows a space that must not be torn apart.
  mutating func setSpace(at position: Int, _ output: inout TypesetText) {
    guard position > 0, position + 1 < input.count, joins(at: position) else { return }
    replace(position..<(position + 1), with: Self.narrowSpace, &output)
  }

  private func joins(at position: Int) -> Bool {
    let before = input[position - 1]
    let after = input[position + 1]
    if Ascii.isDigit(before) { return UnitSymbols.contain(input, from: position + 1) }
    if before == Ascii.period { return isAbbreviation(around: position) }
    let isSection = before == 0xA7 && position > 1 && input[position - 2] == 0xC2
    return isSection && Ascii.isDigit(after)
  }

  /// `z. B.`, `d. h.`, `u. v. a.`, `v. Chr.`: a single small letter, then another letter or `Chr`.
  private func isAbbreviation(around position: Int) -> Bool {
    guard position > 1, Ascii.isLowercase(input[position - 2]) else { return false }
    guard CharacterClass.before(position - 2, in: input) != .word else { return false }
    var end = position + 1
    if input[end] == 0xC3 {
      end += 2
    } else {
      while end < input.count, end <= position + 3, Ascii.isLetter(input[end]) { end += 1 }
    }
    guard end < input.count, input[end] == Ascii.period else { return false }
    let length = end - position - 1
    return length == 1 || input[position + 1] == 0xC3
      || (length == 3 && input[(position + 1)..<end].elementsEqual("Chr".utf8))
  }
}
