import Foundation

/// A Swift source of the package, read for what stands in it.
struct SourceFile: Sendable {
  /// The folder below `Sources`.
  let target: String
  /// Relative to the package.
  let path: String
  let text: String
  /// The text without comments and without what stands in string literals, line for line as long as before.
  let code: [Substring]

  init(target: String, path: String, text: String) {
    self.target = target
    self.path = path
    self.text = text
    code = SwiftCode(text).text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      guard let match = line.firstMatch(of: /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:\w+\s+)?import\s+(.+?)\s*$/) else { return nil }
      // `import struct Foundation.URL` imports Foundation.
      let name = match.output.1.split(separator: " ").last ?? ""
      return name.split(separator: ".").first.map(String.init)
    }
  }

  /// `path:line` of every line of code that a pattern matches.
  func places(of pattern: Regex<Substring>) -> [String] {
    code.indices.filter { code[$0].contains(pattern) }.map { "\(path):\($0 + 1)" }
  }
}

/// The package as it lies on the disk.
enum Package {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath()

  /// All Swift files below `Sources`, in the order of their paths.
  static func sources() throws -> [SourceFile] {
    try paths(below: "Sources", ending: ".swift").map { path in
      let target = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      return SourceFile(target: target, path: path, text: try text(path))
    }
  }

  /// The paths of files below a folder, sorted; names that begin with a dot are passed over.
  static func paths(below start: String, ending: String) -> [String] {
    let root = folder.appendingPathComponent(start).resolvingSymlinksInPath()
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return found.filter { path in
      path.hasSuffix(ending) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted().map { "\(start)/\($0)" }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }
}
