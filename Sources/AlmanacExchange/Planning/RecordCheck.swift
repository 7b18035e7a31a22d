import AlmanacContent
import AlmanacModel
import CivilTime
import Editing

/// Reads records with the reader of the event list itself, so that nothing is written that it would not take.
struct RecordCheck {
  /// A record with the event that it makes.
  struct Checked {
    let record: ImportRecord
    let event: Event
  }

  let site: [UInt8]?
  let zones: ZoneDatabase
  let today: Day
  let path: String
  /// Whether records come from rows of a table; else from lines of a calendar.
  let isTable: Bool

  /// The records that make an event. A value that does not is taken out, a wrong start costs the record.
  func check(_ records: [ImportRecord], log: inout DiagnosticLog) -> [Checked] {
    var records = records
    // Each pass takes out at least one value of every record that has a mistake.
    for _ in 0..<8 {
      let (events, mistakes) = read(records)
      if mistakes.isEmpty {
        return zip(records, events).compactMap { record, event in
          event.map { Checked(record: record, event: $0) }
        }
      }
      records = mended(records, mistakes, &log)
    }
    return []
  }

  private struct Mistake {
    let record: Int
    let field: String
    let text: BilingualText
  }

  private func read(_ records: [ImportRecord]) -> (events: [Event?], mistakes: [Mistake]) {
    var list = ""
    var places: [(line: Int, record: Int, field: String)] = []
    var line = 1
    var starts: [Int: Int] = [:]
    for (index, record) in records.enumerated() {
      var fields = record.fields.merging(record.defaults) { own, _ in own }
      if fields["regions"] == nil && fields["area"] == nil { fields["regions"] = .list(["alle"]) }
      starts[line] = index
      var isFirst = true
      for field in EventVocabulary.order {
        guard let value = fields[field] else { continue }
        let text =
          "\(isFirst ? "- " : "  ")\(field):" + EntryText.value(value, field: field, indent: 2, lineEnd: "\n")
          + "\n"
        places.append((line, index, field))
        list += text
        line += text.utf8.count { $0 == 0x0A }
        isFirst = false
      }
    }
    var texts = ["events.yaml": Array(list.utf8)]
    texts["site.yaml"] = site
    let content = ContentParser(today: today).parse(SourceTree(texts: texts, zones: zones), jobs: 1)
    var events = [Event?](repeating: nil, count: records.count)
    for event in content.events {
      if let index = starts[event.position.line] { events[index] = event }
    }
    return (events, mistakes(content.log, places, count: records.count, events: events))
  }

  private func mistakes(
    _ log: DiagnosticLog, _ places: [(line: Int, record: Int, field: String)], count: Int, events: [Event?]
  ) -> [Mistake] {
    var mistakes: [Mistake] = []
    for finding in log.diagnostics where finding.severity == .error && finding.location?.path == "events.yaml"
    {
      guard let line = finding.location?.position.line else { continue }
      // Two records of one title and day are both read; they get different ids when they are written.
      guard let place = places.last(where: { $0.line <= line }), events[place.record] == nil else { continue }
      mistakes.append(Mistake(record: place.record, field: place.field, text: finding.message.text))
    }
    // Whatever else keeps an entry from being read costs the record.
    for index in 0..<count where events[index] == nil && !mistakes.contains(where: { $0.record == index }) {
      mistakes.append(
        Mistake(record: index, field: "start", text: ExchangeMessages.unreadableEntry))
    }
    return mistakes
  }

  private func mended(
    _ records: [ImportRecord], _ mistakes: [Mistake], _ log: inout DiagnosticLog
  ) -> [ImportRecord] {
    var records: [ImportRecord?] = records
    for mistake in mistakes {
      guard var record = records[mistake.record] else { continue }
      // Without what hides it, an entry would be public.
      let isEssential = ["title", "start", "id", "visibility", "draft"].contains(mistake.field)
      let value = record.fields[mistake.field] ?? record.defaults[mistake.field]
      if isEssential || value == nil {
        report(record, mistake, nil, &log)
        records[mistake.record] = nil
        continue
      }
      report(record, mistake, value?.line, &log)
      record.fields[mistake.field] = nil
      record.defaults[mistake.field] = nil
      if mistake.field == "repeat" { for field in ["except", "also"] { record.fields[field] = nil } }
      records[mistake.record] = record
    }
    return records.compactMap { $0 }
  }

  private func report(
    _ record: ImportRecord, _ mistake: Mistake, _ value: String?, _ log: inout DiagnosticLog
  ) {
    let message: DiagnosticMessage =
      switch (value, isTable) {
      case (let value?, true):
        ExchangeMessages.droppedValue(value, column: mistake.field, row: record.row, title: record.title)
      case (nil, true): ExchangeMessages.skippedRow(record.row, record.title, .refused(mistake.text))
      case (_?, false): CalendarMessages.left(mistake.field, of: record.title)
      case (nil, false): CalendarMessages.refused(record.title, mistake.text)
      }
    log.report(
      message, at: SourceLocation(path: path, position: SourcePosition(line: max(1, record.line), column: 1)))
  }
}
