import AlmanacModel
import AlmanacTheme

/// What can be asked about themes apart from a site.
public struct ThemeInspection: Sendable {
  private let folders: [String]

  /// - Parameter folders: where themes may lie.
  public init(folders: [String]) {
    self.folders = folders
  }

  /// Everything that is wrong in a theme, in the order of files, with the lines.
  public func findings(of name: String) -> [Diagnostic] {
    let loaded = ThemeLoader(folders: folders).load(name, namedAt: nil)
    return loaded.findings(with: loaded.chain.map { ThemeCheck($0).run() } ?? DiagnosticLog()).sorted()
  }

  /// The documentation of themes: the text of `themes/README.md`.
  public static var reference: String { ThemeReference.markdown }
}
