/// The encoding of texts in calendars of version 1.0 (RFC 2045, section 6.7).
enum QuotedPrintableValue {
  private static let name = Array("QUOTED-PRINTABLE".utf8)

  /// Whether the name and parameters of a line say that its value is encoded so.
  static func encodes(_ line: [UInt8]) -> Bool {
    let head = line.prefix(512).prefix { $0 != Octet.colon }
    guard head.contains(Octet.semicolon) else { return false }
    return head.split { $0 == Octet.semicolon || $0 == Octet.equals }.dropFirst().contains { word in
      word.elementsEqual(name) { $0 == $1 || $0 & 0xDF == $1 }
    }
  }

  /// Whether a line says that its value goes on in the next one.
  static func continues(_ line: [UInt8]) -> Bool { line.last == Octet.equals && encodes(line) }

  /// The value that the octets mean, its line breaks written as in other calendars; what is no code stays.
  static func decoded(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(octets.count)
    var rest = octets
    while let octet = rest.popFirst() {
      guard octet == Octet.equals, let high = digit(rest.first), let low = digit(rest.dropFirst().first)
      else {
        result.append(octet)
        continue
      }
      rest = rest.dropFirst(2)
      append(high << 4 | low, to: &result)
    }
    return result
  }

  private static func append(_ octet: UInt8, to result: inout [UInt8]) {
    switch octet {
    case Octet.carriageReturn: break
    case Octet.lineFeed: result += [Octet.backslash, 0x6E]
    default: result.append(octet)
    }
  }

  private static func digit(_ octet: UInt8?) -> UInt8? {
    switch octet {
    case let octet? where Octet.isDigit(octet): octet & 0x0F
    case let octet? where (0x41...0x46).contains(octet & 0xDF): (octet & 0xDF) - 0x41 + 10
    default: nil
    }
  }
}
