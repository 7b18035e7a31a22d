import Testing

@Suite("The desk's page says everything in German and English")
struct PageWordTests {
  /// A line of the page's catalogue.
  private struct Word {
    let name: String
    let german: String
    let english: String

    /// What a value is put in for.
    static func places(in text: String) -> [String] {
      text.matches(of: /\{\d\}/).map { String($0.output) }.sorted()
    }
  }

  private static let folder = "Sources/AlmanacDesk/Assets/"

  private static func words() throws -> [Word] {
    let text = try Package.text(folder + "words.js")
    return text.matches(of: /\n  (\w+): \[\s*"([^"]+)",\s*"([^"]+)",?\s*\]/).map {
      Word(name: String($0.output.1), german: String($0.output.2), english: String($0.output.3))
    }
  }

  @Test("Each word has its own text in both languages, with the same values in it")
  func pairs() throws {
    let words = try Self.words()
    #expect(words.count > 100)
    for word in words {
      #expect(word.german != word.english, "\(word.name)")
      #expect(Word.places(in: word.german) == Word.places(in: word.english), "\(word.name)")
    }
  }

  @Test("What the page asks for stands in its catalogue")
  func lookups() throws {
    let known = Set(try Self.words().map(\.name))
    let paths = Package.paths(below: Self.folder, ending: ".js")
    #expect(paths.count > 20)
    for path in paths {
      let asked = try Package.text(path).matches(of: /\bword\("(\w+)"/).map { String($0.output.1) }
      for name in asked { #expect(known.contains(name), "\(path): \(name)") }
    }
  }

  @Test("Only the catalogue and the samples of blocks have letters that English has not")
  func elsewhere() throws {
    for path in Package.paths(below: Self.folder, ending: ".js")
    where !path.hasSuffix("/words.js") && !path.hasSuffix("/blocks.js") {
      for line in try Package.text(path).split(separator: "\n") where Self.isCode(line) {
        #expect(line.firstMatch(of: /"[^"]*[äöüÄÖÜß][^"]*"/) == nil, "\(path): \(line)")
      }
    }
  }

  /// Whether a line is no comment, and no list of what is looked for.
  private static func isCode(_ line: Substring) -> Bool {
    let start = line.drop { $0 == " " }
    return !start.hasPrefix("/") && !start.hasPrefix("*") && !line.contains("replaceAll(")
  }
}
