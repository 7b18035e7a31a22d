import FlyingSocks
import Glibc

/// Serves at a port, on this machine's own addresses only.
///
/// The sockets and their waiting are FlyingFox's. Its reader of requests takes time that grows with the square of
/// a line's length, so that a few long lines would keep it from everything else; `RequestReader` does not.
public struct PreviewServer: Sendable {
  /// Why it cannot serve.
  public enum Failure: Error, Equatable {
    case notLoopback(String)
    /// This port and the following ones are taken.
    case noPort(Int)
    case refused(String)
  }

  private let listening: Socket
  /// With its slash: `http://127.0.0.1:8000/`.
  public let address: String
  public let port: Int
  /// So many ports are tried.
  private static let attempts = 20

  /// Takes a port. Who comes before it serves waits.
  /// - Parameters:
  ///   - host: `localhost`, or an address of this machine that no other reaches.
  ///   - port: the first to try.
  /// - Throws: `Failure`.
  public init(host: String, port: Int) throws {
    try Self.requireLoopback(host)
    for attempt in 0..<Self.attempts {
      guard let number = UInt16(exactly: port + attempt), number > 0 else { break }
      guard let listening = try Self.open(host, number) else { continue }
      self.listening = listening
      self.port = Int(number)
      address = "http://\(host == "::1" ? "[::1]" : host):\(number)/"
      return
    }
    throw Failure.noPort(port)
  }

  /// - Throws: `Failure.notLoopback`.
  static func requireLoopback(_ host: String) throws {
    guard host == "localhost" || host == "::1" || LoopbackHost.isLoopbackAddress(host) else {
      throw Failure.notLoopback(host)
    }
  }

  /// Gives the port back; whoever served ends.
  func close() { try? listening.close() }

  /// Serves until the task is cancelled, and gives the port back.
  /// - Parameter answering: answers requests.
  public func serve(_ answering: any RequestAnswering) async throws {
    let pool = SocketPool<ePoll>.ePoll(maxEvents: 64)
    try await pool.prepare()
    defer { close() }
    try await serve(try AsyncSocket(socket: listening, pool: pool), pool, answering)
  }

  /// - Returns: the socket that listens at a port; nil where the port is taken.
  private static func open(_ host: String, _ port: UInt16) throws -> Socket? {
    do {
      return host == "::1"
        ? try listen(at: sockaddr_in6.inet6(ip6: host, port: port))
        : try listen(at: sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port))
    } catch SocketError.failed(let type, let code, let message) {
      guard code == EADDRINUSE || code == EACCES else { throw Failure.refused("\(type): \(message)") }
      return nil
    }
  }

  private static func listen(at address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(address.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      // The end of an answer is not held back until its beginning has arrived; connections take this over.
      try socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
      try socket.bind(to: address)
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }

  private func serve(
    _ listening: AsyncSocket, _ pool: SocketPool<ePoll>, _ answering: any RequestAnswering
  ) async throws {
    let connections = OpenConnections()
    try? await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { await connections.watch() }
      while !Task.isCancelled {
        guard let socket = try await accept(listening) else { continue }
        group.addTask {
          let number = connections.add(socket.socket)
          await Connection(
            socket: socket, number: number, connections: connections, answering: answering
          ).serve()
          connections.remove(number)
          try? socket.close()
        }
      }
    }
  }

  /// - Returns: a connection; nil where one could not be taken for a moment, such as when the machine has no
  ///   more descriptors to give.
  private func accept(_ listening: AsyncSocket) async throws -> AsyncSocket? {
    do {
      return try await listening.accept()
    } catch is SocketError where !Task.isCancelled {
      try await Task.sleep(for: .milliseconds(50))
      return nil
    }
  }
}
