import AlmanacBuild
import AlmanacDesk
import AlmanacModel
import AlmanacPreview
import ArgumentParser
import CivilTime
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// `almanac serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration("serve", .serve)

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp(OptionHelp.port, ValueName.port))
  var port = 8000

  @Option(help: ArgumentHelp(OptionHelp.host, ValueName.address))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp(OptionHelp.copyFromDesk, ValueName.target))
  var to: String?

  @Flag(help: ArgumentHelp(OptionHelp.readOnly))
  var readOnly = false

  @Flag(help: ArgumentHelp(OptionHelp.open))
  var open = false

  @Flag(help: ArgumentHelp(OptionHelp.poll))
  var poll = false

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError(UsageMessages.portRange) }
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
    try run.attempt { if let to, PublicationTarget(to) == nil { throw BuildFailure.targetUnclear(to) } }
    let printer = terminal.printer(on: .talk, content: site.content)
    var options = site.buildOptions
    options.progress = BuildProgress()
    let bar = options.progress.flatMap { ProgressBar.start($0, terminal) }
    let outcome = Result {
      try LivePreview(
        options, host: host, port: port, language: terminal.language, polls: poll,
        now: { Instant(seconds: Int(Date().timeIntervalSince1970)) },
        didChange: { Self.tell($0, printer, terminal) })
    }
    bar?.stop()
    let preview = try run.attempt {
      do { return try outcome.get() } catch let failure as PreviewServer.Failure {
        throw explained(failure, run)
      }
    }
    let desk = readOnly ? nil : order(options, terminal)
    let task = Task { try await serve(preview, desk, printer, terminal) }
    let sources = Self.handleInterrupts { task.cancel() }
    defer { sources.forEach { $0.cancel() } }
    let ended = Ending()
    Task {
      ended.set(await task.result)
      ended.isDone.signal()
    }
    ended.isDone.wait()
    try finish(ended.value, run)
  }

  private func order(_ options: BuildOptions, _ terminal: Terminal) -> Desk.Order {
    Desk.Order(
      options: options, secrets: .drawn(), language: terminal.language, target: to,
      now: { Instant(seconds: Int(Date().timeIntervalSince1970)) })
  }

  private func serve(
    _ preview: LivePreview, _ order: Desk.Order?, _ printer: DiagnosticPrinter, _ terminal: Terminal
  ) async throws {
    Self.tell(await preview.findings, printer, terminal)
    let opens = open
    let makeDesk = order.map { order in
      { (session: PreviewSession, addresses: PreviewAddresses) in
        Desk(order, session: session, addresses: addresses) as any PreviewDesk
      }
    }
    try await preview.run(desk: makeDesk) { addresses in
      let desk = addresses.desk.flatMap { address in order.map { "\(address)?secret=\($0.secrets.secret)" } }
      if let desk {
        terminal.say(CommandMessages.desk)
        terminal.result("\(desk)\n")
      }
      terminal.say(CommandMessages.preview)
      terminal.result("\(addresses.preview)\n")
      if opens { Browser.open(desk ?? addresses.preview) }
    }
  }

  private static func tell(_ findings: [Diagnostic], _ printer: DiagnosticPrinter, _ terminal: Terminal) {
    let errors = findings.filter { $0.severity == .error }
    for finding in errors.prefix(5) { terminal.say(printer.text(finding) + "\n") }
    guard !findings.isEmpty else { return terminal.say(CommandMessages.allIsWell) }
    terminal.say(CountedWord.findings(findings))
  }

  private func finish(_ result: Result<Void, any Error>?, _ run: CommandRun) throws {
    guard case .failure(let error) = result else { throw ExitCode(CommandRun.Code.interrupted) }
    guard let failure = error as? PreviewServer.Failure else { throw ExitCode(CommandRun.Code.interrupted) }
    throw explained(failure, run)
  }

  private func explained(_ failure: PreviewServer.Failure, _ run: CommandRun) -> ExitCode {
    switch failure {
    case .notLoopback(let host):
      run.explain(CommandMessages.reachableHost(host), CommandMessages.stayOnThisMachine)
      return CommandRun.Code.usage
    case .noPort(let port):
      run.explain(CommandMessages.portsTaken(from: port), CommandMessages.nameOther)
    case .refused(let reason):
      run.explain(CommandMessages.previewRefused(reason), CommandMessages.nameOtherPort)
    }
    return CommandRun.Code.machine
  }

  private static func handleInterrupts(_ stop: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: stop)
      source.resume()
      return source
    }
  }
}

/// How the serving ended, carried from its task to the command that waits for it.
private final class Ending: Sendable {
  let isDone = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<Void, any Error>?>(nil)

  func set(_ new: Result<Void, any Error>) { result.withLock { $0 = new } }
  var value: Result<Void, any Error>? { result.withLock { $0 } }
}

extension DeskSecrets {
  /// Of texts of 160 bits each.
  fileprivate static func drawn() -> DeskSecrets {
    DeskSecrets {
      var chance = SystemRandomNumberGenerator()
      return (0..<40).map { _ in String(UInt8.random(in: 0..<16, using: &chance), radix: 16) }.joined()
    }
  }
}

/// Opens pages in the user's browser.
enum Browser {
  static func open(_ address: String) {
    var quiet = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&quiet)
    defer { posix_spawn_file_actions_destroy(&quiet) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&quiet, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(address)]
    defer { for word in words { free(word) } }
    posix_spawn(nil, "/usr/bin/xdg-open", &quiet, nil, words + [nil], environ)
  }
}
