import AlmanacBuild
import AlmanacModel
import AlmanacSite
import ArgumentParser
import CivilTime

/// `almanac changes`.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration("changes", .changes)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.firstDay, ValueName.day))
  var since: String

  func validate() throws {
    if DayArgument.day(since) == nil {
      throw ValidationError(UsageMessages.takesDay("--since", not: since))
    }
  }

  func run() throws {
    let run = CommandRun(terminal: site.terminal, content: site.content)
    let linked = try run.attempt {
      var timings = StageTimings()
      return try SiteBuilder(site.buildOptions).read(&timings)
    }
    let start = DayArgument.day(since).map { Instant(seconds: $0.number * 86_400) } ?? Instant(seconds: 0)
    let changes = SubscriberChanges(
      since: start, ledger: linked.ledger, site: linked.site, publication: linked.publication)
    let language = site.terminal.language
    var rows = [CommandMessages.changeColumns.map { $0.text(in: language) }]
    for item in changes.items {
      let day = item.day.map { "\($0)" } ?? CommandMessages.nextPublication.text(in: language)
      rows.append(
        [
          day, item.kind.rawValue, item.id, item.title ?? "", item.what.text.text(in: language),
          "\(item.sequence)",
        ])
    }
    site.terminal.result(TextTable(rows, width: site.terminal.columns(of: .result)).text)
  }
}
