import AlmanacModel

/// The headings of an old text: which places within it links may name, and how those are called here.
struct HeadingAnchors {
  private var slugs: [String: String] = [:]
  private static let most = 10_000

  init() {}

  /// - Parameters:
  ///   - text: Markdown, with `#` before headings or lines of `=` and `-` below them.
  ///   - generator: what made the site.
  init(_ text: String, _ generator: OldSettings.Generator) {
    var code = CodeSpans(text, .markdown(generator))
    var before: Substring = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { before = line }
      guard slugs.count < Self.most, !code.holds(line.startIndex) else { continue }
      let trimmed = line.drop { $0 == " " }
      if trimmed.first == "#" {
        add(trimmed.drop { $0 == "#" })
      } else if let sign = trimmed.first, sign == "=" || sign == "-",
        !before.allSatisfy(\.isWhitespace),
        String(trimmed).strippedBlanks.allSatisfy({ $0 == sign })
      {
        add(before)
      }
    }
  }

  /// The place of a heading as a fragment without `#`; nil where no heading is called so.
  /// - Parameter fragment: as the old site wrote it, such as `mein-titel` or the `{#anker}` of a heading.
  func slug(of fragment: String) -> String? { slugs[Slug.make(fragment)] }

  private mutating func add(_ heading: Substring) {
    let words = Self.words(heading.prefix { $0 != "{" })
    let slug = Slug.make(words)
    slugs[slug] = slug
    guard let open = heading.firstIndex(of: "{") else { return }
    for mark in heading[open...].dropFirst().prefix(while: { $0 != "}" }).split(separator: " ") {
      let name = mark.drop { $0 == ":" }
      if name.first == "#", name.count > 1 { slugs[Slug.make(String(name.dropFirst()))] = slug }
    }
  }

  /// The words of a line: of links what stands in the brackets, pictures not at all.
  private static func words(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]") else { break }
      let isPicture = rest[..<open].last == "!"
      result += isPicture ? rest[..<open].dropLast() : rest[..<open]
      if !isPicture { result += rest[rest.index(after: open)..<close] }
      rest = rest[rest.index(after: close)...]
      guard let sign = rest.first, sign == "(" || sign == "[" else { continue }
      let end: Character = sign == "(" ? ")" : "]"
      if let last = rest.firstIndex(of: end) { rest = rest[rest.index(after: last)...] }
    }
    return result + rest
  }
}
