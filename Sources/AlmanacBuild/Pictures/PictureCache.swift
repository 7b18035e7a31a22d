import Glibc

/// What was made of pictures, `.almanac/cache/pictures/` beside the content: a build makes nothing twice. Whoever deletes
/// the folder loses time and nothing else.
///
/// Files take their name when they are whole, so that several builds may share the folder at any time; what is damaged
/// all the same is made anew. A folder that takes no files costs what an empty one does.
public struct PictureCache: Sendable {
  /// Bytes: about 2,000 photographs in all their sizes, each twice.
  public static let defaultLimit = 4 << 30

  private let folder: SiteFolder
  private let limit: Int
  private var path: String { folder.path + "/cache/pictures" }

  /// - Parameters:
  ///   - content: the content folder.
  ///   - limit: bytes that stay after ``tidy()``.
  public init(content: String, limit: Int = Self.defaultLimit) {
    folder = SiteFolder(content: content)
    self.limit = limit
  }

  /// What the key stands for, as it was made once, or as it is made now and kept.
  /// - Parameters:
  ///   - key: what is wanted.
  ///   - make: makes it; what it throws is thrown on, and nothing is kept.
  public func bytes<Failure>(
    for key: PictureKey, make: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    if let kept = bytes(for: key) { return kept }
    let made = try make()
    keep(made, for: key)
    return made
  }

  /// What was kept; nil where nothing is, or where it is damaged.
  public func bytes(for key: PictureKey) -> [UInt8]? {
    let file = "\(path)/\(key.digest)"
    guard let bytes = try? WholeFile.read(file, limit: Self.largest), bytes.count > Self.head,
      bytes.prefix(Self.head).elementsEqual(SHA256.digest(of: Array(bytes[Self.head...])))
    else { return nil }
    touch(file)
    return Array(bytes[Self.head...])
  }

  /// Keeps what was made. Where there is no place for it, it is made again next time.
  public func keep(_ bytes: [UInt8], for key: PictureKey) {
    guard !bytes.isEmpty, bytes.count < Self.largest else { return }
    write(SHA256.digest(of: bytes) + bytes, to: key.digest)
  }

  /// Lets go of what was not used for longest, until the rest is within the limit.
  public func tidy() {
    var files = FolderReader.statuses(of: path).filter { Self.isOwn($0.name) }
    var size = files.reduce(0) { $0 + Int($1.status.st_size) }
    guard size > limit else { return }
    files.sort {
      ($0.used.seconds, $0.used.nanoseconds, $0.name) < ($1.used.seconds, $1.used.nanoseconds, $1.name)
    }
    for file in files where size > limit {
      unlink("\(path)/\(file.name)")
      size -= Int(file.status.st_size)
    }
  }

  /// A text that belongs to the whole folder, empty where there is none, and the second since 1970 in which it was
  /// written.
  func note(_ name: String) -> (text: String, second: Int) {
    var status = stat()
    guard stat("\(path)/\(name)", &status) == 0, let bytes = try? WholeFile.read("\(path)/\(name)") else {
      return ("", 0)
    }
    return (String(decoding: bytes, as: UTF8.self), status.st_mtim.tv_sec)
  }

  /// Writes a text that belongs to the whole folder.
  func write(note name: String, _ text: String) { write(Array(text.utf8), to: name) }

  /// A digest of the rest stands before it.
  private static let head = SHA256.byteCount
  /// Bytes; nothing that is made of a picture is larger.
  private static let largest = 512 << 20

  /// Names of digests, and of files that a writer left half.
  private static func isOwn(_ name: String) -> Bool {
    name.utf8.count == 2 * SHA256.byteCount || name.hasSuffix(".almanac-new")
  }

  private func write(_ bytes: [UInt8], to name: String) {
    guard (try? prepare()) != nil else { return }
    try? WholeFile.write(bytes, to: "\(path)/\(name)", isFlushed: false)
  }

  private func prepare() throws(BuildFailure) {
    guard !WholeFile.exists(path) else { return }
    try folder.prepare()
    try WholeFile.makeFolder(path)
  }

  /// The time of a file is that of its last use.
  private func touch(_ file: String) {
    utimensat(AT_FDCWD, file, nil, 0)
  }
}

extension FolderReader {
  /// A file and what the system says of it.
  struct Status {
    let name: String
    let status: stat
    var used: (seconds: Int, nanoseconds: Int) { (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) }
  }

  /// The plain files of a folder itself, in no order; none where it cannot be read.
  static func statuses(of folder: String) -> [Status] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [Status] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append(Status(name: name, status: status))
    }
    return files
  }
}
