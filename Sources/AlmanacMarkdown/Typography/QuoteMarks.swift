/// The quotes of a language as UTF-8.
struct QuoteMarks: Sendable {
  let open: [UInt8]
  let close: [UInt8]
  let singleOpen: [UInt8]
  let singleClose: [UInt8]

  static let apostrophe = Array("’".utf8)

  static let german = QuoteMarks(
    open: Array("„".utf8), close: Array("“".utf8), singleOpen: Array("‚".utf8), singleClose: Array("‘".utf8))
  static let english = QuoteMarks(
    open: Array("“".utf8), close: Array("”".utf8), singleOpen: Array("‘".utf8), singleClose: Array("’".utf8))

  static func of(_ language: TypographyLanguage) -> QuoteMarks {
    switch language {
    case .german: german
    case .english: english
    }
  }
}
