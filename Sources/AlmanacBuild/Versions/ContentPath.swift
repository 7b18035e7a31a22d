import Glibc

/// A place in the content folder that may be written to: neither it nor a folder above it is a link.
struct ContentPath {
  let path: String
  /// The folder that holds it.
  var folder: String { WholeFile.folder(of: path) }
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// - Parameters:
  ///   - relative: with `/`, from the content folder.
  ///   - content: the content folder.
  /// - Throws: `BuildFailure.isLink`, or `unwritable` for a path that leads elsewhere.
  init(_ relative: String, in content: String) throws(BuildFailure) {
    guard VersionRecord.isSafe(relative) else { throw .unwritable(path: relative, code: EINVAL) }
    var path = content
    for part in relative.split(separator: "/") {
      path += "/" + part
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { throw .isLink(path: path) }
    }
    self.path = path
  }
}
