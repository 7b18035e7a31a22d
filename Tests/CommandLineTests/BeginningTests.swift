import Foundation
import Testing

@Suite("A new site and its parts")
struct BeginningTests {
  private func site(_ language: String) throws -> CommandLine {
    let line = try CommandLine()
    #expect(try line.run(["init", "verbund", "--lang", language, "--today", "2031-05-01"]).code == 0)
    return line
  }

  /// The codes of findings in the order in which they are told.
  private static func codes(_ output: String) -> [String] {
    output.matches(of: /(?:error|warning|note)\[([A-Z]\d{3})\]/).map { String($0.output.1) }
  }

  private func run(_ line: CommandLine, _ arguments: [String]) throws -> CommandLine.Outcome {
    try line.run(arguments + ["--content", "verbund/content"])
  }

  @Test(
    "A new site is told to be an example and nothing else, in either language, and its events are to come",
    arguments: ["de", "en"])
  func noFindings(_ language: String) throws {
    let line = try site(language)
    defer { line.remove() }
    let check = try run(line, ["check", "--strict", "--today", "2031-05-01"])
    #expect(check.code == 0, "\(check.output)")
    #expect(Self.codes(check.output) == ["N740"], "\(check.output)")
    let coming = try run(line, ["list", "events", "--from", "2031-05-01", "--format", "csv"])
    #expect(coming.output.split(whereSeparator: \.isNewline).count >= 4)
  }

  @Test("A new site overwrites nothing")
  func nothingOverwritten() throws {
    let line = try site("de")
    defer { line.remove() }
    let file = "\(line.folder)/verbund/content/site.yaml"
    try Data("title: Meins\n".utf8).write(to: URL(filePath: file))
    let again = try line.run(["init", "verbund"])
    #expect(again.code == 2)
    #expect(again.talk.contains("nichts wird überschrieben"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "title: Meins\n")
  }

  @Test(
    "Every kind begins as a draft without a finding, whatever its title; what is shown too early has its marks",
    arguments: ["de", "en"])
  func kinds(_ language: String) throws {
    let line = try site(language)
    defer { line.remove() }
    var pages: [String] = []
    for title in ["Über \"Größe\": 🎉 Räume & Träume", "[Eins], {zwei}: 'drei' # vier", "100 % & mehr", "🎉"] {
      for kind in ["post", "event", "region", "project", "page", "newsletter"] {
        let made = try run(line, ["new", kind, title, "--lang", language, "--today", "2031-05-01"])
        #expect(made.code == 0, "\(kind) \(title): \(made.talk)")
        let path = made.output.trimmingCharacters(in: .newlines)
        #expect(FileManager.default.fileExists(atPath: "\(line.folder)/\(path)"), "\(path)")
        #expect(path.allSatisfy { $0.isASCII && $0 != " " }, "\(path)")
        if path.hasSuffix(".md") && kind != "post" { pages.append("\(line.folder)/\(path)") }
      }
    }
    let drafts = try run(line, ["check", "--today", "2031-05-01"])
    #expect(drafts.code == 0, "\(drafts.output)")
    #expect(Self.codes(drafts.output) == ["N740"], "\(drafts.output)")
    for page in pages {
      let text = try String(contentsOfFile: page, encoding: .utf8)
      let shown = text.replacing("\nentwurf: ja\n", with: "\n").replacing("\ndraft: true\n", with: "\n")
      #expect(shown != text, "\(page) is no draft")
      try Data(shown.utf8).write(to: URL(filePath: page))
    }
    let check = try run(line, ["check", "--today", "2031-05-01"])
    #expect(check.code == 1)
    // Nor does the map of the starter have a place for the new region.
    #expect(Set(Self.codes(check.output)) == ["E741", "N740", "W720"], "\(check.output)")
    #expect(!check.output.contains("/magazine/"), "those are drafts")
    #expect(!check.output.contains("/events.yaml"), "those are drafts")
    for folder in ["regions", "projects", "pages", "newsletter"] {
      #expect(check.output.contains("/\(folder)/"))
    }
    #expect(try run(line, ["build", "--today", "2031-05-01"]).code == 0, "a trial build only warns")
    #expect(try run(line, ["publish", "--today", "2031-05-01"]).code == 1)
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/verbund/content/ledger.tsv"))
  }

