import AlmanacContent
import AlmanacModel
import Editing
import WrittenDates

/// What `content/import.yaml` says about one program: which column means which field, which words mean which
/// values, and what new entries get that the file does not say.
public struct ImportMapping: Sendable {
  /// Relative to the content folder.
  public static let path = "import.yaml"

  /// Fields by the names of columns, in any spelling.
  var columns: [String: String] = [:]
  /// Values by the field and the word of the other program.
  var values: [String: [String: String]] = [:]
  var defaults: [(field: String, value: String)] = []
  var slashOrder: DateReader.SlashOrder?

  public init() {}

  /// Reads the part of a program.
  /// - Parameters:
  ///   - bytes: the file, or nil without one.
  ///   - program: `notion`, `csv`, `ics` or `wordpress`.
  ///   - log: takes the findings.
  public init(_ bytes: [UInt8]?, program: String, log: inout DiagnosticLog) {
    guard let bytes else { return }
    guard let part = TextTree.read(path: Self.path, bytes: bytes, log: &log)[program] else { return }
    for (column, name) in part["columns"]?.texts ?? [] {
      guard let field = ColumnNames.target(name) else {
        log.report(ExchangeMessages.unknownField(name, column: column), at: SourceLocation(path: Self.path))
        continue
      }
      columns[SpellingKey.of(column)] = field
    }
    if case .map(let fields)? = part["values"] {
      for pair in fields {
        let field = EventVocabulary.field(pair.key) ?? pair.key
        for (word, value) in pair.value.texts { values[field, default: [:]][SpellingKey.of(word)] = value }
      }
    }
    for (name, value) in part["defaults"]?.texts ?? [] {
      guard let field = EventVocabulary.field(name) else {
        log.report(
          ExchangeMessages.unknownField(name, column: "defaults"), at: SourceLocation(path: Self.path))
        continue
      }
      defaults.append((field, value))
    }
    if case .text(let order)? = part["dates"] { slashOrder = DateReader.SlashOrder(rawValue: order) }
  }

  /// Says what a column means.
  /// - Returns: false where there is no such field.
  public mutating func setColumn(_ column: String, _ field: String) -> Bool {
    guard let target = ColumnNames.target(field) else { return false }
    columns[SpellingKey.of(column)] = target
    return true
  }

  /// Sets what new entries get, before what the file says.
  public mutating func setDefault(_ field: String, _ value: String) {
    defaults.removeAll { $0.field == field }
    defaults.append((field, value))
  }

  func field(_ column: String) -> String? { columns[SpellingKey.of(column)] ?? ColumnNames.field(column) }

  /// What a word of the other program stands for; itself where nothing was said about it.
  func value(_ word: String, of field: String) -> String { values[field]?[SpellingKey.of(word)] ?? word }

  /// The file with the meaning of columns added: below the others of the program, or as a part of its own. What is
  /// there stays as it is.
  /// - Returns: nil where nothing is new, or where the file is written in a way that cannot be added to.
  public static func adding(
    _ columns: [(column: String, field: String)], program: String, part: String = "columns",
    to bytes: [UInt8]?
  ) -> [UInt8]? {
    guard let bytes, !bytes.isEmpty else {
      return Array((comment + text(program: program, part: part, columns: columns)).utf8)
    }
    var log = DiagnosticLog()
    let tree = TextTree.read(path: path, bytes: bytes, log: &log)
    guard !log.hasErrors else { return nil }
    let known = Set((tree[program]?[part]?.texts ?? []).map { SpellingKey.of($0.key) })
    let new = columns.filter { !known.contains(SpellingKey.of($0.column)) }
    guard !new.isEmpty else { return nil }
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let added = new.map { "    \(EntryText.key($0.column)): \($0.field)" }
    if let start = lines.firstIndex(of: "\(program):"),
      let place = lines[start...].firstIndex(of: "  \(part):"),
      !lines[start..<place].dropFirst().contains(where: { $0.first.map { $0 != " " && $0 != "#" } ?? false })
    {
      lines.insert(contentsOf: added, at: place + 1)
      return Array(lines.joined(separator: "\n").utf8)
    }
    guard tree[program] == nil else { return nil }
    return bytes
      + Array(((bytes.last == 0x0A ? "" : "\n") + text(program: program, part: part, columns: new)).utf8)
  }

  private static let comment = """
    # Was die Spalten anderer Programme bedeuten; gelesen von „almanac import“.
    # Daneben sind möglich: values (was ein Wort bedeutet), defaults (was neue Termine bekommen) und
    # dates: day-first oder month-first.

    """

  /// The part of the file that keeps what was found in a table.
  public static func text(
    program: String, part: String = "columns", columns: [(column: String, field: String)]
  ) -> String {
    var lines = ["\(program):", "  \(part):"]
    for (column, field) in columns { lines.append("    \(EntryText.key(column)): \(field)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
