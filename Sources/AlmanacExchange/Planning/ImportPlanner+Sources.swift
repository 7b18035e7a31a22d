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
    _ log: inout DiagnosticLog
  ) {
    guard checked.contains(where: \.record.hasGivenID), !matching.isEmpty else { return }
    let matched = Set(matching.values)
    let open = content.events.indices.filter { index in
      content.events[index].sourceID != nil && !matched.contains(index)
        && (content.events[index].latest ?? today) >= today
    }
    let traces = Set(matched.map { content.events[$0].trace })
    let origins = sources.origins(
      of: open.map { content.events[$0].sourceID ?? "" }, seenFrom: file, ids: ids)
    let vanished = zip(open, origins).filter { index, origin in
      switch origin {
      case .own: true
      case .other: false
      case .unrecorded: traces.contains(content.events[index].trace)
      }
    }.map(\.0)
    guard !vanished.isEmpty else { return }
    log.report(
      ExchangeMessages.vanished(vanished.map { content.events[$0].id.value }), at: SourceLocation(path: path))
  }

  /// The record of sources as it would be; nil where it stays.
  func recorded(_ ids: Set<String>, in sources: ImportSources) -> [UInt8]? {
    var sources = sources
    sources.record(file, ids: ids, known: Set(content.events.compactMap(\.sourceID)))
    let old = tree.texts[ImportSources.path]
    return sources.isEmpty && old == nil || sources.bytes == old ? nil : sources.bytes
  }
}

extension Event {
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
