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

  @Flag(help: ArgumentHelp(OptionHelp.create))
  var create = false

  @Flag(help: ArgumentHelp(OptionHelp.replace))
  var replace = false

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
    let command = BuildRun(site: site, switches: switches)
    var options = command.options
    options.occasion = .publication
    options.target = to
    options.createsTarget = create
    options.replaces = replace
    let publisher = SitePublisher(options)
    // Held to the end: what is published is what is kept as a version.
    let lock = try run.attempt { try SiteLock.takeIfWritable(content: site.content, patience: 3000) }
    defer { withExtendedLifetime(lock) {} }
    try run.attempt { try ContentRestoration(content: site.content).requireNone() }
    let result = try command.run(options) { options, interruption in
      try SitePublisher(options, interruption: interruption).build()
    }
    try run.attempt {
      if try publisher.record(result), !switches.quiet {
        terminal.say(CommandMessages.ledgerWritten("\(site.content)/ledger.tsv"))
      }
    }
    keepVersion(publisher, result)
    guard let report = try run.attempt({ try publisher.copy() }), let to, !switches.quiet else { return }
    terminal.say(CommandMessages.copied(to: to, report))
  }

  /// A version that cannot be kept is no reason against a publication that is out already.
  private func keepVersion(_ publisher: SitePublisher, _ result: BuildResult) {
    do throws(BuildFailure) {
      try publisher.keepVersion(result)
    } catch {
      site.terminal.say(CommandMessages.versionNotKept(error.wording.text))
    }
  }
}
