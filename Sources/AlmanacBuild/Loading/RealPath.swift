import Glibc

extension BuildOptions {
  /// A word for the content folder as the disk knows it: the same however its path is written, another for every other
  /// folder.
  public var folderKey: String {
    let path = RealPath.resolved(content) ?? content
    return String(ContentDigest.of(path.utf8).prefix(16))
  }
}

/// Paths as the disk knows them: without links and dots.
enum RealPath {
  /// Whether a folder, which need not be there yet, is another one or lies below it.
  static func lies(_ path: String, in folder: String) -> Bool {
    guard let home = resolved(folder), var place = resolved(path) ?? parent(of: path) else { return false }
    if !place.hasSuffix("/") { place += "/" }
    return place.hasPrefix(home.hasSuffix("/") ? home : home + "/")
  }

  /// The nearest folder above that is there.
  private static func parent(of path: String) -> String? {
    var steps = path.split(separator: "/", omittingEmptySubsequences: true)
    while !steps.isEmpty {
      steps.removeLast()
      let above = (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
      if let found = resolved(above.isEmpty ? "." : above) { return found }
    }
    return nil
  }

  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
