/// Puts blocks and addresses in the place of shortcodes and template tags; what has no counterpart goes, with what it
/// is told of, and what stands between its two halves stays.
struct TemplateTags {
  private let text: String
  private let tags: [TemplateTag]
  /// For each tag the one that ends it.
  private let ends: [Int: Int]

  private init(
    _ text: String, brackets: Set<String>, _ kind: CodeSpans.Kind, _ generator: OldSettings.Generator
  ) {
    self.text = text
    tags = TemplateTag.all(in: text, brackets: brackets, kind: kind, generator: generator)
    ends = Self.pairs(tags)
  }

  /// The text with marks of blocks.
  /// - Parameters:
  ///   - brackets: names of shortcodes in brackets.
  ///   - kind: what the text is written in.
  static func replaced(
    _ text: String, brackets: Set<String> = [], kind: CodeSpans.Kind, move: inout TextMove
  ) -> String {
    let reader = TemplateTags(text, brackets: brackets, kind, move.generator)
    guard !reader.tags.isEmpty else { return text }
    return reader.write(0..<reader.tags.count, from: text.startIndex, to: text.endIndex, &move, depth: 0)
  }

  private static func pairs(_ tags: [TemplateTag]) -> [Int: Int] {
    var open: [String: [Int]] = [:]
    var nameless: [Int] = []
    var ends: [Int: Int] = [:]
    for (index, tag) in tags.enumerated() {
      guard tag.form != .shown else { continue }
      guard let name = tag.ended else {
        let name = TagWords(tag.inner).name.lowercased()
        open[name, default: []].append(index)
        if tag.form == .tag { nameless.append(index) }
        continue
      }
      // Zola ends all of them with `{% end %}`.
      if name.isEmpty {
        if let start = nameless.popLast() { ends[start] = index }
      } else if let start = open[name]?.popLast() {
        ends[start] = index
      }
    }
    return ends
  }

  private func write(
    _ part: Range<Int>, from start: String.Index, to end: String.Index, _ move: inout TextMove, depth: Int
  ) -> String {
    var result = ""
    var place = start
    var index = part.lowerBound
    let first = move.line
    var counted = start
    var line = first
    while index < part.upperBound {
      let tag = tags[index]
      result += text[place..<tag.range.lowerBound]
      line += text.utf8[counted..<tag.range.lowerBound].count { $0 == 0x0A }
      counted = tag.range.lowerBound
      move.line = line
      place = tag.range.upperBound
      if tag.form == .shown { result += move.set(aside: tag.inner, isBlock: false) }
      if tag.ended != nil || tag.form == .shown {
        index += 1
        continue
      }
      let last = ends[index].flatMap { part.contains($0) && $0 > index ? $0 : nil }
      let inside = last.map { tags[$0].range.lowerBound }
      let isKept = depth > 16
      let inner = inside.map { inside -> String in
        isKept
          ? String(text[place..<inside])
          : write((index + 1)..<(last ?? index), from: place, to: inside, &move, depth: depth + 1)
      }
      let raw = inside.map { String(text[place..<$0]) }
      move.line = line
      result += Counterparts.text(of: tag, inner: inner, raw: raw, move: &move)
      if let last { place = tags[last].range.upperBound }
      index = (last ?? index) + 1
    }
    move.line = first
    return result + text[place..<end]
  }
}
