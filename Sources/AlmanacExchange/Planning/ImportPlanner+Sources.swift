import AlmanacModel
import CivilTime

/// Where entries are from, and what a source lacks that it had.
extension ImportPlanner {
  /// The ids under which the list has, or will have, what the file gives.
  func ids(_ checked: [RecordCheck.Checked], _ matching: [Int: Int]) -> Set<String> {
    Set(
      checked.enumerated().map { index, item in
        matching[index].flatMap { content.events[$0].sourceID } ?? item.record.sourceID
      })
  }

  /// Entries of an earlier import that the file does not have any more. Only files that give ids can tell.
  func reportVanished(
    _ checked: [RecordCheck.Checked], _ matching: [Int: Int], _ ids: Set<String>, _ sources: ImportSources,
    _ returned: Set<String>, _ log: inout DiagnosticLog
  ) {
    guard checked.contains(where: { $0.record.hasGivenID && !$0.record.isMessage }), !matching.isEmpty
    else { return }
    // Of a series of which the file has a date alone, it says nothing else.
    let parted = Set(checked.lazy.filter { $0.record.placeInSeries != nil }.compactMap(\.record.series))
    let matched = Set(matching.values)
    let open = content.events.indices.filter { index in
      content.events[index].sourceID != nil && !matched.contains(index)
        && (content.events[index].latest ?? today) >= today
        && !returned.contains(content.events[index].id.value)
        && !parted.contains(content.events[index].series(of: content.events[index].sourceID ?? ""))
    }
    let traces = Set(matched.map { content.events[$0].trace })
    let origins = sources.origins(
      of: open.map { content.events[$0].sourceID ?? "" }, seenFrom: file, ids: ids)
    let alike = zip(open, origins).filter {
      $1 == .unrecorded && traces.contains(content.events[$0].trace)
    }.map(\.0)
    // A file that has few of such entries is one of an event, and no calendar that lost the others.
    let unrecorded = Set(alike.count <= matched.count ? alike : [])
    let vanished = zip(open, origins).filter { $1 == .own || unrecorded.contains($0) }.map(\.0)
    guard !vanished.isEmpty else { return }
    log.report(
      ExchangeMessages.vanished(vanished.map { content.events[$0].id.value }), at: SourceLocation(path: path))
  }

  /// The record of sources as it would be; nil where it stays.
  func recorded(_ ids: Set<String>, calledOff: Set<String>, in sources: ImportSources) -> [UInt8]? {
    var sources = sources
    sources.record(file, ids: ids, calledOff: calledOff, known: Set(content.events.compactMap(\.sourceID)))
    let old = tree.texts[ImportSources.path]
    return sources.isEmpty && old == nil || sources.bytes == old ? nil : sources.bytes
  }
}

/// Cancellations, and changes of single dates that their source takes back.
extension ImportPlanner {
  /// Says which entries hold dates that belong to their series again.
  func report(
    _ dates: ReturnedDates?, of event: Event, _ returned: inout Set<String>, _ log: inout DiagnosticLog
  ) {
    guard let dates else { return }
    let ids = dates.entries.map(\.id.value)
    returned.formUnion(ids)
    log.report(
      CalendarMessages.returned(ids, to: event.title.value),
      at: SourceLocation(path: event.path, position: event.position))
  }

  /// Whether the list has an entry as cancelled of which a calendar says nothing of the kind.
  func isCalledOffOnlyHere(_ record: ImportRecord, _ event: Event) -> Bool {
    !isTable && event.status == .cancelled && event.sourceID != nil && record.fields["status"] == nil
  }

  /// The ids of entries that are cancelled in the list because the file says or said so.
  func calledOff(
    _ checked: [RecordCheck.Checked], _ matching: [Int: Int], _ before: Set<String>, _ updates: Bool
  ) -> Set<String> {
    var calledOff: Set<String> = []
    for (index, item) in checked.enumerated() {
      let event = matching[index].map { content.events[$0] }
      let id = event?.sourceID ?? item.record.sourceID
      let isCancelled = event.map { $0.status == .cancelled } ?? true
      let says = item.record.fields["status"] == .text("cancelled")
      let isLeft = before.contains(id) && item.record.fields["status"] == nil
      if !isTable, says ? isCancelled || updates : isLeft && isCancelled && !updates { calledOff.insert(id) }
    }
    return calledOff
  }
}

extension Event {
  /// The series that an id such as `UID#2031-05-13` is of, or the id.
  fileprivate func series(of id: String) -> String {
    id.lastIndex(of: "#").map { String(id[..<$0]) } ?? id
  }

  /// The last day, if days are known.
  fileprivate var latest: Day? { time.lastDay }

  /// What tells where an entry is from of which nothing is recorded: the host in its id, if it has one, and where it
  /// was put. Of two calendars in one region no more can be known.
  fileprivate var trace: [String] {
    let place: [String] =
      if case .listed(let regions) = regions { regions.map(\.value).sorted() } else { ["*"] }
    return [host, path, area?.value ?? ""] + place
  }

  private var host: String {
    let id = sourceID ?? ""
    if let at = id.lastIndex(of: "@") { return id[id.index(after: at)...].prefix { $0 != "#" }.lowercased() }
    guard let scheme = id.firstRange(of: "://") else { return "" }
    return id[scheme.upperBound...].prefix { $0 != "/" }.lowercased()
  }
}
