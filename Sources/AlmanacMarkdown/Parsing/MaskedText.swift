/// What an editor means as text although CommonMark would take it for markup. It is masked before the parser sees it
/// and put back into the tree: each mark is one byte for one byte, so that every place in the text stays where it is.
///
/// - Stars between two letters or digits, or behind a bracket: `Leser*innen`, `5*3*2`, `(a+b)*2`.
/// - The period behind the day of a line that begins with a date: `18. September: Auftakt` begins no list.
/// - Blanks in the path of a link or picture: `![Ein Fest](Foto vom Fest.png)`.
///
/// One mark is added, at the end of a line, where it moves nothing: between an address and the backslash that breaks the
/// line, which the address would take in.
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
    var breaks: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: Ascii.newline) ?? bytes.count
      maskLine(start..<end)
      if endsInAddress(start..<end) { breaks.append(end - 1) }
      start = end + 1
    }
    if !breaks.isEmpty { endAddresses(before: breaks) }
  }

  /// Bytes without which nothing is masked: a star, a period, a bracket, an `@`, and the masks themselves. Other addresses
  /// have a period.
  private static func matters(_ byte: UInt8) -> Bool {
    byte == Ascii.asterisk || byte == Ascii.period || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "@")
      || byte == Ascii.slash || Mask.isMask(byte)
  }

  /// Whether a backslash breaks a line right behind what may become a link by itself.
  private func endsInAddress(_ line: Range<Int>) -> Bool {
    let text = bytes[line]
    guard text.last == UInt8(ascii: "\\"), text.dropLast().last != UInt8(ascii: "\\") else { return false }
    let start = text.lastIndex { $0 == Ascii.space || $0 == Ascii.tab }.map { $0 + 1 } ?? line.lowerBound
    let word = text[start...]
    return word.contains(UInt8(ascii: "@")) || word.firstRange(of: "://".utf8) != nil
      || String(decoding: word.prefix(20), as: UTF8.self).lowercased().contains("www.")
  }

  private mutating func endAddresses(before breaks: [Int]) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + breaks.count)
    var done = 0
    for place in breaks {
      result += bytes[done..<place]
      result += [Ascii.space, Mask.end.rawValue]
      done = place
    }
    bytes = result + bytes[done...]
    isMasked = true
  }

  private mutating func maskLine(_ line: Range<Int>) {
    if let period = DateLine.listPeriod(in: bytes, line) { mask(period, as: .period) }
    var position = line.lowerBound
    while position < line.upperBound {
      switch bytes[position] {
      case Ascii.asterisk:
        let end = bytes[position..<line.upperBound].firstIndex { $0 != Ascii.asterisk } ?? line.upperBound
        if isText(position..<end, line) { for star in position..<end { mask(star, as: .star) } }
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

  /// Whether stars stand within a word or a formula. Behind a word and before a bracket, as in `*Wort*(x)`, they may end
  /// what began before; behind a digit they multiply.
  private func isText(_ run: Range<Int>, _ line: Range<Int>) -> Bool {
    guard run.lowerBound > line.lowerBound, run.upperBound < line.upperBound else { return false }
    let (before, after) = (bytes[run.lowerBound - 1], bytes[run.upperBound])
    if after == UInt8(ascii: "("), run.count == 1 {
      return before == UInt8(ascii: ")") || Ascii.isDigit(before)
    }
    return CharacterClass.at(run.upperBound, in: bytes) == .word
      && (before == UInt8(ascii: ")") || CharacterClass.before(run.lowerBound, in: bytes) == .word)
  }
}

/// The bytes that stand for text while it is parsed: control characters, which no text shows. `almanac_unmask` knows them.
enum Mask: UInt8 {
  case star = 0x1A
  case period = 0x1B
  case blank = 0x1C
  /// Stands for nothing, together with the blank before it, at which the parser ends an address.
  case end = 0x0C

  /// A control character that is dropped wherever text is written.
  static let nothing: UInt8 = 0x7F

  static func isMask(_ byte: UInt8) -> Bool {
    byte >= star.rawValue && byte <= blank.rawValue || byte == end.rawValue
  }
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
