import AlmanacModel
import CivilTime

/// Finds the entry of the list that a record is: by the id of the other program, else by title and day.
struct EntryMatching {
  let events: [Event]
  let names: SiteNames

  /// Positions of entries by the positions of records; a record without an entry is new.
  func match(_ records: [RecordCheck.Checked]) -> [Int: Int] {
    var matching: [Int: Int] = [:]
    var taken = Set<Int>()
    let byID = unique(events.indices.filter { events[$0].sourceID != nil }) { events[$0].sourceID ?? "" }
    for (index, item) in records.enumerated() {
      guard let position = byID[item.record.sourceID], taken.insert(position).inserted else { continue }
      matching[index] = position
    }
    for (index, item) in records.enumerated() where matching[index] == nil {
      let known = item.record.formerIDs.lazy.compactMap { byID[$0] }.first
      if let known, taken.insert(known).inserted { matching[index] = known }
    }
    matchMoved(records, &matching, &taken)
    for (step, key) in [titleAndDay, titleOnly, dayAndPlace].enumerated() {
      let open = records.indices.filter { matching[$0] == nil }
      let free = events.indices.filter { !taken.contains($0) }
      let entries = unique(free) { key(events[$0]) }
      for (text, index) in unique(open, by: { key(records[$0].event) }) {
        guard !text.isEmpty, let position = entries[text], taken.insert(position).inserted,
          mayBeSame(records[index], events[position], isExact: step == 0)
        else { continue }
        matching[index] = position
      }
    }
    return matching
  }

  /// The changed dates of a series that moved: each has another date now, but their order is the same.
  private func matchMoved(
    _ records: [RecordCheck.Checked], _ matching: inout [Int: Int], _ taken: inout Set<Int>
  ) {
    let open = Dictionary(
      grouping: records.indices.filter { matching[$0] == nil && isChange(records[$0].record) }
    ) {
      records[$0].record.series ?? ""
    }
    guard !open.isEmpty else { return }
    var entries: [String: [Int]] = [:]
    for position in events.indices where !taken.contains(position) {
      guard let series = changedSeries(events[position].sourceID ?? "") else { continue }
      entries[series, default: []].append(position)
    }
    for (index, item) in records.enumerated() {
      guard let series = item.record.series, item.record.sourceID == series, let position = matching[index],
        events[position].time.localStart != item.event.time.localStart, let changes = open[series],
        let known = entries[series], known.count == changes.count
      else { continue }
      let ordered = known.sorted { (events[$0].sourceID ?? "") < (events[$1].sourceID ?? "") }
      for (change, known) in zip(
        changes.sorted { records[$0].record.sourceID < records[$1].record.sourceID }, ordered)
      where taken.insert(known).inserted { matching[change] = known }
    }
  }

  private func isChange(_ record: ImportRecord) -> Bool { changedSeries(record.sourceID) == record.series }

  /// The series of an id such as `UID#2031-05-13`; nil for other ids.
  private func changedSeries(_ id: String) -> String? {
    guard let mark = id.lastIndex(of: "#"), Day(iso: id[id.index(after: mark)...].prefix(10)) != nil else {
      return nil
    }
    return String(id[..<mark])
  }

  /// An entry that nobody imported is only known by title and day. One that was is another record's only where
  /// ids are made from title and day: then a change of either makes another id.
  private func mayBeSame(_ item: RecordCheck.Checked, _ event: Event, isExact: Bool) -> Bool {
    guard let sourceID = event.sourceID else { return isExact }
    // Of entries that share an id with others only title and day tell which is which.
    if let series = item.record.series {
      return isExact && (sourceID == series || sourceID.hasPrefix(series + "#"))
    }
    return !item.record.hasGivenID && isMade(sourceID)
  }

  /// Whether an id ends like one made from title and day.
  private func isMade(_ id: String) -> Bool {
    let parts = id.split(separator: "-").suffix(3)
    return Slug.isSlug(id) && parts.contains { $0.utf8.count == 4 && Int($0) != nil }
  }

  private func unique(_ indices: [Int], by key: (Int) -> String) -> [String: Int] {
    var found: [String: Int] = [:]
    var repeated = Set<String>()
    for index in indices {
      let text = key(index)
      if found.updateValue(index, forKey: text) != nil { repeated.insert(text) }
    }
    for text in repeated { found[text] = nil }
    return found
  }

  private func titleAndDay(_ event: Event) -> String { "\(titleOnly(event)) \(day(event))" }
  private func titleOnly(_ event: Event) -> String { SpellingKey.of(event.title.value) }

  private func dayAndPlace(_ event: Event) -> String {
    guard event.time.firstDay != nil else { return "" }
    let regions =
      if case .listed(let list) = event.regions {
        list.map { names.common($0.value, field: "regions") }.sorted()
      } else { ["alle"] }
    return
      "\(day(event)) \(regions.joined(separator: ",")) \(event.area?.value ?? "") \(event.place?.line ?? "")"
  }

  private func day(_ event: Event) -> String {
    switch event.time {
    case .month(let month): "\(month)"
    case .years(let first, _): "\(first)"
    default: event.time.firstDay.map { "\($0)" } ?? ""
    }
  }
}
