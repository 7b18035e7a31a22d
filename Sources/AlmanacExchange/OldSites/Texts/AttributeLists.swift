/// Marks that kramdown, Goldmark and others add: `{: .class}`, `{#anchor}`, `{.class}`, `[TOC]`.
enum AttributeLists {
  static func removed(_ text: String, move: inout TextMove) -> String {
    let first = move.line
    defer { move.line = first }
    var lines: [String] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      move.line = first + number
      guard let shown = shown(line, move: &move) else { continue }
      if shown == "", !line.isEmpty { continue }
      lines.append(shown)
    }
    return lines.joined(separator: "\n")
  }

  /// Nil where the line is only such a mark.
  private static func shown(_ line: Substring, move: inout TextMove) -> String? {
    let trimmed = String(line).strippedBlanks
    if ["[toc]", "[[toc]]", "{:toc}", "{: toc}", "{:.no_toc}", "* toc", "- toc", "<!-- toc -->", "[[_toc_]]"]
      .contains(trimmed.lowercased())
    {
      return nil
    }
    if trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->"),
      trimmed.dropFirst(4).dropLast(3).filter({ !$0.isWhitespace }).lowercased() == "more"
    {
      return "<!-- more -->"
    }
    guard line.utf8.contains(UInt8(ascii: "{")) else { return String(line) }
    var result = ""
    var rest = line
    let last = line.lastIndex(of: "}") ?? line.startIndex
    while let open = rest.firstIndex(of: "{"), open < last {
      let inner = rest[rest.index(after: open)...]
      guard let sign = inner.first, ":#.".contains(sign), let close = inner.prefix(300).firstIndex(of: "}"),
        isList(inner[..<close]), isMeant(sign, of: line, to: close, move.generator)
      else {
        result += rest[...open]
        rest = inner
        continue
      }
      result += rest[..<open]
      let words = inner[..<close].drop { $0 == ":" }
      // What a heading was called is lost to nobody: links within the text lead to what it is called now.
      let isAnchor =
        line.drop { $0 == " " }.first == "#" && words.split(separator: " ").allSatisfy { $0.first == "#" }
      if !words.allSatisfy(\.isWhitespace), !isAnchor {
        move.lose(.attribute, "{" + String(inner[..<close]).strippedBlanks + "}")
      }
      rest = inner[inner.index(after: close)...]
    }
    result += rest
    return String(result.reversed().drop { $0 == " " }.reversed())
      + (line.hasSuffix("  ") && !result.allSatisfy(\.isWhitespace) ? "  " : "")
  }

  /// Hugo and Zola know such marks at the end of a heading alone; elsewhere they are text.
  private static func isMeant(
    _ sign: Character, of line: Substring, to close: String.Index, _ generator: OldSettings.Generator
  ) -> Bool {
    guard generator == .hugo || generator == .zola else { return true }
    return sign != ":" && line.drop { $0 == " " }.first == "#"
      && line[line.index(after: close)...].allSatisfy(\.isWhitespace)
  }

  private static func isList(_ inner: Substring) -> Bool {
    if inner.first == ":" { return true }
    return inner.split(separator: " ").allSatisfy { word in
      (word.first == "#" || word.first == "." || word.contains("=")) && word.count > 1
    }
  }
}
