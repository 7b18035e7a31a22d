/// Swift text with comments and the contents of string literals blanked out, so that words in them are not
/// taken for code. What is interpolated into a literal stays; line breaks stay where they are.
struct SwiftCode {
  let text: String

  init(_ source: String) {
    var blanking = Blanking(Array(source.unicodeScalars))
    blanking.code(untilParenthesis: false)
    text = String(String.UnicodeScalarView(blanking.output))
  }

  private struct Blanking {
    let input: [Unicode.Scalar]
    var output: [Unicode.Scalar] = []
    var position = 0

    init(_ input: [Unicode.Scalar]) {
      self.input = input
    }

    func starts(with text: String) -> Bool { input[position...].starts(with: text.unicodeScalars) }

    mutating func keep(_ count: Int = 1) {
      output += input[position..<min(position + count, input.count)]
      position += count
    }

    mutating func blank(_ count: Int = 1) {
      output += input[position..<min(position + count, input.count)].map { $0 == "\n" ? "\n" : " " }
      position += count
    }

    /// Code up to the end, or up to the parenthesis that closes an interpolation.
    mutating func code(untilParenthesis: Bool) {
      var depth = 0
      while position < input.count {
        if starts(with: "//") {
          while position < input.count, input[position] != "\n" { blank() }
        } else if starts(with: "/*") {
          comment()
        } else if let hashes = hashesBeforeQuote() {
          literal(hashes: hashes)
        } else {
          if input[position] == "(" { depth += 1 }
          if input[position] == ")" {
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
      while index < input.count, input[index] == "#" { index += 1 }
      return index < input.count && input[index] == "\"" ? index - position : nil
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
