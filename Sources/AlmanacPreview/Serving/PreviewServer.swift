import FlyingFox
import FlyingSocks
import Foundation

/// The server of the preview: on this machine's own addresses only.
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
    let watch = ConnectionWatch()
    watch.start()
    defer { watch.stop() }
    for attempt in 0..<Self.attempts {
      let port = port + attempt
      guard (1...65_535).contains(port) else { break }
      if try await serve(on: UInt16(port), watch, isReady) { return }
    }
    throw Failure.noPort(port)
  }

  /// - Returns: false where the port is taken.
  private func serve(
    on port: UInt16, _ watch: ConnectionWatch, _ isReady: @Sendable (String) -> Void
  ) async throws -> Bool {
    var wasReady = false
    while !Task.isCancelled {
      let server = try makeServer(port)
      let running = Task { try await server.run() }
      do {
        try await withTaskCancellationHandler {
          try await Self.waitUntilListening(server, running)
          watch.hastenAnswers()
          if !wasReady {
            wasReady = true
            isReady("http://\(host == "::1" ? "[::1]" : host):\(port)/")
          }
          try await running.value
        } onCancel: {
          running.cancel()
        }
      } catch let SocketError.failed(type, code, message) where !Task.isCancelled {
        guard !wasReady else { continue }  // Accepting failed for a moment; the door opens again.
        guard code == EADDRINUSE || code == EACCES else { throw Failure.refused("\(type): \(message)") }
        return false
      } catch {
        if Task.isCancelled || !wasReady { break }
      }
    }
    return true
  }

  /// Returns when the server listens, throws as soon as it has failed to.
  private static func waitUntilListening(_ server: HTTPServer, _ running: Task<Void, any Error>) async throws
  {
    let (listens, news) = AsyncStream<Bool>.makeStream()
    let waiting = Task {
      try? await server.waitUntilListening(timeout: 10)
      news.yield(true)
    }
    Task {
      _ = await running.result
      news.yield(false)
    }
    for await listens in listens {
      if !listens { try await running.value }
      break
    }
    waiting.cancel()
  }

  private func makeServer(_ port: UInt16) throws -> HTTPServer {
    let respond = Responder(handler: handler)
    if host == "::1" {
      return HTTPServer(address: try .inet6(ip6: host, port: port), logger: .disabled, handler: respond)
    }
    let address = host == "localhost" ? "127.0.0.1" : host
    return HTTPServer(address: try .inet(ip4: address, port: port), logger: .disabled, handler: respond)
  }
}

/// Carries requests and answers between the server and the handler.
private struct Responder: HTTPHandler {
  let handler: PreviewHandler

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let answer = await handler.answer(
      PreviewRequest(
        method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
        host: request.headers[HTTPHeader("Host")]))
    var headers: HTTPHeaders = [
      HTTPHeader("Content-Type"): answer.type, HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    ]
    if let location = answer.location { headers[HTTPHeader("Location")] = location }
    if answer.status == 405 { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    let isHead = request.method == .HEAD
    if isHead { headers[HTTPHeader("Content-Length")] = String(answer.body.count) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: phrase(answer.status)), headers: headers,
      body: isHead ? Data() : Data(answer.body))
  }

  private func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 301: "Moved Permanently"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    default: "Internal Server Error"
    }
  }
}
