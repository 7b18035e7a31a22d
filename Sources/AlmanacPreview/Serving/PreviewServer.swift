import FlyingSocks
import Glibc

/// The server of the preview: on this machine's own addresses only.
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

  private let handler: PreviewHandler
  private let host: String
  private let port: Int
  /// So many ports are tried.
  private static let attempts = 20

  /// - Parameters:
  ///   - handler: answers requests.
  ///   - host: `localhost`, or an address of this machine that no other reaches.
  ///   - port: the first to try.
  /// - Throws: `Failure.notLoopback`.
  public init(_ handler: PreviewHandler, host: String, port: Int) throws {
    guard host == "localhost" || host == "::1" || LoopbackHost.isLoopbackAddress(host) else {
      throw Failure.notLoopback(host)
    }
    self.handler = handler
    self.host = host
    self.port = port
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter isReady: is told the address as soon as the server answers.
  /// - Throws: `Failure`.
  public func run(isReady: @Sendable (String) -> Void) async throws {
    let pool = SocketPool<ePoll>.ePoll(maxEvents: 64)
    try await pool.prepare()
    for attempt in 0..<Self.attempts {
      let port = port + attempt
      guard let number = UInt16(exactly: port), number > 0 else { break }
      guard let listening = try open(number) else { continue }
      defer { try? listening.close() }
      isReady("http://\(host == "::1" ? "[::1]" : host):\(port)/")
      return try await serve(try AsyncSocket(socket: listening, pool: pool), pool)
    }
    throw Failure.noPort(port)
  }

  /// - Returns: the socket that listens at a port; nil where the port is taken.
  private func open(_ port: UInt16) throws -> Socket? {
    do {
      return host == "::1"
        ? try listen(at: sockaddr_in6.inet6(ip6: host, port: port))
        : try listen(at: sockaddr_in.inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port))
    } catch SocketError.failed(let type, let code, let message) {
      guard code == EADDRINUSE || code == EACCES else { throw Failure.refused("\(type): \(message)") }
      return nil
    }
  }

  private func listen(at address: some SocketAddress) throws -> Socket {
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

  private func serve(_ listening: AsyncSocket, _ pool: SocketPool<ePoll>) async throws {
    let connections = OpenConnections()
    try? await withThrowingDiscardingTaskGroup { group in
      group.addTask { try await pool.run() }
      group.addTask { await connections.watch() }
      while !Task.isCancelled {
        guard let socket = try await accept(listening) else { continue }
        group.addTask {
          let number = connections.add(socket.socket)
          await Connection(
            socket: socket, number: number, connections: connections, answer: { await handler.answer($0) }
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
