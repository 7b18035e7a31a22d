import AlmanacModel

/// What results show of a document: title, address, a line of facts, and text to cut a snippet from. The
/// more documents a site has, the less text each gets, so that the whole stays small.
struct DocumentTexts: Sendable {
  /// How many bytes of its text a document keeps.
  let textLimit: Int

  /// About the size of a part with texts, in bytes.
  static let partSize = 3_000

  /// - Parameter count: how many documents the site has.
  init(count: Int) {
    let share = min(5_000, 1_500_000 / max(1, count))
    textLimit = share < 240 ? 0 : share
  }

  private static let teaserLimit = 200

  /// The entry of a document as a JSON array: title, path, facts, teaser, text, and behind them the languages of title and
  /// text, where one of them is not that of the edition.
  func entry(_ document: SearchDocument, title: String) -> [UInt8] {
    let text = Self.cut(
      document.body, at: textLimit > 0 ? textLimit : document.summary == nil ? Self.teaserLimit : 0)
    let teaser = document.summary.map { Self.cut(Array($0.utf8), at: max(Self.teaserLimit, textLimit)) } ?? ""
    let languages = [document.titleLanguage, document.textLanguage]
    return JSONValue.array(
      [.text(title), .text(document.path), .text(document.meta), .text(teaser), .text(text)]
        + (languages == [nil, nil] ? [] : languages.map { .text($0 ?? "") })
    ).bytes()
  }

  /// The beginning of a text with single blanks, cut at a blank.
  private static func cut(_ text: [UInt8], at limit: Int) -> String {
    guard limit > 0 else { return "" }
    var bytes: [UInt8] = []
    var lastBlank = 0
    for byte in text {
      if byte <= 0x20 {
        if let last = bytes.last, last != 0x20 {
          lastBlank = bytes.count
          bytes.append(0x20)
        }
      } else {
        bytes.append(byte)
      }
      if bytes.count > limit { return String(decoding: bytes[..<lastBlank], as: UTF8.self) + "…" }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
