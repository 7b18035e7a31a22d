/// A text with fields, as a text editor changes it line by line.
struct EditedText {
  private(set) var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func removeLine(_ random: inout SeededRandom) {
    guard let index = lines.indices.randomElement(using: &random) else { return }
    lines.remove(at: index)
  }

  mutating func repeatLine(_ random: inout SeededRandom) {
    guard let index = lines.indices.randomElement(using: &random) else { return }
    lines.insert(lines[index], at: index)
  }

  mutating func insert(_ line: String, _ random: inout SeededRandom) {
    lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
  }

  mutating func append(_ line: String) { lines += ["", line, ""] }

  /// Puts a mark into a line.
  mutating func disturb(with mark: String, _ random: inout SeededRandom) {
    guard let index = lines.indices.randomElement(using: &random) else { return }
    let place = Int.random(in: 0...lines[index].count, using: &random)
    lines[index].insert(contentsOf: mark, at: lines[index].index(lines[index].startIndex, offsetBy: place))
  }

  /// Gives a field of the front matter another value, or takes it out.
  mutating func setField(_ key: String, to value: String?, _ random: inout SeededRandom) {
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return }
    set(key, to: value, indent: "", in: 1..<end, &random)
  }

  /// Gives a field of one entry of a list another value, or takes it out.
  mutating func setEntryField(_ key: String, to value: String?, _ random: inout SeededRandom) {
    guard let entry = entries.randomElement(using: &random) else { return }
    if lines[entry.lowerBound].hasPrefix("- \(key):"), let value {
      lines[entry.lowerBound] = "- \(key): \(value)"
    } else {
      set(key, to: value, indent: "  ", in: (entry.lowerBound + 1)..<entry.upperBound, &random)
    }
  }

  /// Takes an entry of a list out, doubles it, or puts it at the end.
  mutating func moveEntry(_ random: inout SeededRandom) {
    guard let entry = entries.randomElement(using: &random) else { return }
    let moved = lines[entry]
    switch Int.random(in: 0..<3, using: &random) {
    case 0: lines.removeSubrange(entry)
    case 1: lines.insert(contentsOf: moved, at: entry.upperBound)
    default:
      lines.removeSubrange(entry)
      while lines.last == "" { lines.removeLast() }
      lines += moved + [""]
    }
  }

  /// The lines of each entry of a list.
  private var entries: [Range<Int>] {
    let starts = lines.indices.filter { lines[$0].hasPrefix("- ") }
    let end = lines.last == "" ? lines.count - 1 : lines.count
    return zip(starts, starts.dropFirst() + [max(end, (starts.last ?? 0) + 1)]).map { $0..<$1 }
  }

  private mutating func set(
    _ key: String, to value: String?, indent: String, in range: Range<Int>, _ random: inout SeededRandom
  ) {
    var block = Array(lines[range])
    if let start = block.firstIndex(where: { $0.hasPrefix("\(indent)\(key):") }) {
      let rest = block[(start + 1)...].prefix { $0.hasPrefix("\(indent) ") || $0.hasPrefix("\(indent)- ") }
      block.removeSubrange(start..<(start + 1 + rest.count))
    }
    if let value {
      // Only before what begins a field of its own: what belongs to one stays together.
      let places = block.indices.filter {
        block[$0].hasPrefix(indent) && block[$0].dropFirst(indent.count).first != " "
      }
      block.insert("\(indent)\(key): \(value)", at: random.choice(of: places + [block.count], else: 0))
    }
    lines.replaceSubrange(range, with: block)
  }
}
