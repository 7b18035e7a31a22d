/// A shortcode or template tag in a text.
struct TemplateTag {
  enum Form {
    /// `{{< … >}}` and `{{% … %}}`
    case shortcode
    /// `{% … %}`
    case tag
    /// `{{ … }}`
    case expression
    /// `[name …]` of WordPress
    case bracket
    /// A shortcode that is to be shown, which Hugo writes as `{{</* … */>}}`; what stands within is what is shown.
    case shown
  }
  let form: Form
  /// What stands within.
  let inner: String
  let range: Range<String.Index>

  /// The name that ends another one; nil where the tag ends none.
  var ended: String? {
    guard form != .shown else { return nil }
    let text = inner.strippedBlanks
    if text.hasPrefix("/") { return String(text.dropFirst()).strippedBlanks.lowercased() }
    guard form == .tag, text.hasPrefix("end") else { return nil }
    return String(text.dropFirst(3)).strippedBlanks.lowercased()
  }

  /// All tags of a text outside code, in their order.
  /// - Parameters:
  ///   - brackets: names of shortcodes in brackets.
  ///   - kind: what the text is written in.
  ///   - generator: what made the site.
  static func all(
    in text: String, brackets: Set<String> = [], kind: CodeSpans.Kind, generator: OldSettings.Generator
  ) -> [TemplateTag] {
    guard text.utf8.contains(UInt8(ascii: "{")) || !brackets.isEmpty else { return [] }
    var tags: [TemplateTag] = []
    var code = CodeSpans(text, kind)
    let forms = forms(of: generator)
    var ends: [String: String.Index] = [:]
    var place = text.startIndex
    let utf8 = text.utf8
    while let open = utf8[place...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
    {
      place = utf8.index(after: open)
      if code.holds(open) { continue }
      guard
        let tag = utf8[open] == UInt8(ascii: "{")
          ? braced(text, at: open, forms, &ends) : bracketed(text, at: open, brackets)
      else { continue }
      tags.append(tag)
      place = tag.range.upperBound
    }
    return tags
  }

  private static let longest = 20_000

  /// Hugo's texts know shortcodes alone: what else stands in braces there is text.
  private static func forms(of generator: OldSettings.Generator) -> [(String, String, Form)] {
    let shortcodes: [(String, String, Form)] = [("{{<", ">}}", .shortcode), ("{{%", "%}}", .shortcode)]
    return generator == .hugo
      ? shortcodes : shortcodes + [("{{", "}}", .expression), ("{%", "%}", .tag)]
  }

  /// - Parameter ends: up to where none of the marks that end a tag was found, so that nothing is searched twice.
  private static func braced(
    _ text: String, at open: String.Index, _ forms: [(String, String, Form)],
    _ ends: inout [String: String.Index]
  ) -> TemplateTag? {
    let rest = text[open...].utf8.prefix(longest)
    guard let (start, end, form) = forms.first(where: { rest.starts(with: $0.0.utf8) }) else { return nil }
    let inside = rest.dropFirst(start.utf8.count)
    let unseen = max(inside.startIndex, min(ends[end] ?? inside.startIndex, inside.endIndex))
    guard let close = place(of: Array(end.utf8), in: inside[unseen...]) else {
      ends[end] = text.utf8.index(inside.endIndex, offsetBy: -2, limitedBy: unseen) ?? unseen
      return nil
    }
    guard let innerEnd = close.samePosition(in: text),
      let innerStart = inside.startIndex.samePosition(in: text)
    else { return nil }
    let after = text.utf8.index(close, offsetBy: end.utf8.count)
    var inner = String(text[innerStart..<innerEnd])
    if inner.hasPrefix("/*"), inner.hasSuffix("*/"), inner.count > 3, form == .shortcode {
      return TemplateTag(
        form: .shown, inner: start + inner.dropFirst(2).dropLast(2) + end, range: open..<after)
    }
    guard !inner.hasPrefix("/*") else { return nil }
    // Liquid cuts blanks with `{%- … -%}`.
    if form != .shortcode {
      if inner.hasPrefix("-") { inner.removeFirst() }
      if inner.hasSuffix("-") { inner.removeLast() }
    }
    if inner.hasSuffix("/"), form == .shortcode { inner.removeLast() }
    return TemplateTag(form: form, inner: inner, range: open..<after)
  }

  /// A bracket that holds one of the names, or ends it.
  private static func bracketed(_ text: String, at open: String.Index, _ names: Set<String>) -> TemplateTag? {
    guard !names.isEmpty else { return nil }
    let rest = text[text.index(after: open)...]
    let isEnd = rest.first == "/"
    let name = rest.dropFirst(isEnd ? 1 : 0).prefix { $0.isLetter || $0 == "_" || $0 == "-" || $0.isNumber }
    guard names.contains(name.lowercased()) else { return nil }
    guard let close = rest.utf8.prefix(longest).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let inner = rest[..<close]
    return TemplateTag(form: .bracket, inner: String(inner), range: open..<text.utf8.index(after: close))
  }

  private static func place(of mark: [UInt8], in bytes: Substring.UTF8View) -> String.Index? {
    var from = bytes.startIndex
    while let found = bytes[from...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found }
      from = bytes.index(after: found)
    }
    return nil
  }
}
