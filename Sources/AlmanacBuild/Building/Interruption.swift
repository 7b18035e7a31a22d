import Synchronization

/// Lets an interrupted build clean up: whoever catches the signal abandons what is under way.
public final class Interruption: Sendable {
  private let session = Mutex<PublishingSession?>(nil)

  public init() {}

  func watch(_ new: PublishingSession?) {
    session.withLock { $0 = new }
  }

  /// Removes what the build under way has staged; the output folder stays as it was.
  public func abandon() {
    session.withLock { $0?.abandon() }
  }
}
