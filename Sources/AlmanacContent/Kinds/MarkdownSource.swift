import AlmanacModel
import UnicodeForms

/// A Markdown file taken apart: its details, not yet read by type, and its text.
struct MarkdownSource {
  let findings: FileFindings
  /// The details; nil where their notation is wrong.
  let pairs: [YAMLPair]?
  let range: Range<Int>
  /// The numbers of its lines, from 0.
  private let lines: Range<Int>
  /// The offset at which the body begins.
  private let bodyStart: Int
  let hasFrontMatter: Bool
  let body: String
  /// The line of the file on which the body begins.
  let bodyLine: Int

  var path: String { findings.source.path }

  /// Takes a file apart. Everything that is wrong with it is reported.
  init(path: String, bytes: [UInt8], clock: SiteClock) {
    let source = SourceBytes(bytes)
    let front = FrontMatter.find(in: source.bytes)
    let (lines, bodyStart): (Range<Int>, Int) =
      switch front {
      case .none: (0..<0, 0)
      case .lines(let lines, let body): (lines, body)
      case .unclosed: (0..<0, source.bytes.count)
      }
    let text = SourceText(path: path, source, lineCount: lines.upperBound + 1)
    // Texts are translated by files of their own, not by keys.
    var plain = clock
    plain.languages = .none
    findings = FileFindings(text, plain)
    (self.lines, self.bodyStart) = (lines, bodyStart)
    bodyLine = lines.upperBound + (lines.isEmpty && bodyStart == 0 ? 1 : 2)
    let start = text.lineStarts.indices.contains(lines.lowerBound) ? text.lineStarts[lines.lowerBound] : 0
    range = start..<max(start, bodyStart)
    if case .none = front { hasFrontMatter = false } else { hasFrontMatter = true }
    let body = String(validating: source.bytes[bodyStart...], as: UTF8.self)
    self.body = (source.needsComposing ? body.map(UnicodeForm.composed.of) : body) ?? ""
    let isReadable = body != nil && String(validating: source.bytes[..<bodyStart], as: UTF8.self) != nil
    pairs = Self.pairs(text, lines, front, isReadable: isReadable, findings)
  }

  private static func pairs(
    _ source: SourceText, _ lines: Range<Int>, _ front: FrontMatter, isReadable: Bool,
    _ findings: FileFindings
  ) -> [YAMLPair]? {
    guard isReadable else {
      findings.reportInvalidByte()
      return nil
    }
    guard findings.isOfOneVersion() else { return nil }
    if case .unclosed(let opening) = front {
      findings.report(ContentMessages.unclosedFrontMatter, at: opening..<opening + 3)
      return nil
    }
    var reader = YAMLReader(source, lines: lines)
    do throws(YAMLMistake) {
      let node = try reader.readDocument()
      switch node.content {
      case .map(let pairs): return pairs
      case .empty: return []
      case .list, .scalar:
        let text = source.string(source.firstLine(of: node.range))
        findings.report(ContentMessages.entryExpected(text), at: node.range)
        return nil
      }
    } catch {
      findings.report(error)
      return nil
    }
  }

  /// Reads the fields, first those that hide the file.
  func fields<Field: FieldName>(_ field: Field.Type, of kind: HidingKind) -> EntryReader<Field>? {
    guard let pairs else { return nil }
    var reading = HidingReader.read(pairs, lines: lines, kind, field, findings)
    if let found = HidingLine.first(in: findings.source.bytes[bodyStart...]) {
      findings.report(ContentMessages.hidingInText(found.line.key, meant: found.meant), at: found.range)
      reading.hiding = .unclear
    }
    return EntryReader(reading, range, findings)
  }

  /// Title, text and hiding of any Markdown file; `title` stands in for a missing title before a heading does.
  func matter<Field: MatterField>(_ fields: EntryReader<Field>, title: Located<String>? = nil) -> PageMatter?
  {
    var doubts = fields.firstDoubts
    let before = findings.errorCount
    let found =
      fields.has(.title)
      ? fields.located(.title) : title ?? FirstHeading.find(in: body, firstLine: bodyLine)
    if found == nil, !fields.has(.title) {
      reportMissing(
        fields, .title, example: BilingualText("Was in der Überschrift steht", "What the heading says"))
    }
    if findings.errorCount > before || fields.doubtful.contains(.title) { doubts.insert(.name) }
    var matter = PageMatter(
      path: path, title: found ?? Located("", at: .start), body: body, bodyLine: bodyLine)
    if fields.hiding == .unclear { doubts.insert(.hiding) }
    matter.doubts = doubts
    matter.hiding = fields.hiding
    return matter
  }

  /// Reports a missing field, or that there is no place for it yet.
  func reportMissing<Field: FieldName>(
    _ fields: EntryReader<Field>, _ field: Field, example: BilingualText? = nil
  ) {
    if hasFrontMatter {
      fields.reportMissing(field, example: example)
    } else {
      let first = findings.source.firstLine(of: 0..<findings.source.bytes.count)
      findings.report(ContentMessages.noFrontMatter, at: first)
    }
  }
}

extension FileFindings {
  /// Reports the marks of a merge. What else is wrong in such a file may be of either version.
  func isOfOneVersion() -> Bool {
    let conflicts = MergeConflict.find(in: source.bytes)
    for mark in conflicts { report(ContentMessages.mergeConflict, at: mark) }
    return conflicts.isEmpty
  }

  /// Reports the first byte that is not UTF-8.
  func reportInvalidByte() {
    let offset = SourceBytes.firstInvalidByte(in: source.bytes) ?? 0
    report(ContentMessages.notUTF8, at: offset..<offset + 1)
  }
}
