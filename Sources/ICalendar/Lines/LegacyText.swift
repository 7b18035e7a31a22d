/// Decodes octets that should be UTF-8, but in files of older programs are Windows-1252 or UTF-16.
public enum LegacyText {
  /// The text: as UTF-8 if it is valid, else as Windows-1252, in which every octet means something.
  public static func decoded(_ octets: [UInt8]) -> String {
    String(validating: octets, as: UTF8.self) ?? windows1252(octets)
  }

  /// The octets of a file in UTF-8 when its byte order mark, or else its beginning, says that it is UTF-16; else
  /// unchanged.
  public static func utf8(_ octets: [UInt8]) -> [UInt8] {
    let isMarked = octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF])
    let isLittleEndian = isMarked ? octets[0] == 0xFF : octets.starts(with: [0x42, 0, 0x45, 0, 0x47, 0])
    guard isMarked || isLittleEndian || octets.starts(with: [0, 0x42, 0, 0x45, 0, 0x47]) else {
      return octets
    }
    var units: [UInt16] = []
    units.reserveCapacity(octets.count / 2)
    for index in stride(from: isMarked ? 3 : 1, to: octets.count, by: 2) {
      let low = octets[isLittleEndian ? index - 1 : index]
      let high = octets[isLittleEndian ? index : index - 1]
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func windows1252(_ octets: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for octet in octets {
      let code = (0x80...0x9F).contains(octet) ? upperControls[Int(octet) - 0x80] : UInt32(octet)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// What Windows-1252 has at 0x80 to 0x9F; 0xFFFD where it has nothing.
  private static let upperControls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
