import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Ends connections that no browser makes: those that send without end, those that stay silent, and the
/// oldest where there are too many. Whatever a client does, the server keeps its memory and its doors.
final class ConnectionWatch: Sendable {
  private let isStopped = Atomic<Bool>(false)
  private let descriptors: Int32
  /// All requests of one connection together are smaller.
  private static let byteLimit: UInt64 = 1 << 20
  /// An open page asks again after ten seconds.
  private static let silenceLimit: UInt32 = 60_000
  private static let connectionLimit = 400

  /// Lets the process have as many connections as the watch looks after.
  init() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 4096))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    descriptors = Int32(min(limit.rlim_cur, 4096))
  }

  func start() {
    Thread.detachNewThread { [self] in
      while !isStopped.load(ordering: .relaxed) {
        Thread.sleep(forTimeInterval: 0.5)
        look()
      }
    }
  }

  /// Sends what is written at once, on all connections to come: they take this from the listening socket.
  /// Without it header and body of an answer wait for each other.
  func hastenAnswers() {
    for descriptor in 3..<max(4, descriptors) {
      var state = [UInt8](repeating: 0, count: 8)
      var length = socklen_t(state.count)
      let listening = UInt8(10)
      guard getsockopt(descriptor, 6, 11, &state, &length) == 0, state[0] == listening else { continue }
      var on: Int32 = 1
      setsockopt(descriptor, 6, 1, &on, socklen_t(MemoryLayout<Int32>.size))
    }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  private func look() {
    var connections: [(descriptor: Int32, silence: UInt32)] = []
    for descriptor in 3..<max(4, descriptors) {
      guard let facts = Connection(descriptor) else { continue }
      if facts.received > Self.byteLimit || facts.silence > Self.silenceLimit {
        shutdown(descriptor, Int32(SHUT_RDWR))
      } else {
        connections.append((descriptor, facts.silence))
      }
    }
    guard connections.count > Self.connectionLimit else { return }
    for connection in connections.sorted(by: { $0.silence > $1.silence }).dropLast(Self.connectionLimit) {
      shutdown(connection.descriptor, Int32(SHUT_RDWR))
    }
  }
}

/// What the kernel knows of a TCP connection (`tcp_info` of linux/tcp.h).
private struct Connection {
  /// Milliseconds since the client last sent something.
  let silence: UInt32
  /// Bytes the client has sent.
  let received: UInt64

  /// Nil for what is no open TCP connection.
  init?(_ descriptor: Int32) {
    var info = [UInt8](repeating: 0, count: 232)
    var length = socklen_t(info.count)
    guard getsockopt(descriptor, 6, 11, &info, &length) == 0, length >= 136 else { return nil }
    let (established, closeWait) = (UInt8(1), UInt8(8))
    guard info[0] == established || info[0] == closeWait else { return nil }
    silence = (0..<4).reduce(0) { $0 | UInt32(info[52 + $1]) << (8 * UInt32($1)) }
    received = (0..<8).reduce(0) { $0 | UInt64(info[128 + $1]) << (8 * UInt64($1)) }
  }
}
