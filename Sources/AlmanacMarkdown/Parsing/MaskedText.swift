/// What an editor means as text although CommonMark would take it for markup. It is masked before the parser sees it
/// and put back into the tree: each mark is one byte for one byte, so that every place in the text stays where it is.
///
/// - Stars between two letters or digits: `Leser*innen`, `5*3*2`.
/// - The period behind the day of a line that begins with a date: `18. September: Auftakt` begins no list.
/// - Blanks in the path of a link or picture: `![Ein Fest](Foto vom Fest.png)`.
struct MaskedText {
  /// The text for the parser.
  private(set) var bytes: [UInt8]
  /// Whether anything is masked, so that the tree must be unmasked.
  private(set) var isMasked = false

  init(_ text: borrowing [UInt8]) {
    bytes = copy text
    guard bytes.contains(where: Self.matters) else { return }
    // Control characters show nothing; one of ours would become what it stands for.
    for index in bytes.indices where Mask.isMask(bytes[index]) { bytes[index] = Mask.nothing }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Ascii.newline) ?? bytes.count
      maskLine(start..<end)
      start = end + 1
    }
  }

  /// Bytes without which nothing is masked: a star, a period, a bracket, and the masks themselves.
  private static func matters(_ byte: UInt8) -> Bool {
    byte == Ascii.asterisk || byte == Ascii.period || byte == UInt8(ascii: "]") || Mask.isMask(byte)
  }

  private mutating func maskLine(_ line: Range<Int>) {
    if let period = DateLine.listPeriod(in: bytes, line) { mask(period, as: .period) }
    var position = line.lowerBound
    while position < line.upperBound {
      switch bytes[position] {
      case Ascii.asterisk:
        let end = bytes[position..<line.upperBound].firstIndex { $0 != Ascii.asterisk } ?? line.upperBound
        if isInWord(position..<end, line) { for star in position..<end { mask(star, as: .star) } }
        position = end
      case UInt8(ascii: "<"): position = endOfAddress(position, line)
      case UInt8(ascii: "]"):
        if let path = SpacedPath.range(in: bytes, after: position, line) {
          for blank in path where bytes[blank] == Ascii.space { mask(blank, as: .blank) }
          position = path.upperBound
        } else {
          position += 1
        }
      default: position += 1
      }
    }
  }

  /// The end of an address in angle brackets, which holds no masks; else the next byte.
  private func endOfAddress(_ start: Int, _ line: Range<Int>) -> Int {
    let inside = bytes[(start + 1)..<line.upperBound].prefix { $0 > Ascii.space && $0 != UInt8(ascii: ">") }
    let isAddress = inside.endIndex < line.upperBound && bytes[inside.endIndex] == UInt8(ascii: ">")
    return isAddress && inside.contains(Ascii.colon) ? inside.endIndex : start + 1
  }

  private mutating func mask(_ position: Int, as mask: Mask) {
    bytes[position] = mask.rawValue
    isMasked = true
  }

  private func isInWord(_ run: Range<Int>, _ line: Range<Int>) -> Bool {
    run.lowerBound > line.lowerBound && run.upperBound < line.upperBound
      && CharacterClass.before(run.lowerBound, in: bytes) == .word
      && CharacterClass.at(run.upperBound, in: bytes) == .word
  }
}

/// The bytes that stand for text while it is parsed: control characters, which no text shows. `almanac_unmask` knows them.
enum Mask: UInt8 {
  case star = 0x1A
  case period = 0x1B
  case blank = 0x1C

  /// A control character that is dropped wherever text is written.
  static let nothing: UInt8 = 0x7F

  static func isMask(_ byte: UInt8) -> Bool { byte >= star.rawValue && byte <= blank.rawValue }
}

/// The path of a link or a picture that is written with blanks.
enum SpacedPath {
  /// Where it stands behind a closing bracket; nil where nothing of the kind follows on the line. A title in quotes
  /// is no part of it. What has neither a slash nor the ending of a file is a sentence in brackets.
  static func range(in bytes: [UInt8], after bracket: Int, _ line: Range<Int>) -> Range<Int>? {
    var start = bracket + 1
    guard start < line.upperBound, bytes[start] == UInt8(ascii: "(") else { return nil }
    start += 1
    guard let close = closing(in: bytes, from: start, line) else { return nil }
    while start < close, bytes[start] == Ascii.space { start += 1 }
    var end = withoutTitle(bytes, start..<close)
    while end > start, bytes[end - 1] == Ascii.space { end -= 1 }
    let path = start..<end
    guard let first = bytes[path].first, first != UInt8(ascii: "<"), bytes[path].contains(Ascii.space),
      bytes[path].contains(Ascii.slash) || hasEnding(bytes[path])
    else { return nil }
    return path
  }

  /// The bracket that closes, brackets within being closed themselves.
  private static func closing(in bytes: [UInt8], from start: Int, _ line: Range<Int>) -> Int? {
    var depth = 0
    for position in start..<line.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return position }
        depth -= 1
      // The next bracket that closes begins a search of its own; so none looks at what another has seen.
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"), UInt8(ascii: "\\"): return nil
      default: break
      }
    }
    return nil
  }

  /// The end of what stands before ` "title"`.
  private static func withoutTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == Ascii.space { end -= 1 }
    guard end - range.lowerBound > 2, let quote = bytes[range.lowerBound..<end].last,
      quote == Ascii.doubleQuote || quote == Ascii.apostrophe,
      let open = bytes[range.lowerBound..<(end - 1)].lastIndex(of: quote), open > range.lowerBound,
      bytes[open - 1] == Ascii.space
    else { return range.upperBound }
    return open
  }

  /// Whether a text ends as names of files do: a period and two to five letters or digits.
  private static func hasEnding(_ path: ArraySlice<UInt8>) -> Bool {
    guard let period = path.lastIndex(of: Ascii.period) else { return false }
    let ending = path[(period + 1)...]
    return (2...5).contains(ending.count) && ending.allSatisfy { Ascii.isLetter($0) || Ascii.isDigit($0) }
  }
}
