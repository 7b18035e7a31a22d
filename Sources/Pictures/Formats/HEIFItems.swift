/// The items of a HEIF or AVIF file: pictures, and data about them (ISO/IEC 14496-12, 8.11).
struct HEIFItems {
  /// Where the bytes of an item lie: ranges of the file.
  private(set) var places: [Int: [Range<Int>]] = [:]
  /// The items that hold Exif, XMP or other texts, in the order of the file.
  private(set) var metadata: [(id: Int, isExif: Bool)] = []

  private let bytes: [UInt8]

  /// From the boxes of `meta`; nil when they contradict themselves.
  init?(_ bytes: [UInt8], boxes: [ISOBox]) {
    self.bytes = bytes
    if let list = boxes.first(where: { $0.type == "iinf" }) {
      guard readTypes(list) else { return nil }
    }
    if let locations = boxes.first(where: { $0.type == "iloc" }) {
      let inside = boxes.first { $0.type == "idat" }
      guard readPlaces(locations, itemData: inside?.content) else { return nil }
    }
  }

  private mutating func readTypes(_ list: ISOBox) -> Bool {
    let own = bytes.byte(at: list.content.lowerBound) == 0 ? 6 : 8
    guard let entries = list.children(bytes, behind: own) else { return false }
    for entry in entries where entry.type == "infe" {
      let start = entry.content.lowerBound
      guard let version = bytes.byte(at: start), version >= 2 else { return false }
      let width = version == 2 ? 2 : 4
      guard let id = bytes.bigEndian(at: start + 4, count: width),
        let type = bytes.fourLetters(at: start + 4 + width + 2)
      else { return false }
      if ["Exif", "mime", "uri "].contains(type) { metadata.append((id, type == "Exif")) }
    }
    return true
  }

  /// ISO/IEC 14496-12, 8.11.3: three versions, four field widths.
  private mutating func readPlaces(_ box: ISOBox, itemData: Range<Int>?) -> Bool {
    var fields = FieldReader(bytes: bytes, position: box.content.lowerBound, end: box.content.upperBound)
    guard let version = fields.number(1), version <= 2, fields.number(3) != nil,
      let widths = fields.number(2), let count = fields.number(version < 2 ? 2 : 4)
    else { return false }
    let layout = (
      offset: widths >> 12, length: widths >> 8 & 15, base: widths >> 4 & 15,
      index: version > 0 ? widths & 15 : 0
    )
    guard layout.offset + layout.length > 0 else { return count == 0 }
    for _ in 0..<count {
      guard let id = fields.number(version < 2 ? 2 : 4), let method = version > 0 ? fields.number(2) : 0,
        fields.number(2) != nil, let base = fields.number(layout.base), let extents = fields.number(2)
      else { return false }
      var ranges: [Range<Int>] = []
      for _ in 0..<extents {
        guard fields.number(layout.index) != nil, let offset = fields.number(layout.offset),
          let length = fields.number(layout.length)
        else { return false }
        ranges.append(contentsOf: place(method & 15, base, offset, length, itemData))
      }
      places[id] = ranges
    }
    return true
  }

  /// Method 0 counts from the start of the file, 1 from the start of `idat`. Elsewhere is nowhere: an
  /// item without a place is reported by who needs it.
  private func place(
    _ method: Int, _ base: Int, _ offset: Int, _ length: Int, _ itemData: Range<Int>?
  ) -> [Range<Int>] {
    let area = method == 0 ? bytes.indices : method == 1 ? itemData ?? 0..<0 : 0..<0
    guard length > 0, base <= area.count, offset <= area.count - base, length <= area.count - base - offset
    else { return [] }
    let start = area.lowerBound + base + offset
    return [start..<start + length]
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
