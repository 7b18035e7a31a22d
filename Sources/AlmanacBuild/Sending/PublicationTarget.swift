/// Where a publication brings its copy: a folder, or a host that programs of the machine reach.
public enum PublicationTarget: Hashable, Sendable {
  case folder(String)
  /// `[user@]host:path`: rsync over ssh.
  case rsync(host: String, path: String)
  /// `rsync://[user@]host/module/path`: rsync's own service.
  case service(host: String, path: String)
  /// `sftp://[user@]host/path`.
  case sftp(host: String, path: String)

  /// Nil for a host or path with other signs than letters, digits and `._/~-`, or where one begins with a dash: nothing of
  /// it can then be taken for an option or mean anything to a shell.
  /// - Parameter text: as it was written. What has no colon before its first slash is a folder.
  public init?(_ text: String) {
    if let scheme = text.firstRange(of: "://") {
      let rest = text[scheme.upperBound...]
      let host = rest.prefix { $0 != "/" }
      guard let host = Self.host(host), let path = Self.path(rest.dropFirst(host.count)) else { return nil }
      switch text[..<scheme.lowerBound] {
      case "rsync" where path.count > 1: self = .service(host: host, path: String(path.dropFirst()))
      case "sftp": self = .sftp(host: host, path: Self.fromHome(String(path), slash: "/"))
      default: return nil
      }
    } else if text.prefix(while: { $0 != "/" }).contains(":") {
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let host = Self.host(parts[0]), let path = Self.path(parts[1]) else { return nil }
      self = .rsync(host: host, path: Self.fromHome(path, slash: ""))
    } else {
      guard !text.isEmpty, !text.hasPrefix("-") else { return nil }
      self = .folder(text)
    }
  }

  /// A target as messages show it: a password that somebody wrote into it is nobody else's.
  public static func shown(_ text: String) -> String {
    let start = text.firstRange(of: "://")?.upperBound ?? text.startIndex
    let authority = text[start...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else {
      return text
    }
    return "\(text[...colon])…\(text[at...])"
  }

  /// Whether programs of the machine are needed to reach it.
  public var isHost: Bool { if case .folder = self { false } else { true } }

  private static func host(_ text: Substring) -> String? {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix("-") && part.utf8.allSatisfy { isWord($0) || ".-_".utf8.contains($0) }
    }
    return isPlain ? String(text) : nil
  }

  private static func path(_ text: Substring) -> String? {
    let steps = text.split(separator: "/")
    let isPlain =
      !text.isEmpty && text.utf8.allSatisfy { isWord($0) || "._/~-".utf8.contains($0) }
      && steps.allSatisfy { !$0.hasPrefix("-") && $0 != ".." }
    return isPlain ? String(text) : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Paths without a slash at their beginning count from the user's own folder.
  private static func fromHome(_ path: String, slash: String) -> String {
    guard path == slash + "~" || path.hasPrefix(slash + "~/") else { return path }
    let rest = path.dropFirst(slash.count + 1).drop { $0 == "/" }
    return rest.isEmpty ? "." : String(rest)
  }
}
