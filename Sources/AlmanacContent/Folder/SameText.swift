import AlmanacModel

/// Tells whether two files are versions of one: a title, an id or most of the text are the same.
enum SameText {
  static func holds(_ one: [UInt8], _ other: [UInt8], path: String) -> Bool {
    if one == other { return true }
    let (left, right) = (lines(one), lines(other))
    let isList = !MarkdownPath.isMeant(path)
    if !isList, ["title", "id"].contains(where: { isSame($0, left, right) }) { return true }
    return isList ? share(left, right) : share(body(left), body(right))
  }

  private static let names: [String: Set<String>] = ["title": ["title", "titel"], "id": ["id", "kennung"]]

  private static func isSame(_ field: String, _ left: [Substring], _ right: [Substring]) -> Bool {
    guard let one = value(of: field, in: left), let other = value(of: field, in: right) else { return false }
    return one == other
  }

  /// The value of a detail at the top of a Markdown file.
  private static func value(of field: String, in lines: [Substring]) -> String? {
    guard
      let line = lines.prefix(60).lazy.compactMap({ FieldLine($0) }).first(where: { line in
        line.indent.isEmpty && names[field]?.contains(line.key.lowercased()) ?? false
      })
    else { return nil }
    return line.value.filter { $0 != "\"" && $0 != "'" }
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    // Longer files are told by their beginnings.
    String(decoding: SourceBytes(Array(bytes.prefix(1 << 20))).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func body(_ lines: [Substring]) -> ArraySlice<Substring> {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return lines[...] }
    return lines[(end + 1)...]
  }

  /// Whether more than half of the shorter text stands in the longer one, line by line, and that is not next to
  /// nothing.
  private static func share(_ left: some Sequence<Substring>, _ right: some Sequence<Substring>) -> Bool {
    var counts: [Substring: Int] = [:]
    var leftLetters = 0
    for line in left {
      counts[line, default: 0] += 1
      leftLetters += line.utf8.count
    }
    var (rightLetters, shared) = (0, 0)
    for line in right {
      rightLetters += line.utf8.count
      guard let count = counts[line], count > 0 else { continue }
      counts[line] = count - 1
      shared += line.utf8.count
    }
    return shared >= 40 && shared * 2 > min(leftLetters, rightLetters)
  }
}
