import AlmanacBuild
import Foundation
import Testing

@testable import AlmanacPreview

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The preview's server over real sockets")
struct PreviewServerTests {
  /// What the server answers over one connection until it closes it. Waiting takes a thread that no task needs.
  private static func answer(_ port: Int, _ text: String) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: exchange(port, text)) }
    }
  }

  private static func exchange(_ port: Int, _ text: String) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else { return "no connection" }
    _ = text.withCString { send(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL)) }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
      answer += buffer.prefix(count)
    }
  }

  @Test(
    "Answers come in order over one connection; a taken port gives the next; the server ends when told to")
  func serving() async throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    let servers = try (0..<2).map { _ in try PreviewServer(host: "127.0.0.1", port: 18_200) }
    let running = servers.map { server in Task { try await server.serve(site.handler) } }
    let open = servers.map(\.port)
    #expect(Set(open).count == 2)
    #expect(servers.map(\.address) == open.map { "http://127.0.0.1:\($0)/" })
    for port in open {
      let answer = await Self.answer(
        port,
        "HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /nirgends HTTP/1.1\r\nHost: localhost\r\n\r\n"
          + "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhallo")
      let statuses = answer.matches(of: #/HTTP/1\.1 (\d+) /#).map { $0.output.1 }
      #expect(statuses == ["200", "404", "405"])
      #expect(answer.contains("\r\nAllow: GET, HEAD\r\n"))
      let refused = await Self.answer(port, "\u{16}\u{3}\u{1}")
      #expect(refused.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    }
    for task in running { task.cancel() }
    for task in running { try await task.value }
    for port in open { #expect(await Self.answer(port, "") == "no connection") }
  }

  @Test("The preview is no server for other machines")
  func loopbackOnly() throws {
    let site = try PreviewFixture()
    defer { site.remove() }
    for host in ["0.0.0.0", "::", "192.168.0.1", "example.org", ""] {
      #expect(throws: PreviewServer.Failure.notLoopback(host)) {
        try PreviewServer(host: host, port: 8000)
      }
    }
  }
}
