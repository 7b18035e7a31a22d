/// The language whose rules for quotes, dashes and spaces apply.
public enum TypographyLanguage: String, Sendable {
  case german
  case english

  /// The rules for a BCP 47 tag such as `de`, `de-AT` or `en-GB`; nil for other languages.
  public init?(tag: String) {
    switch tag.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
    case "de": self = .german
    case "en": self = .english
    default: return nil
    }
  }
}

/// Sets text as a typesetter would: quotes („…“, ‚…‘ or “…”, ‘…’), apostrophes, `--` and ` - ` as –,
/// `...` as …, narrow no-break spaces in `z. B.`, `10 Uhr`, `5 km`, `§ 5`. Changes nothing else, leaves
/// what is set already as it is, and applied twice it does no more than once.
public enum Typography {
  /// A text of one paragraph that is no Markdown, such as a title.
  public static func apply(to text: String, language: TypographyLanguage) -> String {
    let input = Array(text.utf8)
    guard input.contains(where: canStartChange) else { return text }
    var output = TypesetText()
    Typesetter(input, boundaries: [], language: language).run(into: &output)
    return output.isChanged ? String(decoding: output.bytes, as: UTF8.self) : text
  }

  private static func canStartChange(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.doubleQuote, Ascii.apostrophe, Ascii.hyphen, Ascii.period, Ascii.space: true
    default: false
    }
  }
}

/// Bytes with a meaning in Markdown, HTML and typography.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let slash = UInt8(ascii: "/")
  static let hash = UInt8(ascii: "#")
  static let asterisk = UInt8(ascii: "*")
  static let percent = UInt8(ascii: "%")

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
  static func isLowercase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
  static func isWhitespace(_ byte: UInt8) -> Bool { byte == space || (byte >= tab && byte <= 0x0D) }
  /// Characters below the blank but for tab and line break, and DEL.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < space && byte != tab && byte != newline && byte != 0x0D || byte == 0x7F
  }
  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
