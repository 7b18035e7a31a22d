import AlmanacModel

/// A byte that stands for the way from a page to the site's root. Everything on pages is made once with
/// this mark in front of site paths, whatever the page's depth; the page's last step puts the way in.
/// The byte is U+0000, which no HTML text may contain.
enum RootMark {
  static let text = "\u{0}"
  private static let byte: UInt8 = 0

  /// The bytes with every mark replaced.
  static func resolve(_ bytes: [UInt8], root: String) -> [UInt8] {
    let way = Array(root.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2048)
    bytes.withUnsafeBytes { source in
      var start = 0
      while let mark = firstMark(in: source, from: start) {
        result.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[start..<mark]))
        result.append(contentsOf: way)
        start = mark + 1
      }
      result.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[start...]))
    }
    return result
  }

  /// Steps over eight bytes at a time as long as none of them is zero.
  private static func firstMark(in source: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var position = start
    while position + 8 <= source.count {
      let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // Not zero exactly when one of the eight bytes is.
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      position += 8
    }
    return source[position...].firstIndex(of: byte)
  }
}
