/// Addresses of videos, however the old site showed them.
enum VideoAddress {
  /// The page of a video whose player or page an address is; nil where it is none that we know.
  static func page(_ address: String) -> String? {
    let full = address.hasPrefix("//") ? "https:" + address : address
    guard let (host, rest) = OldLinks.split(full) else { return nil }
    let path = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    switch host {
    case "youtube.com", "youtube-nocookie.com", "m.youtube.com":
      if let first = path.first, ["embed", "v", "shorts", "live"].contains(first), path.count > 1 {
        return path[1] == "videoseries" ? nil : youtube(path[1])
      }
      return path.first == "watch" ? parameter("v", of: rest).flatMap(youtube) : nil
    case "youtu.be": return path.first.flatMap(youtube)
    case "vimeo.com", "player.vimeo.com":
      return path.last { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.map { "https://vimeo.com/\($0)" }
    default:
      // PeerTube and media.ccc.de.
      if path.count > 2, path[0] == "videos", path[1] == "embed" { return "https://\(host)/w/\(path[2])" }
      if host == "media.ccc.de", path.first == "v" {
        return "https://\(host)/v/\(path.dropFirst().first ?? "")"
      }
      return nil
    }
  }

  /// The page of a YouTube video; nil where the id cannot be one.
  static func youtube(_ id: String) -> String? { isID(id) ? "https://www.youtube.com/watch?v=\(id)" : nil }

  static func vimeo(_ id: String) -> String? { isID(id) ? "https://vimeo.com/\(id)" : nil }

  private static func isID(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 40
      && id.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F }
  }

  private static func parameter(_ name: String, of rest: String) -> String? {
    guard let query = rest.firstIndex(of: "?") else { return nil }
    let pairs = rest[rest.index(after: query)...].prefix { $0 != "#" }.split(separator: "&")
    return pairs.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
