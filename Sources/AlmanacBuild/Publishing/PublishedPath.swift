import Glibc

/// A path below the output folder, as the bytes that the file system keeps: foreign names need not be UTF-8.
struct PublishedPath: Hashable, Comparable, Sendable {
  /// The bytes with the closing NUL, ready for a system call.
  let name: [CChar]

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))
  private static let dot = CChar(bitPattern: UInt8(ascii: "."))

  /// A path that the publisher itself or the file system made; it is not checked.
  init(trusted text: String) { name = text.utf8.map { CChar(bitPattern: $0) } + [0] }

  private init(name: [CChar]) { self.name = name }

  /// A path from outside: relative, no empty, `.` or `..` component, no control character.
  init(validating text: String) throws {
    var componentLength = 0
    var onlyDots = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: "/") {
        guard componentLength > 0, !(onlyDots && componentLength <= 2) else {
          throw PublishingError.invalidPath(text)
        }
        (componentLength, onlyDots) = (0, true)
      } else {
        guard byte >= 0x20, byte != 0x7F else { throw PublishingError.invalidPath(text) }
        componentLength += 1
        if byte != UInt8(ascii: ".") { onlyDots = false }
      }
    }
    guard componentLength > 0, !(onlyDots && componentLength <= 2) else {
      throw PublishingError.invalidPath(text)
    }
    self.init(trusted: text)
  }

  /// The path for people; bytes that are no UTF-8 are replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var bytes: [UInt8] { name.dropLast().map { UInt8(bitPattern: $0) } }

  /// The folder that holds it; nil at the top.
  var parent: PublishedPath? {
    guard let end = name.lastIndex(of: Self.slash) else { return nil }
    return PublishedPath(name: name[..<end] + [0])
  }

  /// All folders that hold one of the paths.
  static func folders(above paths: some Sequence<PublishedPath>) -> Set<PublishedPath> {
    var folders: Set<PublishedPath> = []
    for path in paths {
      var next = path.parent
      while let folder = next, folders.insert(folder).inserted { next = folder.parent }
    }
    return folders
  }

  /// Whether a component begins with a dot.
  var isHidden: Bool {
    var atStart = true
    for byte in name {
      if atStart, byte == Self.dot { return true }
      atStart = byte == Self.slash
    }
    return false
  }

  /// The path of `child`, a NUL-terminated name of one component, inside this folder.
  func appending(_ child: [CChar]) -> PublishedPath {
    PublishedPath(name: name.dropLast() + [Self.slash] + child)
  }

  /// A name of one component that a folder listing gave.
  static func top(_ child: [CChar]) -> PublishedPath { PublishedPath(name: child) }

  static func < (left: PublishedPath, right: PublishedPath) -> Bool {
    left.name.withUnsafeBytes { leftBytes in
      right.name.withUnsafeBytes { rightBytes in
        // Both end with NUL, so that neither is the beginning of the other.
        guard let mine = leftBytes.baseAddress, let theirs = rightBytes.baseAddress else { return false }
        return memcmp(mine, theirs, min(leftBytes.count, rightBytes.count)) < 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    name.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
