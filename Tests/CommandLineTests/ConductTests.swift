import Foundation
import Testing

@Suite struct ConductTests {
  static let files = [
    "content/site.yaml": "title: Verbund\nurl: https://verbund.example.org/\nnotice: Eine Probe.\n",
    "content/regions/nord.md": "---\ntitle: Nord\nin: in Nord\n---\n\nText.\n",
    "content/magazine/2031-04-01-gruss.md": "---\ntitle: Gruß\nregions: nord\n---\n\nText.\n",
    "content/events.yaml":
      "- id: fest\n  title: Fest\n  start: 2031-07-05 18:00\n  end: 21:00\n  region: nord\n- id: rat\n  title: Rat\n  start: 2031-07-06\n  region: nord\n  visibility: intern\n",
  ]

  @Test("Wrong usage ends with 2, a missing content folder too, and says so on standard error")
  func usage() throws {
    let command = try CommandLine()
    defer { command.remove() }
    for arguments in [
      ["baun"], ["build", "--farbe"], ["build", "--today", "gestern"], ["publish", "--drafts"], ["list"],
    ] {
      let outcome = try command.run(arguments)
      #expect(outcome.code == 2, "\(arguments)")
      #expect(outcome.output.isEmpty, "\(arguments)")
      #expect(!outcome.talk.isEmpty, "\(arguments)")
    }
    #expect(try command.run(["build"]).code == 2)
  }

  @Test("Help and version are results: they go to standard output, with code 0")
  func help() throws {
    let command = try CommandLine()
    defer { command.remove() }
    let help = try command.run(["build", "--help"])
    #expect(help.code == 0)
    #expect(help.output.contains("Beispiel: almanac build"))
    #expect(try command.run(["--version"]).output.hasPrefix("almanac "))
  }

