import Synchronization

/// Lets an interrupted build clean up: whoever catches the signal abandons what is under way.
public final class Interruption: Sendable {
  private struct State {
    var session: PublishingSession?
    var isAbandoned = false
  }

  private let state = Mutex(State())

  public init() {}

  func watch(_ new: PublishingSession?) {
    state.withLock { $0.session = new }
  }

  /// Removes what the build under way has staged; the output folder stays as it was.
  public func abandon() {
    state.withLock {
      $0.isAbandoned = true
      $0.session?.abandon()
    }
  }

  /// Whether the build was given up: what it failed with after that is nobody's mistake.
  public var isAbandoned: Bool { state.withLock { $0.isAbandoned } }
}
