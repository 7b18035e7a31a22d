import AlmanacBuild
import AlmanacModel
import AlmanacSite
import ArgumentParser
import Glibc

/// `almanac forget`.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration("forget", .forget)

  @Argument(help: ArgumentHelp(OptionHelp.forgettable, ValueName.id))
  var names: [String] = []

  @OptionGroup var site: SiteOptions

  @Flag(help: ArgumentHelp(OptionHelp.vanished))
  var vanished = false

  @Flag(help: ArgumentHelp(OptionHelp.yes))
  var yes = false

  @Option(help: ArgumentHelp(OptionHelp.output, ValueName.folder))
  var output = "output"

  @Option(help: ArgumentHelp(OptionHelp.copyThatKnows, ValueName.folder))
  var to: String?

  func validate() throws {
    if vanished != names.isEmpty { throw ValidationError(UsageMessages.idsOrVanished) }
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    try run.attempt {
      let linked = try run.read(site.buildOptions)
      let damage = linked.log.diagnostics.filter { $0.location?.path == Ledger.path }
      run.printFindings(Excerpts(linked.tree).fill(linked.log).filter { damage.contains($0) })
      guard !damage.contains(where: { $0.severity == .error }) else { throw CommandRun.Code.content }
      var forgetting = Forgetting(linked, published: [output, to].compactMap { $0 })
      if vanished { forgetting.addVanished() }
      for name in names where try !forgetting.add(name) {
        run.explain(
          CommandMessages.notInLedger(name),
          CommandMessages.meantInLedger(nearest: NearestName.of(name, in: forgetting.known)))
        throw CommandRun.Code.content
      }
      guard !forgetting.released.isEmpty else { return terminal.say(CommandMessages.nothingVanished) }
      for item in forgetting.losses { terminal.say(item) }
      if vanished { try confirm(run) }
      try LedgerWriter(content: site.content).write(
        forgetting.ledger, replacing: linked.tree.texts[Ledger.path])
      for entry in forgetting.released { terminal.say(CommandMessages.forgotten(entry.id)) }
    }
  }

  private func confirm(_ run: CommandRun) throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else {
      run.explain(CommandMessages.confirmForgetting, CommandMessages.answerWithYes)
      throw CommandRun.Code.usage
    }
    run.terminal.say(CommandMessages.confirmForgetting)
    guard ["j", "ja", "y", "yes"].contains((readLine() ?? "").lowercased()) else {
      run.terminal.say(CommandMessages.nothingChanged)
      throw CommandRun.Code.content
    }
  }
}
