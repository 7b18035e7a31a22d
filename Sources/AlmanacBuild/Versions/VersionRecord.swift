import CivilTime

/// A version as the file that stands for it.
enum VersionRecord {
  private static let first = "almanac-version 1"
  /// Without it the file was not written to its end.
  private static let last = "end"

  static func text(_ version: ContentVersion) -> String {
    var lines = [first, "kind \(version.kind.rawValue)", "day \(version.day)"]
    if let written = version.written { lines.append("written \(written.digest) \(written.path)") }
    for (path, text) in version.texts.sorted(by: { $0.key < $1.key }) {
      lines.append("text \(text.digest) \(text.size) \(path)")
    }
    lines += version.pictures.sorted().map { "picture \($0)" }
    return (lines + [last]).joined(separator: "\n") + "\n"
  }

  /// Nil for a file that is none, or is damaged.
  static func version(_ text: String, number: Int) -> ContentVersion? {
    let lines = text.split(separator: "\n")
    guard lines.first == Substring(first), lines.last == Substring(last) else { return nil }
    var kind: ContentVersion.Kind?
    var day: Day?
    var texts: [String: ContentVersion.Text] = [:]
    var pictures: [String] = []
    var written: (path: String, digest: String)?
    for line in lines.dropFirst().dropLast() {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "kind": kind = ContentVersion.Kind(rawValue: parts[1])
      case "day": day = Day(iso: parts[1])
      case "picture": pictures.append(parts[1])
      case "written":
        let fields = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
        guard fields.count == 2 else { return nil }
        written = (fields[1], fields[0])
      case "text":
        let fields = parts[1].split(separator: " ", maxSplits: 2).map(String.init)
        guard fields.count == 3, let size = Int(fields[1]), isDigest(fields[0]), isSafe(fields[2]) else {
          return nil
        }
        texts[fields[2]] = ContentVersion.Text(digest: fields[0], size: size)
      default: return nil
      }
    }
    guard let kind, let day else { return nil }
    return ContentVersion(
      number: number, kind: kind, day: day, texts: texts, pictures: pictures, written: written)
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }
  }

  /// Whether a path stays in the content folder.
  static func isSafe(_ path: String) -> Bool { (try? PublishedPath(validating: path)) != nil }
}
