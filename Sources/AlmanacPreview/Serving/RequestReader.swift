/// Takes apart what a client sends: the heads of requests, one after the other (RFC 9112, sections 2 to 5).
///
/// The time is linear in the bytes and their number is bounded, whatever is sent. A body is taken only when somebody
/// who has seen the head asks for it.
struct RequestReader {
  /// A head of a request.
  struct Head: Sendable {
    let request: PreviewRequest
    /// Whether the client may send another request on the same connection.
    let keepsConnection: Bool
  }

  /// What is no request, with the status that says so.
  struct Refusal: Error, Equatable {
    let status: Int
  }

  private var bytes: [UInt8] = []
  /// Up to here no end of a head was found.
  private var searched = 0
  /// Cookies of other programs on this machine may come along, as cookies know no ports.
  static let limit = 64 << 10

  /// Whether a request has begun that is not whole yet.
  var hasBegun: Bool { !bytes.isEmpty }

  mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// The next head; nil as long as it is not whole.
  /// - Throws: `Refusal`, after which nothing more can be read.
  mutating func next() throws(Refusal) -> Head? {
    if searched == 0 {
      // Empty lines before a request are skipped (section 2.2).
      let blank = bytes.prefix { $0 == Self.newline || $0 == Self.carriageReturn }.count
      if blank > 0 { bytes.removeFirst(blank) }
    }
    guard let first = bytes.first else { return nil }
    guard Self.isToken(first) else { throw Refusal(status: 400) }
    guard let end = endOfHead() else {
      if bytes.count > Self.limit { throw Refusal(status: 431) }
      return nil
    }
    guard end <= Self.limit else { throw Refusal(status: 431) }
    let head = try Self.head(bytes[..<end])
    bytes.removeFirst(end)
    searched = 0
    return head
  }

  /// The body behind the head that came last; nil as long as it is not whole.
  /// - Parameter length: in bytes.
  mutating func body(_ length: Int) -> [UInt8]? {
    guard bytes.count >= length else { return nil }
    let body = Array(bytes[..<length])
    bytes.removeFirst(length)
    return body
  }

  /// The index behind the empty line that ends the head. A line may end with a line feed alone.
  private mutating func endOfHead() -> Int? {
    var index = searched
    while let end = bytes[index...].firstIndex(of: Self.newline) {
      var following = end + 1
      if following < bytes.count, bytes[following] == Self.carriageReturn { following += 1 }
      guard following < bytes.count else {
        searched = end
        return nil
      }
      if bytes[following] == Self.newline { return following + 1 }
      index = following
    }
    searched = bytes.count
    return nil
  }

  // MARK: - The lines of a head

  private static func head(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> Head {
    var lines = bytes.split(separator: newline).map { $0.last == carriageReturn ? $0.dropLast() : $0 }[...]
    lines = lines.prefix { !$0.isEmpty }
    guard let first = lines.popFirst() else { throw Refusal(status: 400) }
    let (method, target, minor) = try requestLine(first)
    let fields = try Fields(lines)
    let (path, query, host) = parts(of: target, host: fields.host)
    return Head(
      request: PreviewRequest(method: method, path: path, query: query, host: host, fields: fields.told),
      keepsConnection: minor >= 1 && !fields.closes)
  }

  private static func requestLine(
    _ line: ArraySlice<UInt8>
  ) throws(Refusal) -> (method: String, target: String, minor: UInt8) {
    let words = line.split(separator: space, omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(isToken), !words[1].isEmpty,
      words[1].allSatisfy({ $0 > space && $0 != delete }),
      let target = String(validating: words[1], as: UTF8.self)
    else { throw Refusal(status: 400) }
    let version = Array(words[2])
    guard version.count == 8, version.starts(with: "HTTP/".utf8), version[6] == UInt8(ascii: "."),
      isDigit(version[5]), isDigit(version[7])
    else { throw Refusal(status: 400) }
    guard version[5] == UInt8(ascii: "1") else { throw Refusal(status: 505) }
    return (String(decoding: words[0], as: UTF8.self), target, version[7] - UInt8(ascii: "0"))
  }

  /// The parts of a target, which may be a whole address (section 3.2.2).
  private static func parts(of target: String, host: String?) -> (path: String, query: String, host: String?)
  {
    var (rest, host) = (target[...], host)
    let scheme = "http://"
    if rest.prefix(scheme.utf8.count).lowercased() == scheme {
      rest = rest.dropFirst(scheme.utf8.count)
      let authority = rest.prefix { $0 != "/" && $0 != "?" }
      host = String(authority)
      rest = rest.dropFirst(authority.count)
      if rest.first != "/" { rest = "/" + rest }
    }
    let halves = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(halves.first ?? ""), halves.count > 1 ? String(halves[1]) : "", host)
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let delete: UInt8 = 0x7F

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a byte may stand in a method or in the name of a field (RFC 9110, section 5.6.2).
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// What the fields of a head say, as far as it matters here (RFC 9112, section 5).
  private struct Fields {
    private(set) var host: String?
    private(set) var closes = false
    private(set) var told = RequestFields()

    init(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) {
      for line in lines {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
          line[..<colon].allSatisfy(RequestReader.isToken),
          line[colon...].allSatisfy({ $0 >= space || $0 == UInt8(ascii: "\t") })
        else { throw Refusal(status: 400) }
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
          .drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed()
        switch name {
        case "host":
          guard host == nil else { throw Refusal(status: 400) }
          host = String(value)
        case "connection": closes = closes || String(value).lowercased().contains("close")
        case "transfer-encoding": told.isChunked = true
        case "content-length":
          // Two lengths, or one that is none, are how requests are smuggled (RFC 9112, section 6.3).
          guard told.bodyLength == nil, let length = Self.length(String(value)) else {
            throw Refusal(status: 400)
          }
          told.bodyLength = length
        case "cookie": told.cookie = [told.cookie, String(value)].compactMap { $0 }.joined(separator: "; ")
        case "origin": told.origin = try Self.only(told.origin, String(value))
        case "content-type": told.contentType = try Self.only(told.contentType, String(value))
        case "sec-fetch-site": told.fetchSite = try Self.only(told.fetchSite, String(value))
        case "x-almanac-token": told.token = try Self.only(told.token, String(value))
        default: break
        }
      }
    }

    /// The value of a field that may stand only once.
    private static func only(_ former: String?, _ value: String) throws(Refusal) -> String {
      guard former == nil else { throw Refusal(status: 400) }
      return value
    }

    private static func length(_ text: String) -> Int? {
      guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Int(text)
    }
  }
}
