/// The lines of a file, as they are counted everywhere: CR LF, CR and LF end one, also side by side, because files go
/// from hand to hand. A byte order mark belongs to no line.
public struct FileLines: Sendable {
  public let bytes: [UInt8]
  /// Where the lines lie, without what ends them. There is always one; the last one may be empty.
  public let ranges: [Range<Int>]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let end = bytes[start...].firstIndex(where: { $0 == Self.lineFeed || $0 == Self.carriageReturn }) {
      ranges.append(start..<end)
      let isPair =
        bytes[end] == Self.carriageReturn && end + 1 < bytes.count && bytes[end + 1] == Self.lineFeed
      start = end + (isPair ? 2 : 1)
    }
    self.ranges = ranges + [start..<bytes.count]
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The texts of the lines.
  public var texts: [Substring] { ranges.map { Substring(decoding: bytes[$0], as: UTF8.self) } }

  /// How lines end here: as the first one does.
  public var lineEnd: String { ranges.count > 1 ? String(decoding: end(of: 0), as: UTF8.self) : "\n" }

  /// The bytes without byte order mark, every line ended by LF.
  public var uniform: [UInt8] { Array(ranges.map { bytes[$0] }.joined(separator: [Self.lineFeed])) }

  /// The offset in the file of each byte of `uniform`, and its end.
  public var offsets: [Int] { ranges.flatMap { Array($0.lowerBound...$0.upperBound) } }

  /// The number of the line that holds an offset, from 0; what ends a line belongs to it.
  public func index(of offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A file of other lines.
  /// - Parameter lines: for each line what stands in its place; it ends as the line did. Where nothing does, the line goes.
  public func joined(_ lines: [[String]]) -> [UInt8] {
    zip(ranges.indices, lines).reduce(into: Array(bytes[..<ranges[0].lowerBound])) { result, line in
      guard !line.1.isEmpty else { return }
      let end = String(decoding: end(of: line.0), as: UTF8.self)
      result += (line.1.joined(separator: end.isEmpty ? lineEnd : end) + end).utf8
    }
  }

  /// What ends a line; nothing behind the last.
  private func end(of index: Int) -> ArraySlice<UInt8> {
    bytes[ranges[index].upperBound..<(index + 1 < ranges.count ? ranges[index + 1].lowerBound : bytes.count)]
  }
}
