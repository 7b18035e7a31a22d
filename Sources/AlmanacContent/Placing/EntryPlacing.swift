import AlmanacModel

/// Takes files apart into entries with their places.
struct EntryPlacing {
  let source: SourceText
  let findings: FileFindings
  let kind: SchemaKind
  /// The fields by their spellings.
  private let fields: [String: StatedField]

  init(source: SourceText, findings: FileFindings, kind: SchemaKind, fields: [StatedField]) {
    self.source = source
    self.findings = findings
    self.kind = kind
    let pairs = fields.flatMap { field in field.names.map { (SpellingKey.of($0), field) } }
    self.fields = Dictionary(pairs) { first, _ in first }
  }

  /// The one entry that some lines (numbers from 0) are.
  func whole(_ lines: Range<Int>) -> FileEntry {
    var reader = YAMLReader(source, lines: lines)
    do throws(YAMLMistake) {
      if kind == .site { try reader.skipDocumentStart() }
      let node = try reader.readDocument()
      if node.isEmpty { return .nothing }
      if let entry = entry(node, dash: nil) { return entry }
      findings.report(
        ContentMessages.entryExpected(source.string(source.firstLine(of: node.range))), at: node.range)
    } catch {
      findings.report(error)
    }
    return unreadable(dash: nil)
  }

  /// The entries of a list.
  func list() -> [FileEntry] {
    let list = YAMLEntries(source)
    if let range = list.notAList {
      findings.report(ContentMessages.listExpected(source.string(range)), at: range)
    }
    return list.entries.map { entry in
      let dash = dash(of: entry)
      switch entry.result {
      case .failure(let mistake):
        findings.report(mistake)
        return unreadable(dash: dash)
      case .success(let node): return self.entry(node, dash: dash) ?? textual(node, dash: dash)
      }
    }
  }

  private func dash(of entry: YAMLEntries.Entry) -> Int? {
    guard let line = source.yamlLines(entry.lines.lowerBound..<entry.lines.lowerBound + 1).first,
      source.byte(at: line.first) == .dash
    else { return nil }
    return line.first
  }

  private func entry(_ node: YAMLNode, dash: Int?) -> FileEntry? {
    guard case .map(let pairs) = node.content, node.range.lowerBound >= dash ?? 0 else { return nil }
    let isBracketed = source.byte(at: node.range.lowerBound) == .openBrace
    let fields = NodePlacing(source: source).fields(pairs, isBracketed) { self.fields[SpellingKey.of($0)] }
    return FileEntry(
      fields: fields, dash: dash, start: node.range.lowerBound, isBracketed: isBracketed, isReadable: true,
      text: nil)
  }

  private func textual(_ node: YAMLNode, dash: Int?) -> FileEntry {
    guard kind.takesTexts, let word = source.word(node), !word.text.isEmpty else {
      return unreadable(dash: dash)
    }
    return FileEntry(
      fields: [], dash: dash, start: word.range.lowerBound, isBracketed: false, isReadable: false,
      text: word.text)
  }

  private func unreadable(dash: Int?) -> FileEntry {
    FileEntry(fields: [], dash: dash, start: nil, isBracketed: false, isReadable: false, text: nil)
  }
}

extension SchemaKind {
  /// What a file of the content folder is; nil for files without fields.
  public init?(path: String) {
    switch ContentFile(path: path, regions: []) {
    case .site: self = .site
    case .events: self = path == "events.yaml" ? .events : .regionEvents
    case .post: self = .post
    case .region: self = .region
    case .project: self = .project
    case .page: self = .page
    case .newsletter: self = .newsletter
    case .people: self = .people
    case .members: self = .members
    case .partners: self = .partners
    case .topics: self = .topics
    case .sources: self = .sources
    case .other, nil: return nil
    }
  }
}
