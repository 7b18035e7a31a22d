import AlmanacModel

/// The imprint as it is made of `publisher` in site.yaml, for a site that has written none: what is known, and no
/// blank for what is not.
struct ImprintPage {
  /// The file that the page comes from.
  static let source = "site.yaml"
  /// What is known, with the headings above it.
  private let parts: [(heading: String?, lines: [String])]
  private let words: SiteWords
  private let position: SourcePosition

  /// Nil where there is too little to say: a name alone tells nobody whom to write to.
  init?(_ publisher: Publisher, words: SiteWords) {
    guard let position = publisher.position, let name = publisher.name,
      publisher.address != nil || publisher.email != nil || publisher.responsible != nil
    else { return nil }
    self.words = words
    self.position = position
    let contact = [
      publisher.phone.map { "\(words.phone): \(MarkdownEscape.text($0))" },
      publisher.email.map { "\(words.email): [\(MarkdownEscape.text($0))](<mailto:\($0)>)" },
      publisher.url.map { "\(words.website): [\(MarkdownEscape.text($0))](<\($0)>)" },
    ]
    parts = [
      (nil, ["**\(MarkdownEscape.text(name))**"] + Self.lines(publisher.address)),
      (words.contact, contact.compactMap { $0 }),
      (words.representedBy, Self.lines(publisher.representedBy)),
      (words.register, Self.lines(publisher.register)),
      (words.responsibleForTexts, Self.lines(publisher.responsible)),
    ]
  }

  /// What is known, as Markdown.
  var text: String {
    let texts = parts.filter { !$0.lines.isEmpty }.map { part in
      (part.heading.map { "## \($0)\n\n" } ?? "") + part.lines.joined(separator: "\\\n")
    }
    return texts.joined(separator: "\n\n") + "\n"
  }

  /// The page with its text.
  var page: FreePage {
    var page = FreePage(
      matter: PageMatter(
        path: Self.source, title: Located(words.imprint, at: position), body: text, bodyLine: position.line),
      address: words.imprintAddress)
    // Names and addresses of people need not be found by searching for them.
    page.isHiddenFromSearch = true
    return page
  }

  /// The lines of a text that may have several.
  private static func lines(_ text: String?) -> [String] {
    (text ?? "").split(whereSeparator: \.isNewline).map { MarkdownEscape.text(String($0)) }
      .filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

/// Text in which Markdown finds nothing to do.
enum MarkdownEscape {
  static func text(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if "\\`*_{}[]()<>#+-.!|~&:@/=^$\"'".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }
}
