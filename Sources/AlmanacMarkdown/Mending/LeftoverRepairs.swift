import AlmanacModel

/// What stands in place of markup that did not take, where it means one thing.
enum LeftoverRepairs {
  /// - Parameters:
  ///   - bytes: the whole text.
  ///   - range: what is left over.
  /// - Returns: nil where only the author knows what is meant.
  static func edit(
    _ kind: Leftover.Kind, _ bytes: [UInt8], _ range: Range<Int>, in block: MarkdownNode
  ) -> MarkdownMending.TextEdit? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    switch kind {
    case .gluedHeading: return edit(range, text + " ")
    case .noBreakSpace: return edit(range, text.replacing("\u{A0}", with: " "))
    case .bullet: return bullet(bytes, range)
    case .gap: return edit((range.upperBound - 2)..<(range.upperBound - 1), "")
    case .highlight: return enclosed(text, range, 2, "mark")
    case .superscript: return enclosed(text, range, 1, "sup")
    case .citationMark: return edit(withBlank(bytes, range), "")
    case .attribute: return attribute(bytes, range, text, in: block)
    case .underscores: return underscores(bytes, range)
    case .doubleBracket: return doubleBracket(bytes, range)
    case .gluedItem, .unruledTable, .stars, .wikiLink, .reference, .definition, .shortcode, .lostCharacter,
      .privateUse:
      return nil
    }
  }

  private static func edit(_ range: Range<Int>, _ replacement: String) -> MarkdownMending.TextEdit {
    MarkdownMending.TextEdit(range: range, replacement: replacement)
  }

  /// The bullet and what stands behind it: one blank takes the place of tabs and no-break spaces.
  private static func bullet(_ bytes: [UInt8], _ range: Range<Int>) -> MarkdownMending.TextEdit {
    var end = range.upperBound
    while end < bytes.count {
      if bytes[end] == Ascii.space || bytes[end] == Ascii.tab {
        end += 1
      } else if bytes[end...].starts(with: "\u{A0}".utf8) {
        end += 2
      } else {
        break
      }
    }
    return edit(range.lowerBound..<end, "- ")
  }

  private static func enclosed(_ text: String, _ range: Range<Int>, _ marks: Int, _ name: String)
    -> MarkdownMending.TextEdit
  {
    edit(range, "<\(name)>\(text.dropFirst(marks).dropLast(marks))</\(name)>")
  }

  /// `__ Fett __` loses its blanks.
  private static func underscores(_ bytes: [UInt8], _ range: Range<Int>) -> MarkdownMending.TextEdit? {
    let rest = bytes[range.upperBound...].prefix(400)
    guard let end = rest.firstRange(of: "__".utf8) else { return nil }
    let inside = String(decoding: rest[..<end.lowerBound].trimmingWhitespace, as: UTF8.self)
    return inside.contains("\n") ? nil : edit(range.lowerBound..<end.upperBound, "__\(inside)__")
  }

  /// `((https://…))` loses one pair of its brackets.
  private static func doubleBracket(_ bytes: [UInt8], _ range: Range<Int>) -> MarkdownMending.TextEdit? {
    let address = bytes[range.upperBound...].prefix(2_000).prefix { !Ascii.isWhitespace($0) }
    guard let end = address.firstRange(of: "))".utf8) else { return nil }
    let inside = String(decoding: address[..<end.lowerBound], as: UTF8.self)
    return edit(range.lowerBound..<end.upperBound, "(\(inside))")
  }

  private static func withBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let hasBlank = range.lowerBound > 0 && bytes[range.lowerBound - 1] == Ascii.space
    return (hasBlank ? range.lowerBound - 1 : range.lowerBound)..<range.upperBound
  }

  /// `## Anfahrt {#anfahrt}`: where the heading gets that id by itself, the mark says nothing.
  private static func attribute(_ bytes: [UInt8], _ range: Range<Int>, _ text: String, in block: MarkdownNode)
    -> MarkdownMending.TextEdit?
  {
    guard block.kind == .heading, text.hasPrefix("{#") else { return nil }
    let heading = InlineText.of(block).replacing(text, with: "")
    guard Slug.make(heading) == String(text.dropFirst(2).dropLast()) else { return nil }
    return edit(withBlank(bytes, range), "")
  }

  /// `**Hinweis:**Bitte` gets its blank behind the stars, `** Hinweis **` loses those within.
  static func stars(_ text: NodeBytes) -> [MarkdownMending.TextEdit] {
    let runs = runs(in: text)
    guard runs.count == 2, runs[0].count == runs[1].count, runs[0].count < 3 else { return [] }
    let inside = text[runs[0].upperBound..<runs[1].lowerBound]
    let core = inside.trimmingWhitespace
    guard !core.isEmpty, let last = core.last else { return [] }
    var edits: [MarkdownMending.TextEdit] = []
    if core.startIndex > inside.startIndex { edits.append(edit(inside.startIndex..<core.startIndex, "")) }
    if core.endIndex < inside.endIndex { edits.append(edit(core.endIndex..<inside.endIndex, "")) }
    let isWordBefore = CharacterClass.before(runs[0].lowerBound, in: Array(text)) == .word
    let isWordBehind = CharacterClass.at(runs[1].upperBound, in: Array(text)) == .word
    guard !isWordBefore else { return [] }
    // Behind a letter the blank could tear a word apart.
    if isWordBehind {
      guard edits.isEmpty, !Ascii.isLetter(last), !Ascii.isDigit(last), last < 0x80 else { return [] }
      edits.append(edit(runs[1].upperBound..<runs[1].upperBound, " "))
    }
    return edits
  }

  /// The runs of stars that are not within words.
  private static func runs(in text: NodeBytes) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var position = 0
    let bytes = Array(text)
    while position < bytes.count {
      guard bytes[position] == Ascii.asterisk else {
        position += 1
        continue
      }
      let end = bytes[position...].firstIndex { $0 != Ascii.asterisk } ?? bytes.count
      let isInWord =
        CharacterClass.before(position, in: bytes) == .word && CharacterClass.at(end, in: bytes) == .word
      if !isInWord { runs.append(position..<end) }
      position = end
    }
    return runs
  }

  /// An address as it was meant; nil where it is one already, or unclear.
  static func address(_ bytes: [UInt8]) -> String? {
    switch MeantAddress(String(decoding: bytes, as: UTF8.self)) {
    case .withoutScheme(let address), .inTwoBrackets(let address): address
    case nil: nil
    }
  }
}
