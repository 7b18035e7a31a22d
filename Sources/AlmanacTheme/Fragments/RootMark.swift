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
    var start = 0
    bytes.withUnsafeBufferPointer { source in
      while let mark = source[start...].firstIndex(of: byte) {
        result.append(contentsOf: source[start..<mark])
        result.append(contentsOf: way)
        start = mark + 1
      }
      result.append(contentsOf: source[start...])
    }
    return result
  }
}
