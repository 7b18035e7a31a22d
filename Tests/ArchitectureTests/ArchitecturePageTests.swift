import Foundation
import Testing

@Suite("The page on the architecture")
struct ArchitecturePageTests {
  private static let page = "docs/architecture.md"

  @Test("The page on the architecture names only files and folders that are there")
  func paths() throws {
    let paths = spans(of: try Package.text(Self.page)).filter(isPath)
    #expect(paths.count > 80)
    for path in paths { #expect(exists(path) || exists("Sources/\(path)"), "\(path) is not there") }
  }

  @Test("The page on the architecture names only types and targets that are there")
  func types() throws {
    let names = spans(of: try Package.text(Self.page)).filter(isType)
    let files =
      Package.paths(below: "Sources", ending: ".swift") + Package.paths(below: "Tests", ending: ".swift")
    let stems = Set(files.map { $0.split(separator: "/").last?.dropLast(".swift".count) ?? "" })
    #expect(names.count > 30)
    for name in names where !stems.contains(name[...]) && !exists("Sources/\(name)") {
      #expect(try Package.sources().contains { declares(name, $0) }, "\(name) is not there")
    }
  }

  private func declares(_ name: String, _ file: SourceFile) -> Bool {
    ["struct", "enum", "class", "protocol"].contains { file.text.contains("\($0) \(name)") }
  }

  @Test("The page on the architecture has a line for each target")
  func targets() throws {
    let text = try Package.text(Self.page)
    for target in Set(try Package.sources().map(\.target)).sorted() {
      #expect(text.contains("| `\(target)` |"), "\(target) is not in the table")
    }
  }

  @Test("Paths and types are told from other words")
  func kinds() {
    #expect(spans(of: "a `b/c.swift`, `D` and `e`\n```\n`f/g`\n```\n") == ["b/c.swift", "D", "e"])
    #expect(
      ["a/b.swift", "Tests/X", ".ci/run", "scripts/lint --x", "D", "e"].map(isPath) == [
        true, true, true, false, false, false,
      ])
    #expect(
      ["D", "FeedFormat", "price", "W112", "Content/A"].map(isType) == [false, true, false, false, false])
  }

  /// What stands between single backticks, outside fences.
  private func spans(of text: String) -> [String] {
    var isOpen = false
    return text.split(separator: "\n").filter { line in
      if line.hasPrefix("```") { isOpen.toggle() }
      return !isOpen
    }.flatMap { line in line.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
  }

  private func isPath(_ span: String) -> Bool {
    span.contains("/") && !span.contains { $0 == " " || $0 == "…" }
  }

  /// A word such as `FeedFormat`.
  private func isType(_ span: String) -> Bool { span.wholeMatch(of: /[A-Z][A-Za-z]*[a-z][A-Za-z]*/) != nil }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Package.folder.appendingPathComponent(path).path)
  }
}
