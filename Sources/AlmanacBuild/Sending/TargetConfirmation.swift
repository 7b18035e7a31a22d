import AlmanacContent
import AlmanacModel
import CivilTime
import SystemZones

/// A target that site.yaml names could come from anybody who writes to the content: somebody on this machine says once that
/// it is the right one. What was said stays in the site's own folder, which belongs to this machine.
public struct TargetConfirmation {
  private let content: String
  private let folder: SiteFolder
  private var path: String { "\(folder.path)/confirmed-targets" }

  /// - Parameter content: the content folder.
  public init(content: String) {
    self.content = content
    folder = SiteFolder(content: content)
  }

  /// What site.yaml names; nil where it names nothing.
  public var named: String? {
    guard let bytes = try? FolderReader(content).read("site.yaml", limit: 1 << 20) else { return nil }
    let tree = SourceTree(texts: ["site.yaml": bytes], zones: SystemZones.database())
    return ContentParser(today: .first).parse(tree, jobs: 1).configuration.publishesTo
  }

  /// Whether somebody on this machine has said that the target is right.
  public func isConfirmed(_ target: String) -> Bool { lines.contains(line(target)) }

  /// Remembers that it is.
  /// - Throws: `BuildFailure.unwritable`.
  public func confirm(_ target: String) throws(BuildFailure) {
    guard !isConfirmed(target) else { return }
    try folder.prepare()
    try WholeFile.write(Array((lines + [line(target)]).joined(separator: "\n").utf8), to: path)
  }

  private var lines: [String] {
    let bytes = (try? WholeFile.read(path)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// A folder that several machines share is confirmed on each.
  private func line(_ target: String) -> String {
    let machine = (try? WholeFile.read("/etc/machine-id")) ?? []
    return Hexadecimal.text(SHA256.digest(of: machine + Array("\n\(target)".utf8)))
  }
}
