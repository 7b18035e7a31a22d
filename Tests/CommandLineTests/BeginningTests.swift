import Foundation
import Testing

@Suite("A new site and its parts")
struct BeginningTests {
  private func site(_ language: String) throws -> CommandLine {
    let line = try CommandLine()
    #expect(try line.run(["init", "verbund", "--lang", language, "--today", "2031-05-01"]).code == 0)
    return line
  }

  private func run(_ line: CommandLine, _ arguments: [String]) throws -> CommandLine.Outcome {
    try line.run(arguments + ["--content", "verbund/content"])
  }

  @Test(
    "A new site has no findings, in either language, and its events are to come", arguments: ["de", "en"])
  func noFindings(_ language: String) throws {
    let line = try site(language)
    defer { line.remove() }
    let check = try run(line, ["check", "--strict", "--today", "2031-05-01"])
    #expect(check.code == 0 && check.output.isEmpty, "\(check.output)")
    let coming = try run(line, ["list", "events", "--from", "2031-05-01", "--format", "csv"])
    #expect(coming.output.split(whereSeparator: \.isNewline).count >= 4)
  }

  @Test("Nothing is overwritten")
  func nothingOverwritten() throws {
    let line = try site("de")
    defer { line.remove() }
    let file = "\(line.folder)/verbund/content/site.yaml"
    try Data("title: Meins\n".utf8).write(to: URL(filePath: file))
    let again = try line.run(["init", "verbund"])
    #expect(again.code == 2 && again.talk.contains("nichts wird überschrieben"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "title: Meins\n")
  }

  @Test("Every kind begins without findings, whatever its title", arguments: ["de", "en"])
  func kinds(_ language: String) throws {
    let line = try site(language)
    defer { line.remove() }
    for title in ["Über \"Größe\": 🎉 Räume & Träume", "[Eins], {zwei}: 'drei' # vier", "100 % & mehr", "🎉"] {
      for kind in ["post", "event", "region", "project", "page", "newsletter"] {
        let made = try run(line, ["new", kind, title, "--lang", language, "--today", "2031-05-01"])
        #expect(made.code == 0, "\(kind) \(title): \(made.talk)")
        let path = made.output.trimmingCharacters(in: .newlines)
        #expect(FileManager.default.fileExists(atPath: "\(line.folder)/\(path)"), "\(path)")
        #expect(path.allSatisfy { $0.isASCII && $0 != " " }, "\(path)")
      }
    }
    let check = try run(line, ["check", "--today", "2031-05-01"])
    #expect(check.code == 0 && check.output.isEmpty, "\(check.output)")
  }

  @Test("A second one of the same name gets a number, and the first stays")
  func sameName() throws {
    let line = try site("de")
    defer { line.remove() }
    let first = try run(line, ["new", "post", "Ein Fest", "--today", "2031-05-01"]).output
    let second = try run(line, ["new", "post", "Ein Fest", "--today", "2031-06-01"]).output
    #expect(first == "verbund/content/magazine/2031/2031-05-01-ein-fest.md\n")
    #expect(second == "verbund/content/magazine/2031/2031-06-01-ein-fest-2.md\n")
  }

  @Test("A new event stands at the end of the list, and what was there stays")
  func event() throws {
    let line = try site("de")
    defer { line.remove() }
    let list = "\(line.folder)/verbund/content/events.yaml"
    let before = try String(contentsOfFile: list, encoding: .utf8)
    _ = try run(line, ["new", "event", "Lesenacht", "--today", "2031-05-01", "--region", "hoehenland"])
    let after = try String(contentsOfFile: list, encoding: .utf8)
    #expect(after.hasPrefix(before))
    #expect(
      after.contains("- id: lesenacht-2031-05-15\n  title: Lesenacht\n")
        && after.contains("region: hoehenland\n  # Was"))
  }

  @Test("The doctor finds a machine that builds Almanac well")
  func doctor() throws {
    let line = try site("de")
    defer { line.remove() }
    let outcome = try run(line, ["doctor"])
    #expect(outcome.code == 0 && outcome.output.contains("Zeitzonen") && outcome.output.contains("renameat2"))
  }

  @Test("--fix shows the difference, repairs, and has nothing to do the second time")
  func fix() throws {
    let line = try CommandLine([
      "content/site.yaml": "title: V\nurl: https://www.example.org/\n",
      "content/regions/aue.md": "---\ntitle: Aue\n---\nText.\n",
      "content/events.yaml": "- title: Fest\n  start: 6.5.2031 18 Uhr\n  region: aue\n",
    ])
    defer { line.remove() }
    let first = try line.run(["check", "--fix", "--today", "2031-05-01"])
    #expect(
      first.code == 0 && first.output.contains("+  start: 2031-05-06 18:00\n")
        && first.output.contains("-  start: 6.5.2031 18 Uhr\n"))
    let text = try String(contentsOfFile: "\(line.folder)/content/events.yaml", encoding: .utf8)
    #expect(text == "- id: fest-2031-05-06\n  title: Fest\n  start: 2031-05-06 18:00\n  region: aue\n")
    #expect(try line.run(["check", "--fix", "--today", "2031-05-01"]).talk.contains("Nichts zu reparieren"))
  }
}
