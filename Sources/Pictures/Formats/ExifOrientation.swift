/// The orientation of a picture in Exif data (Exif 2.32, 4.6.4, tag 274): a small TIFF file.
enum ExifOrientation {
  private static let tag = 0x0112

  /// The orientation, 1 to 8, from the TIFF file in a range of the bytes; nil when it is not said.
  static func read(_ bytes: [UInt8], in range: Range<Int>) -> Int? {
    let tiff = TIFFField(bytes: bytes, range: range)
    guard let tiff, tiff.number(at: 2, count: 2) == 42, let directory = tiff.number(at: 4, count: 4),
      let entries = tiff.number(at: directory, count: 2)
    else { return nil }
    for index in 0..<entries {
      let entry = directory + 2 + index * 12
      guard let found = tiff.number(at: entry, count: 2) else { return nil }
      guard found == tag else { continue }
      // SHORT by the standard, LONG in some cameras' files.
      let length = tiff.number(at: entry + 2, count: 2) == 4 ? 4 : 2
      return tiff.number(at: entry + 8, count: length).flatMap { (1...8).contains($0) ? $0 : nil }
    }
    return nil
  }

  /// A TIFF file that says the orientation and nothing else, 26 bytes.
  static func minimal(_ orientation: Int) -> [UInt8] {
    var tiff = Array("MM".utf8)
    tiff.appendBigEndian(42, count: 2)
    tiff.appendBigEndian(8, count: 4)
    tiff.appendBigEndian(1, count: 2)
    tiff.appendBigEndian(tag, count: 2)
    tiff.appendBigEndian(3, count: 2)
    tiff.appendBigEndian(1, count: 4)
    tiff.appendBigEndian(orientation, count: 2)
    tiff.appendBigEndian(0, count: 6)
    return tiff
  }
}

/// Numbers of a TIFF file inside other bytes, in its own byte order.
private struct TIFFField {
  let bytes: [UInt8]
  let range: Range<Int>
  let isBigEndian: Bool

  init?(bytes: [UInt8], range: Range<Int>) {
    guard range.count >= 8, bytes.indices.contains(range.upperBound - 1) else { return nil }
    if bytes.holds("MM", at: range.lowerBound) {
      isBigEndian = true
    } else if bytes.holds("II", at: range.lowerBound) {
      isBigEndian = false
    } else {
      return nil
    }
    self.bytes = bytes
    self.range = range
  }

  func number(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset <= range.count - count else { return nil }
    let place = range.lowerBound + offset
    return isBigEndian
      ? bytes.bigEndian(at: place, count: count) : bytes.littleEndian(at: place, count: count)
  }
}
