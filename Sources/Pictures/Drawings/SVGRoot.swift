/// The root element of a drawing (SVG 2, 5.1 and 8.2).
enum SVGRoot {
  /// Whether the first element is `svg`, or would be if the file were whole or written in UTF-8.
  static func begins(_ bytes: [UInt8]) -> Bool {
    if isWideMarkup(bytes) { return Array(bytes.prefix(4096)).firstOffset(of: "s\0v\0g", from: 0) != nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return false }
    guard let tag = try? firstTag(bytes) else {
      return Array(bytes.prefix(4096)).firstOffset(of: "<svg", from: 0) != nil
    }
    return MarkupName(bytes[tag.name]).local == "svg"
  }

  /// Two bytes for each character, with or without a byte order mark.
  static func isWideMarkup(_ bytes: [UInt8]) -> Bool {
    [[0xFE, 0xFF], [0xFF, 0xFE], [0x00, 0x3C], [0x3C, 0x00]].contains { bytes.starts(with: $0) }
  }

  /// Width and height in CSS pixels, else from `viewBox`.
  static func header(_ bytes: [UInt8]) -> PictureHeader {
    guard let tag = try? firstTag(bytes) else { return PictureHeader(format: .svg, pixels: nil) }
    let width = length(value("width", of: tag, bytes))
    let height = length(value("height", of: tag, bytes))
    let box = value("viewBox", of: tag, bytes)?.split { " ,\t\r\n".contains($0) }.compactMap { Double($0) }
    let boxSize = box.flatMap { $0.count == 4 && $0[2] > 0 && $0[3] > 0 ? ($0[2], $0[3]) : nil }
    let size: (Double?, Double?) =
      switch (width, height, boxSize) {
      case (let width?, let height?, _): (width, height)
      case (let width?, nil, let box?): (width, width * box.1 / box.0)
      case (nil, let height?, let box?): (height * box.0 / box.1, height)
      case (nil, nil, let box?): (box.0, box.1)
      default: (nil, nil)
      }
    return PictureHeader(.svg, storedWidth: pixels(size.0), storedHeight: pixels(size.1))
  }

  private static func firstTag(_ bytes: [UInt8]) throws(PictureProblem) -> MarkupTag? {
    var scanner = MarkupScanner(bytes)
    while let token = try scanner.next() {
      if case .start(let tag) = token { return tag }
    }
    return nil
  }

  private static func value(_ name: String, of tag: MarkupTag, _ bytes: [UInt8]) -> String? {
    tag.attributes.first { bytes[$0.name].elementsEqual(name.utf8) }.map {
      String(decoding: bytes[$0.value], as: UTF8.self)
    }
  }

  /// A number with an absolute unit (CSS Values 4, 6.2); nil for percentages and relative units.
  private static func length(_ text: String?) -> Double? {
    guard let text else { return nil }
    let trimmed = text.filter { !$0.isWhitespace }
    let unit = String(trimmed.reversed().prefix { $0.isLetter || $0 == "%" }.reversed())
    let perUnit = ["": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54]
    guard let factor = perUnit[unit], let number = Double(trimmed.dropLast(unit.count)) else { return nil }
    return number * factor
  }

  private static func pixels(_ length: Double?) -> Int? {
    guard let length, length.isFinite, length > 0, length <= 1_000_000 else { return nil }
    return max(1, Int(length.rounded()))
  }
}
