/// The transfer encoding quoted-printable (RFC 2045, section 6.7).
public enum QuotedPrintable {
  /// The longest line, without its CRLF.
  static let lineLimit = 76

  /// Text as lines of at most 76 octets of printable ASCII, apart by CRLF. Line breaks of the text stay line
  /// breaks. A dot or `From ` at the beginning of a line is encoded, because transport changes them.
  public static func encode(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var line: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        output += line + [0x0D, 0x0A]
        line = []
        index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        continue
      }
      let unit = mustEncode(bytes, index, isFirst: line.isEmpty) ? encoded(byte) : [byte]
      // One octet stays free for the `=` of a soft line break.
      if line.count + unit.count > lineLimit - 1 {
        output += line + [UInt8(ascii: "="), 0x0D, 0x0A]
        line = mustEncode(bytes, index, isFirst: true) ? encoded(byte) : [byte]
      } else {
        line += unit
      }
      index += 1
    }
    return output + line
  }

  private static func mustEncode(_ bytes: [UInt8], _ index: Int, isFirst: Bool) -> Bool {
    let byte = bytes[index]
    if byte == UInt8(ascii: "=") || byte < 0x20 && byte != 0x09 || byte > 0x7E { return true }
    if byte == 0x20 || byte == 0x09 {
      return index + 1 >= bytes.count || bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D
    }
    guard isFirst else { return false }
    return byte == UInt8(ascii: ".") || bytes[index...].starts(with: "From ".utf8)
  }

  static func encoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
