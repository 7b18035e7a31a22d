import AlmanacModel

/// What files said the last time, so that only those that changed are read again.
///
/// A file counts as unchanged when its bytes are the same and so is everything else that its reading depends on:
/// the build day, the zone of the site and the names of the regions.
public struct ContentCache: Sendable {
  private var surroundings: ReadingSurroundings?
  private var files: [String: (bytes: [UInt8], parsed: ParsedFile)] = [:]

  /// An empty cache.
  public init() {}

  /// What a file said, if it is the same file.
  func parsed(_ path: String, bytes: [UInt8], _ surroundings: ReadingSurroundings) -> ParsedFile? {
    guard surroundings == self.surroundings, let file = files[path], file.bytes == bytes else { return nil }
    return file.parsed
  }

  /// Keeps what the files said now, and nothing else.
  mutating func keep(_ parsed: [(bytes: [UInt8], parsed: ParsedFile)], _ surroundings: ReadingSurroundings) {
    self.surroundings = surroundings
    files = Dictionary(parsed.map { ($0.parsed.path, $0) }) { first, _ in first }
  }
}

/// What the reading of a file depends on besides its bytes.
struct ReadingSurroundings: Sendable, Equatable {
  let clock: SiteClock
  /// The ids of the regions, sorted.
  let regions: [String]
}
