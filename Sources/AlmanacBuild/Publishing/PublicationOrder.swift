/// The order in which files become visible when they cannot all at once: first what pages refer to, then
/// pages, then the feeds that announce the pages.
struct PublicationOrder: Comparable, Sendable {
  private enum Rank: Int { case material, page, feed }

  private let rank: Rank
  let path: PublishedPath

  init(_ path: PublishedPath) {
    self.path = path
    let bytes = path.bytes
    if bytes.starts(with: "assets/".utf8) {
      rank = .material
    } else if Self.ends(bytes, with: [".html"]) {
      rank = .page
    } else {
      rank = Self.ends(bytes, with: [".xml", ".ics", ".json"]) ? .feed : .material
    }
  }

  static func < (left: PublicationOrder, right: PublicationOrder) -> Bool {
    left.rank == right.rank ? left.path < right.path : left.rank.rawValue < right.rank.rawValue
  }

  private static func ends(_ bytes: [UInt8], with suffixes: [String]) -> Bool {
    suffixes.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
