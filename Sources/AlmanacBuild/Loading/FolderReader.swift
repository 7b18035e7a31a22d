import AlmanacContent

#if canImport(Glibc)
  import Glibc
#endif

/// Tells whether a file is still the one that was read.
struct FileStamp: Sendable, Hashable {
  private let size: Int
  private let inode: UInt
  private let seconds: Int
  private let nanoseconds: Int
  private let changeSeconds: Int
  private let changeNanoseconds: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    inode = UInt(status.st_ino)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    changeSeconds = status.st_ctim.tv_sec
    changeNanoseconds = status.st_ctim.tv_nsec
  }

  /// As one word.
  var text: String {
    "\(size),\(inode),\(seconds).\(nanoseconds),\(changeSeconds).\(changeNanoseconds)"
  }
}

/// Reads folders and files with plain system calls. Links that lead out of a folder are not followed.
struct FolderReader {
  /// A file below a folder.
  struct Entry: Sendable {
    /// Relative to the folder, with `/`.
    let path: String
    /// Bytes.
    let size: Int
    let stamp: FileStamp
  }

  enum Failure: Error, Equatable {
    case missing(String)
    case unreadable(path: String, code: Int32)
  }

  /// What was left out: links that lead out of the folder, and what is neither file nor folder.
  struct Listing {
    var files: [Entry] = []
    var refused: [String] = []
    /// Names that stand for files which are not on this machine yet.
    var placeholders: [String] = []
  }

  private let root: String
  private static let depthLimit = 32

  /// - Parameter root: the folder, absolute or relative to the current one.
  init(_ root: String) {
    self.root = root
  }

  /// All files below the folder in the order of their paths; files of systems and editors are passed over.
  func list() throws -> Listing {
    var status = stat()
    guard stat(root, &status) == 0 else { throw Failure.missing(root) }
    var listing = Listing()
    try walk("", depth: 0, into: &listing)
    listing.files.sort { $0.path < $1.path }
    listing.refused.sort()
    return listing
  }

  private func walk(_ folder: String, depth: Int, into listing: inout Listing) throws {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    guard let stream = opendir(path) else { throw Failure.unreadable(path: path, code: errno) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(validatingCString: $0)
        }
      }
      guard let name else {
        listing.refused.append(folder.isEmpty ? "?" : "\(folder)/?")
        continue
      }
      let relative = folder.isEmpty ? name : "\(folder)/\(name)"
      if SystemFile.isMeant(name) {
        if SyncPlaceholder.original(of: name) != nil { listing.placeholders.append(relative) }
        continue
      }
      try add(relative, depth: depth, to: &listing)
    }
  }

  /// A plain file below the folder; nil where there is none, or where only the whole listing can tell.
  func file(_ relative: String) -> Entry? {
    var status = stat()
    guard lstat("\(root)/\(relative)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Entry(path: relative, size: Int(status.st_size), stamp: FileStamp(status))
  }

  private func add(_ relative: String, depth: Int, to listing: inout Listing) throws {
    let path = "\(root)/\(relative)"
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard leadsInside(path), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        listing.refused.append(relative)
        return
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG where SystemFile.isProbe(relative.split(separator: "/").last ?? ""): break
    case S_IFREG:
      listing.files.append(Entry(path: relative, size: Int(status.st_size), stamp: FileStamp(status)))
    case S_IFDIR where depth < Self.depthLimit: try walk(relative, depth: depth + 1, into: &listing)
    default: listing.refused.append(relative)
    }
  }

  private func leadsInside(_ path: String) -> Bool {
    guard let target = realpath(path, nil) else { return false }
    defer { free(target) }
    guard let home = realpath(root, nil) else { return false }
    defer { free(home) }
    return String(cString: target).hasPrefix(String(cString: home) + "/")
  }

  /// The bytes of a file below the folder.
  /// - Parameter limit: no more than this many bytes are read.
  func read(_ relative: String, limit: Int = .max) throws -> [UInt8] {
    let path = "\(root)/\(relative)"
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure.unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure.unreadable(path: path, code: errno) }
    let wanted = min(limit, Int(status.st_size))
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      count = 0
      while count < wanted, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, wanted - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw Failure.unreadable(path: path, code: failure) }
    return bytes
  }
}
