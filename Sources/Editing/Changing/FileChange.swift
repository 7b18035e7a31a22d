import AlmanacModel

/// A stretch of a file and what stands in its place, its lines ended by LF.
struct FileChange {
  let range: Range<Int>
  let text: String

  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }
}

extension [FileChange] {
  /// A file with these changes; what is not changed stays byte for byte, its line ends and byte order mark too.
  /// - Parameters:
  ///   - original: as it is on the disk.
  ///   - uniform: the same with LF line ends, in which the ranges count.
  func applied(to original: FileLines, uniform: [UInt8]) -> [UInt8] {
    let offsets = original.bytes.count == uniform.count ? nil : original.offsets
    let lineEnd = original.lineEnd
    var result: [UInt8] = []
    var done = 0
    let ordered = enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    for edit in ordered {
      let (range, text) = edit.trimmed(in: uniform)
      let start = offsets.map { $0[range.lowerBound] } ?? range.lowerBound
      guard start >= done else { continue }
      result += original.bytes[done..<start]
      for byte in text {
        if byte == UInt8(ascii: "\n") { result += lineEnd.utf8 } else { result.append(byte) }
      }
      done = offsets.map { $0[range.upperBound] } ?? range.upperBound
    }
    return result + original.bytes[done...]
  }
}

extension FileChange {
  /// The change without whole lines that are the same before and after it.
  fileprivate func trimmed(in bytes: [UInt8]) -> (range: Range<Int>, text: ArraySlice<UInt8>) {
    var (range, text) = (range, Array(text.utf8)[...])
    let feed = UInt8(ascii: "\n")
    while let end = text.firstIndex(of: feed) {
      let line = text[...end]
      guard range.count >= line.count, bytes[range].starts(with: line) else { break }
      range = range.lowerBound + line.count..<range.upperBound
      text = text[(end + 1)...]
    }
    while let last = text.lastIndex(of: feed) {
      let line = text[last...]
      guard range.count > line.count, bytes[range].suffix(line.count).elementsEqual(line) else { break }
      range = range.lowerBound..<range.upperBound - line.count
      text = text[..<last]
    }
    return (range, text)
  }
}
