import AlmanacModel

/// What files said the last time, so that only those that changed are read again.
///
/// A file counts as unchanged when its bytes are the same and so are its surroundings, which are all that its reading is
/// told besides.
public struct ContentCache: Sendable {
  private var surroundings: ReadingSurroundings?
  private var files: [String: ReadFile] = [:]

  /// An empty cache.
  public init() {}

  /// What a file said, if it is the same file.
  func parsed(_ path: String, bytes: [UInt8], _ surroundings: ReadingSurroundings) -> ReadFile? {
    guard surroundings == self.surroundings, let file = files[path], file.bytes == bytes else { return nil }
    return file
  }

  /// What a file said the last time, and what surrounded it.
  func last(_ path: String) -> (file: ReadFile, surroundings: ReadingSurroundings)? {
    guard let surroundings, let file = files[path] else { return nil }
    return (file, surroundings)
  }

  /// Keeps what one file says now.
  mutating func replace(_ file: ReadFile) { files[file.parsed.path] = file }

  /// Keeps what the files said now, and nothing else.
  mutating func keep(_ read: [ReadFile], _ surroundings: ReadingSurroundings) {
    if surroundings != self.surroundings || read.count < files.count { files = [:] }
    self.surroundings = surroundings
    for file in read where files[file.parsed.path] !== file { files[file.parsed.path] = file }
    if files.count > read.count {
      files = Dictionary(read.map { ($0.parsed.path, $0) }) { first, _ in first }
    }
  }
}

/// What a file said, and the bytes in which it did; shared, because it is large.
final class ReadFile: Sendable {
  let bytes: [UInt8]
  let parsed: ParsedFile

  init(_ bytes: [UInt8], _ parsed: ParsedFile) {
    self.bytes = bytes
    self.parsed = parsed
  }
}

/// What the reading of a file depends on besides its bytes.
struct ReadingSurroundings: Sendable, Equatable {
  var clock: SiteClock
  /// The ids of the regions, sorted.
  let regions: [String]
  /// Whether the day is that of `as_of`.
  var hasAsOf = false
  /// The tag of the language in which the site is written.
  var main = "de"
}
