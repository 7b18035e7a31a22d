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
  }
  let form: Form
  /// What stands within.
  let inner: String
  let range: Range<String.Index>

  /// The name that ends another one; nil where the tag ends none.
  var ended: String? {
    let text = inner.strippedBlanks
    if text.hasPrefix("/") { return String(text.dropFirst()).strippedBlanks.lowercased() }
    guard form == .tag, text.hasPrefix("end") else { return nil }
    return String(text.dropFirst(3)).strippedBlanks.lowercased()
  }

  /// All tags of a text outside code, in their order.
  static func all(in text: String, brackets: Set<String> = []) -> [TemplateTag] {
    guard text.utf8.contains(UInt8(ascii: "{")) || !brackets.isEmpty else { return [] }
    var tags: [TemplateTag] = []
    var code = CodeSpans(text)
    var ends: [String: String.Index] = [:]
    var place = text.startIndex
    let utf8 = text.utf8
    while let open = utf8[place...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
    {
      place = utf8.index(after: open)
      if code.holds(open) { continue }
      guard
        let tag = utf8[open] == UInt8(ascii: "{")
          ? braced(text, at: open, &ends) : bracketed(text, at: open, brackets)
      else { continue }
      tags.append(tag)
      place = tag.range.upperBound
    }
    return tags
  }

  private static let longest = 20_000

  /// - Parameter ends: up to where none of the marks that end a tag was found, so that nothing is searched twice.
  private static func braced(_ text: String, at open: String.Index, _ ends: inout [String: String.Index])
    -> TemplateTag?
  {
    let rest = text[open...].utf8.prefix(longest)
    let forms: [(String, String, Form)] = [
      ("{{<", ">}}", .shortcode), ("{{%", "%}}", .shortcode), ("{{", "}}", .expression), ("{%", "%}", .tag),
    ]
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
    // Hugo writes a shortcode that is to be shown as `{{</* … */>}}`, Liquid cuts blanks with `{%- … -%}`.
    guard !inner.hasPrefix("/*") else { return nil }
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

/// Where a text is code: within fences and between backticks of one line.
struct CodeSpans {
  private let ranges: [Range<String.Index>]
  private var next = 0

  init(_ text: String) {
    var ranges: [Range<String.Index>] = []
    var fence: (mark: Character, count: Int, start: String.Index)?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
      let mark = trimmed.first ?? " "
      let count = mark == "`" || mark == "~" ? trimmed.prefix { $0 == mark }.count : 0
      if let open = fence {
        if mark == open.mark, count >= open.count, trimmed.dropFirst(count).allSatisfy(\.isWhitespace) {
          ranges.append(open.start..<line.endIndex)
          fence = nil
        }
      } else if count >= 3, mark == "~" || !trimmed.dropFirst(count).contains("`") {
        fence = (mark, count, line.startIndex)
      } else if line.contains("`") {
        ranges += Self.spans(line)
      }
    }
    if let fence { ranges.append(fence.start..<text.endIndex) }
    self.ranges = ranges
  }

  private static func spans(_ line: Substring) -> [Range<String.Index>] {
    var runs: [Range<String.Index>] = []
    var place = line.startIndex
    while let open = line[place...].firstIndex(of: "`") {
      let run = line[open...].prefix { $0 == "`" }
      runs.append(run.startIndex..<run.endIndex)
      place = run.endIndex
    }
    // Each length's next run is found once.
    var ends: [Int: [Int]] = [:]
    for (index, run) in runs.enumerated().reversed() {
      ends[line.distance(from: run.lowerBound, to: run.upperBound), default: []].append(index)
    }
    var result: [Range<String.Index>] = []
    var index = 0
    while index < runs.count {
      let length = line.distance(from: runs[index].lowerBound, to: runs[index].upperBound)
      while let last = ends[length]?.last, last <= index { ends[length]?.removeLast() }
      guard let end = ends[length]?.last else {
        index += 1
        continue
      }
      result.append(runs[index].lowerBound..<runs[end].upperBound)
      index = end + 1
    }
    return result
  }

  /// Whether a place is code; places are asked for in rising order.
  mutating func holds(_ place: String.Index) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
    return next < ranges.count && ranges[next].lowerBound <= place
  }

  /// All of them, in order.
  var all: [Range<String.Index>] { ranges }
}
