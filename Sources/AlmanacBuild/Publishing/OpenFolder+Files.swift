import Glibc

extension OpenFolder {
  private static let chunk = 1 << 16

  /// Whether the regular file at `path` has exactly these bytes. It is read in chunks and never kept.
  func holds(_ path: PublishedPath, _ bytes: [UInt8]) throws -> Bool {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let (file, code) = SystemCall.attempt { openat(descriptor, path.name, flags) }
    if code == ENOENT || code == ENOTDIR || code == ELOOP { return false }
    if let code { throw SystemCall.failure("open", label(of: path), code) }
    defer { close(file) }
    return try withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
      try bytes.withUnsafeBytes { planned in
        var offset = 0
        while true {
          // One byte more than expected: the same call shows a longer file.
          let wanted = min(Self.chunk, planned.count - offset + 1)
          let got = try SystemCall.run("read", label(of: path)) {
            Glibc.read(file, buffer.baseAddress, wanted)
          }
          if got == 0 { return offset == planned.count }
          guard got <= planned.count - offset else { return false }
          guard
            UnsafeRawBufferPointer(rebasing: planned[offset..<(offset + got)])
              .elementsEqual(inMemoryOf: UnsafeRawBufferPointer(rebasing: buffer[..<got]))
          else { return false }
          offset += got
          if offset == planned.count, got < wanted { return true }
        }
      }
    }
  }

  /// The whole file at `path`; nil where there is no regular file or it is longer than `limit`.
  func read(_ path: PublishedPath, limit: Int) throws -> [UInt8]? {
    guard let status = try status(of: path), status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    guard size <= limit else { return nil }
    let file = try SystemCall.run("open", label(of: path)) {
      openat(descriptor, path.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    }
    defer { close(file) }
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = try SystemCall.run("read", label(of: path)) {
          Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        }
        if got == 0 { break }
        count += got
      }
    }
  }

  /// Makes a new file; something already there is an error. `durable` waits until it is on the disk.
  func create(_ path: PublishedPath, _ bytes: [UInt8], durable: Bool = false) throws {
    let file = try SystemCall.run("create", label(of: path)) {
      openat(descriptor, path.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    defer { close(file) }
    try bytes.withUnsafeBytes { try append($0, to: file, path) }
    if durable { try SystemCall.run("fsync", label(of: path)) { fsync(file) } }
  }

  private func append(_ bytes: UnsafeRawBufferPointer, to file: Int32, _ path: PublishedPath) throws {
    var offset = 0
    while offset < bytes.count {
      offset += try SystemCall.run("write", label(of: path)) {
        write(file, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
    }
  }

  /// Copies a regular file with its permissions and time stamps, for file systems without hard links.
  func copy(_ path: PublishedPath, to folder: OpenFolder, as newPath: PublishedPath) throws {
    let source = try SystemCall.run("open", label(of: path)) {
      openat(descriptor, path.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    }
    defer { close(source) }
    var status = stat()
    try SystemCall.run("stat", label(of: path)) { fstat(source, &status) }
    let target = try SystemCall.run("create", folder.label(of: newPath)) {
      openat(folder.descriptor, newPath.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    }
    defer { close(target) }
    try withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
      while true {
        let got = try SystemCall.run("read", label(of: path)) {
          Glibc.read(source, buffer.baseAddress, Self.chunk)
        }
        if got == 0 { break }
        try folder.append(UnsafeRawBufferPointer(rebasing: buffer[..<got]), to: target, newPath)
      }
    }
    try SystemCall.run("chmod", folder.label(of: newPath)) { fchmod(target, status.st_mode & 0o7777) }
    let times = [status.st_atim, status.st_mtim]
    try SystemCall.run("utime", folder.label(of: newPath)) { futimens(target, times) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func elementsEqual(inMemoryOf other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let mine = baseAddress, let theirs = other.baseAddress else { return count == 0 }
    return memcmp(mine, theirs, count) == 0
  }
}
