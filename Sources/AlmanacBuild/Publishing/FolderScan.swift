import Glibc

/// Everything below a folder, symbolic links listed but not followed.
struct FolderScan: Sendable {
  enum Kind: Sendable { case file, folder, link, other }

  struct Entry: Sendable {
    let kind: Kind
    let inode: UInt
  }

  private(set) var entries: [PublishedPath: Entry] = [:]

  static let empty = FolderScan()

  private init() {}

  /// Lists `folder`. Names in `skipping` are left out at the top. With `onOneDevice` a mount point inside is
  /// an error.
  init(of folder: OpenFolder, skipping: Set<PublishedPath>, onOneDevice: Bool = false) throws {
    let device = try folder.identity().device
    var open: [PublishedPath?] = [nil]
    while let next = open.popLast() {
      let here = next ?? PublishedPath(trusted: ".")
      guard let listed = try OpenFolder.open(here, in: folder, label: folder.label(of: here)) else {
        continue
      }
      if onOneDevice, try listed.identity().device != device {
        throw PublishingError.mountPoint(output: listed.label)
      }
      try listed.list { name, kind, inode in
        let path = next?.appending(name) ?? .top(name)
        if next == nil, skipping.contains(path) { return }
        entries[path] = Entry(kind: kind, inode: inode)
        if kind == .folder { open.append(path) }
      }
    }
  }

  subscript(path: PublishedPath) -> Entry? { entries[path] }

  var folders: [PublishedPath] { entries.filter { $0.value.kind == .folder }.map(\.key) }
}

extension OpenFolder {
  /// Calls `visit` with the NUL-terminated name, kind and inode number of each entry.
  fileprivate func list(_ visit: ([CChar], FolderScan.Kind, UInt) throws -> Void) throws {
    let copy = try SystemCall.run("open", label) {
      openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw SystemCall.failure("list", label, code)
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemCall.failure("list", label, errno) }
        return
      }
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let name = [CChar](UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      if name == [46, 0] || name == [46, 46, 0] { continue }
      try visit(name, kind(Int32(entry.pointee.d_type), name), UInt(entry.pointee.d_ino))
    }
  }

  private func kind(_ type: Int32, _ name: [CChar]) throws -> FolderScan.Kind {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      // Some file systems leave the type to stat.
      guard let status = try status(of: .top(name)) else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }
}
