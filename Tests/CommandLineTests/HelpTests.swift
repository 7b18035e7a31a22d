import Foundation
import Testing

@Suite("Help and complaints in the user's language")
struct HelpTests {
  private static let commands = [
    [], ["init"], ["new"], ["build"], ["publish"], ["restore"], ["schedule"], ["serve"], ["check"],
    ["import"],
    ["import", "notion"],
    ["import", "csv"], ["import", "ics"], ["import", "posts"], ["import", "wordpress"], ["share"], ["list"],
    ["report"], ["newsletter"], ["changes"],
    ["forget"], ["schema"], ["theme"], ["theme", "check"], ["theme", "new"], ["theme", "reference"],
    ["markdown"],
    ["doctor"],
  ]

  @Test("Help is German where the machine is, with an example, and has nothing of the parser's English")
  func german() throws {
    let line = try CommandLine()
    defer { line.remove() }
    for command in Self.commands {
      let help = try line.run(command + ["--help"])
      #expect(help.code == 0, "\(command)")
      #expect(help.talk.isEmpty, "\(command)")
      #expect(help.output.contains("Beispiel: almanac"), "\(command)")
      #expect(help.output.hasPrefix("ÜBERBLICK: "), "\(command)")
      #expect(help.output.contains("\nOPTIONEN:\n"), "\(command)")
      for word in [
        "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "(default", "(values", "Show ", "The ",
        "Example", "<dir>", "<subcommand>", "<options>", "See '",
      ] {
        // The Events Calendar is a name.
        if word == "The ", command.last == "wordpress" { continue }
        #expect(!help.output.contains(word), "\(command): \(word)")
      }
      let lines = help.output.split(separator: "\n").filter { !$0.hasPrefix("AUFRUF: ") }
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(command)")
    }
  }

  @Test("Help is English elsewhere, and has nothing German")
  func english() throws {
    let line = try CommandLine()
    defer { line.remove() }
    for command in Self.commands {
      let help = try line.run(command + ["--help"], language: "C")
      #expect(help.code == 0, "\(command)")
      #expect(help.output.contains("Example: almanac"), "\(command)")
      #expect(!help.output.contains { "äöüÄÖÜß„".contains($0) }, "\(command)")
    }
  }

  @Test(
    "`--lang` stands before the command, in it and after it, with a blank or an equals sign",
    arguments: [
      ["build", "--help"], ["import", "ics", "--help"], ["theme", "check", "--help"], ["new", "--help"],
      ["init", "--help"], ["list"], ["changes"], ["build"], ["theme", "reference", "x"],
      ["markdown", "fehlt.md"],
    ])
  func place(_ call: [String]) throws {
    let line = try CommandLine()
    defer { line.remove() }
    let german = try line.run(call)
    let english = try line.run(call, language: "C")
    #expect(german.output != english.output || german.talk != english.talk)
    for option in [["--lang", "de"], ["--lang=de"]] {
      for place in 0...call.count {
        let arguments = Array(call[..<place]) + option + Array(call[place...])
        let outcome = try line.run(arguments, language: "C")
        #expect(outcome.code == german.code, "\(arguments)")
        #expect(outcome.output == german.output, "\(arguments)")
        #expect(outcome.talk == german.talk, "\(arguments)")
      }
    }
  }

  @Test(
    "Each complaint of the parser is said in German",
    arguments: [
      (["baun"], "Mit „baun“ ist hier nichts anzufangen."),
      (["build", "a", "b"], "Mit 2 Angaben ist hier nichts anzufangen: a, b."),
      (["build", "--farbe"], "Die Option „--farbe“ gibt es nicht."),
      (["build", "--draft"], "Die Option „--draft“ gibt es nicht. Meinten Sie „--drafts“?"),
      (["build", "--today"], "Hinter „--today <tag>“ fehlt der Wert."),
      (["build", "--quiet=x"], "Die Option „--quiet“ nimmt keinen Wert, auch nicht „x“."),
      (["build", "---x"], "„---x“ ist keine Option."),
      (["list"], "Es fehlt die Angabe „<was>“."),
      (
        ["list", "xx"],
        "„xx“ geht nicht für „<was>“. Möglich sind: events, posts, feeds, pages, translations."
      ),
      (["new", "foo", "bar"], "„foo“ geht nicht für „<art>“. Möglich sind:"),
      (["serve", "--port", "x"], "„x“ geht nicht für „--port <zahl>“."),
      (["--generate-completion-script=tcsh"], "Für „tcsh“ gibt es keine Vervollständigung."),
      (["build", "--jobs", "0"], "--jobs nimmt eine Zahl ab 1."),
      (["changes", "--since", "morgen"], "--since nimmt einen Tag wie 2025-12-01, nicht „morgen“."),
      (
        ["publish", "--url", "x"],
        "publish nimmt --url nicht: Abonnenten bekämen, was nicht für sie bestimmt ist."
      ),
    ])
  func complaint(_ call: [String], _ sentence: String) throws {
    let line = try CommandLine()
    defer { line.remove() }
    let outcome = try line.run(call)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    let lines = outcome.talk.split(separator: "\n").map(String.init)
    #expect(lines.first == "error: " + sentence)
    #expect(lines.contains { $0.hasPrefix("Aufruf: almanac ") })
    #expect(lines.last?.hasPrefix("  Mehr dazu: ") == true)
    #expect(try line.run(call, language: "C").talk.hasPrefix("error: "))
  }

  @Test("A language that Almanac does not speak is a warning; only a site cannot begin in it")
  func unknownLanguage() throws {
    let line = try CommandLine()
    defer { line.remove() }
    for call in [["--lang", "fr", "markdown"], ["markdown", "--lang", "fr"]] {
      let outcome = try line.run(call, input: "Text\n")
      #expect(outcome.code == 0)
      #expect(outcome.output == "<p>Text</p>\n")
      #expect(outcome.talk.hasPrefix("warning: Die Sprache „fr“ spricht Almanac nicht"))
      #expect(outcome.talk.contains("help: "))
    }
    for call in [["--lang", "fr", "init", "x"], ["new", "post", "X", "--lang=fr"]] {
      let outcome = try line.run(call)
      #expect(outcome.code == 2)
      #expect(outcome.talk.hasPrefix("error: --lang nimmt de oder en, nicht „fr“."))
    }
  }

  @Test("Heads of tables are in the user's language; programs read the names of the formats")
  func heads() throws {
    let line = try CommandLine(ConductTests.files)
    defer { line.remove() }
    let today = ["--today", "2031-05-01"]
    let events = try line.run(["list", "events"] + today).output
    let head = "Beginn Kennung Titel Regionen Bereiche Format Status Sichtbarkeit"
    #expect(events.prefix { $0 != "\n" }.split(separator: " ").joined(separator: " ") == head)
    #expect(try line.run(["list", "posts"] + today).output.hasPrefix("Datum"))
    #expect(try line.run(["list", "feeds"] + today).output.hasPrefix("Typ"))
    #expect(try line.run(["list", "pages"] + today).output.hasPrefix("Pfad"))
    #expect(try line.run(["list", "events"] + today, language: "C").output.hasPrefix("start "))
    #expect(try line.run(["list", "events", "--format", "csv"] + today).output.contains("visibility"))
    let changes = try line.run(["changes", "--since", "2031-01-01", "--lang", "en"] + today).output
    #expect(changes.hasPrefix("Day"))
  }
}
