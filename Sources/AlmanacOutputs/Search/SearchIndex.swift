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
