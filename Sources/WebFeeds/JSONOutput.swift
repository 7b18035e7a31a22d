/// A JSON value with its keys in the order of writing; the only place where feeds escape text for JSON.
enum JSONOutput {
  case string(String)
  case number(Int)
  case array([JSONOutput])
  /// Members without a value are left out.
  case object(KeyValuePairs<StaticString, JSONOutput?>)

  /// The value as UTF-8 with a closing line end (RFC 8259). Elements of arrays stand on lines of their own.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    append(to: &out)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func append(to out: inout [UInt8]) {
    switch self {
    case .string(let text): out += Self.quoted(text)
    case .number(let number): out += String(number).utf8
    case .array(let elements):
      out.append(UInt8(ascii: "["))
      for (position, element) in elements.enumerated() {
        out += (position == 0 ? "\n" : ",\n").utf8
        element.append(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, value) in members {
        guard let value else { continue }
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        out += Self.quoted(key.description)
        out.append(UInt8(ascii: ":"))
        value.append(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// A text as it stands in JSON.
  static func quoted(_ text: String) -> [UInt8] {
    var out = [UInt8(ascii: "\"")]
    FeedText.append(text, to: &out) { bytes, index in
      switch bytes[index] {
      case UInt8(ascii: "\""): (1, "\\\"")
      case UInt8(ascii: "\\"): (1, "\\\\")
      case 0x09: (1, "\\t")
      case 0x0A: (1, "\\n")
      // CR and CRLF become LF, as in the XML formats.
      case 0x0D: (index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1, "\\n")
      default: nil
      }
    }
    out.append(UInt8(ascii: "\""))
    return out
  }
}
