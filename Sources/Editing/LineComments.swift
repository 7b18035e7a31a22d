import AlmanacContent

/// The comments that stand within the lines of a field.
struct LineComments {
  /// Each from its `#` on.
  let texts: [String]

  init(_ bytes: [UInt8], _ place: EventListText.Field) {
    switch place.style {
    case .blockList, .nested, .flowList:
      texts = bytes[place.lines].split { $0 == 0x0A || $0 == 0x0D }.compactMap(Self.comment)
    case .block, .folded: texts = []
    case .plain, .singleQuoted, .doubleQuoted, .empty:
      let end = min(place.value.upperBound, place.lines.upperBound)
      texts = Self.comment(in: bytes[end..<place.lines.upperBound]).map { [$0] } ?? []
    }
  }

  /// The comment of a line: from the first `#` outside quotes with a blank, or nothing, before it.
  static func comment(in line: ArraySlice<UInt8>) -> String? {
    var quote: UInt8?
    var before: UInt8 = 0x20
    for (index, byte) in zip(line.indices, line) {
      if let open = quote {
        if byte == open { quote = nil }
      } else if (byte == 0x22 || byte == 0x27) && " [,-".utf8.contains(before) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), before == 0x20 || before == 0x09 {
        let text = line[index...].prefix { $0 != 0x0A && $0 != 0x0D }
        return String(decoding: text, as: UTF8.self)
      }
      before = byte
    }
    return nil
  }
}
