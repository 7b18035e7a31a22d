import AlmanacBuild
import AlmanacSite
import ArgumentParser

/// `almanac publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds, then records in content/ledger.tsv what was published, then copies.",
    discussion: "Example: almanac publish --to /mnt/webspace")

  @OptionGroup var site: SiteOptions
  @OptionGroup var switches: BuildSwitches

  @Option(help: ArgumentHelp("A copy of the site to bring up to date.", valueName: "dir"))
  var to: String?

  @Flag(help: "Makes the folder of the copy, or fills it again where it was emptied.")
  var create = false

  @Flag(help: "Takes the place of a newer publication on purpose.")
  var replace = false

  func validate() throws {
    let refused: [(Bool, String)] = [
      (switches.drafts, "--drafts"), (switches.future, "--future"), (switches.keepGoing, "--keep-going"),
      (switches.url != nil, "--url"),
    ]
    if let name = refused.first(where: \.0)?.1 {
      throw ValidationError(
        "publish does not take \(name): subscribers would get what is not meant for them.")
    }
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    let command = BuildRun(site: site, switches: switches)
    var options = command.options
    options.occasion = .publication
    options.target = to
    options.createsTarget = create
    options.replaces = replace
    let publisher = SitePublisher(options)
    let result = try command.run(options) { options, interruption in
      try SitePublisher(options, interruption: interruption).build()
    }
    try run.attempt {
      if try publisher.record(result), !switches.quiet {
        terminal.say(CommandMessages.ledgerWritten("\(site.content)/ledger.tsv"))
      }
    }
    guard let report = try run.attempt({ try publisher.copy() }), let to, !switches.quiet else { return }
    terminal.say(CommandMessages.copied(to: to, report))
  }
}
