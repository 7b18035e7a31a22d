import AlmanacBuild
import AlmanacModel
import AlmanacPreview
import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// `almanac serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Shows the site while you write; every saved edit appears at once.",
    discussion: "Example: almanac serve --port 8000 --open")

  @OptionGroup var site: SiteOptions

  @Option(help: "The port; when it is taken, the next free one.")
  var port = 8000

  @Option(
    help: ArgumentHelp("An address of this machine: 127.0.0.1, ::1 or localhost.", valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Opens the page in the browser.")
  var open = false

  @Flag(help: "Asks for changes once a second, for disks that do not tell of them.")
  var poll = false

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535.") }
  }

  func run() throws {
    let terminal = site.terminal
    let run = CommandRun(terminal: terminal, content: site.content)
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
    let task = Task { try await serve(preview, printer, terminal) }
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

  private func serve(_ preview: LivePreview, _ printer: DiagnosticPrinter, _ terminal: Terminal) async throws
  {
    Self.tell(await preview.findings, printer, terminal)
    let (opens, hosts) = (open, terminal)
    try await preview.run { address in
      hosts.say("Vorschau: \(address)  (Ende mit Strg+C)", "Preview: \(address)  (end with Ctrl+C)")
      if opens { Browser.open(address) }
    }
  }

  private static func tell(_ findings: [Diagnostic], _ printer: DiagnosticPrinter, _ terminal: Terminal) {
    let errors = findings.filter { $0.severity == .error }
    for finding in errors.prefix(5) { terminal.say(printer.text(finding) + "\n") }
    guard !findings.isEmpty else { return terminal.say("Alles in Ordnung.", "All is well.") }
    terminal.say(CountedWord.findings(findings))
  }

  private func finish(_ result: Result<Void, any Error>?, _ run: CommandRun) throws {
    guard case .failure(let error) = result else { throw ExitCode(CommandRun.Code.interrupted) }
    guard let failure = error as? PreviewServer.Failure else { throw ExitCode(CommandRun.Code.interrupted) }
    throw explained(failure, run)
  }

  private func explained(_ failure: PreviewServer.Failure, _ run: CommandRun) -> ExitCode {
    let isGerman = run.terminal.language == .german
    switch failure {
    case .notLoopback(let host):
      run.explain(
        isGerman
          ? "„\(host)“ wäre von anderen Rechnern aus zu erreichen."
          : "“\(host)” could be reached from other machines.",
        isGerman
          ? "Die Vorschau läuft nur auf diesem Rechner: --host 127.0.0.1."
          : "The preview stays on this machine: --host 127.0.0.1.")
      return CommandRun.Code.usage
    case .noPort(let port):
      run.explain(
        isGerman
          ? "Port \(port) und die folgenden sind belegt." : "Port \(port) and the ones after it are taken.",
        isGerman ? "Nennen Sie einen anderen: --port 9000." : "Name another: --port 9000.")
    case .refused(let reason):
      run.explain(
        isGerman ? "Die Vorschau kann nicht antworten: \(reason)." : "The preview cannot answer: \(reason).",
        isGerman ? "Nennen Sie einen anderen Port: --port 9000." : "Name another port: --port 9000.")
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

/// Opens pages in the user's browser.
enum Browser {
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xdg-open")
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
