import AlmanacContent
import AlmanacModel
import CivilTime
import Editing

/// Compares the records of another program with the event list, and works out the files as they would be.
public struct ImportPlanner: Sendable {
  let content: ParsedContent
  let tree: SourceTree
  let today: Day
  let names: SiteNames
  let path: String
  let file: ImportedFile
  /// Whether it is a table, whose rows messages count.
  let isTable: Bool

  /// - Parameters:
  ///   - content: what the content folder says.
  ///   - tree: its texts.
  ///   - today: the day for the reading of dates.
  ///   - program: `notion`, `csv` or `ics`.
  ///   - path: the imported file's name, for messages.
  public init(content: ParsedContent, tree: SourceTree, today: Day, program: String, path: String) {
    self.content = content
    self.tree = tree
    self.today = today
    names = SiteNames(content)
    self.path = path
    file = ImportedFile(program: program, path: path)
    isTable = program != "ics"
  }

  /// What would be done.
  /// - Parameters:
  ///   - records: what the imported file says.
  ///   - updates: whether entries that differ are changed; else they are only compared.
  public func plan(_ records: [ImportRecord], updates: Bool) -> ImportPlan {
    var plan = ImportPlan()
    let lists = tree.texts.filter {
      $0.key == "events.yaml" || $0.key.hasPrefix("events/") && $0.key.hasSuffix(".yaml")
    }
    if let broken = lists.keys.sorted().first(where: content.unreadable.files.contains) {
      plan.log.report(ExchangeMessages.brokenList(broken), at: SourceLocation(path: broken))
      return plan
    }
    let check = RecordCheck(
      site: tree.texts["site.yaml"], zones: tree.zones, today: today, path: path, isTable: isTable)
    let checked = check.check(records, log: &plan.log)
    plan.skipped = records.count - checked.count
    let matching = EntryMatching(events: content.events, names: names).match(checked)
    var writing = EventListWriting(
      lists: lists.map { EventListText(path: $0.key, bytes: $0.value) }, content: content, names: names)
    let sources = ImportSources(tree.texts[ImportSources.path])
    let ids = ids(checked, matching)
    let calledOff = sources.calledOff(by: file, ids: ids)
    let apart = ReturnedDates.apart(content.events, without: Set(matching.values))
    var returned = Set<String>()
    for (index, item) in checked.enumerated() {
      if let position = matching[index] {
        let event = content.events[position]
        let dates = apart[event.sourceID ?? ""].flatMap {
          ReturnedDates(item, of: event, apart: $0, siteZone: names.zone)
        }
        report(dates, of: event, &returned, &plan.log)
        plan.items.append(compare(item, event, dates, calledOff, updates, &writing, &plan.log))
      } else {
        plan.items.append(writing.add(item, log: &plan.log))
      }
    }
    for gap in SeriesGaps.gaps(checked, in: content.events) {
      plan.items.append(take(gap, updates, &writing, &plan.log))
    }
    reportVanished(checked, matching, ids, sources, returned, &plan.log)
    if writing.withoutPlace > 0 {
      plan.log.report(
        ExchangeMessages.noPlace(writing.usedPlace, count: writing.withoutPlace),
        at: SourceLocation(path: path))
    }
    guard !plan.log.hasErrors else { return plan }
    let files = writing.files()
    if ListCheck(tree: tree, content: content, today: today).isSound(files, changed: writing.changedIDs) {
      plan.files = files.filter { tree.texts[$0.key] != $0.value }
      plan.sources = recorded(
        ids, calledOff: self.calledOff(checked, matching, calledOff, updates), in: sources)
    } else {
      plan.log.report(
        ExchangeMessages.checkFailed, at: SourceLocation(path: files.keys.sorted().first ?? path))
    }
    return plan
  }

  private func compare(
    _ item: RecordCheck.Checked, _ event: Event, _ returned: ReturnedDates?, _ calledOff: Set<String>,
    _ updates: Bool, _ writing: inout EventListWriting, _ log: inout DiagnosticLog
  ) -> ImportPlan.Item {
    var fields = item.record.fields
    if event.sourceID == nil { fields["source_id"] = .text(item.record.sourceID) }
    var imported = item.event
    imported.sourceID = item.record.sourceID
    // An id that was made from title and day stays what it was when they change.
    if event.sourceID != nil { imported.sourceID = event.sourceID }
    returned?.keep(in: &fields, &imported)
    var different = Set(EventComparison(names: names).differences(fields.keys, event, imported))
    if different.contains("start") || different.contains("end") || different.contains("timezone") {
      // A time of day of its own becomes a part of the new start, and a zone is that of the new start.
      different.formUnion(["start", "time", "end", "timezone"])
    }
    different.formUnion(cleared(item.record, event).filter { fields[$0] == nil })
    if isCalledOffOnlyHere(item.record, event) {
      if calledOff.contains(event.sourceID ?? "") {
        different.insert("status")
      } else {
        log.report(
          CalendarMessages.staysCancelled(event.id.value),
          at: SourceLocation(path: event.path, position: event.position))
      }
    }
    let changes = EventVocabulary.order.compactMap { field -> ImportPlan.Change? in
      guard different.contains(field) else { return nil }
      let old = writing.written(field, of: event)
      if item.record.cleared.contains(field), fields[field] == nil, old == nil { return nil }
      let new = fields[field]?.line
      if old == new { return nil }
      return ImportPlan.Change(field: field, old: old, new: new)
    }
    if updates {
      for change in changes where !writing.change(change.field, to: fields[change.field], of: event) {
        log.report(
          ExchangeMessages.notChangeable(change.field, id: event.id.value),
          at: SourceLocation(path: event.path, position: event.position))
      }
    }
    return ImportPlan.Item(
      action: changes.isEmpty ? .unchanged : .changed, id: event.id.value, sourceID: item.record.sourceID,
      title: item.record.title, start: item.record.fields["start"]?.line ?? "", row: item.record.row,
      path: event.path,
      changes: changes)
  }

  /// Lets the dates fall out of a series that the file tells of apart.
  private func take(
    _ gap: SeriesGaps.Gap, _ updates: Bool, _ writing: inout EventListWriting, _ log: inout DiagnosticLog
  ) -> ImportPlan.Item {
    let value = FieldValue.list(gap.except)
    let change = ImportPlan.Change(
      field: "except", old: writing.written("except", of: gap.event), new: value.line)
    if updates, !writing.change("except", to: value, of: gap.event) {
      log.report(
        ExchangeMessages.notChangeable("except", id: gap.event.id.value),
        at: SourceLocation(path: gap.event.path, position: gap.event.position))
    }
    return ImportPlan.Item(
      action: .changed, id: gap.event.id.value, sourceID: gap.event.sourceID ?? "",
      title: gap.event.title.value, start: gap.event.time.firstDay.map { "\($0)" } ?? "", row: 1,
      path: gap.event.path,
      changes: [change])
  }

  /// The fields that an entry loses. One that an editor wrote by hand and that is only now known again keeps all.
  private func cleared(_ record: ImportRecord, _ event: Event) -> Set<String> {
    guard event.sourceID != nil else { return [] }
    // What came in as a draft is internal; it is a draft no more when the other program says so.
    let wasDraft = event.visibility == .internal && event.status == .tentative
    let isSettled = record.fields["status"].map { $0 != .text("tentative") } ?? false
    return wasDraft && isSettled && record.fields["visibility"] == nil
      ? record.cleared.union(["visibility"]) : record.cleared
  }
}
