/// Descriptions of calendar entries, which some programs write as HTML, as text.
enum PlainDescription {
  /// The text without tags and references of HTML; plain text stays as it is.
  static func text(_ description: String) -> String {
    let text = looksLikeHTML(description) ? withoutTags(description) : description
    var lines = CellText.paragraphs(text).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    // A fence would make a block of the site of what is only text.
    for index in lines.indices where lines[index].drop(while: { $0 == " " }).hasPrefix("```") {
      lines[index] = "\\" + lines[index].drop { $0 == " " }
    }
    return lines.reduce(into: [String]()) { kept, line in
      if !line.isEmpty || kept.last?.isEmpty == false { kept.append(line) }
    }.joined(separator: "\n")
  }

  private static let tags = [
    "<br", "<p>", "<p ", "</p>", "<div", "<b>", "<a ", "<html", "<ul", "<li", "<span", "&nbsp;",
  ]

  private static func looksLikeHTML(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return tags.contains { lowered.contains($0) }
  }

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else {
        rest = rest[open...]
        break
      }
      let tag = rest[rest.index(after: open)..<close].lowercased()
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if name == "br" || name == "li" && !tag.hasPrefix("/") { result += name == "li" ? "\n- " : "\n" }
      if ["p", "div", "ul", "ol", "tr", "h1", "h2", "h3"].contains(name), tag.hasPrefix("/") {
        result += "\n\n"
      }
      rest = rest[rest.index(after: close)...]
    }
    return references(result + rest)
  }

  private static func references(_ text: String) -> String {
    var result = text
    for (name, sign) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      result = result.replacing(name, with: sign)
    }
    return result
  }
}
