import AlmanacModel

/// A former address that files cannot answer, with the rules by which servers can.
public struct HostRedirect: Sendable, Equatable {
  /// The path on the host, encoded, with a slash before it.
  public let path: String
  /// What stands behind the question mark, encoded; nil without one.
  public let query: String?
  /// The full address of the page, encoded.
  public let target: String
  /// Where and how the editor wrote it.
  let place: SourceLocation
  let written: String

  /// Nil for an address from which a page of the site leads on.
  init?(_ address: FormerAddress, to target: String, place: SourceLocation, written: String) {
    switch address {
    case .below: return nil
    case .beside(let path):
      self.path = Self.encoded(path)
      query = nil
    case .question(let path, let query):
      self.path = Self.encoded(path)
      self.query = Self.encodedQuery(query)
    }
    self.target = PercentCoding.encoded(address: target)
    self.place = place
    self.written = written
  }

  /// For the file of rules in the folder of the site or of the host (Apache, mod_rewrite); a line each. The host's path is
  /// asked for, because a rule's own path counts from the folder of its file.
  public var apacheRules: [String] {
    // Apache compares paths that are decoded, byte by byte, and questions as they came.
    let bytes = Self.asPattern(path.hasSuffix("/") ? String(path.dropLast()) : path)
    let path = "^\(bytes.replacing("%", with: "\\x"))/?$"
    let condition = "RewriteCond %{REQUEST_URI} \(path)"
    guard let query else { return [condition, "RewriteRule ^ \(Self.asSubstitution(target)) [R=301,L,NE]"] }
    return [
      "RewriteCond %{QUERY_STRING} (^|&)\(Self.asPattern(query))(&|$)", condition,
      "RewriteRule ^ \(Self.asSubstitution(target)) [R=301,L,NE,QSD]",
    ]
  }

  /// For nginx, in the block of the server; it compares paths that are decoded.
  public var nginxRule: String {
    let decoded = PercentCoding.decoded(path)
    let path =
      path.contains("%") && !decoded.contains(where: { "\"\\$".contains($0) }) ? "\"\(decoded)\"" : path
    guard let query else { return "location = \(path) { return 301 \(target); }" }
    let (name, value) =
      query.firstIndex(of: "=").map {
        (String(query[..<$0]), String(query[query.index(after: $0)...]))
      } ?? (query, "")
    let isPlain = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    let condition = isPlain && !value.contains("&") ? "$arg_\(name) = \(value)" : "$args = \(query)"
    return "location = \(path) { if (\(condition)) { return 301 \(target); } }"
  }

  /// For hosts that read `_redirects`; nil for addresses with a question, which their notations treat differently.
  public var listRule: String? { query == nil ? "\(path) \(target) 301" : nil }

  /// A path in which nothing stands that a notation of rules could take for its own.
  private static func encoded(_ path: String) -> String {
    PercentCoding.encoded(PercentCoding.decoded(path)) { byte in
      isWord(byte) || byte == UInt8(ascii: "/")
    }
  }

  private static func encodedQuery(_ query: String) -> String {
    PercentCoding.encoded(PercentCoding.decoded(query)) { byte in
      isWord(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "&")
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      || "-._~".utf8.contains(byte)
  }

  /// Dots for themselves.
  private static func asPattern(_ text: String) -> String { text.replacing(".", with: "\\.") }

  /// `%` and `$` begin a reference in a substitution.
  private static func asSubstitution(_ text: String) -> String {
    text.replacing("%", with: "\\%").replacing("$", with: "\\$")
  }
}
