/// XML written element by element into bytes; the only place where feeds escape text for XML.
struct XMLOutput {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// A text as it stands between tags.
  static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    FeedText.append(text, to: &bytes, replacing: textEscape)
    return bytes
  }

  /// Opens an element with attributes; ends the line.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    start(name, attributes)
    raw(">\n")
  }

  mutating func close(_ name: StaticString) {
    raw("</")
    raw(name)
    raw(">\n")
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    start(name, attributes)
    raw("/>\n")
  }

  /// An element with plain text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    start(name, attributes)
    raw(">")
    FeedText.append(text, to: &bytes, replacing: Self.textEscape)
    close(name)
  }

  /// An element with HTML as its text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], html: String
  ) {
    start(name, attributes)
    raw("><![CDATA[")
    // The end mark inside is split over two sections (XML 1.0 section 2.7).
    FeedText.append(html, to: &bytes) { text, index in
      guard text[index] == UInt8(ascii: "]"), index + 2 < text.count, text[index + 1] == UInt8(ascii: "]"),
        text[index + 2] == UInt8(ascii: ">")
      else { return Self.lineEnd(text, index) }
      return (3, "]]]]><![CDATA[>")
    }
    raw("]]>")
    close(name)
  }

  private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      FeedText.append(value, to: &bytes, replacing: Self.attributeEscape)
      raw("\"")
    }
  }

  private mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A parser turns CR and CRLF into LF (XML 1.0 section 2.11); written so at once.
  private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Int, StaticString)? {
    guard text[index] == 0x0D else { return nil }
    return (index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1, "\n")
  }

  private static func textEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Int, StaticString)? {
    switch text[index] {
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    default: lineEnd(text, index)
    }
  }

  private static func attributeEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (
    Int, StaticString
  )? {
    switch text[index] {
    case UInt8(ascii: "\""): (1, "&quot;")
    case 0x09: (1, "&#9;")
    case 0x0A: (1, "&#10;")
    case 0x0D: (1, "&#13;")
    default: textEscape(text, index)
    }
  }
}
