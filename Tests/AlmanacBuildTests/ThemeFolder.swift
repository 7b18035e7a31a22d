import AlmanacModel
import Foundation

@testable import AlmanacBuild

/// Themes of a test in a folder of their own, beside those of the repository.
final class ThemeFolder {
  let path: String

  /// - Parameter files: paths such as `own/theme.yaml`, and their texts.
  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "almanac-themes-" + UUID().uuidString
    for (file, text) in files {
      let url = URL(filePath: "\(path)/\(file)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A site that uses one of the themes.
  func site(theme: String, _ files: [String: String] = [:], config: String = "") -> TestSite {
    var site = TestSite(files, config: "theme: \(theme)\n" + config)
    site.themeFolders = [path]
    return site
  }

  /// What `theme check` finds, as `CODE path:line:column`, with the help behind it.
  func findings(of theme: String) -> [String] {
    ThemeInspection(folders: [path, "\(TestSite.repository)/themes"]).findings(of: theme).map { finding in
      let position = finding.location?.position ?? .start
      let place = "\(finding.location?.path ?? "-"):\(position.line):\(position.column)"
      return "\(finding.code) \(place) \(finding.message.help.english)"
    }
  }
}
