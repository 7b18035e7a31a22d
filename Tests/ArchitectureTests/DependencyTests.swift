import Testing

@Suite("Packages of others")
struct DependencyTests {
  @Test("Every dependency is pinned to one version")
  func pinned() throws {
    let manifest = try Package.text("Package.swift")
    let lines = manifest.split(separator: "\n").filter { $0.contains(".package(") }
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains(/\.package\(url: "https:\/\/[^"]+", exact: "\d+\.\d+\.\d+"\)/), "\(line)")
    }
  }

  @Test("Yams is there for tests only")
  func yamsInTests() throws {
    for file in try Package.sources() {
      #expect(!file.imports.contains("Yams"), "\(file.path)")
    }
  }

  @Test("The package is in the Swift 6 language mode")
  func languageMode() throws {
    #expect(try Package.text("Package.swift").contains("swiftLanguageModes: [.v6]"))
  }
}
