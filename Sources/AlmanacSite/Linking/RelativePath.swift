/// Paths of content files relative to one another.
enum RelativePath {
  /// The path that `destination` names when it is written in the file `path`; nil where it leaves the folder.
  static func resolve(_ destination: String, from path: String) -> String? {
    var parts = destination.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    for part in destination.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension RelativePath {
  /// How a file is written in another: `../regions/freiburg.md`.
  static func relative(_ target: String, from path: String) -> String {
    var from = path.split(separator: "/").dropLast()[...]
    var to = target.split(separator: "/")[...]
    while let one = from.first, one == to.first, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }
}
