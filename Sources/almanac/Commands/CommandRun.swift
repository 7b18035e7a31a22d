import AlmanacBuild
import AlmanacModel
import ArgumentParser
import Dispatch
import Glibc

/// How every command ends: findings are printed, failures explained, and the exit code says which it was.
struct CommandRun {
  let terminal: Terminal
  let content: String

  enum Code {
    static let content = ExitCode(1)
    static let usage = ExitCode(2)
    static let machine = ExitCode(3)
    static let interrupted: Int32 = 130
  }

  /// Runs a step that may fail because of the machine.
  func attempt<Result>(_ step: () throws -> Result) throws -> Result {
    do {
      return try step()
    } catch let failure as BuildFailure {
      explain(failure.wording.text, failure.wording.help)
      switch failure {
      case .missingContent, .outputInContent, .targetMissing, .targetForeign, .targetEmptied, .noVersion,
        .targetUnclear, .reviewInOutput, .targetUnconfirmed, .removesMany:
        throw Code.usage
      default: break
      }
      throw Code.machine
    } catch let failure as PublishingError {
      explain(failure.wording.text, failure.wording.help)
      throw Code.machine
    }
  }

  /// Reads, links and checks the site, with a progress bar where it takes a while.
  /// - Parameter further: what else is to be done before the bar goes.
  func read(
    _ options: BuildOptions,
    further: (SiteBuilder, inout LinkedSite, inout StageTimings) -> Void = { _, _, _ in }
  ) throws -> LinkedSite {
    let progress = BuildProgress()
    let bar = ProgressBar.start(progress, terminal)
    defer { bar?.stop() }
    return try attempt {
      var timings = StageTimings(progress: progress)
      let builder = SiteBuilder(options)
      var linked = try builder.read(&timings)
      further(builder, &linked, &timings)
      return linked
    }
  }

  /// Says what went wrong and what to do, in the user's language.
  func explain(_ sentence: BilingualText, _ help: BilingualText) {
    terminal.say("error: \(sentence.text(in: terminal.language))")
    terminal.say("help: \(help.text(in: terminal.language))")
  }

  /// Prints findings to standard error.
  /// - Parameter warnings: so many warnings are shown, the rest are counted; nil for all.
  func printFindings(_ diagnostics: [Diagnostic], warnings limit: Int? = nil) {
    let printer = terminal.printer(on: .talk, content: content)
    var (shown, left) = (0, 0)
    for item in CondensedFindings(diagnostics).items {
      if item.severity == .warning, let limit {
        guard shown < limit else {
          left += item.count
          continue
        }
        if case .finding = item { shown += 1 }
      }
      terminal.say(printer.text(item) + "\n")
    }
    if left > 0 { terminal.say(CommandMessages.moreWarnings(left)) }
  }

  /// Leaves everything as it was when the user interrupts.
  static func handleInterrupts(_ interruption: Interruption) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        interruption.abandon()
        Glibc.exit(Code.interrupted)
      }
      source.resume()
      return source
    }
  }
}
