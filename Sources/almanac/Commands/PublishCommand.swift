import AlmanacBuild
import AlmanacSite
import ArgumentParser
import Glibc

/// `almanac publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration("publish", .publish)

  @OptionGroup var site: SiteOptions
  @OptionGroup var switches: BuildSwitches

  @Option(help: ArgumentHelp(OptionHelp.copy, ValueName.target))
  var to: String?

  @Flag(help: ArgumentHelp(OptionHelp.create))
  var create = false

  @Flag(help: ArgumentHelp(OptionHelp.replace))
  var replace = false

  @Flag(help: ArgumentHelp(OptionHelp.deleteMany))
  var deleteMany = false

  @Flag(help: ArgumentHelp(OptionHelp.confirmTarget))
  var yes = false

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
    options.target = try target(run)
    options.canAnswer = isatty(STDIN_FILENO) == 1
    options.createsTarget = create
    options.replaces = replace
    options.deletesMany = deleteMany
    var publisher = SitePublisher(options)
    // Held to the end: what is published is what is kept as a version.
    let lock = try run.attempt { try SiteLock.takeIfWritable(content: site.content, patience: 3000) }
    defer { withExtendedLifetime(lock) {} }
    try run.attempt { try ContentRestoration(content: site.content).requireNone() }
    let result = try command.run(options) { options, interruption in
      publisher = SitePublisher(options, interruption: interruption)
      return try publisher.build()
    }
    try run.attempt {
      if try publisher.record(result), !switches.quiet {
        terminal.say(CommandMessages.ledgerWritten("\(site.content)/ledger.tsv"))
      }
    }
    keepVersion(publisher, result)
    // What is being sent can be ended at any moment, and then it ends.
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    let copy = try run.attempt { try publisher.copy() }
    guard !switches.quiet else { return }
    tell(copy, to: options.target, result.linked.site.configuration.url)
  }

  /// Where the site lies now, and what is to be done next.
  private func tell(_ copy: SitePublisher.Copy?, to target: String?, _ address: String?) {
    let terminal = site.terminal
    switch copy {
    case .folder(let report): terminal.say(CommandMessages.copied(to: target ?? "", report))
    case .host(let report): terminal.say(CommandMessages.sent(to: target ?? "", report))
    case nil: return terminal.say(CommandMessages.liesHere(switches.output))
    }
    if let address { terminal.say(CommandMessages.lookAt(address)) }
  }

  /// Where to publish to: as the call says, else as site.yaml does, once somebody has confirmed that.
  private func target(_ run: CommandRun) throws -> String? {
    if let to { return to }
    let confirmation = TargetConfirmation(content: site.content)
    guard let named = confirmation.named else { return nil }
    return try run.attempt {
      guard !confirmation.isConfirmed(named) else { return named }
      if !yes {
        guard isatty(STDIN_FILENO) == 1 else { throw BuildFailure.targetUnconfirmed(named) }
        run.terminal.say(CommandMessages.confirmTarget(PublicationTarget.shown(named)))
        guard ["j", "ja", "y", "yes"].contains((readLine() ?? "").lowercased()) else {
          run.terminal.say(CommandMessages.nothingChanged)
          throw CommandRun.Code.content
        }
      }
      // Where nothing can be remembered it is asked again.
      try? confirmation.confirm(named)
      return named
    }
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
