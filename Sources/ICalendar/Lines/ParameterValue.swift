/// The values of property parameters: quoted where RFC 5545, section 3.2 wants it, with the caret
/// escapes of RFC 6868 for what quotes cannot hold.
enum ParameterValue {
  /// Appends the value as it may stand after `=`, in quotes if it holds `:`, `;`, `,` or a blank.
  static func append(_ value: String, to octets: inout [UInt8]) {
    if value.utf8.allSatisfy(isPlain) {
      octets += value.utf8
      return
    }
    let start = octets.count
    var needsQuotes = false
    var skipsLineFeed = false
    for octet in value.utf8 {
      switch octet {
      case Octet.caret:
        octets += [Octet.caret, Octet.caret]
      case Octet.quote:
        octets += [Octet.caret, 0x27]
      case Octet.carriageReturn:
        octets += [Octet.caret, 0x6E]
      case Octet.lineFeed where skipsLineFeed:
        break
      case Octet.lineFeed:
        octets += [Octet.caret, 0x6E]
      case Octet.colon, Octet.semicolon, Octet.comma, Octet.space, Octet.tab:
        needsQuotes = true
        octets.append(octet)
      default:
        if !Octet.isForbidden(octet) { octets.append(octet) }
      }
      skipsLineFeed = octet == Octet.carriageReturn
    }
    guard needsQuotes else { return }
    octets.insert(Octet.quote, at: start)
    octets.append(Octet.quote)
  }

  /// Whether the octet may stand as it is, without quotes.
  private static func isPlain(_ octet: UInt8) -> Bool {
    switch octet {
    case Octet.quote, Octet.comma, Octet.colon, Octet.semicolon, Octet.caret: false
    default: octet > Octet.space && octet != Octet.delete
    }
  }

  /// The value that the octets of a file mean, quotes already removed.
  static func decoded(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    guard octets.contains(Octet.caret) else { return Array(octets) }
    var result: [UInt8] = []
    var escaping = false
    for octet in octets {
      if escaping {
        escaping = false
        switch octet {
        case Octet.caret: result.append(Octet.caret)
        case 0x27: result.append(Octet.quote)
        case 0x6E: result.append(Octet.lineFeed)
        default: result += [Octet.caret, octet]
        }
      } else if octet == Octet.caret {
        escaping = true
      } else {
        result.append(octet)
      }
    }
    if escaping { result.append(Octet.caret) }
    return result
  }
}
