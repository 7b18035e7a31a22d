import AlmanacContent

/// Adds, removes and moves whole entries of a list.
struct EntryMoves {
  private let file: PlacedFile

  private let prefersGerman: Bool

  init(_ file: PlacedFile, prefersGerman: Bool = false) {
    (self.file, self.prefersGerman) = (file, prefersGerman)
  }

  // MARK: - New ones

  /// - Returns: nil where nothing can be added to the list.
  func adding(_ fields: [EntryPart], at index: Int?, isCareful: Bool) -> [FileChange]? {
    guard file.kind.isList, file.findings.diagnostics.isEmpty || !file.entries.isEmpty else { return nil }
    let nearby = file.entries.last
    guard nearby == nil || nearby?.dash != nil else { return nil }
    let indent = nearby?.dash.map(file.column) ?? 0
    let writing = ValueWriting(
      style: WritingStyle(file, nearby ?? .nothing, prefersGerman: prefersGerman), isCareful: isCareful)
    let text = lines(fields, writing, indent: indent)
    if let index, file.entries.indices.contains(index) {
      guard let start = chunkStart(index) else { return nil }
      return [FileChange(start..<start, text + (isSpaced ? "\n" : ""))]
    }
    let end = file.bytes.count
    let isOpen = file.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let isBlankBefore = end == 0 || file.bytes.suffix(2).elementsEqual("\n\n".utf8)
    let gap = isSpaced && !isBlankBefore ? "\n" : ""
    return [FileChange(end..<end, (isOpen ? "\n" : "") + gap + text)]
  }

  private func lines(_ fields: [EntryPart], _ writing: ValueWriting, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var result = ""
    for field in file.fields {
      guard let value = fields.first(where: { $0.key == field.key })?.value.settled(as: field.kind) else {
        continue
      }
      let key = EntryText.newKey(field, german: writing.style.isGerman)
      result += margin + (result.isEmpty ? "- " : "  ") + key + ":"
      result += writing.behindKey(value, field.kind, indent: indent + 2) + "\n"
    }
    return result
  }

  /// Whether a blank line stands between entries.
  private var isSpaced: Bool {
    guard file.entries.count > 1, let dash = file.entries.last?.dash else { return true }
    let start = chunkStart(file.entries.count - 1) ?? file.lineStart(dash)
    guard start > 0 else { return false }
    return file.isBlank(file.lineStart(start - 1)..<start - 1)
  }

  // MARK: - Old ones

  /// - Returns: nil where the entry does not stand on lines of its own.
  func removing(_ index: Int) -> [FileChange]? {
    guard let lines = ownLines(index) else { return nil }
    let isLast = index == file.entries.count - 1
    let end = isLast ? lines.upperBound : blanksBelow(lines.upperBound)
    var start = lines.lowerBound
    if isLast, index > 0 {
      while start > 0, file.isBlank(file.lineStart(start - 1)..<start - 1) {
        start = file.lineStart(start - 1)
      }
    }
    return [FileChange(start..<end, "")]
  }

  func moving(_ index: Int, to place: Int) -> [FileChange]? {
    let starts = file.entries.indices.compactMap(chunkStart)
    let ends = file.entries.indices.compactMap { ownLines($0)?.upperBound }
    guard starts.count == file.entries.count, ends.count == starts.count else { return nil }
    let chunk = file.text(starts[index]..<ends[index])
    let text = chunk.hasSuffix("\n") ? chunk : chunk + "\n"
    // The blank lines between entries stay where they are: entries change places around them.
    let (low, high) = (min(index, place), max(index, place))
    var texts = (low...high).map { number -> String in
      let text = file.text(starts[number]..<ends[number])
      return text.hasSuffix("\n") ? text : text + "\n"
    }
    texts.remove(at: index - low)
    texts.insert(text, at: place - low)
    var edits: [FileChange] = []
    for (number, text) in zip(low...high, texts) {
      let isOpen = ends[number] == file.bytes.count && file.bytes.last != UInt8(ascii: "\n")
      edits.append(FileChange(starts[number]..<ends[number], isOpen ? String(text.dropLast()) : text))
    }
    return edits
  }

  /// From the dash's line to the line below the last value.
  private func ownLines(_ index: Int) -> Range<Int>? {
    let entry = file.entries[index]
    guard let dash = entry.dash else { return nil }
    let start = file.lineStart(dash)
    guard let end = entry.fields.map(\.end).max() ?? entry.start, file.isBlank(start..<dash) else {
      return nil
    }
    return start..<file.lineBelow(end)
  }

  /// With the comments directly above.
  private func chunkStart(_ index: Int) -> Int? {
    guard let dash = file.entries[index].dash else { return nil }
    let limit = index > 0 ? ownLines(index - 1)?.upperBound ?? 0 : 0
    return file.commentsAbove(file.lineStart(dash), notBefore: limit)
  }

  private func blanksBelow(_ offset: Int) -> Int {
    var end = offset
    while end < file.bytes.count {
      let below = file.lineBelow(end)
      guard file.bytes[end..<below].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }) else { break }
      end = below
    }
    return end
  }
}
