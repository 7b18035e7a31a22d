import FlyingSocks
import FoundationEssentials
import Glibc

/// A client's connection: reads requests one after the other and writes the answers (RFC 9112).
struct Connection: Sendable {
  let socket: AsyncSocket
  let number: Int
  let connections: OpenConnections
  let answering: any RequestAnswering
  /// So much is read of what nobody wants before the connection is closed, in bytes.
  private static let farewellLimit = 256 << 10

  /// Serves until the client goes, says something that is no request, or loses its place.
  func serve() async {
    var reader = RequestReader()
    do {
      while let head = try await nextHead(&reader) {
        var request = head.request
        let (answer, keepsConnection): (PreviewAnswer, Bool)
        switch answering.admit(request) {
        case .refused(let refusal):
          (answer, keepsConnection) = (refusal, head.keepsConnection && !request.fields.hasBody)
        case .withoutBody:
          connections.enter(.answer, number)
          // A body that nobody reads would be taken for the next request.
          (answer, keepsConnection) = (
            await answering.answer(request), head.keepsConnection && !request.fields.hasBody
          )
        case .withBody:
          guard let body = try await body(of: request, &reader) else { return }
          request.body = body
          connections.enter(.answer, number)
          (answer, keepsConnection) = (await answering.answer(request), head.keepsConnection)
        }
        let isHead = request.method == "HEAD"
        try await socket.write(AnswerBytes.of(answer, withBody: !isHead, keepsConnection: keepsConnection))
        guard keepsConnection else { return try await leave() }
        connections.enter(reader.hasBegun ? .restOfRequest : .nextRequest, number)
      }
    } catch let refusal as RequestReader.Refusal {
      try? await refuse(refusal.status)
    } catch {
      // The client is gone.
    }
  }

  /// The next request; nil when there is none any more.
  private func nextHead(_ reader: inout RequestReader) async throws -> RequestReader.Head? {
    while true {
      if let head = try reader.next() { return head }
      let hadBegun = reader.hasBegun
      guard let bytes = try await read() else { return nil }
      reader.append(bytes)
      if !hadBegun { connections.enter(.restOfRequest, number) }
    }
  }

  /// The body of a request, all of which has to come before one deadline; nil where the client is gone.
  private func body(of request: PreviewRequest, _ reader: inout RequestReader) async throws -> [UInt8]? {
    connections.enter(.body, number)
    while true {
      if let body = reader.body(request.fields.bodyLength ?? 0) { return body }
      guard let bytes = try await read(atMost: 64 << 10) else { return nil }
      reader.append(bytes)
    }
  }

  private func read(atMost limit: Int = 4096) async throws -> [UInt8]? {
    do {
      return try await socket.read(atMost: limit)
    } catch SocketError.disconnected {
      return nil
    }
  }

  private func refuse(_ status: Int) async throws {
    let text = status == 431 ? "The request is too long." : "This preview speaks HTTP/1.1."
    try await socket.write(AnswerBytes.of(.text(status, text), withBody: true, keepsConnection: false))
    try await leave()
  }

  /// Says that nothing more comes and reads what is under way, so that closing does not take the answer back
  /// (section 9.6).
  private func leave() async throws {
    connections.enter(.farewell, number)
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    var rest = Self.farewellLimit
    while rest > 0, let bytes = try await read() { rest -= bytes.count }
  }
}

/// An answer as it goes over the wire.
enum AnswerBytes {
  static func of(_ answer: PreviewAnswer, withBody: Bool, keepsConnection: Bool) -> Data {
    var lines = [
      "HTTP/1.1 \(answer.status) \(phrase(answer.status))", "Content-Type: \(answer.type)",
      "Content-Length: \(answer.body.count)", "Cache-Control: no-store", "X-Content-Type-Options: nosniff",
      "Cross-Origin-Resource-Policy: same-origin", "Connection: \(keepsConnection ? "keep-alive" : "close")",
    ]
    lines += answer.fields
    if let location = answer.location { lines.append("Location: \(location)") }
    var data = Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    if withBody { data.append(contentsOf: answer.body) }
    return data
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 202: "Accepted"
    case 301: "Moved Permanently"
    case 303: "See Other"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 409: "Conflict"
    case 411: "Length Required"
    case 413: "Content Too Large"
    case 422: "Unprocessable Content"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Internal Server Error"
    }
  }
}
