/// The lines of a file and the breaks behind them, which may be of several kinds: files go from hand to hand.
struct FileLines: Sendable {
  /// Without their breaks; the last one may be empty.
  let texts: [Substring]
  private let breaks: [Substring]

  /// Breaks are CR LF, CR and LF, as everywhere where lines of content are counted.
  init(_ file: String) {
    var texts: [Substring] = []
    var breaks: [Substring] = []
    let bytes = file.utf8
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) {
      var next = bytes.index(after: end)
      if bytes[end] == .carriageReturn, next < bytes.endIndex, bytes[next] == .lineFeed {
        next = bytes.index(after: next)
      }
      texts.append(file[start..<end])
      breaks.append(file[end..<next])
      start = next
    }
    self.texts = texts + [file[start...]]
    self.breaks = breaks + [""]
  }

  /// A file of other lines.
  /// - Parameter lines: as many as there are texts, each of one or more; all but the last end as the text did.
  func joined(_ lines: [[String]]) -> String {
    let usual = breaks.first { !$0.isEmpty } ?? "\n"
    return zip(lines, breaks).map { lines, end in
      lines.joined(separator: String(end.isEmpty ? usual : end)) + end
    }.joined()
  }
}
