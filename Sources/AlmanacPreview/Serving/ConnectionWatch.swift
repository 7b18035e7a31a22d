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
  /// One request is smaller. The server takes time that grows with the square of a line's length, so that a few
  /// long ones would keep it from everything else.
  private static let requestLimit: UInt64 = 32 << 10
  /// What the kernel takes of a connection before the server has read it (it doubles the number).
  private static let receiveBuffer: Int32 = 16 << 10
  /// All requests of one connection together are smaller.
  private static let byteLimit: UInt64 = 1 << 20
  /// An open page asks again after ten seconds.
  private static let silenceLimit: UInt32 = 60_000
  private static let connectionLimit = 400
  private static let widestGap = 256

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
      var requests: [Int32: Request] = [:]
      while !isStopped.load(ordering: .relaxed) {
        Thread.sleep(forTimeInterval: 0.1)
        look(&requests)
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
      var buffer = Self.receiveBuffer
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size))
    }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// - Parameter requests: how far each connection was when the client last got something.
  private func look(_ requests: inout [Int32: Request]) {
    var connections: [(descriptor: Int32, silence: UInt32)] = []
    var current: [Int32: Request] = [:]
    var closed = 0
    for descriptor in 3..<max(4, descriptors) {
      // New descriptors get the lowest free number: behind a wide gap there are none.
      closed = fcntl(descriptor, F_GETFD) < 0 ? closed + 1 : 0
      if closed > Self.widestGap { break }
      guard closed == 0, let facts = Connection(descriptor) else { continue }
      let request = Request(facts, after: requests[descriptor])
      current[descriptor] = request
      if facts.received - request.start > Self.requestLimit || facts.received > Self.byteLimit
        || facts.silence > Self.silenceLimit
      {
        shutdown(descriptor, Int32(SHUT_RDWR))
      } else {
        connections.append((descriptor, facts.silence))
      }
    }
    requests = current
    guard connections.count > Self.connectionLimit else { return }
    for connection in connections.sorted(by: { $0.silence > $1.silence }).dropLast(Self.connectionLimit) {
      shutdown(connection.descriptor, Int32(SHUT_RDWR))
    }
  }
}

/// Where the request that a connection is sending began.
private struct Request {
  /// Bytes that the client had sent before.
  let start: UInt64
  /// Bytes that the client had got by then.
  private let acknowledged: UInt64

  init(_ facts: Connection, after last: Request?) {
    acknowledged = facts.acknowledged
    if let last, last.acknowledged == facts.acknowledged, last.start <= facts.received {
      start = last.start
    } else {
      // A client that has got nothing yet is at its first request. (The handshake may count as a byte.)
      start = facts.acknowledged <= 1 ? 0 : facts.received
    }
  }
}

/// What the kernel knows of a TCP connection (`tcp_info` of linux/tcp.h).
private struct Connection {
  /// Milliseconds since the client last sent something.
  let silence: UInt32
  /// Bytes the client has sent.
  let received: UInt64
  /// Bytes the client has got.
  let acknowledged: UInt64

  /// Nil for what is no open TCP connection.
  init?(_ descriptor: Int32) {
    var info = [UInt8](repeating: 0, count: 232)
    var length = socklen_t(info.count)
    guard getsockopt(descriptor, 6, 11, &info, &length) == 0, length >= 136 else { return nil }
    let (established, closeWait) = (UInt8(1), UInt8(8))
    guard info[0] == established || info[0] == closeWait else { return nil }
    silence = (0..<4).reduce(0) { $0 | UInt32(info[52 + $1]) << (8 * UInt32($1)) }
    acknowledged = (0..<8).reduce(0) { $0 | UInt64(info[120 + $1]) << (8 * UInt64($1)) }
    received = (0..<8).reduce(0) { $0 | UInt64(info[128 + $1]) << (8 * UInt64($1)) }
  }
}
