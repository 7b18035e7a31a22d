import CivilTime
import Glibc

/// Reads the time zones of the machine: the compiled files of the IANA database (RFC 9636).
public struct SystemZones {
  private let folder: String
  /// A zone is described by some kilobytes.
  private static let largest = 1 << 18
  private static let mostFiles = 4000
  /// Other views of the same zones, and what is no zone.
  private static let passedOver: Set<String> = ["posix", "right"]

  /// - Parameter folder: such as `/usr/share/zoneinfo`.
  public init(folder: String) {
    self.folder = folder
  }

  /// The zones of this machine; where it has none, those that came with the program. None where there is neither.
  public static func database() -> ZoneDatabase {
    let folders = ["/usr/share/zoneinfo"] + [besideProgram].compactMap { $0 }
    return folders.lazy.compactMap { SystemZones(folder: $0).database() }.first ?? .none
  }

  /// All zones of the folder; nil where it has none.
  public func database() -> ZoneDatabase? {
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else { return nil }
    var files: [String: [UInt8]] = [:]
    Self.read(root, prefix: "", depth: 0, into: &files)
    guard !files.isEmpty else { return nil }
    return ZoneDatabase(files: files, release: release() ?? Self.digest(files))
  }

  /// The folder `zoneinfo` beside the running program.
  private static var besideProgram: String? {
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    let path = String(cString: program)
    return path.lastIndex(of: "/").map { path[..<$0] + "/zoneinfo" }
  }

  /// Reads the zones of an open folder, which is closed. Names are those that the folder lists: what a file of content
  /// calls a zone is only ever compared with them.
  private static func read(
    _ descriptor: Int32, prefix: String, depth: Int, into files: inout [String: [UInt8]]
  ) {
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    defer { closedir(folder) }
    while let entry = readdir(folder), files.count < mostFiles {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard isName(name), !passedOver.contains(name) else { continue }
      let item = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard item >= 0 else { continue }
      var status = stat()
      let kind = fstat(item, &status) == 0 ? status.st_mode & S_IFMT : 0
      if kind == S_IFDIR, depth < 2 {
        read(item, prefix: prefix + name + "/", depth: depth + 1, into: &files)
        continue
      }
      // Zones have an area in front; what lies in the root are lists and old abbreviations.
      if kind == S_IFREG, depth > 0, status.st_size <= largest,
        let bytes = contents(item, Int(status.st_size)),
        bytes.starts(with: "TZif".utf8)
      {
        files[prefix + name] = bytes
      }
      close(item)
    }
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
        default: false
        }
      }
  }

  private static func contents(_ descriptor: Int32, _ size: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, size))
    }
    return bytes.count == size ? bytes : nil
  }

  /// The first line of the source that comes with the files: `# version 2026a`.
  private func release() -> String? {
    let file = open(folder + "/tzdata.zi", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let start = Self.contents(file, 40).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard start.hasPrefix("# version ") else { return nil }
    let release = start.dropFirst(10).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return release.isEmpty ? nil : String(release)
  }

  /// What tells the zones from others where no release is given (FNV-1a).
  private static func digest(_ files: [String: [UInt8]]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return String(hash, radix: 16)
  }
}
