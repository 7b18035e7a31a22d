/// The value type URI (RFC 5545, section 3.3.13; RFC 3986): never escaped as TEXT, ASCII only.
enum CalendarURI {
  /// The address with everything that a URI cannot hold percent-encoded and control characters left
  /// out, or nil if it does not begin with a scheme.
  static func encoded(_ address: String) -> String? {
    var octets: [UInt8] = []
    for octet in address.utf8 where !Octet.isForbidden(octet) && octet != Octet.tab {
      if isAllowed(octet) {
        octets.append(octet)
      } else {
        octets += [0x25, hex(octet >> 4), hex(octet & 0x0F)]
      }
    }
    return hasScheme(octets) ? String(decoding: octets, as: UTF8.self) : nil
  }

  /// The same for an address that a reader will click: only pages, calls and mail, never a script.
  static func link(_ address: String, schemes: Set<String> = ["http", "https"]) -> String? {
    guard let encoded = encoded(address) else { return nil }
    let scheme = encoded.prefix { $0 != ":" }.lowercased()
    return schemes.contains(scheme) ? encoded : nil
  }

  /// The schemes under which people meet.
  static let meetingSchemes: Set<String> = ["http", "https", "tel", "sip", "sips", "xmpp", "mailto"]

  private static func hasScheme(_ octets: [UInt8]) -> Bool {
    guard let colon = octets.firstIndex(of: Octet.colon), let first = octets.first,
      Octet.isLetter(first), colon + 1 < octets.count
    else { return false }
    return octets[..<colon].allSatisfy { Octet.isName($0) || $0 == 0x2B || $0 == 0x2E }
  }

  private static func isAllowed(_ octet: UInt8) -> Bool {
    switch octet {
    case Octet.quote, 0x3C, 0x3E, Octet.backslash, Octet.caret, 0x60, 0x7B, 0x7C, 0x7D: false
    default: octet > Octet.space && octet < Octet.delete
    }
  }

  private static func hex(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x37 + nibble
  }
}
