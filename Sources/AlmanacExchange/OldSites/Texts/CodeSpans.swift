/// Where a text is code: within fences, between backticks of one line, and in Markdown where it is indented.
struct CodeSpans {
  /// What a text is written in.
  enum Kind {
    case html
    case markdown(OldSettings.Generator)
  }

  private let ranges: [Range<String.Index>]
  private var next = 0

  init(_ text: String, _ kind: Kind) {
    var ranges: [Range<String.Index>] = []
    var fence: (mark: Character, count: Int, start: String.Index)?
    var indented: IndentedCode?
    if case .markdown(let generator) = kind { indented = IndentedCode(generator) }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
      let mark = trimmed.first ?? " "
      let count = mark == "`" || mark == "~" ? trimmed.prefix { $0 == mark }.count : 0
      if let open = fence {
        if mark == open.mark, count >= open.count, trimmed.dropFirst(count).allSatisfy(\.isWhitespace) {
          ranges.append(open.start..<line.endIndex)
          fence = nil
        }
      } else if indented?.holds(line) ?? false {
        ranges.append(line.startIndex..<line.endIndex)
      } else if count >= 3, mark == "~" || !trimmed.dropFirst(count).contains("`") {
        fence = (mark, count, line.startIndex)
      } else if line.contains("`") {
        ranges += Self.spans(line)
      }
    }
    if let fence { ranges.append(fence.start..<text.endIndex) }
    self.ranges = ranges
  }

  private static func spans(_ line: Substring) -> [Range<String.Index>] {
    var runs: [Range<String.Index>] = []
    var place = line.startIndex
    while let open = line[place...].firstIndex(of: "`") {
      let run = line[open...].prefix { $0 == "`" }
      runs.append(run.startIndex..<run.endIndex)
      place = run.endIndex
    }
    // Each length's next run is found once.
    var ends: [Int: [Int]] = [:]
    for (index, run) in runs.enumerated().reversed() {
      ends[line.distance(from: run.lowerBound, to: run.upperBound), default: []].append(index)
    }
    var result: [Range<String.Index>] = []
    var index = 0
    while index < runs.count {
      let length = line.distance(from: runs[index].lowerBound, to: runs[index].upperBound)
      while let last = ends[length]?.last, last <= index { ends[length]?.removeLast() }
      guard let end = ends[length]?.last else {
        index += 1
        continue
      }
      result.append(runs[index].lowerBound..<runs[end].upperBound)
      index = end + 1
    }
    return result
  }

  /// Whether a place is code; places are asked for in rising order.
  mutating func holds(_ place: String.Index) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
    return next < ranges.count && ranges[next].lowerBound <= place
  }

  /// All of them, in order.
  var all: [Range<String.Index>] { ranges }
}

/// Tells, line by line, which are indented code: four blanks deeper than the text or list item in which they stand, behind
/// an empty line (CommonMark 0.31, 4.4 and 5.2).
private struct IndentedCode {
  private let generator: OldSettings.Generator
  /// The block of HTML in which the line stands.
  private var block: HTMLBlock?
  /// How deep the texts of the open list items begin.
  private var items: [Int] = []
  private var isCode = false
  /// Whether a paragraph is open, which such a line would go on.
  private var isText = false

  init(_ generator: OldSettings.Generator) { self.generator = generator }

  mutating func holds(_ line: Substring) -> Bool {
    let isFirst = block == nil
    if isFirst { block = HTMLBlock(line, generator) }
    if var open = block {
      block = open.ends(with: line, isFirst: isFirst) ? nil : open
      isText = false
      return false
    }
    guard !line.allSatisfy(\.isWhitespace) else {
      isText = false
      return false
    }
    let depth = Self.depth(line)
    if !isText {
      while let item = items.last, depth < item { items.removeLast() }
      isCode = depth >= (items.last ?? 0) + 4
      if isCode { return true }
    }
    isCode = false
    isText = !line.drop { $0 == " " }.hasPrefix("#")
    if let item = Self.item(line, at: depth) {
      while let last = items.last, depth < last { items.removeLast() }
      items.append(item)
    }
    return false
  }

  /// Blanks at the beginning, tabs up to the next fourth column.
  private static func depth(_ line: Substring) -> Int {
    var depth = 0
    for character in line {
      if character == " " { depth += 1 } else if character == "\t" { depth += 4 - depth % 4 } else { break }
    }
    return depth
  }

  /// Where the text of a list item begins; nil where the line begins none.
  private static func item(_ line: Substring, at depth: Int) -> Int? {
    let rest = line.drop { $0 == " " || $0 == "\t" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let mark = rest.dropFirst(digits.count)
    guard let sign = mark.first,
      digits.isEmpty ? "-+*".contains(sign) : digits.count < 10 && ".)".contains(sign)
    else { return nil }
    let blanks = mark.dropFirst().prefix { $0 == " " }.count
    guard blanks > 0 || mark.dropFirst().isEmpty || mark.dropFirst().first == "\t" else { return nil }
    // What begins deeper than four blanks is code in the item.
    return depth + digits.count + 1 + (blanks > 4 ? 1 : max(1, blanks))
  }
}
