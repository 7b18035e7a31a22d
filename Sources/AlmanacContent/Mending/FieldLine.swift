/// A line `key: value` of a file, taken apart without changing a byte.
struct FieldLine {
  /// Blanks, and the dash of a list entry.
  let indent: String
  let key: String
  /// What stands between the key and its value.
  let gap: String
  let value: String

  /// Nil for what is no such line, or has no value on it.
  init?(_ line: Substring) {
    var rest = line[...]
    let start = rest.prefix { $0 == " " }
    rest = rest.dropFirst(start.count)
    var dash: Substring = ""
    if rest.hasPrefix("- ") {
      dash = rest.prefix { $0 == "-" || $0 == " " }
      rest = rest.dropFirst(dash.count)
    }
    let key = rest.prefix { $0.isLetter || $0 == "_" || $0 == "-" }
    rest = rest.dropFirst(key.count)
    guard !key.isEmpty, rest.first == ":" else { return nil }
    let gap = rest.dropFirst().prefix { $0 == " " }
    let value = rest.dropFirst(1 + gap.count)
    guard !gap.isEmpty, !value.isEmpty else { return nil }
    indent = String(start + dash)
    self.key = String(key)
    self.gap = ":" + gap
    self.value = String(value)
  }

  /// The column at which the key begins.
  var depth: Int { indent.count }

  /// The line with another value.
  func with(_ value: String) -> String { indent + key + gap + value }
}
