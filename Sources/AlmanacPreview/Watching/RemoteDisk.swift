import FoundationEssentials
import Glibc

/// File systems whose changes the kernel does not hear of: other machines, or Windows, make them.
enum RemoteDisk {
  private static let kinds: Set<String> = [
    "9p", "nfs", "nfs4", "cifs", "smb3", "smbfs", "vboxsf", "drvfs", "afs", "virtiofs", "vmhgfs",
  ]

  /// Whether a folder lies on one.
  static func holds(_ folder: String) -> Bool {
    guard let path = realpath(folder, nil),
      let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    else { return false }
    defer { free(path) }
    return holds(String(cString: path), mounts: mounts)
  }

  /// - Parameters:
  ///   - path: absolute, without links.
  ///   - mounts: as proc(5) describes `mountinfo`.
  static func holds(_ path: String, mounts: String) -> Bool {
    var best: (point: String, kind: String) = ("", "")
    for line in mounts.split(separator: "\n") {
      let halves = line.split(separator: " - ", maxSplits: 1)
      let fields = halves.first?.split(separator: " ") ?? []
      guard halves.count == 2, fields.count > 4, let kind = halves[1].split(separator: " ").first else {
        continue
      }
      let point = fields[4].replacing("\\040", with: " ")
      let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
      if isAbove, point.utf8.count >= best.point.utf8.count { best = (String(point), String(kind)) }
    }
    return kinds.contains(best.kind) || best.kind.hasPrefix("fuse")
  }
}
