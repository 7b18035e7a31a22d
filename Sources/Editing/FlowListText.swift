/// A list in brackets as text, item by item.
struct FlowListText {
  /// Each item as it is written, with its quotes.
  private var items: [(written: String, text: String)] = []
  /// What stands between the items; the first is the one behind the bracket.
  private let open: String
  private let close: String

  /// Nil for a list that holds anything but plain or quoted texts in one line.
  init?(_ bytes: ArraySlice<UInt8>) {
    let source = String(decoding: bytes, as: UTF8.self)
    guard source.hasPrefix("["), source.hasSuffix("]"), !source.contains(where: \.isNewline) else {
      return nil
    }
    let inner = source.dropFirst().dropLast()
    guard !inner.contains(where: { "[]{}\\#&*!|>".contains($0) }) else { return nil }
    open = "[" + inner.prefix { $0 == " " }
    close = String(inner.reversed().prefix { $0 == " " }) + "]"
    for part in Self.parts(inner) {
      let written = part.drop { $0 == " " }
      let end = written.lastIndex { $0 != " " }
      guard let end else { continue }
      let item = String(written[...end])
      guard let text = Self.text(item) else { return nil }
      items.append((item, text))
    }
  }

  /// The list with these items; those that were in it are written as before.
  func replacing(_ texts: [String]) -> String {
    let written = texts.map { text in items.first { $0.text == text }?.written ?? EntryText.flowItem(text) }
    return open + written.joined(separator: ", ") + close
  }

  /// What stands between commas outside quotes.
  private static func parts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if quote == character {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == "," {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    return parts + [text[start...]]
  }

  private static func text(_ item: String) -> String? {
    for quote in ["\"", "'"] where item.hasPrefix(quote) {
      guard item.count >= 2, item.hasSuffix(quote) else { return nil }
      let inner = String(item.dropFirst().dropLast())
      return inner.contains(quote) ? nil : inner
    }
    return item
  }
}
