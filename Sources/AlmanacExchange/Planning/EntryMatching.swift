import AlmanacModel

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

  /// An entry that nobody imported is only known by title and day. One that was is another record's only where
  /// ids are made from title and day: then a change of either makes another id.
  private func mayBeSame(_ item: RecordCheck.Checked, _ event: Event, isExact: Bool) -> Bool {
    guard let sourceID = event.sourceID else { return isExact }
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
