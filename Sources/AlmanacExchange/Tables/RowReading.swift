import AlmanacContent
import AlmanacModel
import CivilTime
import Editing
import WrittenDates

/// Makes an event of a row.
struct RowReading {
  let names: SiteNames
  let mapping: ImportMapping
  let columns: TableColumns
  let path: String
  let slashOrder: DateReader.SlashOrder?
  let today: Day
  /// Whether the column that says what took place is a box to tick.
  let hasHeldCheckbox: Bool

  /// The event, or nil where the row cannot be taken; that is reported.
  func record(_ source: TableFile.Row, log: inout DiagnosticLog) -> ImportRecord? {
    let cells = source.cells
    var row = Row(
      number: source.number, line: source.line, path: path, title: CellText.line(columns.text("title", cells))
    )
    guard !row.title.isEmpty else {
      row.report(ExchangeMessages.skippedRow(row.number, "", .noTitle), &log)
      return nil
    }
    guard let date = date(cells, &row, &log) else { return nil }
    var fields: [String: FieldValue] = ["title": .text(row.title), "start": .text(date.start)]
    if let end = date.end { fields["end"] = .text(end) }
    if let note = date.note { fields["date_note"] = .text(note) }
    var empty = Set<String>()
    for field in columns.fields where !Self.dated.contains(field) {
      let text = columns.text(field, cells)
      guard !text.isEmpty, !(field == "held" && isUnticked(text)) else {
        empty.insert(field)
        continue
      }
      let cell = CellReading(names: names, mapping: mapping, column: columns.name(field), field: field)
      for (name, value) in cell.values(text, row: &row, log: &log) where fields[name] == nil {
        fields[name] = value
      }
    }
    addSecrecy(cells, to: &fields, &row, &log)
    guard !row.isRefused else { return nil }
    let given = CellText.line(columns.text("source_id", cells))
    let id = given.isEmpty ? "\(Slug.make(row.title))-\(date.start.prefix(10))" : given
    var record = ImportRecord(
      row: source.number, line: source.line, sourceID: id, hasGivenID: !given.isEmpty, fields: fields)
    record.defaults = Defaults(names: names, mapping: mapping).values(besides: fields)
    record.cleared = empty.subtracting(fields.keys).subtracting(Self.neverCleared)
    return record
  }

  /// Fields that are read apart from the others.
  private static let dated: Set<String> = ["title", "start", ColumnNames.time, "end", "source_id"]

  /// An entry needs a place, and an empty cell must not make public what was not.
  private static let neverCleared: Set<String> = ["regions", "area", "visibility", "draft"]

  /// Who may see the event: the strictest of what the columns say. A cell that is not clear costs the row.
  private func addSecrecy(
    _ cells: [String], to fields: inout [String: FieldValue], _ row: inout Row, _ log: inout DiagnosticLog
  ) {
    for column in columns.hiding where cells.indices.contains(column.number) {
      switch column.answer(cells[column.number], mapping: mapping) {
      case .internal: fields["visibility"] = .text("internal")
      case .invited where fields["visibility"] != .text("internal"): fields["visibility"] = .text("invited")
      case .draft: fields["draft"] = .text("ja")
      case .shown where fields["visibility"] == nil: fields["visibility"] = .text("public")
      case .unclear:
        refuseUnclear(cells[column.number], in: column.name, &row, &log)
      case .invited, .shown, nil: break
      }
    }
    for column in columns.unknownHiding(cells) {
      refuseUnclear(cells[column.number], in: column.name, &row, &log)
    }
  }

  private func refuseUnclear(
    _ cell: String, in column: String, _ row: inout Row, _ log: inout DiagnosticLog
  ) {
    row.refuse(
      ExchangeMessages.unclearHiding(
        CellText.line(cell), column: column, row: row.number, title: row.title), &log)
  }

  /// Whether a "no" only says that nobody ticked a box.
  private func isUnticked(_ text: String) -> Bool {
    hasHeldCheckbox
      && EventVocabulary.fixedValue(mapping.value(CellText.line(text), of: "held"), of: "held") == "nein"
  }

  private func date(_ cells: [String], _ row: inout Row, _ log: inout DiagnosticLog) -> TableDate.Reading? {
    let text = columns.text("start", cells)
    guard !text.isEmpty else {
      row.report(ExchangeMessages.skippedRow(row.number, row.title, .noDate), &log)
      return nil
    }
    let reader = TableDate(zone: names.zone, slashOrder: slashOrder)
    let written = TableDate.Cells(
      start: text, time: columns.text(ColumnNames.time, cells), end: columns.text("end", cells),
      endTime: columns.text(ColumnNames.endTime, cells),
      isWholeDay: EventVocabulary.yesOrNo(columns.text(ColumnNames.wholeDay, cells)) ?? false)
    do throws(TableDate.Mistake) {
      return try reader.read(written)
    } catch {
      let shown = [written.start, written.time, written.end, written.endTime].filter { !$0.isEmpty }
      row.report(
        ExchangeMessages.skippedRow(
          row.number, row.title, .date(error, CellText.line(shown.joined(separator: " ")), today: today)),
        &log)
      return nil
    }
  }
}

/// A row while it is read.
struct Row {
  /// As a spreadsheet counts, and the line of the file; both from 1.
  let number: Int
  let line: Int
  let path: String
  let title: String
  /// Something in it makes the whole row useless.
  var isRefused = false

  /// Reports what makes the whole row useless.
  mutating func refuse(_ message: DiagnosticMessage, _ log: inout DiagnosticLog) {
    report(message, &log)
    isRefused = true
  }

  func report(_ message: DiagnosticMessage, _ log: inout DiagnosticLog) {
    log.report(message, at: SourceLocation(path: path, position: SourcePosition(line: line, column: 1)))
  }
}

/// What new entries get that the file does not say: region or area, and the defaults of the mapping.
struct Defaults {
  let names: SiteNames
  let mapping: ImportMapping

  func values(besides fields: [String: FieldValue]) -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    for (field, value) in mapping.defaults where fields[field] == nil {
      let isPlace = field == "regions" || field == "area"
      if isPlace, fields["regions"] != nil || fields["area"] != nil { continue }
      values[field] = EventVocabulary.lists.contains(field) ? .list(CellText.items(value)) : .text(value)
    }
    return values
  }
}
