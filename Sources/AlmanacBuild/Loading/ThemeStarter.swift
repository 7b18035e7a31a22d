import AlmanacModel
import FoundationEssentials
import Glibc

/// Makes the folder of a new theme: one that changes a colour and the footer of another.
public struct ThemeStarter {
  /// Why there is no new theme.
  public enum Failure: Error, Equatable {
    /// Not a name that a folder and an address can have.
    case unusableName(String)
    case exists(String)
  }

  private let name: String
  private let folder: String

  /// - Parameters:
  ///   - name: letters, digits, `-` and `_`.
  ///   - themes: the folder of themes, which is made where it is missing.
  public init(name: String, in themes: String) {
    self.name = name
    folder = "\(themes)/\(name)"
  }

  /// Writes the files.
  /// - Throws: `Failure`, `BuildFailure`.
  /// - Returns: their paths.
  public func write() throws -> [String] {
    guard !name.isEmpty, name == Slug.make(name) else { throw Failure.unusableName(name) }
    guard !FileManager.default.fileExists(atPath: folder) else { throw Failure.exists(folder) }
    var paths: [String] = []
    for (path, text) in files {
      let full = "\(folder)/\(path)"
      try WholeFile.create(Array(text.utf8), at: full)
      paths.append(full)
    }
    return paths
  }

  private var files: [(path: String, text: String)] {
    [
      (
        "theme.yaml",
        """
        name: \(name)
        extends: alliance
        settings:
          signal:
            default: "#3fb8af"

        """
      ),
      (
        "partials/footer.html",
        """
        <footer class="colophon">
        <div class="colophon-inner">
        <p class="colophon-title"><a href="{{site.homeURL}}">{{site.title}}</a></p>
        <nav aria-label="{{t.aboutThisSite}}"><ul>{{#site.footerLinks}}<li><a href="{{url}}">{{title}}</a></li>{{/site.footerLinks}}</ul></nav>
        </div>
        </footer>

        """
      ),
    ]
  }
}
