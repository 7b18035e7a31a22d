import AlmanacModel
import Foundation
import Testing

@testable import almanac

@Suite("Findings in text")
struct CondensedFindingsTests {
  private static let head = "title: Nord\nurl: https://nord.example.org/\nnotice: Ein Test.\ntopics: open\n"

  private func finding(_ code: String, _ path: String, _ line: Int) -> Diagnostic {
    let text = BilingualText("Satz.", "Sentence.")
    return Diagnostic(
      DiagnosticMessage(.warning, code, text: text, help: text),
      at: SourceLocation(path: path, position: SourcePosition(line: line, column: 1)))
  }

  @Test("A file that belongs to no folder is named as it was given")
  func fileAlone() {
    let printer = DiagnosticPrinter(language: .german, usesColor: false, content: "")
    #expect(printer.text(finding("W310", "m.md", 3)).hasPrefix("m.md:3:1: "))
  }

  @Test("Of one code in one file three are shown and the rest are counted with their lines")
  func condensed() {
    let findings =
      [1, 3, 5, 7, 7, 9].map { finding("W310", "a.md", $0) } + [finding("W310", "b.md", 2)]
      + [finding("W311", "a.md", 4)]
    let printer = DiagnosticPrinter(language: .german, usesColor: false, content: "content")
    let text = printer.text(findings)
    #expect(text.components(separatedBy: "W310]").count - 1 == 5)
    #expect(
      text.contains("content/a.md: warning[W310]: noch 3-mal, in den Zeilen 7, 9.\n\ncontent/b.md:2:1:"))
    #expect(text.contains("W311"))
  }

  @Test("A build names ten hidden entries and ten warnings; JSON has all")
  func summary() throws {
    var files = ["content/site.yaml": Self.head]
    for index in 10..<25 {
      files["content/magazine/d\(index).md"] =
        "---\ntitle: D\(index)\ndate: 2031-01-01\ndraft: ja\n---\nText\n"
      files["content/magazine/w\(index).md"] = "---\ntitle: W\(index)\ndate: 2031-01-01\n---\n##Weg\n"
    }
    let command = try CommandLine(files)
    defer { command.remove() }
    let build = try command.run(["build", "--today", "2031-05-01"])
    #expect(build.code == 0)
    #expect(build.talk.components(separatedBy: "Nicht gezeigt: D").count - 1 == 10)
    #expect(build.talk.contains("Nicht gezeigt: 5 weitere"))
    #expect(build.talk.components(separatedBy: "warning[W311]").count - 1 == 10)
    #expect(build.talk.contains("Und 5 weitere Warnungen"))
    #expect(build.talk.contains("15 Warnungen."))
    let json = try command.run(["check", "--format", "json", "--today", "2031-05-01"])
    #expect(json.output.components(separatedBy: "\"W311\"").count - 1 == 15)
    let verbose = try command.run(["build", "--verbose", "--today", "2031-05-01"])
    #expect(verbose.talk.components(separatedBy: "warning[W311]").count - 1 == 15)
  }
}
