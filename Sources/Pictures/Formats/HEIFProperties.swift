/// The size and the turn of the primary picture of a HEIF file (ISO/IEC 23008-12, 6.5).
struct HEIFProperties {
  private(set) var width: Int?
  private(set) var height: Int?
  /// By 90 or 270 degrees.
  private(set) var isTurnedAside = false

  /// From the boxes of `meta`; nil without a primary picture.
  init?(_ bytes: [UInt8], boxes: [ISOBox]) {
    guard let primary = Self.primaryItem(bytes, boxes),
      let groups = boxes.first(where: { $0.type == "iprp" })?.children(bytes),
      let properties = groups.first(where: { $0.type == "ipco" })?.children(bytes),
      let associations = groups.first(where: { $0.type == "ipma" })
    else { return nil }
    for index in Self.indices(of: primary, in: associations, bytes)
    where properties.indices.contains(index - 1) {
      let property = properties[index - 1]
      let start = property.content.lowerBound
      switch property.type {
      case "ispe":
        width = bytes.bigEndian(at: start + 4, count: 4)
        height = bytes.bigEndian(at: start + 8, count: 4)
      case "irot": isTurnedAside = (bytes.byte(at: start) ?? 0) & 1 == 1
      default: break
      }
    }
  }

  private static func primaryItem(_ bytes: [UInt8], _ boxes: [ISOBox]) -> Int? {
    guard let box = boxes.first(where: { $0.type == "pitm" }) else { return nil }
    let width = bytes.byte(at: box.content.lowerBound) == 0 ? 2 : 4
    return bytes.bigEndian(at: box.content.lowerBound + 4, count: width)
  }

  /// The numbers, from 1, of the properties of an item.
  private static func indices(of item: Int, in box: ISOBox, _ bytes: [UInt8]) -> [Int] {
    var fields = FieldReader(bytes: bytes, position: box.content.lowerBound, end: box.content.upperBound)
    guard let version = fields.number(1), let flags = fields.number(3), let count = fields.number(4) else {
      return []
    }
    let width = flags & 1 == 1 ? 2 : 1
    for _ in 0..<count {
      guard let id = fields.number(version < 1 ? 2 : 4), let size = fields.number(1) else { return [] }
      let numbers = (0..<size).compactMap { _ in fields.number(width) }
      if id == item { return numbers.map { $0 & (width == 2 ? 0x7FFF : 0x7F) } }
    }
    return []
  }
}
