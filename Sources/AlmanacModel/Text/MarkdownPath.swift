/// Paths of Markdown files: `.markdown` is `.md`.
public enum MarkdownPath {
  private static let endings = [".md", ".markdown"]

  /// Whether a path is that of a Markdown file.
  public static func isMeant(_ path: some StringProtocol) -> Bool { endings.contains { path.hasSuffix($0) } }

  /// The path without its ending; as it is where it is no Markdown file.
  public static func stem(_ path: String) -> String {
    endings.first { path.hasSuffix($0) }.map { String(path.dropLast($0.count)) } ?? path
  }
}
