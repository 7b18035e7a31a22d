import AlmanacModel

/// Footnotes that do not find together: Markdown shows a reference without a note as text, and drops a note
/// that nothing refers to, both without a word.
extension BodyWriter {
  /// Reports references in a text that stayed text.
  mutating func noteDeadReferences(_ node: MarkdownNode, in block: MarkdownNode) {
    let text = node.literal
    guard text.contains(UInt8(ascii: "^")) else { return }
    var rest = text[...]
    while let start = FootnoteMark.first(in: rest) {
      rest = rest[(start + 2)...]
      guard let name = FootnoteMark.name(rest) else { continue }
      let mark = "[^\(name)]"
      let position = mark.withNodeBytes { source.position(of: $0, in: node, block: block) }
      report(
        MarkdownMessages.footnoteWithoutText(name, isInBlock: !isOuterText), at: position,
        length: mark.unicodeScalars.count)
    }
  }

  /// Reports notes of the document that nothing refers to.
  mutating func checkUnusedFootnotes() {
    guard source.bytes.contains(UInt8(ascii: "^")) else { return }
    var uses: [String: Int] = [:]
    var notes: [(name: String, offset: Int)] = []
    var isCode = false
    var offset = 0
    for line in source.bytes.split(separator: Ascii.newline, omittingEmptySubsequences: false) {
      let text = line.drop { $0 == Ascii.space }
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isCode.toggle() }
      var rest = line[...]
      while !isCode, let start = FootnoteMark.first(in: rest) {
        rest = rest[(start + 2)...]
        guard let name = FootnoteMark.name(rest) else { continue }
        uses[name.lowercased(), default: 0] += 1
        let end = rest.startIndex + name.utf8.count + 1
        let isNote = start == text.startIndex && end < line.endIndex && line[end] == Ascii.colon
        if isNote { notes.append((name, offset + start - line.startIndex)) }
      }
      offset += line.count + 1
    }
    for note in notes where uses[note.name.lowercased()] == 1 {
      report(
        MarkdownMessages.unusedFootnote(note.name), at: source.position(at: note.offset),
        length: note.name.unicodeScalars.count + 3)
    }
  }
}

/// The mark `[^name]`.
enum FootnoteMark {
  /// Where `[^` stands first.
  static func first<Bytes: RandomAccessCollection<UInt8>>(in text: Bytes) -> Int? where Bytes.Index == Int {
    var position = text.startIndex
    while position + 1 < text.endIndex {
      if text[position] == UInt8(ascii: "["), text[position + 1] == UInt8(ascii: "^") { return position }
      position += 1
    }
    return nil
  }

  /// The name that begins here and ends with a bracket; nil where there is none.
  static func name(_ text: some Collection<UInt8>) -> String? {
    let name = text.prefix(60).prefix {
      $0 > Ascii.space && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[")
    }
    let end = text.index(text.startIndex, offsetBy: name.count)
    guard !name.isEmpty, end < text.endIndex, text[end] == UInt8(ascii: "]") else { return nil }
    return String(decoding: Array(name), as: UTF8.self)
  }
}

extension String {
  /// What some work makes of the text's bytes.
  fileprivate func withNodeBytes<Result>(_ work: (NodeBytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { work($0) }
  }
}
