import AlmanacContent
import AlmanacModel

/// Which column of a table means which field.
struct TableColumns {
  /// Column numbers by field, in the order of the table.
  private var numbers: [String: [Int]] = [:]
  private let header: [String]
  /// The columns that mean nothing here, where nobody said that they are not to be imported.
  private var unknown: [(name: String, number: Int)] = []
  /// Those of them that give a day from which or up to which something is shown.
  private var periods: Set<Int> = []
  /// The columns that are imported, in the order of the table.
  private(set) var chosen: [(column: String, field: String)] = []
  /// The columns that say who may see an event.
  private(set) var hiding: [HidingColumn] = []
  /// A column that may say so, but is misspelt.
  private(set) var misspeltHiding: (column: String, meant: String)?
  /// The columns that somebody said are not to be imported.
  private(set) var dismissed: [(column: String, field: String)] = []

  init(_ table: TableFile, mapping: ImportMapping) {
    header = table.header.cells
    for (number, name) in header.enumerated() {
      guard !name.isEmpty else {
        unknown.append((name, number))
        continue
      }
      if let column = HidingColumn(name, number: number, field: mapping.field(name)) {
        hiding.append(column)
        if column.isNamedByItself { chosen.append((name, "visibility")) }
        continue
      }
      guard
        let field = mapping.field(name).map({ field in
          Self.clock(field, at: number, table, mapping) ?? field
        })
      else {
        if misspeltHiding == nil, let meant = HidingColumn.misspelt(name) { misspeltHiding = (name, meant) }
        if HidingColumn.isPeriod(name) { periods.insert(number) }
        unknown.append((name, number))
        continue
      }
      guard field != ColumnNames.ignored else {
        dismissed.append((name, field))
        continue
      }
      // A second column of one meaning adds to lists; of single values the first one counts.
      if numbers[field] != nil && !EventVocabulary.lists.contains(field) {
        unknown.append((name, number))
        continue
      }
      numbers[field, default: []].append(number)
      chosen.append((name, field))
    }
  }

  /// The meaning of a column of beginnings or ends that holds nothing but times of day, because the days stand in
  /// another one.
  private static func clock(
    _ field: String, at number: Int, _ table: TableFile, _ mapping: ImportMapping
  ) -> String? {
    let clocks = ["start": ColumnNames.time, "end": ColumnNames.endTime]
    guard let clock = clocks[field] else { return nil }
    let others = table.header.cells.enumerated().filter { other, name in
      other != number && mapping.field(name) == field
    }
    guard field == "end" || !others.isEmpty else { return nil }
    let cells = table.rows.lazy.compactMap { $0.cells.indices.contains(number) ? $0.cells[number] : nil }
    let written = cells.filter { !$0.isEmpty }
    guard !written.isEmpty, written.allSatisfy(TimeCell.isClock) else { return nil }
    return clock
  }

  /// The columns that mean nothing here and in a row say that something is to be hidden.
  func unknownHiding(_ cells: [String]) -> [(name: String, number: Int)] {
    unknown.filter { column in
      guard cells.indices.contains(column.number) else { return false }
      let cell = cells[column.number]
      return HidingColumn.saysHidden(cell)
        || periods.contains(column.number) && HidingVocabulary.isDeferring(cell)
    }
  }

  var fields: [String] { EventVocabulary.order.filter { numbers[$0] != nil } }
  func has(_ field: String) -> Bool { numbers[field] != nil }

  /// The cells of a field; several columns are put together with commas.
  func text(_ field: String, _ cells: [String]) -> String {
    (numbers[field] ?? []).compactMap { cells.indices.contains($0) ? cells[$0] : nil }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  func name(_ field: String) -> String {
    (numbers[field]?.first).map { header[$0] } ?? field
  }

  func report(to log: inout DiagnosticLog, at place: SourceLocation) {
    let unused = unknown.map(\.name).filter { !$0.isEmpty }
    if !unused.isEmpty { log.report(ExchangeMessages.unusedColumns(unused), at: place) }
  }
}
