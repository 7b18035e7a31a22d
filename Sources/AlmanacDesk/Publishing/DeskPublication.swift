import AlmanacBuild
import AlmanacModel
import Synchronization

/// The publication that the desk runs, one at a time.
final class DeskPublication: Sendable {
  enum Stage: Sendable {
    case idle, running
    /// Where the site lies now, and what went wrong beside it.
    case done(at: String, note: DeskWording?)
    /// Nothing was published; these speak against it.
    case refused([Diagnostic])
    case failed(DeskWording)
  }

  private let state = Mutex(Stage.idle)

  var stage: Stage { state.withLock { $0 } }

  var isRunning: Bool { if case .running = stage { true } else { false } }

  /// - Returns: false where one runs already.
  func begin() -> Bool {
    state.withLock { stage in
      if case .running = stage { return false }
      stage = .running
      return true
    }
  }

  func end(_ stage: Stage) { state.withLock { $0 = stage } }

  /// Publishes as the command does, under the lock that saving takes. Takes as long as it takes.
  static func run(_ options: BuildOptions) -> Stage {
    var options = options
    (options.occasion, options.canAnswer, options.progress) = (.publication, false, nil)
    do {
      let lock = try SiteLock.takeIfWritable(content: options.content, patience: 3000)
      defer { withExtendedLifetime(lock) {} }
      try ContentRestoration(content: options.content).requireNone()
      let publisher = SitePublisher(options)
      let result = try publisher.build()
      guard result.report != nil else {
        let findings = Excerpts(result.linked.tree).fill(result.linked.log)
        return .refused(findings.filter { $0.severity == .error })
      }
      _ = try publisher.record(result)
      let note = Self.keptVersion(publisher, result)
      _ = try publisher.copy()
      return .done(at: options.target ?? options.output, note: note)
    } catch let failure as BuildFailure {
      return .failed(DeskWording(failure))
    } catch let failure as PublishingError {
      return .failed(DeskWording(failure.wording.text, failure.wording.help))
    } catch {
      return .failed(.failed("\(error)"))
    }
  }

  /// A version that cannot be kept is no reason against a publication that is out already.
  /// - Returns: what is to be said about it.
  private static func keptVersion(_ publisher: SitePublisher, _ result: BuildResult) -> DeskWording? {
    do throws(BuildFailure) {
      try publisher.keepVersion(result)
      return nil
    } catch {
      return DeskWording(error)
    }
  }
}
