/// How the index is cut into parts.
enum SearchParts {
  /// Cuts pieces into parts of about a number of bytes; a larger piece is a part of its own.
  static func cut(_ sizes: [Int], target: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, own) in sizes.enumerated() {
      if index > start && size + own > target {
        parts.append(start..<index)
        start = index
        size = 0
      }
      size += own
    }
    if start < sizes.count { parts.append(start..<sizes.count) }
    return parts
  }

  /// The shortest text that is not before `next` but after `last`: enough to tell two parts apart.
  static func border(after last: some Collection<UInt8>, before next: some Collection<UInt8>) -> [UInt8] {
    var border: [UInt8] = []
    var other = last.makeIterator()
    for letter in next {
      border.append(letter)
      guard let same = other.next(), same == letter else { break }
    }
    return border
  }
}
