/// What the destination of a link is, before anybody is asked where it leads.
enum LinkDestination: Equatable {
  case empty
  /// An id on the same page, without `#`.
  case fragment(String)
  /// An address with a scheme that needs no site: mailto, tel …
  case direct(String)
  /// A path, a reference to content or an http(s) address: the site says where it leads.
  case site(String)
  /// `//host/path`: depends on how the page was loaded.
  case withoutScheme(String)
  /// A scheme that is not let through.
  case refused(scheme: String)

  private static let web: Set<String> = ["http", "https"]
  private static let direct: Set<String> = ["mailto", "tel", "sms", "webcal", "geo"]
  private static let references: Set<String> = [
    "event", "person", "project", "region", "topic", "format", "series", "source", "termin", "projekt",
    "thema",
    "reihe", "quelle",
  ]

  /// Reads a destination as browsers do: blanks and control characters around it, tabs and line breaks in
  /// it and the case of the scheme do not count (WHATWG URL, section 4.4).
  init(_ destination: some Collection<UInt8>) {
    var bytes = destination.filter { $0 != Ascii.tab && $0 != Ascii.newline && $0 != 0x0D }
    while let last = bytes.last, last <= Ascii.space { bytes.removeLast() }
    let first = bytes.firstIndex { $0 > Ascii.space } ?? bytes.endIndex
    bytes.removeSubrange(..<first)
    let text = String(decoding: bytes, as: UTF8.self)
    guard let lead = bytes.first else {
      self = .empty
      return
    }
    if lead == Ascii.hash {
      self = .fragment(String(decoding: bytes.dropFirst(), as: UTF8.self))
    } else if let scheme = Self.scheme(of: bytes) {
      if bytes.contains(where: { $0 < Ascii.space || $0 == 0x7F }) {
        self = .refused(scheme: scheme)
      } else if Self.web.contains(scheme) || Self.references.contains(scheme) {
        self = .site(text)
      } else {
        self = Self.direct.contains(scheme) ? .direct(text) : .refused(scheme: scheme)
      }
    } else if bytes.count > 1, Self.isSlash(lead), Self.isSlash(bytes[1]) {
      self = .withoutScheme(text)
    } else {
      self = .site(text)
    }
  }

  /// Whether an address may stand in `href` as it is.
  static func isSafeAddress(_ address: String) -> Bool {
    switch LinkDestination(address.utf8) {
    case .direct: true
    case .site(let text): scheme(of: Array(text.utf8)).map(web.contains) ?? false
    default: false
    }
  }

  /// Whether an address begins with `http` or `https`.
  static func isOnTheWeb(_ address: String) -> Bool {
    address.utf8.prefix(4).lazy.map(Ascii.lowercase).elementsEqual("http".utf8)
  }

  /// Whether a text is a path that may stand in `href` as it is.
  static func isSafePath(_ path: String) -> Bool {
    guard case .site(let text) = LinkDestination(path.utf8) else { return false }
    return scheme(of: Array(text.utf8)) == nil
  }

  /// Whether the destination names an address elsewhere.
  static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: Ascii.colon), let first = bytes.first else { return nil }
    let name = bytes[..<colon].filter { $0 > Ascii.space && $0 != 0x7F }
    guard Ascii.isLetter(name.first ?? first) else { return nil }
    let isName = name.allSatisfy { byte in
      Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte == UInt8(ascii: "+") || byte == Ascii.hyphen
        || byte == Ascii.period
    }
    return isName ? String(decoding: name.map(Ascii.lowercase), as: UTF8.self) : nil
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == Ascii.slash || byte == UInt8(ascii: "\\")
  }
}
