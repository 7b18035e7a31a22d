import AlmanacModel

/// The pictures, downloads and theme files that a page names.
struct PageReferences {
  /// Relative to the output folder.
  let paths: Set<String>

  private static let ends = Set("\"'<>(), \n?#&".utf8)
  private static let folders = ["media/", "assets/"].map { Array($0.utf8) }

  init(_ html: [UInt8]) {
    var paths: Set<String> = []
    for word in html.split(whereSeparator: { Self.ends.contains($0) }) where word.contains(UInt8(ascii: "/"))
    {
      for folder in Self.folders {
        guard let start = word.firstRange(of: folder)?.lowerBound else { continue }
        let text = String(decoding: word[start...], as: UTF8.self)
        paths.insert(PercentCoding.strictlyDecoded(text) ?? text)
      }
    }
    self.paths = paths
  }
}
