import AlmanacBuild
import AlmanacSite
import ArgumentParser

/// `almanac publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration("publish", .publish)

  @OptionGroup var site: SiteOptions
  @OptionGroup var switches: BuildSwitches

  @Option(help: ArgumentHelp(OptionHelp.copy, ValueName.folder))
  var to: String?

  func validate() throws {
    let refused: [(Bool, String)] = [
      (switches.drafts, "--drafts"), (switches.future, "--future"), (switches.keepGoing, "--keep-going"),
      (switches.url != nil, "--url"),
    ]
    if let name = refused.first(where: \.0)?.1 {
      throw ValidationError(UsageMessages.notForPublish(name))
    }
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    let result = try BuildRun(site: site, switches: switches, isPublication: true).run()
    try run.attempt {
      let ledger = result.linked.publication.ledger
      let old = result.linked.tree.texts[Ledger.path]
      if try LedgerWriter(content: site.content).write(ledger, replacing: old), !switches.quiet {
        terminal.say(CommandMessages.ledgerWritten("\(site.content)/ledger.tsv"))
      }
    }
    if let to { try copy(to: to, run) }
  }

  private func copy(to folder: String, _ run: CommandRun) throws {
    let report = try run.attempt { try SiteCopy(from: switches.output, to: folder).run() }
    guard !switches.quiet else { return }
    run.terminal.say(CommandMessages.copied(to: folder, report))
  }
}
