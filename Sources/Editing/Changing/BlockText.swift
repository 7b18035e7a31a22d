import AlmanacContent

/// A text behind `|` or `>`, to be given other words.
struct BlockText {
  private let header: String
  private let margin: String

  /// - Parameter indent: blanks before the key.
  init(_ file: PlacedFile, _ node: PlacedNode, indent: Int) {
    let text = file.text(node.range)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    header = lines.first.map(String.init) ?? "|"
    let first = lines.dropFirst().first { !$0.allSatisfy { $0 == " " } }
    margin = first.map { String($0.prefix { $0 == " " }) } ?? String(repeating: " ", count: indent + 2)
  }

  /// In the same form; folded ones have a blank line for each line break.
  func with(_ text: String) -> String {
    let isFolded = header.hasPrefix(">")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines.first?.hasPrefix(" ") ?? false ? header.replacing("|", with: "|2") : header
    let written = lines.map { $0.isEmpty ? "" : margin + $0 }
    return head + "\n" + written.joined(separator: isFolded ? "\n\n" : "\n")
  }
}
