/// The colour profile of a picture (ICC.1:2022) as it may be published: the numbers that browsers reckon with,
/// under a name that says nothing. Makers, monitors and their owners stand in the rest.
enum ColourProfile {
  /// Empty where browsers show the same without a profile: for sRGB, for grey and inks, which are no longer
  /// what the pixels are in, and for what is no profile.
  static func published(_ bytes: [UInt8]) -> [UInt8] {
    guard let tags = ColourTags(bytes), !tags.areSRGB else { return [] }
    return written(tags, version: bytes[8], header: bytes)
  }

  /// A profile of three colours is described by these, or by tables.
  private static let matrix = ["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"]
  private static let tables = ["A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2"]
  private static let kept = matrix + tables + ["wtpt", "chad", "cicp"]

  private static func written(_ tags: ColourTags, version: UInt8, header: [UInt8]) -> [UInt8] {
    let own = [("desc", description(version)), ("cprt", copyright(version))]
    let parts = own + kept.compactMap { name in tags.content(name).map { (name, Array($0)) } }
    var table: [UInt8] = []
    table.appendBigEndian(parts.count, count: 4)
    var content: [UInt8] = []
    let start = 128 + 4 + 12 * parts.count
    var places: [[UInt8]: Int] = [:]
    for (name, bytes) in parts {
      // The three curves are mostly one.
      let place = places[bytes] ?? start + content.count
      if places[bytes] == nil {
        places[bytes] = place
        content += bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
      }
      table += Array(name.utf8)
      table.appendBigEndian(place, count: 4)
      table.appendBigEndian(bytes.count, count: 4)
    }
    return head(header, length: start + content.count) + table + content
  }

  /// The first 128 bytes, without program, date, platform, maker, model, author and digest (7.2).
  private static func head(_ bytes: [UInt8], length: Int) -> [UInt8] {
    var head: [UInt8] = []
    head.appendBigEndian(length, count: 4)
    head += [0, 0, 0, 0] + bytes[8..<24]
    for number in [2000, 1, 1, 0, 0, 0] { head.appendBigEndian(number, count: 2) }
    head += bytes[36..<40] + [UInt8](repeating: 0, count: 24) + bytes[64..<80]
    return head + [UInt8](repeating: 0, count: 48)
  }

  /// Before version 4 a description has three forms, two of them empty here (ICC.1:2001-04, 6.5.17).
  private static func description(_ version: UInt8) -> [UInt8] {
    if version >= 4 { return localized("RGB") }
    return Array("desc".utf8) + [0, 0, 0, 0, 0, 0, 0, 4] + Array("RGB\0".utf8)
      + [UInt8](repeating: 0, count: 8 + 3 + 67)
  }

  private static func copyright(_ version: UInt8) -> [UInt8] {
    version >= 4 ? localized("-") : Array("text".utf8) + [0, 0, 0, 0] + Array("-\0".utf8)
  }

  /// A text in one language (10.15).
  private static func localized(_ text: String) -> [UInt8] {
    var bytes = Array("mluc".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12] + Array("enUS".utf8)
    bytes.appendBigEndian(text.utf8.count * 2, count: 4)
    bytes.appendBigEndian(28, count: 4)
    return bytes + text.utf8.flatMap { [0, $0] }
  }
}

/// The tags of a profile for pictures in red, green and blue.
struct ColourTags {
  private let bytes: [UInt8]
  private let places: [String: Range<Int>]

  /// nil for anything else, or where a tag lies outside the profile.
  init?(_ bytes: [UInt8]) {
    guard let length = bytes.bigEndian(at: 0, count: 4), length >= 132, length <= bytes.count,
      bytes.holds("acsp", at: 36), bytes.holds("RGB ", at: 16),
      let count = bytes.bigEndian(at: 128, count: 4), count <= 100
    else { return nil }
    var places: [String: Range<Int>] = [:]
    for entry in stride(from: 132, to: 132 + 12 * count, by: 12) {
      guard let name = bytes.fourLetters(at: entry), let offset = bytes.bigEndian(at: entry + 4, count: 4),
        let size = bytes.bigEndian(at: entry + 8, count: 4), offset >= 132, size >= 8, offset + size <= length
      else { return nil }
      places[name] = offset..<offset + size
    }
    self.bytes = bytes
    self.places = places
  }

  func content(_ name: String) -> ArraySlice<UInt8>? { places[name].map { bytes[$0] } }

  /// Whether matrix and curves are those of sRGB, near enough that nobody sees a difference.
  var areSRGB: Bool {
    guard content("A2B0") == nil else { return false }
    let colours = [
      ("rXYZ", [0.4361, 0.2225, 0.0139]), ("gXYZ", [0.3851, 0.7169, 0.0971]),
      ("bXYZ", [0.1431, 0.0606, 0.7141]),
    ]
    let haveColours = colours.allSatisfy { name, expected in
      guard let place = places[name]?.lowerBound else { return false }
      return expected.enumerated().allSatisfy { index, value in
        fixed(at: place + 8 + 4 * index).map { abs($0 - value) < 0.002 } ?? false
      }
    }
    return haveColours && ["rTRC", "gTRC", "bTRC"].allSatisfy(hasCurveOfSRGB)
  }

  /// A number of 16 bits before and 16 behind the point (4.6).
  private func fixed(at offset: Int) -> Double? {
    bytes.bigEndian(at: offset, count: 4).map { Double(Int32(truncatingIfNeeded: $0)) / 65536 }
  }

  private func hasCurveOfSRGB(_ name: String) -> Bool {
    guard let place = places[name] else { return false }
    let start = place.lowerBound
    if bytes.holds("para", at: start), place.count >= 32,
      [3, 4].contains(bytes.bigEndian(at: start + 8, count: 2))
    {
      let expected = [2.4, 0.9479, 0.0521, 0.0774, 0.0405]
      return expected.enumerated().allSatisfy { index, value in
        fixed(at: start + 12 + 4 * index).map { abs($0 - value) < 0.001 } ?? false
      }
    }
    guard bytes.holds("curv", at: start), let count = bytes.bigEndian(at: start + 8, count: 4), count >= 256,
      place.count >= 12 + 2 * count
    else { return false }
    // The curve at a tenth, at half and at nine tenths of the way.
    return [(0.1, 0.010023), (0.5, 0.214041), (0.9, 0.787412)].allSatisfy { position, light in
      let index = Int(position * Double(count - 1))
      let exact = position * Double(count - 1) - Double(index)
      guard let below = bytes.bigEndian(at: start + 12 + 2 * index, count: 2),
        let above = bytes.bigEndian(at: start + 14 + 2 * index, count: 2)
      else { return false }
      let value = (Double(below) + exact * Double(above - below)) / 65535
      return abs(value - light) < 0.002
    }
  }
}