  @Test("No mail goes out with a mark: its issue is told of, and nothing is written")
  func mail() throws {
    let line = try CommandLine([
      "content/site.yaml":
        "title: V\nurl: https://www.example.org/\nnotice: Eine Probe.\nnewsletter:\n  from: V <v@example.org>\n",
      "content/newsletter/juni.md":
        "---\ntitle: Juni\ndate: 2031-04-01\n---\nGuten Tag,\n\n«Bitte ersetzen: x»\n",
      "content/pages/wir.md": "---\ntitle: Wir\n---\n«Bitte ersetzen: x»\n",
    ])
    defer { line.remove() }
    let outcome = try line.run(["newsletter", "juni", "--to", "mail", "--today", "2031-05-01"])
    #expect(outcome.code == 1)
    #expect(outcome.talk.contains("newsletter/juni.md:7:1: error[E741]"))
    #expect(!outcome.talk.contains("wir.md"), "other pages are not in the mail")
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/mail"))
  }

  @Test("`new` writes German keys where messages are German, English ones else, and a draft")
  func keys() throws {
    let line = try site("de")
    defer { line.remove() }
    let made = { (arguments: [String], language: String) in
      let path = try line.run(
        ["new"] + arguments + ["--content", "verbund/content", "--today", "2031-05-01"], language: language
      ).output.trimmingCharacters(in: .newlines)
      return try String(contentsOfFile: "\(line.folder)/\(path)", encoding: .utf8)
    }
    let german = try made(["post", "Eins"], "de_DE.UTF-8")
    #expect(german.contains("\ntitel: Eins\n".dropFirst()))
    #expect(german.contains("\nentwurf: ja\n"))
    #expect(german.contains("«Bitte ersetzen: "))
    let english = try made(["post", "Two"], "C")
    #expect(english.contains("title: Two\n"))
    #expect(english.contains("\ndraft: true\n"))
    #expect(english.contains("«Please replace: "))
    #expect(try made(["post", "Drei", "--lang", "de"], "C").contains("\nentwurf: ja\n"))
    let list = try made(["event", "Vier"], "de_DE.UTF-8")
    #expect(list.contains("- kennung: vier\n  titel: Vier\n"))
    #expect(list.contains("\n  entwurf: ja\n"))
    let drafts = try run(line, ["list", "posts", "--hidden", "--format", "csv", "--today", "2031-05-01"])
    #expect(drafts.output.split(whereSeparator: \.isNewline).count == 4)
  }

  @Test("An id that `new` writes has no day in it, and is none that an event has or had")
  func ids() throws {
    let line = try CommandLine([
      "content/site.yaml": "title: V\nurl: https://www.example.org/\nnotice: Eine Probe.\n",
      "content/regions/aue.md": "---\ntitle: Aue\n---\nText.\n",
      "content/events/aue.yaml":
        "- id: fest\n  title: Fest\n  start: 6.5.2031\n- {kennung: fest-2, titel: Fest, beginn: 7.5.2031}\n- id: fest-3\n  title: [kaputt\n",
      "content/ledger.tsv":
        "event\tfest-4\tfest-4@www.example.org\t36abc4d5-356a0561-42b24ebc-3fd57bfe-d255600c\t0\t2031-01-01T00:00:00Z\t2031-01-01T00:00:00Z\t2031-01-31|fest|aue\t\n",
    ])
    defer { line.remove() }
    #expect(try line.run(["new", "event", "Fest", "--today", "2031-05-01"]).code == 0)
    let text = try String(contentsOfFile: "\(line.folder)/content/events/aue.yaml", encoding: .utf8)
    #expect(text.contains("- kennung: fest-5\n"), "\(text)")
  }

  @Test(
    "`init` names the folder as a shell takes it",
    arguments: [
      ("mein verbund's", "  cd 'mein verbund'\\''s'\n"), ("büro/überall", "  cd büro/überall\n"),
      ("$(touch x)", "  cd '$(touch x)'\n"), ("a\u{1B}[1mb", "  cd $'a\\033[1mb'\n"),
    ])
  func quoting(_ folder: String, _ command: String) throws {
    let line = try CommandLine()
    defer { line.remove() }
    let outcome = try line.run(["init", folder])
    #expect(outcome.code == 0, "\(outcome.talk)")
    #expect(outcome.talk.contains(command), "\(outcome.talk)")
  }

