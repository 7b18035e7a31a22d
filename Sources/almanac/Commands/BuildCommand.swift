import AlmanacBuild
import AlmanacModel
import ArgumentParser

/// What `build` and `publish` are told besides where the site lies.
struct BuildSwitches: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.output, ValueName.folder))
  var output = "output"

  @Option(help: ArgumentHelp(OptionHelp.url, ValueName.url))
  var url: String?

  @Flag(help: ArgumentHelp(OptionHelp.drafts))
  var drafts = false

  @Flag(help: ArgumentHelp(OptionHelp.future))
  var future = false

  @Flag(help: ArgumentHelp(OptionHelp.keepGoing))
  var keepGoing = false

  @Flag(help: ArgumentHelp(OptionHelp.inPlace))
  var inPlace = false

  @Flag(help: ArgumentHelp(OptionHelp.quiet))
  var quiet = false

  @Flag(help: ArgumentHelp(OptionHelp.verbose))
  var verbose = false

  @Flag(help: ArgumentHelp(OptionHelp.timings))
  var timings = false

  func apply(to options: inout BuildOptions) {
    options.output = output
    options.url = url
    options.includesDrafts = drafts
    options.includesFuture = future
    options.keepsGoing = keepGoing
    options.inPlace = inPlace
  }
}

/// `almanac build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration("build", .build)

  @OptionGroup var site: SiteOptions
  @OptionGroup var switches: BuildSwitches

  @Option(help: ArgumentHelp(OptionHelp.review, ValueName.folder))
  var review: String?

  func validate() throws {
    if review != nil, switches.url != nil { throw ValidationError(UsageMessages.reviewHasNoAddress) }
  }

  func run() throws {
    let build = BuildRun(site: site, switches: switches)
    let result = try review.map { try self.review(in: $0, build) } ?? build.run()
    // The process ends here, and the system takes its memory back at once; giving back a large site piece by
    // piece would take as long as reading it.
    _ = Unmanaged.passRetained(Kept(result))
  }
}

extension BuildCommand {
  private func review(in folder: String, _ build: BuildRun) throws -> BuildResult {
    let run = CommandRun(terminal: site.terminal, content: site.content)
    try run.attempt { try ReviewFolder(folder).check(beside: switches.output) }
    let result = try build.run(build.options.review(in: folder)) {
      try SiteBuilder($0, interruption: $1).build()
    }
    if !switches.quiet { site.terminal.say(CommandMessages.reviewCopy(folder)) }
    return result
  }
}

/// Holds what came of a build as long as the process lives.
private final class Kept {
  private let result: BuildResult

  init(_ result: BuildResult) {
    self.result = result
  }
}

/// A build from the command line: findings, summary, exit code.
struct BuildRun {
  let site: SiteOptions
  let switches: BuildSwitches

  /// - Returns: what came out.
  /// - Throws: the exit code where nothing could be published.
  func run() throws -> BuildResult {
    try run(options) { try SiteBuilder($0, interruption: $1).build() }
  }

  /// What the pipeline is told.
  var options: BuildOptions {
    var options = site.buildOptions
    switches.apply(to: &options)
    options.occasion = .build
    return options
  }

  /// Runs a build that somebody else describes, as `publish` does.
  func run(
    _ options: BuildOptions, _ build: (BuildOptions, Interruption) throws -> BuildResult
  ) throws -> BuildResult {
    var options = options
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    let interruption = Interruption()
    let sources = CommandRun.handleInterrupts(interruption)
    defer { sources.forEach { $0.cancel() } }
    let progress = BuildProgress()
    options.progress = progress
    let bar = switches.quiet ? nil : ProgressBar.start(progress, terminal)
    let outcome = Result { try build(options, interruption) }
    bar?.stop()
    if interruption.isAbandoned { throw ExitCode(CommandRun.Code.interrupted) }
    let result = try run.attempt { try outcome.get() }
    let findings = Excerpts(result.linked.tree).fill(result.linked.log)
    run.printFindings(
      switches.quiet ? findings.filter { $0.severity == .error } : findings,
      warnings: switches.verbose ? nil : SummaryPrinter.listedEntries)
    let summary = SummaryPrinter(terminal: terminal, isQuiet: switches.quiet, isVerbose: switches.verbose)
    if switches.timings { summary.print(result.timings) }
    guard let report = result.report else {
      summary.printRefusal(findings, outlook: result.outlook, hasTried: options.keepsGoing)
      throw CommandRun.Code.content
    }
    summary.print(report, result.linked, findings: findings)
    if let outlook = result.outlook { summary.print(outlook) }
    if findings.contains(where: { $0.severity == .error }) { throw CommandRun.Code.content }
    return result
  }
}
