/// Reads JSON (RFC 8259) from those who are not trusted: bounded in depth, in time that grows with the length.
public struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// Deeper than any form.
  private static let mostLevels = 32

  /// - Returns: nil for what is no document, has a name twice in an object, or is nested too deeply.
  public static func value(_ bytes: [UInt8]) -> JSONValue? {
    var reader = JSONReader(bytes: bytes[...], place: bytes.startIndex)
    guard let value = reader.value(level: 0) else { return nil }
    reader.skipBlank()
    return reader.place == bytes.endIndex ? value : nil
  }

  private init(bytes: ArraySlice<UInt8>, place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlank() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func value(level: Int) -> JSONValue? {
    guard level < Self.mostLevels else { return nil }
    skipBlank()
    switch next {
    case UInt8(ascii: "\""): return text().map(JSONValue.text)
    case UInt8(ascii: "{"): return object(level)
    case UInt8(ascii: "["): return array(level)
    default: return word()
    }
  }

  private mutating func object(_ level: Int) -> JSONValue? {
    guard takes("{") else { return nil }
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipBlank()
    if takes("}") { return .object([]) }
    repeat {
      skipBlank()
      guard let name = text(), names.insert(name).inserted else { return nil }
      skipBlank()
      guard takes(":"), let value = value(level: level + 1) else { return nil }
      members.append(JSONMember(name, value))
      skipBlank()
    } while takes(",")
    return takes("}") ? .object(members) : nil
  }

  private mutating func array(_ level: Int) -> JSONValue? {
    guard takes("[") else { return nil }
    var elements: [JSONValue] = []
    skipBlank()
    if takes("]") { return .array([]) }
    repeat {
      guard let value = value(level: level + 1) else { return nil }
      elements.append(value)
      skipBlank()
    } while takes(",")
    return takes("]") ? .array(elements) : nil
  }

  private mutating func word() -> JSONValue? {
    let start = place
    while let byte = next, byte > 0x20, !",]}".utf8.contains(byte) { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    default:
      guard let first = word.utf8.first, first == UInt8(ascii: "-") || Self.isDigit(first),
        word.utf8.allSatisfy({ Self.isDigit($0) || "+-.eE".utf8.contains($0) })
      else { return nil }
      if let number = Int(word) { return .number(number) }
      return Double(word).flatMap { $0.isFinite ? .decimal($0) : nil }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  // MARK: - Texts

  private mutating func text() -> String? {
    guard takes("\"") else { return nil }
    var text: [UInt8] = []
    while true {
      let start = place
      while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        place += 1
      }
      text += bytes[start..<place]
      if takes("\"") { return String(validating: text, as: UTF8.self) }
      guard takes("\\"), let scalar = escaped() else { return nil }
      text += UTF8.encode(scalar).map(Array.init) ?? []
    }
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard let sign = next else { return nil }
    place += 1
    switch sign {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "u"): return unicode()
    default: return nil
    }
  }

  /// Scalars beyond the first plane are two halves; a half alone is nothing.
  private mutating func unicode() -> Unicode.Scalar? {
    guard let first = four() else { return nil }
    guard (0xD800..<0xE000).contains(first) else { return Unicode.Scalar(first) }
    guard first < 0xDC00, takes("\\"), takes("u"), let second = four(), (0xDC00..<0xE000).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
  }

  private mutating func four() -> UInt32? {
    guard place + 4 <= bytes.endIndex else { return nil }
    let digits = bytes[place..<place + 4]
    place += 4
    guard digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension JSONValue {
  /// The member of an object; nil where it is not there or null.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members.first(where: { $0.name == name })?.value,
      value != .null
    else { return nil }
    return value
  }

  /// Nil for what is no text.
  public var asText: String? { if case .text(let text) = self { text } else { nil } }
}