  @Test("`check --launch` lists what is missing in every format, and ends with 1 until nothing is")
  func launch() throws {
    let line = try site("de")
    defer { line.remove() }
    let text = try run(line, ["check", "--launch", "--today", "2031-05-01"])
    #expect(text.code == 1)
    #expect(text.output.contains("verbund/content/site.yaml:7:6: error[E740]: "))
    #expect(text.output.contains("error[E746]"))
    #expect(text.output.contains("note[N754]"))
    let json = try run(line, ["check", "--launch", "--format", "json", "--today", "2031-05-01"])
    #expect(json.code == 1)
    #expect(json.output.contains("\"E740\""))
    #expect(json.output.contains("\"note\""))
    let github = try run(line, ["check", "--launch", "--format", "github", "--today", "2031-05-01"])
    #expect(github.code == 1)
    #expect(github.output.contains("::error file=verbund/content/site.yaml,line=7,col=6,title=E740::"))
    #expect(github.output.contains("::notice file=verbund/content/site.yaml,line=1,"))
    let own = try CommandLine([
      "content/site.yaml":
        "title: V\nurl: https://www.heimat-und-weite.de/\npublisher:\n  name: V\n  address: Am Steg 4\n  email: v@heimat-und-weite.de\n  responsible: Kim Berg\n",
      "content/pages/datenschutz.md": "---\ntitle: Datenschutz\n---\nKeine Cookies.\n",
      "content/pages/barrierefreiheit.md": "---\ntitle: Barrierefreiheit\n---\nGeprüft.\n",
    ])
    defer { own.remove() }
    #expect(
      try own.run(["check", "--launch", "--strict"]).code == 0, "notes are nothing that has to be done")
  }

  @Test("`publish` writes no ledger for a sample address unless the site says that it is an example")
  func sampleAddress() throws {
    let files = [
      "content/site.yaml": "title: V\nurl: https://www.example.org/\n",
      "content/regions/aue.md": "---\ntitle: Aue\n---\nText.\n",
      "content/events.yaml": "- id: fest\n  title: Fest\n  start: 2031-06-01\n  region: aue\n",
    ]
    let line = try CommandLine(files)
    defer { line.remove() }
    let ledger = "\(line.folder)/content/ledger.tsv"
    for command in ["publish", "build", "check"] {
      let outcome = try line.run([command, "--today", "2031-05-01"])
      #expect(outcome.code == 1)
      #expect((outcome.talk + outcome.output).contains("site.yaml:2:6: error[E740]"))
    }
    #expect(!FileManager.default.fileExists(atPath: ledger))
    #expect(try line.run(["build", "--url", "http://localhost:8000/", "--today", "2031-05-01"]).code == 0)
    let notice = (files["content/site.yaml"] ?? "") + "notice: Ein Beispiel.\n"
    try Data(notice.utf8).write(to: URL(filePath: "\(line.folder)/content/site.yaml"))
    #expect(
      try line.run(["check", "--strict", "--today", "2031-05-01"]).code == 1, "the region lacks its phrase")
    #expect(try line.run(["publish", "--today", "2031-05-01"]).code == 0)
    #expect(FileManager.default.fileExists(atPath: ledger))
  }

  @Test("A second post of the same name gets a number, and the first stays")
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
    #expect(after.contains("- kennung: lesenacht\n  titel: Lesenacht\n"))
    #expect(after.contains("region: hoehenland\n  # Ein Entwurf"))
  }

  @Test("The doctor finds a machine that builds Almanac well")
  func doctor() throws {
    let line = try site("de")
    defer { line.remove() }
    let outcome = try run(line, ["doctor"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Zeitzonen"))
    #expect(outcome.output.contains("renameat2"))
  }

  @Test("`check --fix` shows the difference, repairs, and has nothing to do the second time")
  func fix() throws {
    let line = try CommandLine([
      "content/site.yaml": "title: V\nurl: https://www.example.org/\nnotice: Eine Probe.\n",
      "content/regions/aue.md": "---\ntitle: Aue\n---\nText.\n",
      "content/events.yaml": "- title: Fest\n  start: 6.5.2031 18 Uhr\n  region: aue\n",
    ])
    defer { line.remove() }
    let first = try line.run(["check", "--fix", "--today", "2031-05-01"])
    #expect(first.code == 0)
    #expect(first.output.contains("+  start: 2031-05-06 18:00\n"))
    #expect(first.output.contains("-  start: 6.5.2031 18 Uhr\n"))
    let text = try String(contentsOfFile: "\(line.folder)/content/events.yaml", encoding: .utf8)
    #expect(text == "- id: fest-2031-05-06\n  title: Fest\n  start: 2031-05-06 18:00\n  region: aue\n")
    #expect(try line.run(["check", "--fix", "--today", "2031-05-01"]).talk.contains("Nichts zu reparieren"))
  }
}
