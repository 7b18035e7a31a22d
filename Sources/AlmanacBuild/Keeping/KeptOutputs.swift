import AlmanacModel
import AlmanacOutputs
import AlmanacSite

/// What is published again as it was, because mistakes stand for it.
struct KeptOutputs: Sendable {
  /// What calendars hold besides what the site says.
  var calendars = KeptCalendars()
  /// Items of feeds, by the path of the feed.
  var items: [String: [[UInt8]]] = [:]
  /// Whole files, by path.
  var files: [String: [UInt8]] = [:]

  /// The files that nothing else takes the place of.
  func planned(besides outputs: [PlannedOutput]) -> [PlannedOutput] {
    guard !files.isEmpty else { return [] }
    let taken = Set(outputs.lazy.map(\.path))
    return files.keys.filter { !taken.contains($0) }.map { PlannedOutput(path: $0, content: .kept) }
  }

  /// A feed with the items that stay in it.
  func completed(_ feed: [UInt8], at path: String, _ format: FeedFormat) -> [UInt8] {
    guard let items = items[path] else { return feed }
    return PublishedFeed(feed, format).adding(items)
  }
}
