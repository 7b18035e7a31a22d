/// One chunk of a PNG file (PNG 3, 5.3).
struct PNGChunk {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Four letters; a capital first letter means that no reader can do without it.
  let type: String
  let payload: Range<Int>

  /// With length, type and checksum.
  var range: Range<Int> { payload.lowerBound - 8..<payload.upperBound + 4 }

  /// The chunk that begins at an offset; nil when the file ends before it does.
  init?(_ bytes: [UInt8], at offset: Int) {
    guard let length = bytes.bigEndian(at: offset, count: 4), let type = bytes.fourLetters(at: offset + 4),
      offset + 8 + length + 4 <= bytes.count
    else { return nil }
    self.type = type
    self.payload = offset + 8..<offset + 8 + length
  }

  /// The bytes of a chunk with this content.
  static func written(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    var chunk: [UInt8] = []
    chunk.appendBigEndian(payload.count, count: 4)
    chunk += Array(type.utf8) + payload
    chunk.appendBigEndian(Int(PNGChecksum.of(chunk[4...])), count: 4)
    return chunk
  }

  /// Whether the checksum fits type and payload.
  func hasRightChecksum(_ bytes: [UInt8]) -> Bool {
    let covered = bytes[payload.lowerBound - 4..<payload.upperBound]
    return bytes.bigEndian(at: payload.upperBound, count: 4) == Int(PNGChecksum.of(covered))
  }

  /// The orientation that an `eXIf` chunk says.
  func orientation(_ bytes: [UInt8]) -> Int? {
    guard type == "eXIf" else { return nil }
    // Some writers put the mark of JPEG files in front.
    let prefix = bytes.holds("Exif\0\0", at: payload.lowerBound) && payload.count > 6 ? 6 : 0
    return ExifOrientation.read(bytes, in: payload.lowerBound + prefix..<payload.upperBound)
  }
}

/// The cyclic redundancy check of PNG chunks (PNG 3, annex D).
enum PNGChecksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let table = table
    var value = UInt32.max
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
    return ~value
  }
}
