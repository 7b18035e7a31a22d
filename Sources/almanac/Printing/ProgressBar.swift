import AlmanacBuild
import AlmanacModel
import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// A line at the bottom of the terminal while a step takes longer than half a second; gone when it is over.
final class ProgressBar: Sendable {
  private let progress: BuildProgress
  private let terminal: Terminal
  private let isStopped = Mutex(false)
  private let hasEnded = DispatchSemaphore(value: 0)

  private init(_ progress: BuildProgress, _ terminal: Terminal) {
    self.progress = progress
    self.terminal = terminal
  }

  /// Shows the progress until the returned bar is stopped; nil where nobody sits at a terminal.
  static func start(_ progress: BuildProgress, _ terminal: Terminal) -> ProgressBar? {
    guard isatty(STDERR_FILENO) == 1, ProcessInfo.processInfo.environment["TERM"] != "dumb" else {
      return nil
    }
    let bar = ProgressBar(progress, terminal)
    DispatchQueue(label: "progress").async { bar.show() }
    return bar
  }

  func stop() {
    isStopped.withLock { $0 = true }
    hasEnded.wait()
  }

  private func show() {
    let clock = ContinuousClock()
    var (stage, begun, isShown) = ("", clock.now, false)
    while !isStopped.withLock({ $0 }) {
      usleep(50_000)
      if progress.stage != stage { (stage, begun) = (progress.stage, clock.now) }
      guard !stage.isEmpty, begun.duration(to: clock.now) > .milliseconds(500) else { continue }
      terminal.draw(Self.line(stage, progress.count, width: terminal.width, terminal.language))
      isShown = true
    }
    if isShown { terminal.draw("") }
    hasEnded.signal()
  }

  /// The line: what is being done, a bar and how much of it where that is known; never wider than the terminal.
  static func line(_ stage: String, _ count: (done: Int, total: Int), width: Int, _ language: UILanguage)
    -> String
  {
    let name = CommandMessages.stage(stage).text(in: language)
    guard count.total > 0 else { return CharacterWidth.cut("\(name) …", to: width - 1) }
    let numbers = " \(count.done)/\(count.total)"
    let room = min(30, width - 1 - CharacterWidth.of(name) - numbers.count - 3)
    guard room >= 5 else { return CharacterWidth.cut(name + numbers, to: width - 1) }
    let full = min(room, room * count.done / count.total)
    return "\(name) [" + String(repeating: "#", count: full) + String(repeating: ".", count: room - full)
      + "]" + numbers
  }
}
