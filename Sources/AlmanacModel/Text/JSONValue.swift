/// A JSON document (RFC 8259) in the order in which it is written.
public enum JSONValue: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  case null
  case flag(Bool)
  case number(Int)
  case decimal(Double)
  case text(String)
  case array([JSONValue])
  case object([JSONMember])

  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// A text, or null.
  public init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }

  /// An object without the members that are null.
  public static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    var kept: [JSONMember] = []
    kept.reserveCapacity(members.count)
    for (name, value) in members {
      if case .null = value { continue }
      kept.append(JSONMember(name, value))
    }
    return .object(kept)
  }

  /// An object with all members, null or not.
  public static func allMembers(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONMember($0.key, $0.value) })
  }

  /// The UTF-8 bytes.
  /// - Parameter indented: two blanks a level, else all in one line.
  public func bytes(indented: Bool = false) -> [UInt8] {
    var writer = JSONWriter(isIndented: indented)
    writer.write(self, level: 0)
    return writer.bytes
  }
}

/// A name and its value.
public struct JSONMember: Sendable, Hashable {
  public let name: String
  public let value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// Writes JSON. `<`, `>` and `&` are escaped everywhere, so that no text can end a script element.
struct JSONWriter {
  let isIndented: Bool
  private(set) var bytes: [UInt8] = []

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: append("null")
    case .flag(let flag): append(flag ? "true" : "false")
    case .number(let number): append(String(number))
    case .decimal(let number): append(number.isFinite ? String(number) : "null")
    case .text(let text): quote(text)
    case .array(let elements):
      list(elements.count, "[", "]", level) { writer, index in writer.write(elements[index], level: level + 1)
      }
    case .object(let members):
      list(members.count, "{", "}", level) { writer, index in
        writer.quote(members[index].name)
        writer.append(writer.isIndented ? ": " : ":")
        writer.write(members[index].value, level: level + 1)
      }
    }
  }

  private mutating func list(
    _ count: Int, _ open: String, _ close: String, _ level: Int, _ element: (inout JSONWriter, Int) -> Void
  ) {
    append(open)
    for index in 0..<count {
      if index > 0 { append(",") }
      breakLine(level + 1)
      element(&self, index)
    }
    if count > 0 { breakLine(level) }
    append(close)
  }

  private mutating func breakLine(_ level: Int) {
    guard isIndented else { return }
    append("\n")
    for _ in 0..<level { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies what stays as it is in long pieces.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      guard Self.mayNeedEscape(byte) else {
        position += 1
        continue
      }
      var length = 1
      var number = byte
      if byte == 0xC2 {
        // U+0080 to U+009F, which no page may hold, are two bytes; others that begin so are letters.
        guard position + 1 < text.count, text[position + 1] < 0xA0 else {
          position += 1
          continue
        }
        length = 2
        number = text[position + 1]
      }
      bytes.append(contentsOf: text[copied..<position])
      write(escaped: number)
      position += length
      copied = position
    }
    bytes.append(contentsOf: text[copied...])
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), 0x7F, 0xC2:
      true
    default: false
    }
  }

  private mutating func write(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      bytes.append(Self.digits[Int(byte >> 4)])
      bytes.append(Self.digits[Int(byte & 15)])
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
