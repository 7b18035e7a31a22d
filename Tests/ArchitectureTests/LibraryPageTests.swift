import Testing

@Suite("The pages of the libraries")
struct LibraryPageTests {
  private static let pages = Package.paths(below: "Sources", ending: ".md").filter {
    $0.contains("/Documentation.docc/")
  }

  @Test("The pages of the libraries are there for each library that others could use")
  func exist() {
    for name in ["ICalendar", "WebFeeds", "MustacheTemplates", "Pictures", "Editing"] {
      #expect(Self.pages.contains("Sources/\(name)/Documentation.docc/\(name).md"), "\(name)")
    }
  }

  @Test(
    "The pages of the libraries show what the library's tests compile and run, word for word",
    arguments: pages)
  func examples(_ page: String) throws {
    let name = page.split(separator: "/")[1]
    let test = unindented(try Package.text("Tests/\(name)Tests/FirstExampleTests.swift"))
    let blocks = codeBlocks(of: try Package.text(page))
    #expect(!blocks.isEmpty)
    for block in blocks {
      #expect(test.contains(unindented(block)), "not in the tests of \(name):\n\(block)")
    }
  }

  @Test("What stands between fences is found")
  func blocksAreFound() {
    #expect(codeBlocks(of: "a\n```swift\nb\n  c\n```\nd\n```\ne\n```\n") == ["b\n  c\n", "e\n"])
  }

  /// What stands between fences, each with its last line end.
  private func codeBlocks(of text: String) -> [String] {
    var blocks: [String] = []
    var open: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? "" : nil
      } else {
        open?.append("\(line)\n")
      }
    }
    return blocks
  }

  /// The text without the blanks at the beginning of its lines, which differ where it stands in a literal.
  private func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
      .joined(separator: "\n")
  }
}
