import Testing

@testable import AlmanacPreview

@Suite("How requests are read from what clients send")
struct RequestReaderTests {
  private func first(_ text: String) throws -> RequestReader.Head? {
    var reader = RequestReader()
    reader.append(Array(text.utf8))
    return try reader.next()
  }

  @Test("A browser's request is read whole")
  func whole() throws {
    let cookie = String(repeating: "x", count: 9000)
    let head = try #require(
      try first(
        "GET /magazin/?q=a%20b HTTP/1.1\r\nHost: localhost:8000 \r\nCookie: \(cookie)\r\n\r\n"
      ))
    #expect(head.request.method == "GET")
    #expect(head.request.path == "/magazin/")
    #expect(head.request.query == "q=a%20b")
    #expect(head.request.host == "localhost:8000")
    #expect(head.keepsConnection)
  }

  @Test("However the bytes are cut, the same requests come out")
  func cuts() throws {
    let requests = [
      "\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n", "HEAD /b?c HTTP/1.1\nHost: b\n\n",
      "GET /c HTTP/1.0\r\nHost: c\r\n\r\n",
    ]
    let text = Array(requests.joined().utf8)
    for size in 1...text.count {
      var reader = RequestReader()
      var found: [String] = []
      for start in stride(from: 0, to: text.count, by: size) {
        reader.append(text[start..<min(start + size, text.count)])
        while let head = try reader.next() {
          found.append(
            "\(head.request.method) \(head.request.path) \(head.request.host ?? "") \(head.keepsConnection)")
        }
      }
      #expect(found == ["GET /a a true", "HEAD /b b true", "GET /c c false"], "pieces of \(size)")
      #expect(!reader.hasBegun)
    }
  }

  @Test("A whole address as target names the host")
  func wholeAddress() throws {
    let head = try #require(try first("GET http://evil.example/x?y HTTP/1.1\r\nHost: localhost\r\n\r\n"))
    #expect(head.request.host == "evil.example")
    #expect(head.request.path == "/x")
    #expect(head.request.query == "y")
    #expect(try first("GET http://localhost HTTP/1.1\r\n\r\n")?.request.path == "/")
  }

  @Test("A body is announced by its length, or as one of pieces")
  func bodies() throws {
    func fields(_ line: String) throws -> RequestFields {
      try #require(try first("POST / HTTP/1.1\r\nHost: localhost\r\n\(line)\r\n\r\nhallo")).request.fields
    }
    #expect(try fields("Content-Length: 5").bodyLength == 5)
    #expect(try fields("Transfer-Encoding: chunked").isChunked)
    #expect(try fields("Transfer-Encoding: chunked").hasBody)
    #expect(try !fields("Content-Length: 0").hasBody)
    #expect(try #require(try first("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n")).keepsConnection == false)
  }

  @Test("The body is what follows the head, and the next request what follows the body")
  func bodyAndNext() throws {
    var reader = RequestReader()
    reader.append(Array("POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhal".utf8))
    #expect(try reader.next()?.request.path == "/a")
    #expect(reader.body(5) == nil)
    reader.append(Array("loGET /b HTTP/1.1\r\n\r\n".utf8))
    #expect(reader.body(5) == Array("hallo".utf8))
    #expect(try reader.next()?.request.path == "/b")
  }

  @Test("Who asks is told by fields that may stand only once")
  func fields() throws {
    let fields = try #require(
      try first(
        "GET / HTTP/1.1\r\nCookie: a=b\r\nORIGIN: http://x\r\nSec-Fetch-Site: none\r\nX-Almanac-Token: t\r\n\r\n"
      )
    ).request.fields
    #expect(fields.cookie == "a=b")
    #expect(fields.origin == "http://x")
    #expect(fields.fetchSite == "none")
    #expect(fields.token == "t")
  }

  @Test(
    "What is no request is refused",
    arguments: [
      "\u{16}\u{3}\u{1}", "GET\r\n\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/11\r\n\r\n",
      "GET / http/1.1\r\n\r\n", "GE T / HTTP/1.1\r\n\r\n", "GET /\u{7F} HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n", "GET / HTTP/1.1\r\nX\r\n\r\n",
      "GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n", "GET / HTTP/1.1\r\nX: a\rb\r\n\r\n",
      "GET / HTTP/1.1\r\nX: a\u{0}\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "GET / HTTP/1.1\r\nOrigin: a\r\nOrigin: b\r\n\r\n",
      "GET / HTTP/1.1\r\nX-Almanac-Token: a\r\nx-almanac-token: b\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhallo",
      "POST / HTTP/1.1\r\nContent-Length: -5\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: +5\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 5,5\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length:\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
    ])
  func refused(_ text: String) {
    #expect(throws: RequestReader.Refusal(status: 400)) { try first(text) }
  }

  @Test("Another version of the protocol is named as the reason")
  func versions() {
    #expect(throws: RequestReader.Refusal(status: 505)) { try first("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") }
    #expect(throws: RequestReader.Refusal(status: 505)) { try first("GET / HTTP/9.9\r\n\r\n") }
  }

  @Test("A request that does not end is refused, and what fits is read in linear time")
  func limits() throws {
    let long = String(repeating: "a", count: RequestReader.limit)
    #expect(throws: RequestReader.Refusal(status: 431)) { try first("GET /\(long)") }
    #expect(throws: RequestReader.Refusal(status: 431)) { try first("GET / HTTP/1.1\r\nX: \(long)\r\n\r\n") }
    var reader = RequestReader()
    let fits = "GET / HTTP/1.1\r\nX: \(long.dropLast(100))"
    for byte in fits.utf8 {
      reader.append([byte])
      #expect(try reader.next() == nil)
    }
    reader.append("\r\n\r\n".utf8)
    #expect(try reader.next() != nil)
  }
}
