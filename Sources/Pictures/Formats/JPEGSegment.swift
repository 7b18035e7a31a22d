/// One marker segment of a JPEG file (ITU-T T.81, B.1.1).
struct JPEGSegment {
  static let app0: UInt8 = 0xE0
  static let app1: UInt8 = 0xE1
  static let app2: UInt8 = 0xE2
  static let app14: UInt8 = 0xEE
  static let startOfScan: UInt8 = 0xDA
  static let endOfImage: UInt8 = 0xD9

  /// The byte behind 0xFF.
  let marker: UInt8
  /// What stands behind the length; empty for markers that stand alone.
  let payload: Range<Int>
  /// The coded picture behind a start of scan; empty otherwise.
  let scan: Range<Int>

  /// SOF0 to SOF15: the kind and the size of the picture.
  var isFrame: Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }

  /// Tables, frames, scans and restart intervals: what decoding needs (T.81, table B.1).
  var isPicture: Bool {
    isFrame || marker == 0xC4 || marker == 0xCC || (0xDA...0xDF).contains(marker)
  }
}

/// Walks the segments of a JPEG file, whatever stands between them.
struct JPEGSegments {
  private let bytes: [UInt8]
  private var position = 2

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next segment, also the end of the image; nil at the end of the file.
  mutating func next() throws(PictureProblem) -> JPEGSegment? {
    guard let marker = nextMarker() else { return nil }
    if marker == JPEGSegment.endOfImage || marker == 0x01 || (0xD0...0xD8).contains(marker) {
      return JPEGSegment(marker: marker, payload: position..<position, scan: position..<position)
    }
    guard let length = bytes.bigEndian(at: position, count: 2), position + length <= bytes.count else {
      throw .damaged(.jpeg, .cutOff)
    }
    guard length >= 2 else { throw .damaged(.jpeg, .wrongStructure) }
    let payload = position + 2..<position + length
    position += length
    let scan = position
    if marker == JPEGSegment.startOfScan { position = endOfScan(from: scan) }
    return JPEGSegment(marker: marker, payload: payload, scan: scan..<position)
  }

  /// Skips fill bytes and bytes that belong to nothing.
  private mutating func nextMarker() -> UInt8? {
    while position < bytes.count - 1 {
      let marker = bytes[position + 1]
      if bytes[position] == 0xFF, marker != 0xFF, marker != 0x00 {
        position += 2
        return marker
      }
      position += 1
    }
    return nil
  }

  /// Coded data end at the first marker that is neither a stuffed zero nor a restart (T.81, B.1.1.5).
  private func endOfScan(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count - 1 {
      if bytes[offset] == 0xFF {
        let next = bytes[offset + 1]
        if next == 0x00 || (0xD0...0xD7).contains(next) {
          offset += 2
          continue
        }
        if next != 0xFF { return offset }
      }
      offset += 1
    }
    return bytes.count
  }
}
