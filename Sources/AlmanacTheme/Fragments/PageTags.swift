/// Finds where the tags of a page end.
enum PageTags {
  /// The position behind a tag, and behind the whole element where it is one of those given.
  static func end(_ page: UnsafeBufferPointer<UInt8>, _ start: Int, of whole: [[UInt8]]) -> Int {
    let end = tagEnd(page, start)
    guard let name = whole.first(where: { isName($0, page, start + 1) }) else { return end }
    var position = end
    while position < page.count {
      if page[position] == UInt8(ascii: "<"), position + 1 < page.count,
        page[position + 1] == UInt8(ascii: "/"),
        isName(name, page, position + 2)
      {
        return tagEnd(page, position)
      }
      position += 1
    }
    return position
  }

  private static func tagEnd(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start + 1
    var quote: UInt8 = 0
    while position < page.count {
      let byte = page[position]
      position += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position
      }
    }
    return position
  }

  /// Whether a name in small letters stands at a position, and no longer one.
  static func isName(_ name: [UInt8], _ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start + name.count < page.count else { return false }
    for (offset, byte) in name.enumerated() where page[start + offset] | 0x20 != byte { return false }
    return !isLetter(page[start + name.count])
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 || byte == UInt8(ascii: "-")
  }
}
