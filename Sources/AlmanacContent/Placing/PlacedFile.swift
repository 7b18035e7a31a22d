import AlmanacModel

/// A file of the content folder with the place of each entry, field and value, for forms and for those who change
/// single values and leave everything else as it is.
public struct PlacedFile: Sendable {
  public let path: String
  /// What its entries are.
  public let kind: SchemaKind
  /// The fields that an entry may have: those of the kind, and of lists their words in other editions.
  public let fields: [StatedField]
  /// The names of those editions.
  public let editions: [String]
  /// The file without byte order mark, its lines ended by LF: what all ranges count in.
  public let bytes: [UInt8]
  /// In the order of the file; of Markdown files and of site.yaml the one.
  public let entries: [FileEntry]
  /// The text below the front matter, without blank lines before and behind it; nil where the kind has none.
  public let body: Range<Int>?
  /// Where the first field goes while there is none; nil where a front matter has to be written first.
  public let firstFieldPlace: Int?
  /// What is wrong with the file as a whole.
  public let findings: DiagnosticLog

  /// - Parameters:
  ///   - path: relative to the content folder; decides what the file is.
  ///   - bytes: as they are on the disk.
  ///   - editions: the names of the site's editions but the main one.
  /// - Returns: nil where the folder has no such file with fields.
  public init?(path: String, bytes: [UInt8], editions: [String] = []) {
    guard let kind = SchemaKind(path: path) else { return nil }
    let source = SourceText(path: path, SourceBytes(bytes))
    let findings = FileFindings(source, .none)
    (self.path, self.kind, self.bytes) = (path, kind, source.bytes)
    (self.editions, fields) = (editions, kind.fields(in: editions))
    let isReadable = SourceBytes.firstInvalidByte(in: source.bytes) == nil
    if !isReadable { findings.reportInvalidByte() }
    guard isReadable, findings.isOfOneVersion() else {
      (entries, body, firstFieldPlace, self.findings) = ([], nil, nil, findings.log)
      return
    }
    let reading = EntryPlacing(source: source, findings: findings, kind: kind, fields: fields)
    if kind.isList {
      (entries, body, firstFieldPlace) = (reading.list(), nil, nil)
    } else if kind == .site {
      (entries, body) = ([reading.whole(0..<source.lineStarts.count)], nil)
      firstFieldPlace = source.bytes.count
    } else {
      switch FrontMatter.find(in: source.bytes) {
      case .none:
        (entries, firstFieldPlace) = ([.nothing], nil)
        body = Self.trimmed(0..<source.bytes.count, source)
      case .lines(let lines, let start):
        entries = [reading.whole(lines)]
        firstFieldPlace = source.lineStarts[lines.lowerBound]
        body = Self.trimmed(start..<source.bytes.count, source)
      case .unclosed(let opening):
        findings.report(ContentMessages.unclosedFrontMatter, at: opening..<opening + 3)
        (entries, body, firstFieldPlace) = ([], nil, nil)
      }
    }
    self.findings = findings.log
  }

  private static func trimmed(_ range: Range<Int>, _ source: SourceText) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, source.byte(at: end - 1).isBlank || source.byte(at: end - 1) == .lineFeed { end -= 1 }
    while start < end, let lineEnd = source.bytes[start..<end].firstIndex(of: .lineFeed),
      source.bytes[start..<lineEnd].allSatisfy(\.isBlank)
    { start = lineEnd + 1 }
    return start..<end
  }

  /// Texts of a range as they stand.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Line and column of an offset, counted from 1, the column in Unicode scalars.
  public func position(of offset: Int) -> SourcePosition {
    let before = bytes[..<min(max(0, offset), bytes.count)]
    let start = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: before.count { $0 == .lineFeed } + 1,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The number of the entry with an id that stands there, or that begins at a line (counted from 1).
  public func entry(id: String) -> Int? {
    entries.firstIndex { $0.field("id")?.node.value == .text(id) }
  }

  public func entry(line: Int) -> Int? {
    entries.firstIndex { $0.start.map { position(of: $0).line == line } ?? false }
  }
}

/// An entry with its place.
public struct FileEntry: Sendable {
  /// Every key of it, in the order of the file.
  public let fields: [PlacedField]
  /// Where its dash stands in a list of lines.
  public let dash: Int?
  /// The first byte of its fields; nil where there are none.
  public let start: Int?
  public let isBracketed: Bool
  /// Whether its fields could be told apart.
  public let isReadable: Bool
  /// What it says where it is only a text.
  public let text: String?

  /// An entry without fields.
  public static let nothing = FileEntry(
    fields: [], dash: nil, start: nil, isBracketed: false, isReadable: true, text: nil)

  /// The field with an English key.
  public func field(_ name: String) -> PlacedField? { fields.first { $0.name == name } }

  /// What each key says.
  public var values: [EntryPart] {
    fields.compactMap { field in field.node.value.map { EntryPart(field.name, $0) } }
  }
}
