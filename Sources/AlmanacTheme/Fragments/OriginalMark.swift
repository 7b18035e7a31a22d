/// Marks around words that an edition shows in those of the original. They may stand between translated words, in lists
/// and lines of any template; the page's last step puts elements with the language in their place, and takes them out
/// where no element may stand. Each is U+0000, which no HTML text may contain, and a bracket, with which no path begins.
enum OriginalMark {
  private static let opening = UInt8(ascii: "[")
  private static let closing = UInt8(ascii: "]")
  /// Elements whose text cannot have elements in it.
  private static let plain = ["script", "style", "title", "textarea", "option", "head"].map { Array($0.utf8) }
  private static let drawing = Array("svg".utf8)
  private static let drawingEnd = Array("/svg".utf8)

  /// The text with the marks around it where it is the original's.
  static func text(_ text: String, isOriginal: Bool) -> String {
    isOriginal && !text.isEmpty ? "\u{0}[\(text)\u{0}]" : text
  }

  /// The text without marks, for what is no part of a page.
  static func removed(_ text: String) -> String {
    text.replacing("\u{0}[", with: "").replacing("\u{0}]", with: "")
  }

  /// Fixed HTML of the original, as an element of its own.
  static func html(_ bytes: [UInt8], language: String?) -> [UInt8] {
    guard let language, !bytes.isEmpty else { return bytes }
    return Array("<div lang=\"\(language)\">\n".utf8) + bytes + Array("</div>\n".utf8)
  }

  /// The page with an element in place of every pair.
  /// - Parameters:
  ///   - page: as the theme drew it.
  ///   - language: the tag of the original's language.
  static func resolve(_ page: [UInt8], language: String) -> [UInt8] {
    let element = MarkedElement("span", language)
    let shape = MarkedElement("tspan", language)
    var result: [UInt8] = []
    result.reserveCapacity(page.count + 2048)
    page.withUnsafeBufferPointer { page in
      var isDrawn = false
      var position = 0
      var copied = 0
      while position < page.count {
        if page[position] == UInt8(ascii: "<") {
          if PageTags.isName(drawing, page, position + 1) { isDrawn = true }
          if PageTags.isName(drawingEnd, page, position + 1) { isDrawn = false }
          let end = PageTags.end(page, position, of: plain)
          while position < end {
            if isMark(page, position) {
              result.append(contentsOf: page[copied..<position])
              copied = position + 2
            }
            position += 1
          }
        } else if isMark(page, position) {
          result.append(contentsOf: page[copied..<position])
          let own = isDrawn ? shape : element
          result.append(contentsOf: page[position + 1] == opening ? own.start : own.end)
          position += 2
          copied = position
        } else {
          position += 1
        }
      }
      result.append(contentsOf: page[copied...])
    }
    return result
  }

  private static func isMark(_ page: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    page[position] == 0 && position + 1 < page.count
      && (page[position + 1] == opening || page[position + 1] == closing)
  }

  private struct MarkedElement {
    let start: [UInt8]
    let end: [UInt8]

    init(_ name: String, _ language: String) {
      start = Array("<\(name) lang=\"\(language)\">".utf8)
      end = Array("</\(name)>".utf8)
    }
  }
}
