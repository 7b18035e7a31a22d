import AlmanacBuild
import AlmanacModel
import AlmanacSite
import ArgumentParser

/// `almanac changes`.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Lists what subscribers saw change since a day.",
    discussion: "Example: almanac changes --since 2025-11-01")

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The first day.", valueName: "day"))
  var since: String

  func validate() throws {
    if DayArgument.day(since) == nil {
      throw ValidationError("--since takes a day such as 2025-11-01, not “\(since)”.")
    }
  }

  func run() throws {
    let run = CommandRun(terminal: site.terminal, content: site.content)
    let linked = try run.attempt {
      var timings = StageTimings()
      return try SiteBuilder(site.buildOptions).read(&timings)
    }
    let start = DayArgument.day(since).map { Instant(seconds: $0.number * 86_400) } ?? Instant(seconds: 0)
    let entries = linked.ledger.sortedEntries.filter { $0.lastChanged >= start }.sorted { $0.lastChanged < $1.lastChanged }
    let isGerman = site.terminal.language == .german
    var rows = [isGerman ? ["Tag", "Art", "Kennung", "Was", "SEQUENCE"] : ["Day", "Kind", "Id", "What", "SEQUENCE"]]
    for entry in entries {
      let what = entry.sequence == 0 ? (isGerman ? "neu" : "new") : (isGerman ? "geändert" : "changed")
      rows.append(["\(entry.lastChanged.utc.day)", entry.kind.rawValue, entry.id, what, "\(entry.sequence)"])
    }
    site.terminal.result(TextTable(rows).text)
  }
}

/// `almanac forget`.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Takes an event out of the ledger, so that its vanishing is no longer reported.",
    discussion: "Example: almanac forget sommerfest-2031")

  @Argument(help: "The event's id.")
  var id: String

  @OptionGroup var site: SiteOptions

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    try run.attempt {
      let (tree, _) = try SourceTreeLoader(folder: site.content).load(jobs: 1)
      var (ledger, log) = LedgerReader().read(tree.texts[Ledger.path])
      run.printFindings(Excerpts(tree).fill(log))
      guard !log.hasErrors else { throw CommandRun.Code.content }
      guard ledger.remove(.event, id: id) else {
        let ids = ledger.sortedEntries.filter { $0.kind == .event }.map(\.id)
        let nearest = NearestName.of(id, in: ids).map { "„\($0)“" } ?? "almanac list events"
        run.explain(
          terminal.language == .german ? "„\(id)“ steht nicht im Verzeichnis." : "“\(id)” is not in the ledger.",
          terminal.language == .german ? "Gemeint: \(nearest)?" : "Did you mean \(nearest)?")
        throw CommandRun.Code.content
      }
      try LedgerWriter(content: site.content).write(ledger, replacing: tree.texts[Ledger.path])
      terminal.say("Vergessen: \(id)", "Forgotten: \(id)")
    }
  }
}
