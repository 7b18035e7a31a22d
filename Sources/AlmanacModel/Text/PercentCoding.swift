/// Percent-encoding of addresses and of their parts (RFC 3986, section 2.1).
public enum PercentCoding {
  private static let percent = UInt8(ascii: "%")

  /// The text with `%20` and the like decoded; what is no escape stays, and all of it where no UTF-8 comes out.
  public static func decoded(_ text: String) -> String {
    guard text.utf8.contains(percent) else { return text }
    return decoded(text, isStrict: false) ?? text
  }

  /// The text with `%20` and the like decoded; nil where a percent sign begins no escape or no UTF-8 comes out.
  public static func strictlyDecoded(_ text: some StringProtocol) -> String? {
    decoded(text, isStrict: true)
  }

  /// An address with all encoded that no URL may hold; what is encoded already stays.
  public static func encoded(address: String) -> String {
    let bytes = Array(address.utf8)
    let fragment = bytes.firstIndex(of: UInt8(ascii: "#"))
    return encoded(bytes) { index in
      bytes[index] == percent
        ? escape(bytes[(index + 1)...]) != nil : isAllowed(bytes[index]) || index == fragment
    }
  }

  /// A path of the site: also `?`, `#`, `%` and `:` stand for themselves in it.
  public static func encoded(path: String) -> String {
    encoded(path) { isAllowed($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") }
  }

  /// A part of an address: all but unreserved characters (section 2.3) encoded.
  public static func encoded(part: String) -> String { encoded(part, keeping: isUnreserved) }

  /// The text with all bytes encoded that may not stay.
  public static func encoded(_ text: String, keeping mayStay: (UInt8) -> Bool) -> String {
    let bytes = Array(text.utf8)
    return encoded(bytes) { mayStay(bytes[$0]) }
  }

  private static func encoded(_ bytes: [UInt8], keeping mayStay: (Int) -> Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if mayStay(index) {
        result.append(byte)
      } else {
        result += [percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func decoded(_ text: some StringProtocol, isStrict: Bool) -> String? {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == percent, let escaped = escape(rest) {
        result.append(escaped)
        rest = rest.dropFirst(2)
      } else if byte == percent, isStrict {
        return nil
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  /// The byte that two hexadecimal digits stand for; nil where there are none.
  private static func escape(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count >= 2, digits.prefix(2).allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit })
    else {
      return nil
    }
    return UInt8(String(decoding: digits.prefix(2), as: UTF8.self), radix: 16)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// RFC 3986, section 2: unreserved and reserved characters, but for brackets, the apostrophe and `#`.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || ":/?@!$&()*+,;=".utf8.contains(byte)
  }
}
