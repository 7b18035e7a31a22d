/// The value type TEXT (RFC 5545, section 3.3.11): escaping for `\`, `;`, `,` and line breaks, nothing else.
public enum TextValue {
  /// The text as it stands in a file. Line breaks of every kind become `\n`; control characters vanish.
  public static func escaped(_ text: String) -> String {
    var octets: [UInt8] = []
    append(text, to: &octets)
    return String(decoding: octets, as: UTF8.self)
  }

  /// The text that an escaped value means. An unknown escape stands for the character after the
  /// backslash; a backslash at the end stands for itself.
  public static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(Octet.backslash) else { return value }
    return String(decoding: unescaped(Array(value.utf8)[...]), as: UTF8.self)
  }

  /// The items of a multi-valued TEXT property such as CATEGORIES, separated by commas that are not
  /// escaped, or as in vCalendar 1.0 by semicolons.
  public static func list(_ value: String) -> [String] {
    let octets = Array(value.utf8)
    var items: [String] = []
    var start = 0
    var index = 0
    while index < octets.count {
      if octets[index] == Octet.backslash {
        index += 2
        continue
      }
      if octets[index] == Octet.comma || octets[index] == Octet.semicolon {
        items.append(String(decoding: unescaped(octets[start..<index]), as: UTF8.self))
        start = index + 1
      }
      index += 1
    }
    items.append(String(decoding: unescaped(octets[min(start, octets.count)...]), as: UTF8.self))
    return items
  }

  /// Appends the escaped text to `octets`.
  static func append(_ text: String, to octets: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var index = 0
      while index < source.count {
        let start = index
        while index < source.count, Octet.isPlain(source[index]) { index += 1 }
        octets.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        if index < source.count { index += appendUnit(of: source, at: index, to: &octets) }
      }
    }
  }

  /// Appends what the octets at `index` become and answers how many of them that were.
  private static func appendUnit(
    of source: UnsafeBufferPointer<UInt8>, at index: Int, to octets: inout [UInt8]
  ) -> Int {
    let octet = source[index]
    switch octet {
    case Octet.backslash, Octet.semicolon, Octet.comma:
      octets.append(Octet.backslash)
      octets.append(octet)
    case Octet.carriageReturn:
      appendBreak(to: &octets)
      return index + 1 < source.count && source[index + 1] == Octet.lineFeed ? 2 : 1
    case Octet.lineFeed:
      appendBreak(to: &octets)
    case 0xC2, 0xE2, 0xEF:
      return appendUncommon(of: source, at: index, to: &octets)
    default:
      if !Octet.isForbidden(octet) { octets.append(octet) }
    }
    return 1
  }

  /// The control characters outside ASCII: U+0080 to U+009F and the byte order mark vanish (but U+0085
  /// is a line break), as do the two separators U+2028 and U+2029, which are line breaks.
  private static func appendUncommon(
    of source: UnsafeBufferPointer<UInt8>, at index: Int, to octets: inout [UInt8]
  ) -> Int {
    let second = index + 1 < source.count ? source[index + 1] : 0
    let third = index + 2 < source.count ? source[index + 2] : 0
    switch (source[index], second, third) {
    case (0xC2, 0x85, _):
      appendBreak(to: &octets)
      return 2
    case (0xC2, 0x80...0x9F, _):
      return 2
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
      appendBreak(to: &octets)
      return 3
    case (0xEF, 0xBB, 0xBF):
      return 3
    default:
      octets.append(source[index])
      return 1
    }
  }

  private static func appendBreak(to octets: inout [UInt8]) {
    octets.append(Octet.backslash)
    octets.append(0x6E)
  }

  private static func unescaped(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(octets.count)
    var escaping = false
    for octet in octets {
      if escaping {
        result.append(octet | 0x20 == 0x6E ? Octet.lineFeed : octet)
        escaping = false
      } else if octet == Octet.backslash {
        escaping = true
      } else {
        result.append(octet)
      }
    }
    if escaping { result.append(Octet.backslash) }
    return result
  }
}
