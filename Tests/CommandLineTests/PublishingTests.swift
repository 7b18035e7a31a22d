import Foundation
import Testing

@Suite("Publishing from the command line")
struct PublishingTests {
  private func write(_ text: String, _ path: String, _ line: CommandLine) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(line.folder)/\(path)"))
  }

  @Test(
    "A target that is none is wrong usage, and nothing is published",
    arguments: ["a b:c", "x:-y", "ftp://x/y"])
  func unclear(_ target: String) throws {
    let line = try CommandLine(ConductTests.files)
    defer { line.remove() }
    let outcome = try line.run(["publish", "--today", "2031-05-01", "--to", target])
    #expect(outcome.code == 2)
    #expect(outcome.talk.contains("„\(target)“ ist kein Ort"))
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/output"))
  }

  @Test("A target that site.yaml names is confirmed once on this machine")
  func confirmed() throws {
    var files = ConductTests.files
    files["content/site.yaml", default: ""] += "publishing:\n  to: kopie\n"
    let line = try CommandLine(files)
    defer { line.remove() }
    try FileManager.default.createDirectory(
      atPath: "\(line.folder)/kopie", withIntermediateDirectories: false)
    let call = ["publish", "--today", "2031-05-01"]
    let refused = try line.run(call)
    #expect(refused.code == 2)
    #expect(refused.talk.contains("auf diesem Rechner hat das noch niemand bestätigt"))
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/kopie/index.html"))
    #expect(try line.run(call + ["--yes"]).code == 0)
    #expect(FileManager.default.fileExists(atPath: "\(line.folder)/kopie/index.html"))
    #expect(try line.run(call).code == 0)
    try write(
      (files["content/site.yaml"] ?? "").replacing("kopie", with: "andere"), "content/site.yaml", line)
    #expect(try line.run(call).code == 2, "another target is to be confirmed anew")
  }

  @Test("Removing more than a tenth of what is there is refused until it is meant")
  func many() throws {
    let posts = Dictionary(
      uniqueKeysWithValues: (1...9).map {
        ("content/magazine/2031-04-0\($0)-p\($0).md", "---\ntitle: P\($0)\nregions: nord\n---\n\nText.\n")
      })
    let line = try CommandLine(ConductTests.files.merging(posts) { $1 })
    defer { line.remove() }
    try FileManager.default.createDirectory(
      atPath: "\(line.folder)/kopie", withIntermediateDirectories: false)
    let call = ["publish", "--today", "2031-05-01", "--to", "kopie"]
    #expect(try line.run(call).code == 0)
    for path in posts.keys { try FileManager.default.removeItem(atPath: "\(line.folder)/\(path)") }
    #expect(try line.run(["forget", "--vanished", "--yes", "--today", "2031-05-01"]).code == 0)
    let refused = try line.run(call)
    #expect(refused.code == 2)
    #expect(refused.talk.contains("almanac publish --delete-many"))
    #expect(FileManager.default.fileExists(atPath: "\(line.folder)/kopie/magazin/p1/index.html"))
    #expect(try line.run(call + ["--delete-many"]).code == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/kopie/magazin/p1/index.html"))
  }

  @Test("`publish` says where the site lies and what is next, in both languages")
  func next() throws {
    let line = try CommandLine(ConductTests.files)
    defer { line.remove() }
    let call = ["publish", "--today", "2031-05-01"]
    #expect(
      try line.run(call).talk.contains("Die Site liegt in output/. Ins Netz bringt sie: almanac publish --to")
    )
    #expect(try line.run(call, language: "C").talk.contains("The site lies in output/."))
    let copy = try line.run(call + ["--to", "kopie", "--create"])
    #expect(copy.talk.contains("Sehen Sie nach: https://verbund.example.org/"))
    #expect(!(try line.run(call + ["--quiet"])).talk.contains("liegt in"))
  }

  @Test("A program that the machine lacks is named, with the package that has it")
  func missingProgram() throws {
    let line = try CommandLine(ConductTests.files)
    defer { line.remove() }
    let outcome = try line.run(
      ["publish", "--today", "2031-05-01", "--to", "rsync://localhost/modul"], more: ["PATH": "/nowhere"])
    #expect(outcome.code == 3)
    #expect(outcome.talk.contains("sudo apt install rsync"))
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/content/ledger.tsv"))
  }

  @Test("A copy for approval is refused in the site's own folder, and says where it lies")
  func review() throws {
    let line = try CommandLine(ConductTests.files)
    defer { line.remove() }
    let call = ["build", "--today", "2031-05-01", "--review"]
    #expect(try line.run(call + ["output"]).code == 2)
    #expect(try line.run(call + ["ansicht", "--url", "https://a.example.org/"]).code == 2)
    let made = try line.run(call + ["ansicht"])
    #expect(made.code == 0, "\(made.talk)")
    #expect(made.talk.contains("Zur Ansicht, nicht veröffentlicht: ansicht/index.html"))
    #expect(!FileManager.default.fileExists(atPath: "\(line.folder)/output"))
  }

  @Test(
    "`init` writes a recipe once, without gaps, beside a site that is there",
    arguments: ["github", "gitlab", "forgejo"])
  func recipe(_ service: String) throws {
    let line = try CommandLine(ConductTests.files)
    defer { line.remove() }
    let made = try line.run(["init", "--ci", service])
    #expect(made.code == 0, "\(made.talk)")
    let path = made.output.trimmingCharacters(in: .newlines)
    let text = try String(contentsOfFile: "\(line.folder)/\(path)", encoding: .utf8)
    #expect(text.contains("almanac/almanac publish --yes --lang de"))
    #expect(text.firstRange(of: /\{\{[a-z]/) == nil)
    try write("own\n", path, line)
    #expect(try line.run(["init", "--ci", service]).code == 2)
    #expect(try String(contentsOfFile: "\(line.folder)/\(path)", encoding: .utf8) == "own\n")
    let english = try line.run(["init", "new", "--ci", service, "--lang", "en"])
    #expect(english.output == "new\nnew/\(path.replacing("./.", with: "."))\n")
    #expect(try line.run(["init"]).code == 2)
    #expect(try line.run(["init", "--ci", "jenkins"]).code == 2)
  }

  @Test("`schedule` prints a line for cron, or a timer with its service, for this folder")
  func schedule() throws {
    let line = try CommandLine()
    defer { line.remove() }
    let cron = try line.run(["schedule", "--cron", "--at", "4:05"])
    #expect(cron.output.hasPrefix("5 4 * * * cd '"))
    #expect(cron.output.contains("publish --quiet --yes --lang de"))
    #expect(cron.talk.contains("crontab -e"))
    let units = try line.run(["schedule"])
    #expect(units.output.contains("OnCalendar=*-*-* 03:15:00\nPersistent=true"))
    #expect(units.output.contains("Type=oneshot\nWorkingDirectory=/"))
    for time in ["24:00", "3", "3:60", "x:y", "", "003:15"] {
      #expect(try line.run(["schedule", "--at", time]).code == 2, "\(time)")
    }
  }
}
