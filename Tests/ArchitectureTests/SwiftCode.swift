/// Swift text with comments and the contents of string literals blanked out, so that words in them are not
/// taken for code. What is interpolated into a literal stays; line breaks stay where they are.
struct SwiftCode {
  let text: String

  init(_ source: String) {
    var blanking = Blanking(Array(source.utf8))
    blanking.code(untilParenthesis: false)
    text = String(decoding: blanking.output, as: UTF8.self)
  }

  private struct Blanking {
    let input: [UInt8]
    let newline = UInt8(ascii: "\n")
    var output: [UInt8] = []
    var position = 0

    init(_ input: [UInt8]) {
      self.input = input
    }

    func starts(with text: String) -> Bool {
      var index = position
      for byte in text.utf8 {
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
        if !"/#\"()".utf8.contains(input[position]) {
          keep()
        } else if starts(with: "//") {
          while position < input.count, !isAt("\n") { blank() }
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
          blank()
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
      let sharp = String(repeating: "#", count: hashes)
      keep(hashes)
      let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
      keep(quote.count)
      while position < input.count {
        if starts(with: quote + sharp) { return keep(quote.count + hashes) }
        if starts(with: "\\" + sharp + "(") {
          keep(2 + hashes)
          code(untilParenthesis: true)
        } else if starts(with: "\\" + sharp) {
          blank(2 + hashes)
        } else {
          blank()
        }
      }
    }
  }
}
