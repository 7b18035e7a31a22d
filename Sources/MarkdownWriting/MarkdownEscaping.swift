/// Writes plain text as Markdown that shows it as it is.
public enum MarkdownEscaping {
  /// A text of several lines: each line stays a line, and none of its characters is taken for markup. Lines end in LF;
  /// blank lines part paragraphs.
  public static func text(_ plain: String) -> String {
    let lines = plain.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      trimmed(String($0))
    }
    var result = ""
    for (index, line) in lines.enumerated() {
      let isLast = index + 1 == lines.count
      result += self.line(line)
      if !line.isEmpty, !isLast, !lines[index + 1].isEmpty { result += lineBreak(behind: line) }
      if !isLast { result += "\n" }
    }
    return result
  }

  /// What keeps the break behind a line: a backslash (CommonMark 0.29, section 6.9), apart from an address, which would
  /// take it in.
  static func lineBreak(behind line: some StringProtocol) -> String {
    let last = line.reversed().prefix { !isBlank($0) }
    let word = String(last.reversed())
    let isLink = word.contains("](") || word.hasSuffix(">")
    let isAddress =
      !isLink && (word.contains("://") || word.contains("@") || word.lowercased().contains("www."))
    return isAddress ? " \\" : "\\"
  }

  /// A text within one line.
  public static func inline(_ plain: some StringProtocol) -> String {
    var result = ""
    let characters = Array(plain)
    var addressEnd = 0
    for (index, character) in characters.enumerated() {
      if index >= addressEnd, let end = endOfAddress(at: index, in: characters) { addressEnd = end }
      // What stands in an address belongs to it: an escape would be part of where the link leads.
      if index >= addressEnd, needsEscape(character, at: index, in: characters) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// A whole line: what would make it a heading, an item, a quote or a rule is escaped as well.
  static func line(_ plain: some StringProtocol) -> String { start(inline(plain)) }

  /// A line whose inside is Markdown already.
  static func start(_ text: String) -> String {
    guard let first = text.first else { return text }
    // Such a line below another would make a table of both.
    if text.contains("|"), text.contains("-"), text.allSatisfy({ "-:| \t".contains($0) }) {
      return "\\" + text
    }
    let second = text.dropFirst().first
    let isFollowedByBlank = second == nil || second == " " || second == "\t"
    switch first {
    case "#", ">": return "\\" + text
    case "-", "+": return isFollowedByBlank || text.allSatisfy({ $0 == first }) ? "\\" + text : text
    case "=": return text.allSatisfy { $0 == "=" } ? "\\" + text : text
    default: return withoutNumber(text)
    }
  }

  /// `1. ` and `1) ` begin an item.
  private static func withoutNumber(_ text: String) -> String {
    let digits = text.prefix(10).prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let mark = rest.first, mark == "." || mark == ")" else {
      return text
    }
    let after = rest.dropFirst().first
    return after == nil || after == " " || after == "\t" ? digits + "\\" + rest : text
  }

  /// Where the web address ends that begins at a place; nil where none does.
  private static func endOfAddress(at index: Int, in text: [Character]) -> Int? {
    guard text[index] == "h" || text[index] == "w", index == 0 || !isWord(text[index - 1]) else { return nil }
    let rest = text[index...]
    guard ["https://", "http://", "www."].contains(where: { rest.starts(with: $0) }) else { return nil }
    return rest.firstIndex { isBlank($0) || $0 == "<" || $0 == ">" || $0 == "`" } ?? text.count
  }

  private static func needsEscape(_ character: Character, at index: Int, in text: [Character]) -> Bool {
    let before = index > 0 ? text[index - 1] : nil
    let after = index + 1 < text.count ? text[index + 1] : nil
    let isInWord = before.map(isWord) == true && after.map(isWord) == true
    switch character {
    case "\\": return after.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? true
    case "`", "[": return true
    case "<": return after.map { $0.isLetter || "/!?".contains($0) } ?? false
    case "*", "_":
      return !isInWord && !(before.map(isBlank) ?? true && after.map(isBlank) ?? true && index > 0)
    case "~": return before == "~" || after == "~"
    case "&": return isReference(text[index...])
    default: return false
    }
  }

  /// Whether HTML would take a text for a character reference.
  private static func isReference(_ text: ArraySlice<Character>) -> Bool {
    let name = text.dropFirst().prefix(32).prefix { $0.isLetter || $0.isNumber || $0 == "#" }
    return !name.isEmpty && text.dropFirst(1 + name.count).first == ";"
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
