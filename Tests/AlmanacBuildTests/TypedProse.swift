/// German prose as editors type it, with everything in it that Markdown could take for its own; made anew from a seed.
struct TypedProse {
  /// As it is typed.
  private(set) var source = ""
  /// The words that readers have to find, in order.
  private(set) var words: [String] = []
  private var random: SeededRandom

  /// A piece as it is typed and as it is read.
  private typealias Piece = (typed: String, read: String)

  private static let plain = [
    "Leser*innen", "Bürger_innen", "5*3*2", "datei_name_neu", "Werkstatt", "für", "alle", "Preis*", "5~10",
    "~30",
    "Menschen,", "und", "H~2~O", "a*b", "Techniker*innen,", "im", "Saal", "Entwurf_", "x_1_y", "(ab", "12)",
    "„Größe“", "3.–5. Mai", "18.30 Uhr", "1.5.", "Straße", "C#", "50 %", "§ 5", "2 * 3", "Schüler:innen",
    "d_e*f~g",
  ]
  private static let marked: [Piece] = [
    ("**fett**", "fett"), ("*schräg*", "schräg"), ("_auch schräg_", "auch schräg"), ("~~weg~~", "weg"),
    ("**Leser*innen**", "Leser*innen"), ("[Satzung](https://anderswo.example.org/a_b_c)", "Satzung"),
    ("`a*b_c~d`", "a*b_c~d"), ("(**fett**)", "(fett)"),
  ]
  private static let beginnings = [
    "18. September: Auftakt", "2. Oktober: Werkstatt", "3.–5. Mai: Fest", "25. - 27. Mai", "1.5. Maifeier",
    "18.30 Uhr Einlass", "6. Mai 2031, 18 Uhr",
  ]

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    for _ in 0..<Int.random(in: 2...4, using: &random) { addParagraph() }
  }

  private mutating func addParagraph() {
    if !source.isEmpty { source += "\n\n" }
    let isList = Int.random(in: 0..<4, using: &random) == 0
    let isDated = !isList && Bool.random(using: &random)
    for line in 0..<Int.random(in: 1...4, using: &random) {
      if line > 0 { source += "\n" }
      if isList { source += Bool.random(using: &random) ? "* " : "- " }
      if isDated { add(one(of: Self.beginnings)) }
      for word in 0..<Int.random(in: 2...8, using: &random) {
        // A word first, so that a line begins nothing of Markdown's by chance.
        if word == 0, !isDated { add("Wort") } else { addPiece() }
      }
    }
  }

  private mutating func addPiece() {
    guard Int.random(in: 0..<5, using: &random) == 0 else { return add(one(of: Self.plain)) }
    let piece = Self.marked[Int.random(in: Self.marked.indices, using: &random)]
    add(piece.typed, read: piece.read)
  }

  private mutating func one(of words: [String]) -> String {
    words[Int.random(in: words.indices, using: &random)]
  }

  private mutating func add(_ typed: String, read: String? = nil) {
    if let last = source.last, last != "\n", last != " " { source += " " }
    source += typed
    words += VisibleWords.of(plain: read ?? typed)
  }
}

/// The words of an output, as a reader sees them.
enum VisibleWords {
  /// Of HTML, also where it stands escaped in a feed.
  static func of(html: String) -> [String] {
    var text = ""
    var isTag = false
    var name = ""
    for character in html {
      if character == "<" {
        (isTag, name) = (true, "")
      } else if character == ">", isTag {
        isTag = false
        let tag = name.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if !["strong", "em", "del", "a", "code", "span"].contains(String(tag)) { text += " " }
      } else if isTag {
        name.append(character)
      } else {
        text.append(character)
      }
    }
    return of(plain: unescaped(text))
  }

  static func unescaped(_ text: String) -> String {
    var text = text
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text.replace(name, with: sign)
    }
    return text
  }

  /// Typography is no change of words: quotation marks, dashes, blanks that do not break.
  static func of(plain text: String) -> [String] {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "„", "“", "”", "»", "«": result += "\""
      case "‚", "‘", "’": result += "'"
      case "–", "—": result += "-"
      case "…": result += "..."
      case "\u{A0}", "\u{202F}", "\u{2009}", "\n", "\r", "\t": result += " "
      case "\u{AD}", "\u{2060}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(separator: " ").map(String.init).filter { word in
      // What plain text sets before an item and behind a link.
      !["-", "•", "*"].contains(word) && !word.contains("https://anderswo.example.org/")
    }
  }
}
