/// Swift text with comments and the contents of string literals blanked out, so that words in them are not
/// taken for code. What is interpolated into a literal stays; line breaks stay where they are.
struct SwiftCode {
  /// A string literal as it is written.
  struct Literal: Sendable {
    /// With its quotes and what is interpolated.
    let text: String
    /// Counted from 1.
    let line: Int
    /// Where it lies, in bytes.
    let range: Range<Int>
  }

  let text: String
  /// In the order in which they begin, those inside interpolations among them.
  let literals: [Literal]

  init(_ source: String) {
    var blanking = Blanking(Array(source.utf8))
    blanking.code(untilParenthesis: false)
    text = String(decoding: blanking.output, as: UTF8.self)
    literals = SwiftCode.literals(blanking)
  }

  private static func literals(_ blanking: Blanking) -> [Literal] {
    var (line, end) = (1, 0)
    return blanking.literals.sorted { $0.lowerBound < $1.lowerBound }.map { range in
      line += blanking.input[end..<range.lowerBound].count { $0 == blanking.newline }
      end = range.lowerBound
      return Literal(
        text: String(decoding: blanking.input[range], as: UTF8.self), line: line, range: range)
    }
  }

  /// The literals of calls such as `BilingualText("…", "…")`; a call with more or other arguments is left out.
  func pairs(in calls: Set<String>) -> [(first: Literal, second: Literal)] {
    let bytes = Array(text.utf8)
    let blanks = Array(" \n".utf8)
    // The code of the call before its first literal, without the blanks that a line break brings.
    func call(before end: Int) -> Substring? {
      let head = bytes[..<end]
      guard let last = head.lastIndex(where: { !blanks.contains($0) }), head[last] == UInt8(ascii: "(") else {
        return nil
      }
      let start = head[..<last].lastIndex { !CodeWord.isPart($0) } ?? -1
      return Substring(decoding: head[(start + 1)..<last], as: UTF8.self)
    }
    return literals.indices.compactMap { index in
      let first = literals[index]
      guard let name = call(before: first.range.lowerBound), calls.contains(String(name)),
        let second = literals[index...].first(where: { $0.range.lowerBound >= first.range.upperBound }),
        bytes[first.range.upperBound..<second.range.lowerBound].filter({ !blanks.contains($0) })
          == Array(",".utf8),
        bytes[second.range.upperBound...].first(where: { !blanks.contains($0) }) == UInt8(ascii: ")")
      else { return nil }
      return (first, second)
    }
  }

  private struct Blanking {
    let input: [UInt8]
    let newline = UInt8(ascii: "\n")
    var output: [UInt8] = []
    var position = 0
    var literals: [Range<Int>] = []

    init(_ input: [UInt8]) {
      self.input = input
    }

    /// Whether code needs a look at a byte; all others are kept in runs, which takes a test without optimization less time.
    private static let isSpecial = table("/#\"()")
    private static let isLineEnd = table("\n")
    private static let isInComment = table("/*")
    private static let isInLiteral = table("\"\\")

    private static func table(_ bytes: String) -> [Bool] {
      var table = [Bool](repeating: false, count: 256)
      for byte in bytes.utf8 { table[Int(byte)] = true }
      return table
    }

    /// How many bytes there are from here up to the next of a table.
    func run(upTo table: [Bool]) -> Int {
      var end = position
      while end < input.count, !table[Int(input[end])] { end += 1 }
      return end - position
    }

    func starts(with text: String) -> Bool { starts(with: Array(text.utf8)) }

    func starts(with bytes: [UInt8]) -> Bool {
      var index = position
      for byte in bytes {
        guard index < input.count, input[index] == byte else { return false }
        index += 1
      }
      return true
    }

    func isAt(_ character: Unicode.Scalar) -> Bool { input[position] == UInt8(ascii: character) }

    mutating func keep(_ count: Int = 1) {
      output += input[position..<min(position + count, input.count)]
      position += count
    }

    mutating func blank(_ count: Int = 1) {
      output += input[position..<min(position + count, input.count)].map {
        $0 == newline ? newline : UInt8(ascii: " ")
      }
      position += count
    }

    /// Code up to the end, or up to the parenthesis that closes an interpolation.
    mutating func code(untilParenthesis: Bool) {
      var depth = 0
      while position < input.count {
        let plain = run(upTo: Self.isSpecial)
        if plain > 0 {
          keep(plain)
        } else if starts(with: "//") {
          blank(run(upTo: Self.isLineEnd))
        } else if starts(with: "/*") {
          comment()
        } else if let hashes = hashesBeforeQuote() {
          literal(hashes: hashes)
        } else {
          if isAt("(") { depth += 1 }
          if isAt(")") {
            if untilParenthesis, depth == 0 { return keep() }
            depth -= 1
          }
          keep()
        }
      }
    }

    mutating func comment() {
      var depth = 0
      while position < input.count {
        if starts(with: "/*") {
          depth += 1
          blank(2)
        } else if starts(with: "*/") {
          depth -= 1
          blank(2)
          if depth == 0 { return }
        } else {
          blank(max(1, run(upTo: Self.isInComment)))
        }
      }
    }

    /// How many `#` stand here before a quote; nil where no literal begins.
    func hashesBeforeQuote() -> Int? {
      var index = position
      while index < input.count, input[index] == UInt8(ascii: "#") { index += 1 }
      return index < input.count && input[index] == UInt8(ascii: "\"") ? index - position : nil
    }

    mutating func literal(hashes: Int) {
      let start = position
      defer { literals.append(start..<position) }
      let sharp = String(repeating: "#", count: hashes)
      keep(hashes)
      let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
      keep(quote.count)
      let (end, escape) = (Array((quote + sharp).utf8), Array(("\\" + sharp).utf8))
      let interpolation = escape + Array("(".utf8)
      while position < input.count {
        if starts(with: end) { return keep(end.count) }
        if starts(with: interpolation) {
          keep(interpolation.count)
          code(untilParenthesis: true)
        } else if starts(with: escape) {
          blank(escape.count + 1)
        } else {
          blank(max(1, run(upTo: Self.isInLiteral)))
        }
      }
    }
  }
}
