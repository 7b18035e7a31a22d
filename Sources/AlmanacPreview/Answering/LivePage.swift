import AlmanacModel

/// A page of the preview: the page of the site with the script that keeps it up to date.
enum LivePage {
  /// - Parameters:
  ///   - version: of the state that the page shows.
  ///   - page: tells this page from what it may become.
  ///   - bar: links to the desk, as HTML.
  static func with(_ bytes: [UInt8], version: Int, page: String, bar: String? = nil) -> [UInt8] {
    let script =
      (bar ?? "")
      + "<script src=\"\(PreviewHandler.ownPath)live.js\" data-version=\"\(version)\" data-page=\"\(page)\"></script>"
    let end = Array("</body>".utf8)
    guard let place = lastPlace(of: end, in: bytes) else { return bytes + Array(script.utf8) }
    return bytes[..<place] + Array(script.utf8) + bytes[place...]
  }

  /// A page for a site that cannot be drawn.
  static func empty(_ language: UILanguage) -> [UInt8] {
    let text = PreviewMessages.nothingToSee.text(in: language)
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>Almanac</title>\
      <meta name="viewport" content="width=device-width"></head>
      <body><p>\(text)</p></body></html>

      """.utf8)
  }

  private static func lastPlace(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    for start in stride(from: bytes.count - mark.count, through: 0, by: -1)
    where bytes[start] == mark[0] && bytes[start..<(start + mark.count)].elementsEqual(mark) {
      return start
    }
    return nil
  }
}

/// Tells whether a page looks the same but for its style sheets.
enum PageHash {
  /// FNV-1a over the bytes, without the fingerprints in the names of style sheets.
  static func of(_ page: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var line = page[...]
    while !line.isEmpty {
      let end = line.firstIndex(of: 0x0A).map { $0 + 1 } ?? line.endIndex
      if !isStyleSheet(line[..<end]) {
        for byte in line[..<end] {
          hash ^= UInt64(byte)
          hash &*= 0x100_0000_01B3
        }
      }
      line = line[end...]
    }
    return String(hash, radix: 16)
  }

  private static func isStyleSheet(_ line: ArraySlice<UInt8>) -> Bool {
    let start = line.drop { $0 == 0x20 || $0 == 0x09 }
    return start.starts(with: Array("<link rel=\"stylesheet\"".utf8))
  }
}

/// What the script in a page is told.
struct LiveState {
  let version: Int
  let page: String
  let findings: [Diagnostic]
  let marks: [String: BilingualText]
  let language: UILanguage
  let content: String
  /// More findings than this help nobody at once.
  private static let limit = 25

  var json: [UInt8] {
    JSONValue.allMembers([
      "version": .number(version), "page": .text(page), "total": .number(findings.count),
      "errors": .number(findings.count { $0.severity == .error }), "language": .text(language.rawValue),
      "findings": .array(shown.map(json)),
      "marks": .object(
        marks.sorted { $0.key < $1.key }.map { JSONMember($0.key, .text($0.value.text(in: language))) }),
    ]).bytes()
  }

  /// Errors first.
  private var shown: [Diagnostic] {
    let errors = findings.filter { $0.severity == .error }
    return Array((errors + findings.filter { $0.severity != .error }).prefix(Self.limit))
  }

  private func json(_ finding: Diagnostic) -> JSONValue {
    let position = finding.location?.position ?? .start
    return .allMembers([
      "severity": .text(finding.severity.rawValue), "code": .text(finding.code),
      "file": .text(file(finding.location)), "line": .number(position.line),
      "column": .number(position.column),
      "length": .number(finding.markerLength), "message": .text(finding.message.text.text(in: language)),
      "help": .text(finding.message.help.text(in: language)), "excerpt": JSONValue(finding.excerpt),
    ])
  }

  private func file(_ location: SourceLocation?) -> String {
    guard let location else { return content }
    return location.path.hasPrefix("themes/") ? location.path : "\(content)/\(location.path)"
  }
}
