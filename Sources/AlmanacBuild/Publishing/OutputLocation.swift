import Glibc

/// Where the output folder stands, and the names beside it that belong to the publisher. All of them are
/// looked up from the open parent folder, so a changed working directory does not matter.
struct OutputLocation: Sendable {
  let parent: OpenFolder
  /// One component.
  let name: PublishedPath
  /// The output path for messages.
  let label: String

  /// - Parameter followsLink: whether a symbolic link at `output` stands for its target.
  init(_ output: String, followsLink: Bool) throws {
    label = output
    let path = try Self.resolved(output, followsLink: followsLink)
    let cut = path.lastIndex(of: "/")
    let parentText = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    name = PublishedPath(trusted: cut.map { String(path[path.index(after: $0)...]) } ?? path)
    let parentPath = PublishedPath(trusted: parentText)
    if let found = try OpenFolder.open(parentPath, in: nil, label: parentText) {
      parent = found
    } else {
      guard let start = try OpenFolder.open(.init(trusted: "."), in: nil, label: ".") else {
        throw PublishingError.system(operation: "open", path: ".", errno: ENOENT)
      }
      try start.makeFolders(parentPath)
      guard let made = try OpenFolder.open(parentPath, in: nil, label: parentText) else {
        throw PublishingError.system(operation: "open", path: parentText, errno: ENOENT)
      }
      parent = made
    }
  }

  /// The path without closing slashes; one that ends in `.` or `..`, and a link to follow, by its real name.
  private static func resolved(_ output: String, followsLink: Bool) throws -> String {
    guard !output.isEmpty, !output.utf8.contains(0) else { throw PublishingError.invalidPath(output) }
    var path = output
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    let last = path.split(separator: "/").last
    if last != nil, last != ".", last != "..", !(followsLink && isLink(path)) { return path }
    guard let real = realpath(path, nil) else { throw SystemCall.failure("resolve", output, errno) }
    defer { free(real) }
    let text = String(cString: real)
    guard text != "/" else { throw PublishingError.mountPoint(output: output) }
    return text
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Staging has a fixed name: two builds cannot both have one, and what a killed build left is found. Whether
  /// its build still lives is told by the lock on it, not by a process number that may be given anew.
  var stagingName: PublishedPath { PublishedPath(trusted: ".\(name.text).almanac-staging") }

  /// While the folder that had the output's name at the start stands under the staging name, this name, with
  /// that folder's inode number, says so.
  func originalMark(_ inode: UInt) -> PublishedPath {
    PublishedPath(trusted: ".\(name.text).almanac-original-\(inode)")
  }

  /// Opens the output folder; nil where nothing is.
  func openOutput() throws -> OpenFolder? {
    guard let status = try parent.status(of: name) else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return try OpenFolder.open(name, in: parent, label: label)
    case S_IFLNK: throw PublishingError.symbolicLink(output: label)
    default: throw PublishingError.notAFolder(output: label)
    }
  }

  var stagingLabel: String { parent.label(of: stagingName) }
}
