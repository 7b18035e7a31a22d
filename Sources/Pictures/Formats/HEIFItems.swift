/// The items of a HEIF or AVIF file: pictures, and data about them (ISO/IEC 14496-12, 8.11).
struct HEIFItems {
  /// Whether an item holds Exif, XMP or another text.
  private(set) var holdMetadata = false

  /// From the boxes of `meta`; nil when they contradict themselves.
  init?(_ bytes: [UInt8], boxes: [ISOBox]) {
    for list in boxes where list.type == "iinf" {
      let own = bytes.byte(at: list.content.lowerBound) == 0 ? 6 : 8
      guard let entries = list.children(bytes, behind: own) else { return nil }
      for entry in entries where entry.type == "infe" {
        guard let type = Self.type(of: entry, bytes) else { return nil }
        if ["Exif", "mime", "uri "].contains(type) { holdMetadata = true }
      }
    }
  }

  /// What an entry says that its item is (8.11.6).
  private static func type(of entry: ISOBox, _ bytes: [UInt8]) -> String? {
    let start = entry.content.lowerBound
    guard let version = bytes.byte(at: start), version >= 2 else { return nil }
    return bytes.fourLetters(at: start + 4 + (version == 2 ? 2 : 4) + 2)
  }
}

/// Reads one number after the other.
struct FieldReader {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  /// A number of 0 to 8 bytes, the high byte first; without bytes it is 0.
  mutating func number(_ length: Int) -> Int? {
    guard length > 0 else { return 0 }
    guard length <= 8, length <= end - position, let number = bytes.bigEndian(at: position, count: length)
    else { return nil }
    position += length
    return number
  }
}
