/// One run over the text of a block. Copies what stays in large pieces.
struct Typesetter {
  let input: [UInt8]
  private let boundaries: [Int]
  let language: TypographyLanguage
  let marks: QuoteMarks
  /// How many double and single quotes are open.
  var doubleDepth = 0
  var singleDepth = 0
  /// The class of the quote that ends at a position, as it was decided.
  var lastQuote: (end: Int, kind: CharacterClass) = (-1, .other)
  /// The last straight single quote that can close one; found when first needed.
  private var lastSingleCloser: Int?
  private var copied = 0
  private var passed = 0

  init(_ input: [UInt8], boundaries: [Int], language: TypographyLanguage) {
    self.input = input
    self.boundaries = boundaries
    self.language = language
    marks = QuoteMarks.of(language)
  }

  /// Writes the text as it is to be set, and where its boundaries come to stand.
  consuming func run(into output: inout TypesetText) {
    output.reset()
    output.bytes.reserveCapacity(input.count + input.count / 16)
    var position = 0
    var last: UInt8 = 0
    while position < input.count {
      let byte = input[position]
      // Most bytes are small letters, which stay as they are.
      if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") {
        last = byte
        position += 1
        continue
      }
      switch byte {
      case Ascii.space where Self.mayJoin(last): setSpace(at: position, &output)
      case Ascii.period where last == Ascii.period: position = setPeriods(at: position - 1, &output)
      case Ascii.hyphen: position = setHyphens(at: position, &output)
      case Ascii.doubleQuote: setDoubleQuote(at: position, &output)
      case Ascii.apostrophe: setSingleQuote(at: position, &output)
      case 0xE2: noteQuote(at: position)
      default: break
      }
      last = byte
      position += 1
    }
    copy(upTo: input.count, &output)
    while passed < boundaries.count {
      output.marks.append(output.bytes.count)
      passed += 1
    }
  }

  /// Whether a space behind a byte may be one that must not be torn apart.
  private static func mayJoin(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || byte == Ascii.period || byte == 0xA7
  }

  /// Writes other bytes in place of a range. No range reaches across a boundary.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8], _ output: inout TypesetText) {
    copy(upTo: range.lowerBound, &output)
    output.bytes.append(contentsOf: bytes)
    output.isChanged = true
    copied = range.upperBound
  }

  private mutating func copy(upTo end: Int, _ output: inout TypesetText) {
    while passed < boundaries.count, boundaries[passed] <= end {
      let boundary = boundaries[passed]
      if boundary > copied { output.bytes.append(contentsOf: input[copied..<boundary]) }
      copied = max(copied, boundary)
      output.marks.append(output.bytes.count)
      passed += 1
    }
    if end > copied { output.bytes.append(contentsOf: input[copied..<end]) }
    copied = max(copied, end)
  }

  /// Writes other bytes in place of a run, unless it belongs to several pieces of text.
  mutating func replaceRun(_ range: Range<Int>, with bytes: [UInt8], _ output: inout TypesetText) {
    copy(upTo: range.lowerBound, &output)
    if passed < boundaries.count, boundaries[passed] < range.upperBound { return }
    replace(range, with: bytes, &output)
  }

  /// Whether a straight single quote that can close one stands after a position.
  mutating func hasSingleCloser(after position: Int) -> Bool {
    if let lastSingleCloser { return lastSingleCloser > position }
    var candidate = input.count - 1
    while candidate > position {
      if input[candidate] == Ascii.apostrophe, CharacterClass.before(candidate, in: input) != .space,
        CharacterClass.at(candidate + 1, in: input) != .word
      {
        break
      }
      candidate -= 1
    }
    lastSingleCloser = candidate
    return candidate > position
  }
}
