import Testing

@Suite("Names of files and types")
struct NameTests {
  @Test("No two files are called the same")
  func files() throws {
    let files = try Package.sources()
    #expect(files.count > 300)
    let names = Dictionary(grouping: files.map(\.path)) { $0.split(separator: "/").last ?? "" }
    // Each program begins in a file of this name.
    for (name, paths) in names where paths.count > 1 && name != "main.swift" {
      Issue.record("\(paths.sorted().joined(separator: ", ")) are all called \(name)")
    }
  }

  @Test("No two types that stand for themselves are called the same")
  func types() throws {
    let found = try Package.sources().flatMap { file in Self.types(in: file).map { ($0, file.path) } }
    #expect(found.count > 500)
    for (name, uses) in Dictionary(grouping: found, by: \.0) where uses.count > 1 {
      Issue.record("\(name) stands in \(uses.map(\.1).sorted().joined(separator: ", "))")
    }
  }

  @Test("Types are seen with whatever stands before them, nested ones and extensions are passed over")
  func found() {
    let text = """
      public struct A: Sendable {
        struct Nested {}
      }
      @MainActor public final class B {}
      private indirect enum C {}
      actor D {}
      protocol E {}
      typealias F = Int
      extension G {}
      let structure = 1
      """
    let file = SourceFile(target: "X", path: "X", text: text)
    #expect(Self.types(in: file) == ["A", "B", "C", "D", "E", "F"])
  }

  /// The types that a file declares outside of others, by the margin: nested ones are indented.
  private static func types(in file: SourceFile) -> [String] {
    file.code.compactMap { line in
      let declaration = /(?:[a-z@][\w()]* )*?(?:struct|class|enum|actor|protocol|typealias) (\w+)/
      return line.prefixMatch(of: declaration).map { String($0.output.1) }
    }
  }
}
