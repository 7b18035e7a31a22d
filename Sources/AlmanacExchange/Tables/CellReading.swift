import AlmanacContent
import AlmanacModel
import Editing
import WrittenDates

/// Reads a cell as the value of a field. What cannot be taken is reported and left out; a region that nobody knows
/// costs the row, because the event would show at the wrong place.
struct CellReading {
  let names: SiteNames
  let mapping: ImportMapping
  let column: String
  let field: String

  /// The values that the cell gives: usually one, of the field itself.
  func values(_ text: String, row: inout Row, log: inout DiagnosticLog) -> [(String, FieldValue)] {
    switch field {
    case "regions", "area": return places(text, row: &row, log: &log)
    case "topics", "projects", "format": return references(text, &row, &log)
    case "speakers": return list(CellText.items(text).map { names.contributor(mapped($0)) })
    case "partners": return list(CellText.items(text).map { names.organisation(mapped($0)) })
    case "status": return status(text, &row, &log)
    case "held", "size", "role", "attendees_of", "sold_out": return fixed(text, &row, &log)
    case "attendees": return attendees(text, &row, &log)
    case "url", "register", "online": return address(text, &row, &log)
    case "description": return [(field, .text(CellText.markdown(text)))]
    case "cancelled": return cancelled(text)
    case "source": return [(field, .list([CellText.line(text)]))]
    case "register_until": return day(text, &row, &log)
    default: return [(field, .text(mapped(CellText.line(CellText.withoutReference(text)))))]
    }
  }

  private func mapped(_ word: String) -> String { mapping.value(word, of: field) }

  private func list(_ items: [String]) -> [(String, FieldValue)] {
    items.isEmpty ? [] : [(field, .list(items))]
  }

  /// Reports a value that is not known here. One that says that something is to be hidden costs the row.
  private func drop(_ value: String, _ row: inout Row, _ log: inout DiagnosticLog) {
    guard !HidingColumn.saysHidden(value) else {
      return row.refuse(
        ExchangeMessages.unclearHiding(value, column: column, row: row.number, title: row.title), &log)
    }
    row.report(ExchangeMessages.droppedValue(value, column: column, row: row.number, title: row.title), &log)
  }

  // MARK: - References

  private func places(_ text: String, row: inout Row, log: inout DiagnosticLog) -> [(String, FieldValue)] {
    var regions: [String] = []
    for item in CellText.items(text).map(mapped) {
      if EventVocabulary.isAllRegions(item) || SpellingKey.of(item).hasPrefix("alle-") {
        return [("regions", .list(["alle"]))]
      }
      if let region = names.region(item) {
        if !regions.contains(region) { regions.append(region) }
      } else if let area = names.area(item) {
        return [("area", .text(area))]
      } else {
        let known = names.regions + names.areas
        row.report(
          ExchangeMessages.skippedRow(
            row.number, row.title, .unknownRegion(item, NearestName.of(item, in: known))), &log)
        row.isRefused = true
      }
    }
    return regions.isEmpty ? [] : [("regions", .list(regions))]
  }

  private func references(_ text: String, _ row: inout Row, _ log: inout DiagnosticLog) -> [(
    String, FieldValue
  )] {
    var found: [String] = []
    for item in CellText.items(text).map(mapped) {
      if let id = id(of: item) {
        if !found.contains(id) { found.append(id) }
      } else {
        drop(item, &row, &log)
      }
    }
    guard let first = found.first else { return [] }
    return [(field, field == "format" ? .text(first) : .list(found))]
  }

  private func id(of word: String) -> String? {
    switch field {
    // No site means itself by a topic that says of an event that it is private.
    case "topics": names.topic(word) ?? (names.takesAnyTopic && !HidingColumn.saysHidden(word) ? word : nil)
    case "projects": names.project(word)
    default: names.format(word) ?? (names.takesAnyFormat && !HidingColumn.saysHidden(word) ? word : nil)
    }
  }

  // MARK: - Fixed values

