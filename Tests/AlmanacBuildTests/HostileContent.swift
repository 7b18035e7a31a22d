import AlmanacModel
import Foundation

/// Sites in whose every text field a hostile text stands, from the templates in `Tests/Corpora/hostile-site`:
/// `@@` is the text, `NN` its number. Lists hold an entry, folders a file for each text.
enum HostileContent {
  private static let corpora = TestSite.repository + "/Tests/Corpora"

  /// The picture that the posts show.
  static let pictures = ["media/bild.png": BinaryFile(size: 68, pixels: PixelSize(width: 1, height: 1))]

  /// The texts, one a line; `\n` and `\t` are written out.
  static func texts() throws -> [String] {
    try String(contentsOfFile: corpora + "/script-injection.txt", encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("# ") }.map {
        $0.replacingOccurrences(of: "\\n", with: "\n").replacingOccurrences(of: "\\t", with: "\t")
      }
  }

  /// A site with all texts; `siteText` stands in the fields of site.yaml.
  static func files(_ texts: [String], siteText: String) throws -> [String: String] {
    let folder = corpora + "/hostile-site"
    var files: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder)
      ?? FileManager.DirectoryEnumerator()
    {
      guard path.contains(".") else { continue }
      let template = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      if path == "site.yaml" {
        files[path] = filled(template, siteText, 0)
      } else if path.hasSuffix(".yaml") {
        files[path] = texts.enumerated().map { filled(template, $1, $0) }.joined()
      } else {
        for (number, text) in texts.enumerated() {
          files[path.replacingOccurrences(of: "NN", with: "\(number)")] = filled(template, text, number)
        }
      }
    }
    return files
  }

  private static func filled(_ template: String, _ text: String, _ number: Int) -> String {
    let parts = template.replacingOccurrences(of: "NN", with: "\(number)").components(separatedBy: "\n---\n")
    let front = (parts.first ?? "").replacingOccurrences(of: "@@", with: quoted(text))
    let body = parts.dropFirst().map { $0.replacingOccurrences(of: "@@", with: text) }
    return ([front] + body).joined(separator: "\n---\n")
  }

  /// The text inside of a double-quoted YAML value.
  private static func quoted(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\t", with: "\\t")
  }
}
