import Glibc

/// `.almanac/` in the site's folder: what belongs to this machine and to nobody else.
struct SiteFolder: Sendable {
  /// Without `/` at its end.
  let path: String

  /// - Parameter content: the content folder; the site's folder holds it.
  init(content: String) {
    let whole = RealPath.resolved(content) ?? content
    path = WholeFile.folder(of: whole) + "/.almanac"
  }

  /// Makes the folder where it is missing, closed to others and left alone by git.
  /// - Throws: `BuildFailure.unwritable`.
  func prepare() throws(BuildFailure) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .unwritable(path: path, code: errno) }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .unwritable(path: path, code: ENOTDIR)
    }
    if status.st_mode & 0o077 != 0 { chmod(path, 0o700) }
    let ignore = path + "/.gitignore"
    if !WholeFile.exists(ignore) { try WholeFile.write(Array("*\n".utf8), to: ignore) }
  }
}
