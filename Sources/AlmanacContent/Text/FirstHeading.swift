import AlmanacModel

/// Finds the level-1 heading that stands in for a missing title.
enum FirstHeading {
  /// The text of the first level-1 heading outside code, with its line counted from that of the body.
  static func find(in body: String, firstLine: Int) -> Located<String>? {
    var fence: Substring?
    var previous: Substring = ""
    for (index, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.trimmingBlanks
      if let open = fence {
        if text.hasPrefix(open), text.allSatisfy({ $0 == open.first }) { fence = nil }
        continue
      }
      if let mark = fenceMark(text) {
        fence = mark
      } else if text.hasPrefix("# "), !line.hasPrefix("    ") {
        return located(plain(text.dropFirst(2)), line: firstLine + index, column: columnOfText(line))
      } else if isUnderline(text), !previous.isEmpty {
        return located(plain(previous), line: firstLine + index - 1, column: 1)
      }
      previous = text
    }
    return nil
  }

  private static func located(_ text: String, line: Int, column: Int) -> Located<String>? {
    text.isEmpty ? nil : Located(text, at: SourcePosition(line: line, column: column))
  }

  private static func fenceMark(_ text: Substring) -> Substring? {
    guard let sign = text.first, sign == "`" || sign == "~" else { return nil }
    let run = text.prefix { $0 == sign }
    return run.count >= 3 ? run : nil
  }

  private static func isUnderline(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0 == "=" }
  }

  private static func columnOfText(_ line: Substring) -> Int {
    let scalars = line.unicodeScalars
    return scalars.prefix { $0 == " " || $0 == "\t" || $0 == "#" }.count + 1
  }

  /// The text without closing signs and marks of emphasis and code.
  private static func plain(_ text: Substring) -> String {
    var text = text.trimmingBlanks
    let withoutClosing = text.reversed().drop { $0 == "#" }
    if withoutClosing.first == " " || withoutClosing.isEmpty {
      text = text.dropLast(text.count - withoutClosing.count)
    }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "*" && $0 != "`" }).trimmed)
  }
}

extension String.UnicodeScalarView {
  fileprivate var trimmed: String { String(String(self).trimmingBlanks) }
}
