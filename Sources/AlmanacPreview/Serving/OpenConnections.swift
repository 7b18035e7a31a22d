import FlyingSocks
import Glibc
import Synchronization

/// The connections that are open, each with the moment until which it has to get on: clients that stay silent,
/// stop in the middle or never take their answer lose their place, and where there are too many, those go first
/// whose moment is nearest.
final class OpenConnections: Sendable {
  /// What a connection is waiting for, and for how many seconds at most.
  enum Stage: Int {
    case firstRequest = 10
    case restOfRequest = 8
    case body = 30
    /// An open page asks again after ten seconds.
    case nextRequest = 60
    case answer = 61
    case farewell = 2
  }

  private struct Entry {
    let socket: Socket
    var deadline: ContinuousClock.Instant
  }

  private struct State {
    var entries: [Int: Entry] = [:]
    var last = 0
  }

  private let state = Mutex(State())
  private static let limit = 400

  /// Takes in a connection, and ends another where there are too many.
  /// - Returns: its number.
  func add(_ socket: Socket) -> Int {
    state.withLock { state in
      if state.entries.count >= Self.limit,
        let (number, entry) = state.entries.min(by: { $0.value.deadline < $1.value.deadline })
      {
        Self.end(entry.socket)
        // It closes itself; until then it is not counted.
        state.entries[number] = nil
      }
      state.last += 1
      state.entries[state.last] = Entry(socket: socket, deadline: Self.deadline(.firstRequest))
      return state.last
    }
  }

  /// A connection is getting on.
  func enter(_ stage: Stage, _ number: Int) {
    state.withLock { $0.entries[number]?.deadline = Self.deadline(stage) }
  }

  /// Gives a connection's place away, before its socket is closed: the number of the descriptor may be another
  /// connection's right after.
  func remove(_ number: Int) { state.withLock { $0.entries[number] = nil } }

  /// Ends what did not get on, once a second, until the task is cancelled.
  func watch() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      let now = ContinuousClock.now
      state.withLock { state in
        for entry in state.entries.values where entry.deadline < now { Self.end(entry.socket) }
      }
    }
  }

  private static func deadline(_ stage: Stage) -> ContinuousClock.Instant {
    .now + .seconds(stage.rawValue)
  }

  /// Whoever reads or writes at it finds the connection at its end, and closes it.
  private static func end(_ socket: Socket) { shutdown(socket.file.rawValue, Int32(SHUT_RDWR)) }
}
