/// Addresses as they may stand in a double-quoted attribute of HTML and XML.
enum URLEncoding {
  /// Appends an address; percent-encodes what no URL may hold and keeps what is encoded already.
  static func append(address: String, to buffer: inout [UInt8]) {
    let address = Array(address.utf8)
    var hasFragment = false
    for (offset, byte) in address.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): buffer.append(contentsOf: "&amp;".utf8)
      case Ascii.percent where !isEscape(at: offset, in: address): encode(byte, to: &buffer)
      case Ascii.hash where hasFragment: encode(byte, to: &buffer)
      case Ascii.hash:
        hasFragment = true
        buffer.append(byte)
      case _ where isAllowed(byte): buffer.append(byte)
      default: encode(byte, to: &buffer)
      }
    }
  }

  /// Appends a path of the site: also `?`, `#`, `%` and `:` stand for themselves in it.
  static func append(path: String, to buffer: inout [UInt8]) {
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "?"), Ascii.hash, Ascii.percent, Ascii.colon: encode(byte, to: &buffer)
      case UInt8(ascii: "&"): buffer.append(contentsOf: "&amp;".utf8)
      case _ where isAllowed(byte): buffer.append(byte)
      default: encode(byte, to: &buffer)
      }
    }
  }

  private static func isEscape(at offset: Int, in address: [UInt8]) -> Bool {
    offset + 2 < address.count && isHex(address[offset + 1]) && isHex(address[offset + 2])
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "f"))
  }

  /// RFC 3986, section 2: unreserved and reserved characters, but for brackets and the apostrophe.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    if Ascii.isLetter(byte) || Ascii.isDigit(byte) { return true }
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "%"):
      return true
    default: return false
    }
  }

  private static func encode(_ byte: UInt8, to buffer: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    buffer.append(Ascii.percent)
    buffer.append(digits[Int(byte >> 4)])
    buffer.append(digits[Int(byte & 15)])
  }
}
