/// Collects the summary while the text is written: the first paragraph, or all up to `<!-- more -->`.
struct SummaryBuffer {
  private var bytes: [UInt8] = []
  private var firstParagraphEnd: Int?
  private var isClosed = false
  private let mayHaveMore: Bool
  private(set) var hasMore = false
  /// Whether a paragraph that counts is being written.
  private(set) var isOpen = false

  init(mayHaveMore: Bool = false) {
    self.mayHaveMore = mayHaveMore
  }

  mutating func beginParagraph() {
    guard !isClosed, mayHaveMore || firstParagraphEnd == nil else { return }
    if !bytes.isEmpty { bytes.append(Ascii.space) }
    isOpen = true
  }

  mutating func append(_ text: some Collection<UInt8>) {
    if isOpen { bytes.append(contentsOf: text.lazy.filter { !Ascii.isControl($0) }) }
  }

  mutating func endParagraph() {
    guard isOpen else { return }
    isOpen = false
    if firstParagraphEnd == nil, bytes.contains(where: { !Ascii.isWhitespace($0) }) {
      firstParagraphEnd = bytes.count
    }
  }

  /// `<!-- more -->` was met.
  mutating func close() {
    guard !isClosed else { return }
    isClosed = true
    hasMore = true
    isOpen = false
  }

  var text: String {
    InlineText.collapsed(hasMore && !bytes.isEmpty ? bytes[...] : bytes.prefix(firstParagraphEnd ?? 0))
  }
}

/// The comment that ends the summary.
enum MoreMark {
  private static let opening = Array("<!--".utf8)

  /// Whether a text holds any comment at all.
  static func mayBe(in text: [UInt8]) -> Bool {
    var position = 0
    while position + 4 <= text.count {
      if text[position] == UInt8(ascii: "<"), text[position..<(position + 4)].elementsEqual(opening) {
        return true
      }
      position += 1
    }
    return false
  }

  /// Whether the inside of a comment is the mark.
  static func isMark(_ comment: some Sequence<UInt8>) -> Bool {
    comment.filter { !Ascii.isWhitespace($0) }.map(Ascii.lowercase).elementsEqual("more".utf8)
  }
}
