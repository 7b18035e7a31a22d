import AlmanacModel

/// Where files of an old site go below `media/`: each to a place of its own, none to where another file stands.
struct MediaPlaces: Sendable {
  /// Whether something else than a file of the old site stands at a path below the content folder.
  typealias Occupation = @Sendable (_ file: String, _ path: String) -> Bool

  /// Of files that do not go where their path says.
  private var others: [String: String] = [:]

  /// - Parameters:
  ///   - files: below the old folder; of two with one place the first in order keeps it, so that each run says the same.
  ///   - isOccupied: is asked for each place.
  init(_ files: some Sequence<String> = [], isOccupied: Occupation = { _, _ in false }) {
    // Letters of both cases are one to some file systems.
    var taken: Set<String> = []
    for file in files.sorted() {
      let wanted = Self.path(of: file)
      var (path, number) = (wanted, 1)
      while !taken.insert(path.lowercased()).inserted || isOccupied(file, path) {
        number += 1
        path = Self.numbered(wanted, number)
      }
      if number > 1 { others[file] = path }
    }
  }

  /// Where a file goes, below the content folder.
  subscript(file: String) -> String { others[file] ?? Self.path(of: file) }

  /// Below `media/`, with the path that it had on the site.
  private static func path(of file: String) -> String {
    let roots = ["static/", "public/", "content/", "src/", "source/", "files/", "assets/media/", "media/"]
    let root = roots.first { file.hasPrefix($0) } ?? ""
    return "media/" + file.dropFirst(root.count)
  }

  /// `bild.jpg` and 2 → `bild-2.jpg`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[name...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}
