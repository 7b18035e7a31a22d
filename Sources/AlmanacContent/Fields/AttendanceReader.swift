import AlmanacModel

/// Reads numbers of people as sources word them: `ca. 30`, `über 1.200`, `bis zu 300 Gäste`.
enum AttendanceReader {
  /// The number and how exact it is, or nil where the text is none.
  static func read(_ text: String) -> Attendance? {
    var rest = text.trimmingBlanks
    var qualifier = Attendance.Qualifier.exactly
    for (prefix, meaning) in qualifiers {
      guard let behind = remainder(of: rest, after: prefix) else { continue }
      qualifier = meaning
      rest = behind
      break
    }
    guard let count = leadingNumber(rest) else { return nil }
    return Attendance(count: count, qualifier: qualifier)
  }

  private static func remainder(of text: Substring, after prefix: String) -> Substring? {
    var text = text.unicodeScalars[...]
    for scalar in prefix.unicodeScalars {
      guard let first = text.first, first.properties.lowercaseMapping == String(scalar) else { return nil }
      text = text.dropFirst()
    }
    return Substring(text).trimmingBlanks
  }

  /// A number with or without signs for thousands, and at most words behind it.
  private static func leadingNumber(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    var value = 0
    var digits = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      } else if !isThousandsSign(at: index, in: bytes, digits: digits) {
        break
      }
      guard digits <= 9 else { return nil }
      index += 1
    }
    let rest = bytes[index...].drop(while: \.isBlank)
    let isWord = rest.allSatisfy { $0.isLetter || $0 >= 0x80 || $0.isBlank || $0 == .dash }
    guard digits > 0, isWord, rest.isEmpty || bytes[index].isBlank else { return nil }
    return value
  }

  private static func isThousandsSign(at index: Int, in bytes: [UInt8], digits: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: ".") || bytes[index] == .space, digits > 0 else { return false }
    let group = bytes[(index + 1)...].prefix(while: \.isDigit)
    return group.count == 3
  }

  private static let qualifiers: [(String, Attendance.Qualifier)] = [
    ("ca.", .circa), ("ca ", .circa), ("circa", .circa), ("zirka", .circa), ("etwa", .circa), ("~", .circa),
    ("rund", .about), ("about", .about), ("ungefähr", .about), ("approx.", .about), ("around", .about),
    ("über", .over), ("ueber", .over), ("mehr als", .over), ("over", .over), ("more than", .over),
    (">", .over),
    ("bis zu", .upTo), ("up to", .upTo), ("max.", .upTo), ("maximal", .upTo), ("höchstens", .upTo),
  ]
}
