import Synchronization

/// Lets an interrupted build clean up: whoever catches the signal abandons what is under way, or waits until the site is
/// exchanged.
public final class Interruption: Sendable {
  private struct State {
    var session: PublishingSession?
    var isAbandoned = false
  }

  private let state = Mutex(State())

  public init() {}

  /// A session begins; of a build that was given up already nothing is staged any more.
  func watch(_ session: PublishingSession) {
    state.withLock {
      $0.session = session
      if $0.isAbandoned { session.abandon() }
    }
  }

  /// Runs the last step of a build: it is done as a whole or not begun, so that no half of it is left behind.
  /// - Throws: `PublishingError.sessionOver` where the build was given up before, and what the step throws.
  func complete<Result: Sendable>(_ step: () throws -> Result) throws -> Result {
    try state.withLock {
      $0.session = nil
      guard !$0.isAbandoned else { throw PublishingError.sessionOver }
      return try step()
    }
  }

  /// Removes what the build under way has staged; the output folder stays as it was. Where the last step has begun, waits
  /// for its end.
  public func abandon() {
    state.withLock {
      $0.isAbandoned = true
      $0.session?.abandon()
    }
  }

  /// Whether the build was given up: what it failed with after that is nobody's mistake.
  public var isAbandoned: Bool { state.withLock { $0.isAbandoned } }
}
