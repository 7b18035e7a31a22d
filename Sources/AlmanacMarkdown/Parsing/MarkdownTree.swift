import CMarkGFM
import CMarkShim

/// The tree of a parsed text. Owns the memory of libcmark-gfm: nodes and their bytes live as long as it, and
/// it lives and dies on the thread that parsed it.
struct MarkdownTree: ~Copyable {
  private let pointer: OpaquePointer?

  /// Parses UTF-8 text, in which what its author means as text stays text (`MaskedText`). `footnotes` is off for texts
  /// inside blocks, whose notes would be numbered anew.
  init(_ text: borrowing [UInt8], footnotes: Bool) {
    let features = footnotes ? ALMANAC_FOOTNOTES : 0
    let masked = MaskedText(text)
    pointer = masked.bytes.withUnsafeBytes { bytes in
      guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return nil }
      return almanac_parse(start, bytes.count, Int32(features))
    }
    if masked.isMasked, let pointer { almanac_unmask(pointer) }
  }

  deinit {
    if let pointer { almanac_release(pointer) }
  }

  /// The document; none for an empty text.
  var root: MarkdownNode? { pointer.map(MarkdownNode.init) }
}
