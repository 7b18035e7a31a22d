import AlmanacModel

/// What a browser asks for.
public struct PreviewRequest: Sendable {
  public let method: String
  /// With its percent signs, without the query.
  public let path: String
  public let query: String
  public let host: String?
  /// What else its head says.
  public let fields: RequestFields
  /// Empty where it has none, or nobody wants it.
  public internal(set) var body: [UInt8] = []

  public init(
    method: String, path: String, query: String = "", host: String?, fields: RequestFields = RequestFields(),
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
    self.fields = fields
    self.body = body
  }

  /// The value of a field of the query.
  public func value(_ name: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.first.map(String.init) == name {
        return parts.count > 1 ? PercentCoding.strictlyDecoded(parts[1]) : ""
      }
    }
    return nil
  }
}

extension PreviewRequest {
  /// The number of the draft that a page is to show.
  var draft: Int? { value("almanac-draft").flatMap(Int.init) }
}

/// The fields of a head by which the desk knows who asks; each nil where it is not there.
public struct RequestFields: Sendable, Hashable {
  public var cookie: String?
  public var origin: String?
  public var contentType: String?
  /// From where a browser says that the request comes: `same-origin`, `same-site`, `cross-site`, `none`.
  public var fetchSite: String?
  /// `X-Almanac-Token`.
  public var token: String?
  /// In bytes; nil where there is no body, or where only its end tells.
  public var bodyLength: Int?
  /// Whether a body comes in pieces of its own making.
  public var isChunked = false

  public init() {}

  public var hasBody: Bool { isChunked || (bodyLength ?? 0) > 0 }
}

/// What the server answers.
public struct PreviewAnswer: Sendable {
  public let status: Int
  public let type: String
  public let body: [UInt8]
  /// Where to go instead.
  public let location: String?
  /// Lines of the head besides those that every answer has.
  public let fields: [String]

  /// - Parameters:
  ///   - status: the code (RFC 9110, section 15).
  ///   - type: the media type.
  ///   - body: all bytes of it.
  ///   - location: where to go instead.
  ///   - fields: further lines of the head, such as `Set-Cookie: a=b`, without line ends.
  public init(_ status: Int, type: String, body: [UInt8], location: String? = nil, fields: [String] = []) {
    self.status = status
    self.type = type
    self.body = body
    self.location = location
    self.fields = fields
  }

  public static func text(_ status: Int, _ text: String, fields: [String] = []) -> PreviewAnswer {
    PreviewAnswer(
      status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8), fields: fields)
  }
}

/// The path of a request as a path of the output folder.
public enum RequestPath {
  /// The file that a path names; nil for what can be no file of the site: `..`, empty steps, control
  /// characters, backslashes, broken percent signs.
  public static func file(_ path: String) -> String? {
    guard path.hasPrefix("/"), path.utf8.count <= 4096,
      let decoded = PercentCoding.strictlyDecoded(path.dropFirst())
    else {
      return nil
    }
    guard !decoded.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" })
    else {
      return nil
    }
    let steps = decoded.split(separator: "/", omittingEmptySubsequences: false)
    for (index, step) in steps.enumerated() {
      if step == "." || step == ".." || (step.isEmpty && index != steps.count - 1) { return nil }
    }
    return decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded
  }
}

/// The media types of what a site consists of.
public enum MediaType {
  public static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf", "woff2": "font/woff2",
    "webmanifest": "application/manifest+json", "eml": "message/rfc822", "mp4": "video/mp4",
    "mp3": "audio/mpeg",
    "zip": "application/zip", "opml": "text/x-opml; charset=utf-8",
  ]
}
