/// The text of inlines without markup.
enum InlineText {
  /// The text of all inlines of a block, white space collapsed; pictures count by their description.
  static func of(_ block: MarkdownNode) -> String {
    var bytes: [UInt8] = []
    append(block, to: &bytes, depth: 0)
    return collapsed(bytes)
  }

  private static func append(_ parent: MarkdownNode, to bytes: inout [UInt8], depth: Int) {
    guard depth < ParserBounds.depth else { return }
    for node in parent.children {
      switch node.kind {
      case .text, .code: bytes.append(contentsOf: node.literal)
      case .softBreak, .lineBreak: bytes.append(Ascii.space)
      case .htmlInline, .footnoteReference: break
      default: append(node, to: &bytes, depth: depth + 1)
      }
    }
  }

  /// Bytes with each run of white space as one blank and none at the ends.
  static func collapsed(_ bytes: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    for byte in bytes {
      if Ascii.isWhitespace(byte) {
        if let last = result.last, last != Ascii.space { result.append(Ascii.space) }
      } else {
        result.append(byte)
      }
    }
    if result.last == Ascii.space { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
