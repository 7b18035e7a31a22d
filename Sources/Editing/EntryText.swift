import AlmanacContent
import AlmanacModel

/// Writes values and entries of the event list as editors would.
public enum EntryText {
  // MARK: - Values

  /// A text as the value of a line `key: value`: plain where that means the same, else in double quotes.
  public static func scalar(_ text: String) -> String { isPlain(text) ? text : YAMLText.quoted(text) }

  /// A text in single quotes, or in double ones where it has a line break.
  static func singleQuoted(_ text: String) -> String {
    text.contains { $0.isNewline } ? YAMLText.quoted(text) : "'\(text.replacing("'", with: "''"))'"
  }

  /// Whether a text means itself without quotes, for this reader and for other YAML readers alike.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if "-?:,[]{}#&*!|>'\"%@` ".unicodeScalars.contains(first) || last == " " || last == ":" { return false }
    if text.contains(": ") || text.contains(" #") { return false }
    // Both stand for nothing.
    if text == "~" || text.lowercased() == "null" { return false }
    return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  /// Whether a text stands without quotes that other readers would need.
  static func isDaring(_ text: String) -> Bool { !isPlain(text) }

  /// A key that may hold any sign.
  public static func key(_ text: String) -> String {
    isPlain(text) && !text.contains(":") ? text : YAMLText.quoted(text)
  }

  /// An item of a list in brackets.
  static func flowItem(_ text: String) -> String {
    let needsQuotes = text.contains { ",[]{}".contains($0) }
    return needsQuotes ? YAMLText.quoted(text) : scalar(text)
  }

  static func flowList(_ items: [String]) -> String { "[\(items.map(flowItem).joined(separator: ", "))]" }

  /// A value behind `key:`, from the blank on, without the line break at its end.
  /// - Parameters:
  ///   - value: a text or a list.
  ///   - field: its English key; descriptions are written as blocks.
  ///   - indent: blanks before the key.
  ///   - isGerman: whether the keys of parts are German.
  ///   - lineEnd: of the file.
  public static func value(
    _ value: FieldValue, field: String, indent: Int, isGerman: Bool = false, lineEnd: String
  ) -> String {
    switch value {
    case .text(let text) where field == "description" || text.contains { $0.isNewline }:
      return " " + block(text, indent: indent + 2, lineEnd: lineEnd)
    case .text(let text): return " " + scalar(text)
    case .list(let items):
      // A comma in a plain line would make two values of one.
      if items.count == 1, let item = items.first {
        return " " + (item.contains(",") ? flowList(items) : scalar(item))
      }
      return " " + flowList(items)
    case .parts(let parts):
      return lines(parts, of: field, first: indent + 2, indent: indent + 2, isGerman, lineEnd)
    case .entries(let entries):
      return entries.map { parts in
        let dash = lineEnd + String(repeating: " ", count: indent + 2) + "- "
        if parts.count == 1, let part = parts.first { return dash + scalar(part.value) }
        return dash + lines(parts, of: field, first: nil, indent: indent + 4, isGerman, lineEnd)
      }.joined()
    }
  }

  /// Parts below each other, each on a line of its own; where `first` is nil, the first on the line at hand.
  private static func lines(
    _ parts: [FieldPart], of field: String, first: Int?, indent: Int, _ isGerman: Bool, _ lineEnd: String
  ) -> String {
    parts.enumerated().map { index, part in
      let margin = index == 0 && first == nil ? "" : lineEnd + String(repeating: " ", count: indent)
      // Coordinates are a pair; all else is a text.
      let value = part.key == "geo" ? "[\(part.value)]" : scalar(part.value)
      return margin + EventVocabulary.partKey(part.key, of: field, german: isGerman) + ": " + value
    }.joined()
  }

  /// A longer text below a `|`.
  static func block(_ text: String, indent: Int, lineEnd: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isStrange = text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F
    }
    guard !isStrange, let first = lines.first else { return YAMLText.quoted(text) }
    // Where the first line is indented, the block must say how deep its own lines stand.
    let header = first.hasPrefix(" ") || first.isEmpty ? "|2" : "|"
    let margin = String(repeating: " ", count: indent)
    return ([header] + lines.map { $0.isEmpty ? "" : margin + $0 }).joined(separator: lineEnd)
  }

  /// A key as it is compared: without case, umlauts as two letters.
  static func spelling(_ key: String) -> String { SpellingKey.of(key) }

  // MARK: - Entries

  /// A whole new entry with the line break at its end.
  static func entry(
    _ fields: [String: FieldValue], dashIndent: Int, isGerman: Bool, lineEnd: String
  ) -> String {
    let margin = String(repeating: " ", count: dashIndent)
    var result = ""
    for field in EventVocabulary.order {
      guard let value = fields[field] else { continue }
      result += margin + (result.isEmpty ? "- " : "  ")
      result += EventVocabulary.key(field, german: isGerman) + ":"
      result +=
        self.value(value, field: field, indent: dashIndent + 2, isGerman: isGerman, lineEnd: lineEnd)
        + lineEnd
    }
    return result
  }
}
