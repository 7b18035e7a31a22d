import AlmanacModel

/// A small file of settings as texts, lists and maps, for parts of Almanac that have no reader of their own.
public indirect enum TextTree: Sendable, Hashable {
  case text(String)
  case list([TextTree])
  case map([TextTreePair])
  case empty

  /// Reads a file; what is wrong with its notation goes into the log.
  public static func read(path: String, bytes: [UInt8], log: inout DiagnosticLog) -> TextTree {
    let source = SourceText(path: path, SourceBytes(bytes))
    let findings = FileFindings(source, SiteClock(today: Day(number: 0), zone: .utc))
    defer { log.merge(findings.log) }
    guard SourceBytes.firstInvalidByte(in: source.bytes) == nil else {
      findings.reportInvalidByte()
      return .empty
    }
    var reader = YAMLReader(source, lines: 0..<source.lineStarts.count)
    do throws(YAMLMistake) {
      try reader.skipDocumentStart()
      return tree(try reader.readDocument())
    } catch {
      findings.report(error)
      return .empty
    }
  }

  private static func tree(_ node: YAMLNode) -> TextTree {
    switch node.content {
    case .empty: .empty
    case .scalar(let scalar): .text(scalar.text)
    case .list(let items): .list(items.map(tree))
    case .map(let pairs): .map(pairs.map { TextTreePair(key: $0.key, value: tree($0.value)) })
    }
  }

  /// What stands below a key.
  public subscript(key: String) -> TextTree? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The keys of a map with their texts, in the order of the file; what is no text is left out.
  public var texts: [(key: String, text: String)] {
    guard case .map(let pairs) = self else { return [] }
    return pairs.compactMap { pair in
      guard case .text(let text) = pair.value else { return nil }
      return (pair.key, text)
    }
  }
}

/// A key and what stands below it.
public struct TextTreePair: Sendable, Hashable {
  public let key: String
  public let value: TextTree
}

/// The keys and fixed values of events, for those who write the event list.
public enum EventVocabulary {
  /// The English keys in the order in which new entries have them.
  public static let order: [String] = [
    "id", "title", "subtitle", "start", "end", "duration", "date_note", "timezone", "dates", "repeat",
    "except", "also",
    "status", "held", "visibility", "draft", "regions", "area", "place", "online", "url", "register",
    "register_until",
    "price",
    "audience", "language", "format", "size", "attendees", "attendees_of", "role", "organizer", "partners",
    "speakers",
    "topics", "projects", "series", "summary", "description", "image", "report", "updated", "source",
    "source_id",
  ]

  /// The English key that a key or column name means in either language and any spelling.
  public static func field(_ name: String) -> String? { EventField.table.field(name)?.rawValue }

  /// The key of a field in English or German.
  public static func key(_ field: String, german: Bool) -> String {
    guard let known = EventField(rawValue: field) else { return field }
    if known == .regions { return "region" }
    return german ? EventField.aliases[known]?.first ?? field : field
  }

  /// Fields that take several values.
  public static let lists: Set<String> = [
    "regions", "partners", "speakers", "topics", "projects", "source", "except", "also",
  ]

  /// The English word for a fixed value in either language, or nil where the field has none such.
  public static func fixedValue(_ word: String, of field: String) -> String? {
    switch EventField(rawValue: field) {
    case .status: FixedWords.status.value(word)?.rawValue
    case .visibility: visibility(word)?.rawValue
    case .size: FixedWords.size.value(word)?.rawValue
    case .role: FixedWords.role.value(word)?.rawValue
    case .attendeesOf: FixedWords.scope.value(word)?.rawValue
    case .held: FixedWords.flag.value(word).map { $0 ? "ja" : "nein" }
    default: nil
    }
  }

  /// Whether a word means every region.
  public static func isAllRegions(_ word: String) -> Bool { FixedWords.allRegions.value(word) != nil }

  /// Whether the reader of the event list takes a text as a number of people.
  public static func isAttendance(_ text: String) -> Bool { AttendanceReader.read(text) != nil }

  /// Whether the reader of the event list takes a text as a web address.
  public static func isAddress(_ text: String) -> Bool {
    if case .success = AddressReader.read(text) { true } else { false }
  }

  /// The id that an event without one would have.
  public static func derivedID(title: String, time: EventTime, number: Int) -> String {
    EventID.derived(title: title, time: time, number: number)
  }
}
