import AlmanacBuild
import AlmanacModel
import AlmanacOutputs
import ArgumentParser

extension ReportFormat: ExpressibleByArgument {}

/// `almanac report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Lists what was held in a period, by region, against the targets.",
    discussion: "Example: almanac report --from 2024-01-01 --to 2024-12-31 --format html > bericht-2024.html")

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("The first day of the period.", valueName: "day"))
  var from: String

  @Option(help: ArgumentHelp("The last day of the period.", valueName: "day"))
  var to: String

  @Option(help: "md, html, csv or json.")
  var format: ReportFormat = .md

  @Flag(help: "Lists internal entries too; they are never counted.")
  var `internal` = false

  @Flag(help: "Says how it is counted and which events count.")
  var explain = false

  func validate() throws {
    let days = try [from, to].map { try DayArgument.required($0, option: "--from and --to") }
    if let first = days.first, let last = days.last, last < first {
      throw ValidationError("--to lies before --from.")
    }
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
      throw ValidationError("\(option) take a day such as 2025-12-01, not “\(text)”.")
    }
    return day
  }
}
