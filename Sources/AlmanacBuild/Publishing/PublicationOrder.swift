/// The order in which files become visible when they cannot all at once: first what pages refer to, then new pages,
/// which nobody knows yet, then those that refer to them, then the feeds that announce them.
struct PublicationOrder: Comparable, Sendable {
  enum Rank: Int, CaseIterable { case material, newPage, page, feed }

  let rank: Rank
  let path: PublishedPath

  /// - Parameter isNew: whether no file stands there yet.
  init(_ path: PublishedPath, isNew: Bool) {
    self.path = path
    let bytes = path.bytes
    if bytes.starts(with: "assets/".utf8) {
      rank = .material
    } else if Self.ends(bytes, with: [".html"]) {
      rank = isNew ? .newPage : .page
    } else {
      // Pages link their own feeds and calendars.
      rank = !isNew && Self.ends(bytes, with: [".xml", ".ics", ".json"]) ? .feed : .material
    }
  }

  static func < (left: PublicationOrder, right: PublicationOrder) -> Bool {
    left.rank == right.rank ? left.path < right.path : left.rank.rawValue < right.rank.rawValue
  }

  private static func ends(_ bytes: [UInt8], with suffixes: [String]) -> Bool {
    suffixes.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
