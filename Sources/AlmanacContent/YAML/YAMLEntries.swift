/// The entries of a file that is a list, each read on its own, so that a mistake costs one entry.
struct YAMLEntries: Sendable {
  /// An entry: what it says, or what is wrong with it, and its lines (numbers from 0) in the file.
  struct Entry: Sendable {
    let result: Result<YAMLNode, YAMLMistake>
    /// Where its text begins, behind the dash.
    let start: Int
    let lines: Range<Int>
  }

  let entries: [Entry]
  /// What stands in the file instead of a list.
  let notAList: Range<Int>?

  init(_ source: SourceText) {
    var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
    let first = Self.firstLine(reader)
    guard first < reader.lines.count else {
      (entries, notAList) = ([], nil)
      return
    }
    let line = reader.lines[first]
    let dashes = reader.lines[first...].firstIndex {
      !$0.isBlank && $0.indent <= line.indent && Self.startsEntry($0, source)
    }
    var entries: [Entry] = []
    if dashes != first {
      guard Self.beginsLikeEntry(line, source) else {
        (self.entries, notAList) = Self.bracketed(source, &reader, first)
        return
      }
      let lines = first..<(dashes ?? reader.lines.count)
      entries.append(
        Entry(result: .failure(YAMLMistake(.missingDash, line.range)), start: line.first, lines: lines))
    }
    let starts = dashes.map { Self.starts(reader, from: $0) } ?? []
    let ends = starts.dropFirst().map(\.line) + [reader.lines.count]
    let indent = dashes.map { reader.lines[$0].indent } ?? 0
    entries.reserveCapacity(starts.count + 1)
    for (start, end) in zip(starts, ends) {
      let dash = reader.lines[start.line].first
      let result =
        start.isAligned
        ? Self.read(&reader, start.line..<end, dash: dash)
        : .failure(YAMLMistake(.wrongIndent(expected: indent), reader.lines[start.line].range))
      entries.append(Entry(result: result, start: Self.contentStart(dash, source), lines: start.line..<end))
    }
    (self.entries, notAList) = (entries, nil)
  }

  /// The first line that says something, behind a line `---`.
  private static func firstLine(_ reader: YAMLReader) -> Int {
    let lines = reader.lines
    var index = lines.firstIndex { !reader.source.isSilent($0) } ?? lines.count
    if index < lines.count, reader.source.string(lines[index].range) == "---" {
      index = lines[(index + 1)...].firstIndex { !reader.source.isSilent($0) } ?? lines.count
    }
    return index
  }

  /// A dash, also one with its blank forgotten.
  private static func startsEntry(_ line: YAMLLine, _ source: SourceText) -> Bool {
    source.startsItem(at: line.first, end: line.end)
      || source.byte(at: line.first) == .dash && source.byte(at: line.first + 1).isLetter
  }

  /// Whether a line begins with a key with which entries begin: then its dash was forgotten.
  private static func beginsLikeEntry(_ line: YAMLLine, _ source: SourceText) -> Bool {
    let text = source.string(line.range)
    guard let colon = text.firstRange(of: ": ") else { return false }
    return ["title", "titel", "id", "kennung", "name"].contains(text[..<colon.lowerBound].lowercased())
  }

  private static func contentStart(_ dash: Int, _ source: SourceText) -> Int {
    var start = dash + 1
    while source.byte(at: start).isBlank { start += 1 }
    return start
  }

  private struct Start {
    let line: Int
    let isAligned: Bool
  }

  /// Where entries begin: at dashes that stand no deeper than the text of the entry above.
  private static func starts(_ reader: YAMLReader, from first: Int) -> [Start] {
    let source = reader.source
    let indent = reader.lines[first].indent
    var starts: [Start] = []
    var content = 0
    for index in first..<reader.lines.count {
      let line = reader.lines[index]
      guard !line.isBlank, starts.isEmpty || line.indent < content, startsEntry(line, source) else {
        continue
      }
      starts.append(Start(line: index, isAligned: line.indent == indent))
      let text = contentStart(line.first, source)
      content = text < line.end ? min(text - line.start, line.indent + 2) : line.indent + 1
    }
    return starts
  }

  private static func read(
    _ reader: inout YAMLReader, _ lines: Range<Int>, dash: Int
  ) -> Result<YAMLNode, YAMLMistake> {
    reader.next = lines.lowerBound
    reader.limit = lines.upperBound
    reader.depth = 0
    do throws(YAMLMistake) {
      guard
        reader.source.byte(at: dash + 1) == .lineFeed || reader.source.byte(at: dash + 1).isBlank
          || dash + 1 >= reader.source.bytes.count
      else { throw YAMLMistake(.missingSpaceAfterDash, dash..<dash + 1) }
      let node = try reader.readDocument()
      guard case .list(let items) = node.content, let item = items.first else { return .success(node) }
      return .success(item)
    } catch {
      if case .wrongIndent = error.kind {
        let number = reader.source.lineIndex(of: error.range.lowerBound)
        let depth = dash - reader.source.lineStart(of: dash)
        if let line = reader.source.yamlLines(number..<number + 1).first, line.indent <= depth,
          beginsLikeEntry(line, reader.source)
        {
          return .failure(YAMLMistake(.missingDash, error.range))
        }
      }
      return .failure(error)
    }
  }

  /// A file that is one list in brackets, or no list at all.
  private static func bracketed(
    _ source: SourceText, _ reader: inout YAMLReader, _ first: Int
  ) -> ([Entry], Range<Int>?) {
    let line = reader.lines[first]
    guard source.byte(at: line.first) == .openBracket else { return ([], line.range) }
    reader.next = first
    do throws(YAMLMistake) {
      let node = try reader.readValue(at: line.first, parentIndent: -1)
      guard case .list(let items) = node.content else { return ([], line.range) }
      return (
        items.map { Entry(result: .success($0), start: $0.range.lowerBound, lines: first..<reader.next) }, nil
      )
    } catch {
      return ([Entry(result: .failure(error), start: line.first, lines: first..<reader.lines.count)], nil)
    }
  }
}
