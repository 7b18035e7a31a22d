/// A piece of a paragraph.
indirect enum MarkdownInline {
  case text(String)
  case lineBreak
  case marked(Mark, [MarkdownInline])
  case link(String, [MarkdownInline])
  case picture(String, description: String)

  /// What sets a piece off.
  enum Mark: Hashable {
    case strong, emphasis, struck, code, link
    /// An element that Markdown takes as HTML.
    case tag(String)

    /// What stands on both sides; nil for what is written in another way.
    fileprivate var sides: String? {
      switch self {
      case .strong: "**"
      case .emphasis: "*"
      case .struck: "~~"
      case .code, .link, .tag: nil
      }
    }
  }

  /// Pieces as Markdown in one paragraph: blanks collapsed, none at the ends and around breaks.
  static func markdown(_ pieces: [MarkdownInline]) -> String {
    let text = InlineWriter.markdown(pieces, within: [])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
    guard first < lines.endIndex else { return "" }
    let shown = lines[first...last].filter { !$0.isEmpty }.map(MarkdownEscaping.start)
    return shown.dropLast().map { $0 + MarkdownEscaping.lineBreak(behind: $0) + "\n" }.joined()
      + (shown.last ?? "")
  }

  /// The first character that is shown.
  fileprivate var first: Character? {
    switch self {
    case .text(let text): text.first
    case .lineBreak: " "
    case .marked(_, let pieces), .link(_, let pieces): pieces.lazy.compactMap(\.first).first
    case .picture: "!"
    }
  }
}

private enum InlineWriter {
  static func markdown(_ pieces: [MarkdownInline], within marks: Set<MarkdownInline.Mark>) -> String {
    var result = ""
    for (index, piece) in pieces.enumerated() {
      let after = pieces[(index + 1)...].lazy.compactMap(\.first).first
      result += markdown(piece, before: result.last, after: after, within: marks)
    }
    return result
  }

  private static func markdown(
    _ piece: MarkdownInline, before: Character?, after: Character?, within marks: Set<MarkdownInline.Mark>
  ) -> String {
    switch piece {
    case .text(let text): return MarkdownEscaping.inline(collapsed(text))
    case .lineBreak: return "\n"
    case .picture(let address, let description): return picture(address, description)
    case .link(let address, let pieces):
      return marks.contains(.link) ? markdown(pieces, within: marks) : link(address, pieces, within: marks)
    case .marked(.code, let pieces): return code(plain(pieces))
    case .marked(.tag(let name), let pieces):
      let inside = markdown(pieces, within: marks)
      return inside.contains("\n") || inside.isEmpty ? inside : "<\(name)>\(inside)</\(name)>"
    case .marked(let mark, let pieces):
      let inside = markdown(pieces, within: marks.union([mark]))
      guard let sides = mark.sides, !marks.contains(mark) else { return inside }
      return enclosed(inside, by: sides, before: before, after: after)
    }
  }

  /// Marks stand close to what they set off, and not within words: there they would be text.
  private static func enclosed(_ inside: String, by sides: String, before: Character?, after: Character?)
    -> String
  {
    let lead = inside.prefix { $0 == " " || $0 == "\n" }
    let core = inside.dropFirst(lead.count)
    let tail = core.reversed().prefix { $0 == " " || $0 == "\n" }
    let text = core.dropLast(tail.count)
    let isFree = (!lead.isEmpty || !isWord(before)) && (!tail.isEmpty || !isWord(after))
    guard isFree, !text.isEmpty else { return inside }
    return lead + sides + text + sides + String(tail.reversed())
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func link(
    _ address: String, _ pieces: [MarkdownInline], within marks: Set<MarkdownInline.Mark>
  ) -> String {
    let text = markdown(pieces, within: marks.union([.link])).replacing("\n", with: " ")
    let shown = plain(pieces).split(separator: " ").joined(separator: " ")
    guard let destination = destination(address) else { return text }
    let isBare = shown.isEmpty || shown == address || address == "mailto:" + shown
    if isBare, address.hasPrefix("http") || address.hasPrefix("mailto:"), !address.contains(" ") {
      return "<" + (address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address) + ">"
    }
    let lead = text.prefix { $0 == " " }
    let tail = text.reversed().prefix { $0 == " " }
    let core = text.dropFirst(lead.count).dropLast(text.count == lead.count ? 0 : tail.count)
    return core.isEmpty ? text : "\(lead)[\(core)](\(destination))\(String(tail))"
  }

  private static func picture(_ address: String, _ description: String) -> String {
    let shown = collapsed(description).split(separator: " ").joined(separator: " ")
    guard let destination = destination(address) else { return MarkdownEscaping.inline(shown) }
    return "![\(MarkdownEscaping.inline(shown))](\(destination))"
  }

  /// An address as the destination of a link; nil for what must not or cannot be one.
  private static func destination(_ address: String) -> String? {
    let trimmed = address.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
    let scheme = trimmed.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    let hasScheme = trimmed.dropFirst(scheme.count).first == ":"
    guard !trimmed.isEmpty,
      !hasScheme || ["http", "https", "mailto", "tel", "sms", "geo", "webcal"].contains(scheme.lowercased())
    else { return nil }
    let safe = trimmed.replacing("<", with: "%3C").replacing(">", with: "%3E")
    return safe.contains { "()*_[]\\".contains($0) } ? "<\(safe)>" : safe
  }

  /// Code between as many backticks as it takes.
  private static func code(_ text: String) -> String {
    let shown = collapsed(text).split(separator: " ").joined(separator: " ")
    guard !shown.isEmpty else { return "" }
    var longest = 0
    var run = 0
    for character in shown {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let gap = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
    return fence + gap + shown + gap + fence
  }

  private static func plain(_ pieces: [MarkdownInline]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): collapsed(text)
      case .lineBreak: " "
      case .marked(_, let pieces), .link(_, let pieces): plain(pieces)
      case .picture(_, let description): description
      }
    }.joined()
  }

  /// Runs of blanks and breaks of the source as one blank; no-break spaces are blanks of their own.
  private static func collapsed(_ text: String) -> String {
    var result = ""
    var isBlank = false
    for character in text {
      let isSpace = character == " " || character.isNewline || character == "\t"
      if !isSpace { result.append(character) } else if !isBlank { result.append(" ") }
      isBlank = isSpace
    }
    return result
  }
}
