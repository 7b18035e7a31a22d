import AlmanacModel
import AlmanacSite
import WebFeeds

/// Reads items back from feeds that Almanac published, and puts them into new ones as they stand.
public struct PublishedFeed: Sendable {
  private let bytes: [UInt8]
  private let format: FeedFormat

  public init(_ bytes: [UInt8], _ format: FeedFormat) {
    self.bytes = bytes
    self.format = format
  }

  /// The format of a feed, by its path; nil for other files.
  public static func format(of path: String) -> FeedFormat? {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    if let format = FeedFormat.allCases.first(where: { $0.fileName == name }) { return format }
    return !path.contains("/") && name.hasSuffix(".xml") && !name.hasPrefix("sitemap") ? .rss : nil
  }

  /// The items that have one of the ids, in the order of the feed.
  public func items(_ ids: Set<String>) -> [[UInt8]] {
    let marks = ids.map(mark)
    return ranges.map { Array(bytes[$0]) }.filter { item in
      marks.contains { item.firstRange(of: $0) != nil }
    }
  }

  /// The feed with items added behind its own.
  public func adding(_ items: [[UInt8]]) -> [UInt8] {
    let own = ranges
    guard !items.isEmpty, let end = own.last?.upperBound ?? emptyEnd else { return bytes }
    var added: [UInt8] = []
    for (number, item) in items.enumerated() {
      if format == .json { added += (own.isEmpty && number == 0 ? "\n" : ",\n").utf8 }
      added += item
    }
    return Array(bytes[..<end]) + added + Array(bytes[end...])
  }

  /// How the id stands in an item.
  private func mark(_ id: String) -> [UInt8] {
    switch format {
    case .rss: RSSWriter.mark(ofItem: id)
    case .atom: AtomWriter.mark(ofItem: id)
    case .json: JSONFeedWriter.mark(ofItem: id)
    }
  }

  // MARK: - Where items stand

  private var ranges: [Range<Int>] {
    switch format {
    case .rss: elements("<item>", "</item>\n")
    case .atom: elements("<entry", "</entry>\n")
    case .json: objects
    }
  }

  /// Elements whose marks begin a line; text in them has no such marks, because it is escaped.
  private func elements(_ first: String, _ last: String) -> [Range<Int>] {
    let (first, last) = (Array("\n\(first)".utf8), Array(last.utf8))
    var found: [Range<Int>] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: first)?.lowerBound,
      let end = bytes[start...].firstRange(of: last)?.upperBound
    {
      found.append(start + 1..<end)
      position = end - 1
    }
    return found
  }

  /// The objects in the array `items`.
  private var objects: [Range<Int>] {
    guard var position = itemsStart else { return [] }
    var found: [Range<Int>] = []
    var (depth, isInText, start) = (0, false, position)
    while position < bytes.count {
      let byte = bytes[position]
      if isInText {
        if byte == UInt8(ascii: "\\") {
          position += 1
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isInText = true
      } else if byte == UInt8(ascii: "{") {
        if depth == 0 { start = position }
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { found.append(start..<position + 1) }
      } else if byte == UInt8(ascii: "]"), depth == 0 {
        return found
      }
      position += 1
    }
    return found
  }

  /// Behind the bracket that opens the array `items`.
  private var itemsStart: Int? { bytes.firstRange(of: Array("\"items\":[".utf8))?.upperBound }

  /// Where the first item goes into a feed without any.
  private var emptyEnd: Int? {
    switch format {
    case .rss: bytes.firstRange(of: Array("</channel>".utf8))?.lowerBound
    case .atom: bytes.firstRange(of: Array("</feed>".utf8))?.lowerBound
    case .json: itemsStart
    }
  }
}
