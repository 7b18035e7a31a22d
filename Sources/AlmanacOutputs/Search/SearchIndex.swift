import AlmanacModel

/// The finished search: the files that its script loads, all below the search page.
///
/// `index.js` is the directory: which words stand in which part. A search loads it, the parts in which its
/// words stand, and the texts of the results that are shown; that is little however large the site is. All
/// are classic scripts, which a browser also loads from a disk.
public struct SearchIndex: Sendable {
  /// Bytes by file name, such as `index.js` or `words-3.js`.
  public let files: [String: [UInt8]]

  /// The name of the directory.
  public static let directory = "index.js"

  /// No search, for where only pages are asked for.
  public static let none = SearchIndex(files: [:])

  init(files: [String: [UInt8]]) {
    self.files = files
  }
}

/// One line or entry of a part, and how parts are cut.
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
