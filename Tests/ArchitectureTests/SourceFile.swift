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
  /// The words of the code.
  let words: [CodeWord]
  /// What stands in the code as string literals.
  let literals: [SwiftCode.Literal]
  /// Sentences in both languages that are written side by side.
  let sentences: [Sentence]

  /// A sentence in both languages, as its literals are written but for the quotes.
  struct Sentence: Sendable {
    let german: Substring
    let english: Substring
    let line: Int
  }

  init(target: String, path: String, text: String) {
    self.target = target
    self.path = path
    self.text = text
    let swift = SwiftCode(text)
    code = swift.text.split(separator: "\n", omittingEmptySubsequences: false)
    words = CodeWord.words(in: code)
    literals = swift.literals
    sentences = swift.pairs(in: ["BilingualText", "Self"]).map { german, english in
      Sentence(
        german: german.text.dropFirst().dropLast(), english: english.text.dropFirst().dropLast(),
        line: german.line)
    }
  }

  /// Whether the file is one of its target's catalogue of messages.
  var isCatalogue: Bool { path.hasPrefix("Sources/\(target)/Messages/") }

  /// The modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      let parts = line.split { " ;".contains($0) }
      guard let keyword = parts.firstIndex(of: "import"),
        parts[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) }),
        // `import struct Foundation.URL` imports Foundation.
        let module = parts.last?.split(separator: ".").first, keyword + 1 < parts.count
      else { return nil }
      return String(module)
    }
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate",
  ]

  /// `path:line` of every word of code that is meant.
  func places(where isMeant: (CodeWord) -> Bool) -> [String] {
    words.filter(isMeant).map { "\(path):\($0.line)" }
  }
}

/// The package as it lies on the disk.
enum Package {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below `Sources`, in the order of their paths.
  static func sources() throws -> [SourceFile] { try read.get() }

  private static let read = Result { try readSources() }

  private static func readSources() throws -> [SourceFile] {
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
