/// What the site was made with; stands in the first line of the manifest.
public struct ManifestFacts: Hashable, Sendable {
  /// Name and version of the generator.
  public let generator: String
  /// Version of the time zone data.
  public let zoneData: String

  public init(generator: String, zoneData: String) {
    self.generator = generator
    self.zoneData = zoneData
  }
}

/// The list of the files that the build made: path, bytes and SHA-256 of each, sorted by the bytes of the path.
/// It tells what is ours in the output folder, so it is believed only when every line of it is right.
struct OutputManifest: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    let size: Int
    let digest: [UInt8]

    init(of bytes: [UInt8]) {
      size = bytes.count
      digest = SHA256.digest(of: bytes)
    }

    fileprivate init(size: Int, digest: [UInt8]) {
      self.size = size
      self.digest = digest
    }

    /// A file of which nobody knows what it holds, because it is on its way: no file has this digest.
    /// - Parameter isNew: whether nothing stood there before.
    static func underWay(isNew: Bool) -> Entry {
      Entry(size: isNew ? 0 : 1, digest: [UInt8](repeating: 0, count: SHA256.byteCount))
    }

    /// Whether the file was on its way when the build that wrote this was killed.
    var isUnderWay: Bool { digest.allSatisfy { $0 == 0 } }

    /// Whether nothing may stand there yet.
    var isNew: Bool { self == .underWay(isNew: true) }
  }

  static let path = PublishedPath(trusted: ".almanac-manifest")
  private static let format = "# almanac-manifest 1"

  let entries: [PublishedPath: Entry]

  init(entries: [PublishedPath: Entry]) { self.entries = entries }

  /// Reads a manifest; nil when a line of it is damaged, missing or out of order.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    let lines = bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let header = lines.first.map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
    let facts = header.split(separator: "\t", omittingEmptySubsequences: false)
    guard facts.first == Self.format[...], facts.contains("files=\(lines.count - 1)") else { return nil }
    var entries: [PublishedPath: Entry] = [:]
    entries.reserveCapacity(lines.count)
    var previous: PublishedPath?
    for line in lines.dropFirst() {
      guard let (path, entry) = Self.entry(of: line), previous.map({ $0 < path }) ?? true else { return nil }
      entries[path] = entry
      previous = path
    }
    self.entries = entries
  }

  private static func entry(of line: ArraySlice<UInt8>) -> (PublishedPath, Entry)? {
    let tab = UInt8(ascii: "\t")
    guard let first = line.firstIndex(of: tab), let last = line.lastIndex(of: tab), first < last,
      let size = Int(String(decoding: line[(first + 1)..<last], as: UTF8.self)), size >= 0,
      let digest = Hexadecimal.bytes(line[(last + 1)...]), digest.count == SHA256.byteCount,
      let text = String(validating: line[..<first], as: UTF8.self),
      let path = try? PublishedPath(validating: text)
    else { return nil }
    return (path, Entry(size: size, digest: digest))
  }

  /// The manifest as a file.
  func bytes(facts: ManifestFacts) -> [UInt8] {
    let header = [
      Self.format, "files=\(entries.count)", "generator=" + Self.oneLine(facts.generator),
      "zone-data=" + Self.oneLine(facts.zoneData),
    ]
    var out = Array((header.joined(separator: "\t") + "\n").utf8)
    out.reserveCapacity(entries.count * 120)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      out += path.bytes
      out += "\t\(entry.size)\t".utf8
      Hexadecimal.append(entry.digest, to: &out)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
