import AlmanacContent
import AlmanacModel
import CivilTime
import WrittenDates

/// Reads events from a table: an export of Notion, or CSV of any program.
public struct TableImporter: Sendable {
  private let names: SiteNames
  private let mapping: ImportMapping
  private let path: String
  private let today: Day

  /// - Parameters:
  ///   - names: what the site calls its regions, topics and the like.
  ///   - mapping: what columns and values of the program mean.
  ///   - path: the file's name, for messages.
  ///   - today: from which years of two digits are completed, for messages.
  public init(names: SiteNames, mapping: ImportMapping, path: String, today: Day) {
    self.names = names
    self.mapping = mapping
    self.path = path
    self.today = today
  }

  /// The events of the table; rows that cannot be read are listed in the log.
  public func read(_ bytes: [UInt8]) -> ImportReading {
    var log = DiagnosticLog()
    let table: TableFile
    do throws(TableFile.Problem) {
      table = try TableFile(bytes)
    } catch {
      log.report(ExchangeMessages.noTable(error), at: place(error.line))
      return ImportReading(log: log, isRefused: true)
    }
    if table.isLegacy { log.report(ExchangeMessages.legacyEncoding, at: place(1)) }
    let top = place(table.header.line)
    let columns = TableColumns(table, mapping: mapping)
    columns.report(to: &log, at: top)
    if let problem = columns.misspeltHiding {
      log.report(ExchangeMessages.misspeltHidingColumn(problem.column, meant: problem.meant), at: top)
      return ImportReading(log: log, isRefused: true)
    }
    guard columns.has("title"), columns.has("start") else {
      let missing = columns.has("title") ? "start" : "title"
      log.report(ExchangeMessages.noColumn(missing, names: table.header.cells), at: top)
      return ImportReading(log: log, isRefused: true)
    }
    var reading = ImportReading(log: log)
    reading.columns = columns.chosen + columns.dismissed
    let rows = RowReading(
      names: names, mapping: mapping, columns: columns, path: path, slashOrder: slashOrder(table, columns),
      today: today, hasHeldCheckbox: hasCheckbox("held", table, columns))
    var seen: [String: Int] = [:]
    var made = MadeIDs()
    for row in table.rows {
      guard var record = rows.record(row, log: &reading.log) else {
        reading.skipped += 1
        continue
      }
      if !record.hasGivenID { record.sourceID = made.id(of: record) { seen[$0] != nil } }
      if let other = seen[record.sourceID] {
        reading.log.report(
          ExchangeMessages.repeatedID(record.sourceID, title: record.title, row: row.number, other: other),
          at: place(row.line))
        reading.skipped += 1
        continue
      }
      seen[record.sourceID] = row.number
      reading.records.append(record)
    }
    return reading
  }

  private func place(_ line: Int) -> SourceLocation {
    SourceLocation(path: path, position: SourcePosition(line: line, column: 1))
  }

  /// Whether a column is a box to tick, which is exported as a yes or a no in every row.
  private func hasCheckbox(_ field: String, _ table: TableFile, _ columns: TableColumns) -> Bool {
    columns.has(field)
      && table.rows.allSatisfy { row in
        Self.boxWords.contains(columns.text(field, row.cells).lowercased())
      }
  }

  private static let boxWords: Set<String> = ["yes", "no", "ja", "nein", "true", "false", "wahr", "falsch"]

  /// Whether dates with slashes have the day first, from those that can only be read one way.
  private func slashOrder(_ table: TableFile, _ columns: TableColumns) -> DateReader.SlashOrder? {
    if let order = mapping.slashOrder { return order }
    var orders: Set<DateReader.SlashOrder> = []
    for row in table.rows {
      let cells = columns.text("start", row.cells) + " " + columns.text("end", row.cells)
      for word in cells.split(separator: " ") {
        // Clocks have these names in German alone, which has the day first.
        if ["(MEZ)", "(MESZ)"].contains(word) { orders.insert(.dayFirst) }
        let parts = word.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3, parts[2] >= 1000 else { continue }
        if parts[0] > 12 { orders.insert(.dayFirst) }
        if parts[1] > 12 { orders.insert(.monthFirst) }
      }
    }
    return orders.count == 1 ? orders.first : nil
  }
}
