import AlmanacBuild
import AlmanacModel
import AlmanacOutputs
import ArgumentParser
import CivilTime

extension ReportFormat: ExpressibleByArgument {}

/// `almanac report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration("report", .report)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.firstDayOfPeriod, ValueName.day))
  var from: String

  @Option(help: ArgumentHelp(OptionHelp.lastDayOfPeriod, ValueName.day))
  var to: String

  @Option(help: ArgumentHelp(OptionHelp.reportFormat, ValueName.format))
  var format: ReportFormat = .md

  @Flag(help: ArgumentHelp(OptionHelp.internalToo))
  var `internal` = false

  @Flag(help: ArgumentHelp(OptionHelp.explain))
  var explain = false

  func validate() throws {
    let first = try DayArgument.required(from, option: "--from")
    let last = try DayArgument.required(to, option: "--to")
    if last < first { throw ValidationError(UsageMessages.endsBeforeItBegins) }
  }

  func run() throws {
    let run = CommandRun(terminal: site.terminal, content: site.content)
    let linked = try run.attempt {
      var timings = StageTimings()
      return try SiteBuilder(site.buildOptions).read(&timings)
    }
    let errors = Excerpts(linked.tree).fill(linked.log).filter { $0.severity == .error }
    run.printFindings(errors)
    let request = ReportRequest(
      from: try DayArgument.required(from, option: "--from"),
      to: try DayArgument.required(to, option: "--to"),
      includesInternal: `internal`)
    let report = ReportBuilder(linked.site).report(request)
    site.terminal.result(ReportRenderer(report, site: linked.site).render(format, explains: explain))
    // A report that misses what could not be read must not pass for whole.
    if !errors.isEmpty { throw CommandRun.Code.content }
  }
}

extension DayArgument {
  /// The day of an option that cannot be missing.
  static func required(_ text: String, option: String) throws -> Day {
    guard let day = day(text) else {
      throw ValidationError(UsageMessages.takesDay(option, not: text))
    }
    return day
  }
}
