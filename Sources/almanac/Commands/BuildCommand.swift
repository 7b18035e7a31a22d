import AlmanacBuild
import AlmanacModel
import ArgumentParser

/// What `build` and `publish` are told besides where the site lies.
struct BuildSwitches: ParsableArguments {
  @Option(help: ArgumentHelp("The folder to publish into.", valueName: "dir"))
  var output = "output"

  @Option(help: ArgumentHelp("Another public address than site.yaml's.", valueName: "url"))
  var url: String?

  @Flag(help: "Shows drafts too.")
  var drafts = false

  @Flag(help: "Shows posts whose day has not come.")
  var future = false

  @Flag(help: "Publishes what is right and leaves out what is not.")
  var keepGoing = false

  @Flag(help: "Writes file by file instead of exchanging the folder.")
  var inPlace = false

  @Flag(help: "Says nothing but what stops the build.")
  var quiet = false

  @Flag(help: "Says what was written.")
  var verbose = false

  @Flag(help: "Says how long each stage took.")
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
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Reads, checks and renders the site into output/.",
    discussion: "Example: almanac build --today 2025-12-01 --verbose")

  @OptionGroup var site: SiteOptions
  @OptionGroup var switches: BuildSwitches

  func run() throws {
    let result = try BuildRun(site: site, switches: switches).run()
    // The process ends here, and the system takes its memory back at once; giving back a large site piece by
    // piece would take as long as reading it.
    _ = Unmanaged.passRetained(Kept(result))
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
    run.printFindings(switches.quiet ? findings.filter { $0.severity == .error } : findings)
    let summary = SummaryPrinter(terminal: terminal, isQuiet: switches.quiet, isVerbose: switches.verbose)
    if switches.timings { summary.print(result.timings) }
    guard let report = result.report else {
      summary.printRefusal(findings)
      throw CommandRun.Code.content
    }
    summary.print(report, result.linked.site, findings: findings)
    if findings.contains(where: { $0.severity == .error }) { throw CommandRun.Code.content }
    return result
  }
}