  private func fixed(_ text: String, _ row: inout Row, _ log: inout DiagnosticLog) -> [(String, FieldValue)] {
    let word = mapped(CellText.line(text))
    if let value = EventVocabulary.fixedValue(word, of: field) { return [(field, .text(value))] }
    drop(word, &row, &log)
    return []
  }

  /// The states of other programs' task lists, and what they say about an event.
  private static let states: [String: [(String, String)]] = [
    "geplant": [("status", "confirmed")], "planned": [("status", "confirmed")],
    "fix": [("status", "confirmed")],
    "zugesagt": [("status", "confirmed")], "scheduled": [("status", "confirmed")],
    "in-planung": [("status", "tentative")], "angefragt": [("status", "tentative")],
    "in-progress": [("status", "tentative")],
    "in-bearbeitung": [("status", "tentative")], "offen": [("status", "tentative")],
    "durchgefuehrt": [("status", "confirmed"), ("held", "ja")],
    "stattgefunden": [("status", "confirmed"), ("held", "ja")],
    "held": [("status", "confirmed"), ("held", "ja")],
    "nicht-durchgefuehrt": [("held", "nein")], "ausgefallen": [("status", "cancelled")],
    // What is not yet decided must not become public by an import.
    "idee": [("status", "tentative"), ("visibility", "internal")],
    "idea": [("status", "tentative"), ("visibility", "internal")],
    "entwurf": [("status", "tentative"), ("visibility", "internal")],
    "draft": [("status", "tentative"), ("visibility", "internal")],
    "nicht-begonnen": [("status", "tentative"), ("visibility", "internal")],
    "not-started": [("status", "tentative"), ("visibility", "internal")],
  ]

  private func status(_ text: String, _ row: inout Row, _ log: inout DiagnosticLog) -> [(String, FieldValue)]
  {
    let word = mapped(CellText.line(text))
    if let value = EventVocabulary.fixedValue(word, of: "status") { return [("status", .text(value))] }
    if let known = Self.states[SpellingKey.of(word)] { return known.map { ($0.0, .text($0.1)) } }
    // What is clear as it stands: `Privat`, `In Arbeit`.
    if HidingVocabulary.saysHidden(word) { return [("visibility", .text("internal"))] }
    drop(word, &row, &log)
    return []
  }

  /// A yes says that the event is off; days are those of a series.
  private func cancelled(_ text: String) -> [(String, FieldValue)] {
    switch EventVocabulary.yesOrNo(CellText.line(text)) {
    case true?: [("status", .text("cancelled"))]
    case false?: []
    case nil: list(CellText.items(text))
    }
  }

  // MARK: - Numbers, addresses, days

  private func attendees(_ text: String, _ row: inout Row, _ log: inout DiagnosticLog) -> [(
    String, FieldValue
  )] {
    let line = CellText.line(text)
    // 1,200 in English, 115.0 where the column holds decimals.
    let groups = line.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
    var number = isGrouped ? groups.joined() : line
    for ending in [".0", ",0"] where number.hasSuffix(ending) && !isGrouped {
      number = String(number.dropLast(2))
    }
    guard EventVocabulary.isAttendance(number) else {
      drop(line, &row, &log)
      return []
    }
    return [(field, .text(number))]
  }

  private func address(_ text: String, _ row: inout Row, _ log: inout DiagnosticLog) -> [(String, FieldValue)]
  {
    let line = CellText.line(text)
    guard EventVocabulary.isAddress(line) else {
      drop(line, &row, &log)
      return []
    }
    return [(field, .text(line))]
  }

  private func day(_ text: String, _ row: inout Row, _ log: inout DiagnosticLog) -> [(String, FieldValue)] {
    let reader = TableDate(zone: names.zone, slashOrder: mapping.slashOrder)
    do throws(TableDate.Mistake) {
      return [(field, .text(try reader.read(TableDate.Cells(start: text)).start))]
    } catch {
      drop(text, &row, &log)
      return []
    }
  }
}
