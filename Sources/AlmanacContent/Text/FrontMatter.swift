/// Where the front matter of a Markdown file lies: between a first and a second line `---`.
enum FrontMatter: Sendable, Equatable {
  /// There is none; all of the file is the body.
  case none
  /// The line numbers (from 0) of the front matter, and the offset at which the body begins.
  case lines(Range<Int>, body: Int)
  /// The line at this offset opens it, and nothing closes it.
  case unclosed(Int)

  /// Looks for the front matter in bytes with LF line ends.
  static func find(in bytes: [UInt8]) -> FrontMatter {
    var line = 0
    var start = 0
    while let end = lineEnd(from: start, in: bytes), isBlank(bytes[start..<end]), end < bytes.count {
      start = end + 1
      line += 1
    }
    guard let end = lineEnd(from: start, in: bytes), isFence(bytes[start..<end]) else { return .none }
    let opening = start
    let first = line + 1
    start = end + 1
    while let end = lineEnd(from: start, in: bytes) {
      line += 1
      if isFence(bytes[start..<end]) { return .lines(first..<line, body: min(end + 1, bytes.count)) }
      start = end + 1
    }
    return .unclosed(opening)
  }

  private static func lineEnd(from start: Int, in bytes: [UInt8]) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy(\.isBlank)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == .dash } && line.dropFirst(3).allSatisfy(\.isBlank)
  }
}