  @Test("`build` leaves a site and says what came out; a second build changes nothing")
  func build() throws {
    let command = try CommandLine(Self.files)
    defer { command.remove() }
    let first = try command.run(["build", "--today", "2031-05-01"])
    #expect(first.code == 0)
    #expect(first.output.isEmpty)
    #expect(first.talk.contains("Das nächste Mal bauen: 2031-07-05"))
    #expect(FileManager.default.fileExists(atPath: "\(command.folder)/output/magazin/gruss/index.html"))
    #expect(
      try command.run(["build", "--today", "2031-05-01"]).talk.contains(" 0 neu, 0 geändert, 0 entfernt"))
  }

  @Test("`publish` writes the ledger and a copy; `build` does not")
  func publish() throws {
    let command = try CommandLine(Self.files)
    defer { command.remove() }
    _ = try command.run(["build", "--today", "2031-05-01"])
    let ledger = "\(command.folder)/content/ledger.tsv"
    #expect(!FileManager.default.fileExists(atPath: ledger))
    #expect(try command.run(["publish", "--today", "2031-05-01", "--to", "kopie"]).code == 2)
    #expect(!FileManager.default.fileExists(atPath: ledger))
    #expect(
      try command.run(["publish", "--today", "2031-05-01", "--to", "kopie", "--create"]).code == 0)
    let text = try String(contentsOfFile: ledger, encoding: .utf8)
    #expect(text.contains("event\tfest\tfest@verbund.example.org\t"))
    #expect(!text.contains("rat"))
    #expect(FileManager.default.fileExists(atPath: "\(command.folder)/kopie/termine/fest/fest.ics"))
  }

  @Test("`list` gives one JSON object with the keys of the formats, internal events with it")
  func list() throws {
    let command = try CommandLine(Self.files)
    defer { command.remove() }
    let outcome = try command.run(["list", "events", "--format", "json", "--today", "2031-05-01"])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let items = try #require(object?["items"] as? [[String: Any]])
    #expect(object?["version"] as? Int == 1)
    #expect(items.map { $0["id"] as? String } == ["fest", "rat"])
    #expect(items[0]["start"] as? String == "2031-07-05T18:00:00+02:00")
    #expect(items[0]["uid"] as? String == "fest@verbund.example.org")
    #expect(items[1]["uid"] is NSNull)
    #expect(
      Set(items[0].keys) == [
        "id", "title", "start", "end", "all_day", "timezone", "status", "visibility", "regions", "areas",
        "topics",
        "format", "url", "uid", "sequence", "file", "line",
      ])
  }

  @Test("`markdown` renders standard input, with `--spec` as the specification's examples want it")
  func markdown() throws {
    let command = try CommandLine()
    defer { command.remove() }
    #expect(
      try command.run(["markdown", "--spec"], input: "# \"A\" <b>\n").output == "<h1>&quot;A&quot; <b></h1>\n"
    )
    #expect(try command.run(["markdown"], input: "\"A\" <b>\n").output.contains("„A“ &lt;b&gt;"))
    let links = try command.run(
      ["markdown"], input: "[a](../b.md#c) [d](/e?f=1&g) [h](event:i) [j](JavaScript:k)\n")
    #expect(links.output == "<p><a href=\"../b.md#c\">a</a> <a href=\"/e?f=1&amp;g\">d</a> h j</p>\n")
    #expect(links.talk.contains("W304"))
    #expect(links.talk.contains("E300"))
    #expect(links.code == 1)
  }

  @Test("`check` can speak to programs, in JSON findings and annotations")
  func check() throws {
    var files = Self.files
    files["content/magazine/x.md"] = "---\ntitle: X\ndate: 2031-04-01\nregions: nrod\n---\n\nText.\n"
    let command = try CommandLine(files)
    defer { command.remove() }
    let json = try command.run(["check", "--format", "json", "--today", "2031-05-01"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let items = try #require(object?["items"] as? [[String: Any]])
    #expect(items.map { $0["code"] as? String } == ["E401", "N740"])
    #expect(items[0]["line"] as? Int == 4)
    #expect(items[1]["severity"] as? String == "note")
    #expect(items[0]["file"] as? String == "content/magazine/x.md")
    #expect(items[0]["excerpt"] as? String == "regions: nrod")
    let github = try command.run(["check", "--format", "github", "--today", "2031-05-01"])
    #expect(github.output.hasPrefix("::error file=content/magazine/x.md,line=4,col=10,title=E401::"))
    #expect(github.code == 1)
  }

  @Test("A file gets no colours, whatever the terminal; who wants them gets them")
  func colors() throws {
    var files = Self.files
    files["content/magazine/x.md"] = "---\ntitle: X\ndate: 2031-04-01\nregions: nrod\n---\n\nText.\n"
    let command = try CommandLine(files)
    defer { command.remove() }
    #expect(try !command.run(["check", "--today", "2031-05-01"]).output.contains("\u{1B}"))
    let forced = try command.run(["check", "--today", "2031-05-01"], more: ["CLICOLOR_FORCE": "1"])
    #expect(forced.output.contains("\u{1B}[1;31merror[E401]\u{1B}[0m"))
    let json = try command.run(
      ["check", "--format", "json", "--today", "2031-05-01"], more: ["CLICOLOR_FORCE": "1"])
    #expect(!json.output.contains("\u{1B}"))
  }

  @Test("The argument parser writes completions for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let command = try CommandLine()
    defer { command.remove() }
    let outcome = try command.run(["--generate-completion-script", shell])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("newsletter"))
    #expect(outcome.output.contains("keep-going"))
    #expect(!outcome.output.contains("Show "))
    let english = try command.run(["--generate-completion-script", shell], language: "C").output
    #expect(!english.contains { "äöüÄÖÜß„".contains($0) })
  }

  @Test("A picture that only a broken, hidden or internal entry shows is not called unused")
  func unusedPictures() throws {
    var files = Self.files
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n"
    for name in ["broken", "hidden", "intern", "unused"] { files["content/media/\(name).svg"] = picture }
    files["content/magazine/b.md"] = "---\ntitle B\ndate: 2031-04-01\nimage: media/broken.svg\n---\n\nText.\n"
    files["content/magazine/h.md"] =
      "---\ntitle: H\ndate: 2031-04-01\ndraft: ja\n---\n\n![H](../media/hidden.svg)\n"
    files["content/events.yaml", default: ""] +=
      "- id: geheim\n  title: G\n  start: 2031-07-07\n  region: nord\n  visibility: intern\n  image: media/intern.svg\n"
    let command = try CommandLine(files)
    defer { command.remove() }
    let output = try command.run(["check", "--today", "2031-05-01"]).output
    #expect(output.contains("W714"))
    #expect(output.contains("media/unused.svg"))
    for name in ["broken", "hidden", "intern"] {
      #expect(!output.contains("„media/\(name).svg“"), "\(output)")
    }
  }
}
