/// A text of the content folder as far as it tells whether somebody changed it: without some of its keys, blanks at the
/// ends of lines and empty lines at its end.
struct WrittenText: Equatable {
  private let lines: [Substring]

  init(_ text: String, without keys: [String]) {
    var kept: [Substring] = []
    var isHead = false
    var isPassed = false
    let plain = text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
    for (index, line) in plain.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line == "---", index == 0 || isHead { isHead = index == 0 }
      if isHead {
        // Lines that go on with the key above them are indented or items of its list.
        if !line.hasPrefix(" "), !line.hasPrefix("-") || line == "---" {
          isPassed = keys.contains { line.hasPrefix($0 + ":") }
        }
        if isPassed { continue }
      }
      kept.append(line.last == " " ? Substring(line.reversed().drop { $0 == " " }.reversed()) : line)
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    lines = kept
  }
}
