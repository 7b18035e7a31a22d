import AlmanacContent
import AlmanacModel

/// The front matter of a text of another generator, in YAML, TOML or JSON.
struct OldFrontMatter {
  var fields: [TextTreePair] = []
  var body = ""
  /// The line of the body's first line, from 1.
  var bodyLine = 1
  var isThere = false
  /// Whether it could not be read whole.
  var isBroken = false
  /// Whether bytes that are no UTF-8 were replaced.
  var isRepaired = false

  init(_ bytes: [UInt8], path: String) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing(
      "\r", with: "\n")
    isRepaired = text.unicodeScalars.contains("\u{FFFD}") && String(validating: bytes, as: UTF8.self) == nil
    let clean = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    body = clean
    let start = clean.drop(while: \.isWhitespace)
    if start.hasPrefix("---") { fenced(clean, start, "---", path) }
    if start.hasPrefix("+++") { fenced(clean, start, "+++", path) }
    if start.hasPrefix("{"), !start.hasPrefix("{{"), !start.hasPrefix("{%") { json(clean, start) }
  }

  private mutating func fenced(_ text: String, _ start: Substring, _ fence: String, _ path: String) {
    guard let first = start.firstIndex(of: "\n"), start[..<first].dropFirst(3).allSatisfy(\.isWhitespace)
    else { return }
    let lead = text[..<start.startIndex].count { $0 == "\n" }
    let inner = start[start.index(after: first)...]
    var place = inner.startIndex
    var count = 0
    while place < inner.endIndex {
      let end = inner[place...].firstIndex(of: "\n") ?? inner.endIndex
      let line = inner[place..<end]
      count += 1
      if line.hasPrefix(fence), line.dropFirst(3).allSatisfy(\.isWhitespace) {
        isThere = true
        body = end < inner.endIndex ? String(inner[inner.index(after: end)...]) : ""
        bodyLine = lead + count + 2
        read(String(inner[..<place]), isTOML: fence == "+++", path)
        return
      }
      place = end < inner.endIndex ? inner.index(after: end) : inner.endIndex
    }
  }

  private mutating func read(_ text: String, isTOML: Bool, _ path: String) {
    if isTOML {
      guard case .map(let pairs)? = try? TOMLReader.read(Array(text.utf8)) else { return salvage(text, "=") }
      fields = pairs
    } else {
      var log = DiagnosticLog()
      guard text.utf8.count <= NotationBounds.size else { return salvage("", ":") }
      let tree = TextTree.read(path: path, bytes: Array(text.utf8), log: &log)
      if case .map(let pairs) = tree, !log.hasErrors {
        fields = pairs
      } else if log.hasErrors {
        salvage(text, ":")
      }
    }
  }

  /// Of front matter that is broken the plain lines.
  private mutating func salvage(_ text: String, _ sign: Character) {
    isBroken = true
    for line in text.split(separator: "\n").prefix(200) {
      guard let place = line.firstIndex(of: sign), line.first.map({ $0.isLetter || $0 == "_" }) ?? false
      else { continue }
      let value = String(line[line.index(after: place)...]).strippedBlanks
      let plain =
        value.count > 1 && value.first == value.last && (value.first == "\"" || value.first == "'")
        ? String(value.dropFirst().dropLast()) : value
      guard !plain.isEmpty, !"[{|>&*".contains(plain.first ?? " ") else { continue }
      fields.append(TextTreePair(key: String(line[..<place]).strippedBlanks, value: .text(plain)))
    }
  }

  private mutating func json(_ text: String, _ start: Substring) {
    guard let (tree, length) = try? JSONTextReader.read(Array(start.utf8)), case .map(let pairs) = tree else {
      return
    }
    fields = pairs
    isThere = true
    let end = start.utf8.index(start.startIndex, offsetBy: length)
    bodyLine = text[..<end].count { $0 == "\n" } + 1
    body = String(start[end...].drop { $0 == "\n" || $0 == " " })
    bodyLine += start[end...].prefix { $0 == "\n" || $0 == " " }.count { $0 == "\n" }
  }
}
