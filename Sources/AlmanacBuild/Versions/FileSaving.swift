import CPublish
import CivilTime
import Glibc

/// Writes a file of the content for a form: whole, only over what the form was opened on, and so that it can be undone.
///
/// The new text goes into a hidden file beside the old one; the two exchange their names in one step; what came out is
/// compared with what the form was opened on, and the names are exchanged back if it differs. Ended between two steps,
/// the file is whole in the one form or the other, and what it replaced is in the store of versions.
public struct FileSaving {
  private let content: String
  private let store: VersionStore

  /// - Parameter content: the content folder.
  public init(content: String) {
    self.content = content
    store = VersionStore(content: content)
  }

  /// - Parameters:
  ///   - path: relative to the content folder.
  ///   - opened: the file as the form was opened on it; nil where there was none.
  ///   - bytes: what it is to hold.
  ///   - day: today.
  /// - Throws: `BuildFailure`: `changedMeanwhile` where someone else wrote it, `isLink`, `siteBusy`, or what is the
  ///   machine's. Then the file is as it was.
  public func save(_ path: String, opened: [UInt8]?, as bytes: [UInt8], on day: Day) throws(BuildFailure) {
    let lock = try SiteLock.take(content: content, patience: 5000)
    defer { withExtendedLifetime(lock) {} }
    let former = opened.map { [path: $0] } ?? [:]
    let version = try store.keep(.save, on: day, former, written: (path, bytes))
    do {
      try exchange(path, opened, bytes, on: day)
    } catch {
      store.remove(version)
      throw error
    }
  }

  /// Takes a file away.
  /// - Parameters:
  ///   - path: relative to the content folder.
  ///   - opened: the file as the form was opened on it.
  ///   - day: today.
  /// - Throws: `BuildFailure` as `save`. Then the file is as it was.
  public func remove(_ path: String, opened: [UInt8], on day: Day) throws(BuildFailure) {
    let lock = try SiteLock.take(content: content, patience: 5000)
    defer { withExtendedLifetime(lock) {} }
    let version = try store.keep(.save, on: day, [path: opened], written: (path, nil))
    do throws(BuildFailure) {
      let place = try ContentPath(path, in: content)
      guard Self.holds(place.path, opened) else { throw .changedMeanwhile(path: place.path) }
      try takeAway(place, path, opened, on: day)
    } catch {
      store.remove(version)
      throw error
    }
  }

  /// Under another name it can be looked at once more: what was written into it meanwhile comes back.
  private func takeAway(
    _ place: ContentPath, _ path: String, _ opened: [UInt8], on day: Day
  ) throws(BuildFailure) {
    let beside = Self.beside(place)
    try rescue(beside, path, opened, on: day)
    guard rename(place.path, beside) == 0 else {
      throw errno == ENOENT ? .changedMeanwhile(path: place.path) : .unwritable(path: place.path, code: errno)
    }
    guard Self.holds(beside, opened) else {
      if link(beside, place.path) == 0 { unlink(beside) }
      throw .changedMeanwhile(path: place.path)
    }
    unlink(beside)
  }

  private static func beside(_ place: ContentPath) -> String { "\(place.folder)/.\(place.name).almanac-save" }

  /// Brings back what the last save of a form replaced.
  /// - Returns: the path of the file; nil where there is nothing to undo.
  /// - Throws: `BuildFailure.changedMeanwhile` where the file was changed since, and as `save`.
  public func undo(on day: Day) throws(BuildFailure) -> String? {
    let lock = try SiteLock.take(content: content, patience: 5000)
    defer { withExtendedLifetime(lock) {} }
    guard let last = store.versions.last(where: { $0.kind == .save }), let written = last.written else {
      return nil
    }
    let place = try ContentPath(written.path, in: content)
    let present = try? WholeFile.read(place.path)
    if written.digest == ContentVersion.noText {
      guard present == nil, let text = last.texts[written.path] else {
        throw .changedMeanwhile(path: place.path)
      }
      guard let former = store.bytes(of: text) else { throw .unreadable(path: place.path, code: EIO) }
      try exchange(written.path, nil, former, on: day)
      store.remove(last)
      return written.path
    }
    guard let present, VersionStore.text(present).digest == written.digest else {
      throw .changedMeanwhile(path: place.path)
    }
    if let text = last.texts[written.path] {
      guard let former = store.bytes(of: text) else { throw .unreadable(path: place.path, code: EIO) }
      try exchange(written.path, present, former, on: day)
    } else if unlink(place.path) != 0 {
      throw .unwritable(path: place.path, code: errno)
    } else {
      // Made for the file; one that holds more stays.
      rmdir(place.folder)
    }
    store.remove(last)
    return written.path
  }

  private func exchange(
    _ path: String, _ opened: [UInt8]?, _ bytes: [UInt8], on day: Day
  ) throws(BuildFailure) {
    let place = try ContentPath(path, in: content)
    try WholeFile.makeFolder(place.folder)
    let beside = Self.beside(place)
    try rescue(beside, path, opened, on: day)
    try WholeFile.create(bytes, at: beside)
    var status = stat()
    if stat(place.path, &status) == 0 { chmod(beside, status.st_mode & 0o777) }
    defer { unlink(beside) }
    guard let opened else {
      // A link to the new name fails where something has it.
      guard link(beside, place.path) == 0 else {
        throw errno == EEXIST
          ? .changedMeanwhile(path: place.path) : .unwritable(path: place.path, code: errno)
      }
      return
    }
    let temporary = ".\(place.name).almanac-save"
    let folder = open(place.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .unwritable(path: place.path, code: errno) }
    defer { close(folder) }
    let code = cpublish_exchange(folder, place.name, temporary)
    if code == EINVAL || code == ENOSYS { return try replace(place, beside, opened) }
    guard code == 0 else {
      throw code == ENOENT ? .changedMeanwhile(path: place.path) : .unwritable(path: place.path, code: code)
    }
    guard Self.holds(beside, opened) else {
      let back = cpublish_exchange(folder, place.name, temporary)
      guard back == 0 else { throw .unwritable(path: place.path, code: back) }
      throw .changedMeanwhile(path: place.path)
    }
    fsync(folder)
  }

  /// For disks that exchange no names.
  private func replace(_ place: ContentPath, _ beside: String, _ opened: [UInt8]) throws(BuildFailure) {
    guard Self.holds(place.path, opened) else { throw .changedMeanwhile(path: place.path) }
    guard rename(beside, place.path) == 0 else { throw .unwritable(path: place.path, code: errno) }
  }

  /// What a save that was ended left beside the file may be all that there is of someone's change.
  private func rescue(
    _ beside: String, _ path: String, _ opened: [UInt8]?, on day: Day
  ) throws(BuildFailure) {
    guard let left = try? WholeFile.read(beside) else { return }
    if left != opened { try store.keep(.kept, on: day, [path: left]) }
    unlink(beside)
  }

  /// Links are not followed: what came out has to be a file.
  private static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return (try? WholeFile.read(path)) == bytes
  }
}
