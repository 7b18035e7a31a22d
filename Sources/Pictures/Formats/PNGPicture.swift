/// PNG files, also animated ones (PNG 3).
enum PNGPicture {
  /// Size and orientation.
  static func header(_ bytes: [UInt8]) -> PictureHeader {
    guard let first = PNGChunk(bytes, at: 8), first.type == "IHDR", first.payload.count == 13 else {
      return PictureHeader(format: .png, pixels: nil)
    }
    var chunk: PNGChunk? = first
    var orientation: Int?
    while let current = chunk, orientation == nil, current.type != "IEND" {
      orientation = current.orientation(bytes)
      chunk = PNGChunk(bytes, at: current.range.upperBound)
    }
    let start = first.payload.lowerBound
    return PictureHeader(
      .png, storedWidth: bytes.bigEndian(at: start, count: 4),
      storedHeight: bytes.bigEndian(at: start + 4, count: 4), orientation: orientation ?? 1)
  }

  /// Whether more than one picture follows (PNG 3, 11.3.6.1).
  static func isAnimated(_ bytes: [UInt8]) -> Bool {
    var chunk = PNGChunk(bytes, at: PNGChunk.signature.count)
    while let current = chunk, current.type != "IDAT", current.type != "IEND" {
      if current.type == "acTL" { return true }
      chunk = PNGChunk(bytes, at: current.range.upperBound)
    }
    return false
  }

  /// A channel of its own (colour types 4 and 6; PNG 3, 11.2.1), or a transparent colour (11.3.1.1).
  static func mayBeTransparent(_ bytes: [UInt8]) -> Bool {
    guard let first = PNGChunk(bytes, at: 8), first.type == "IHDR", first.payload.count == 13,
      let colours = bytes.byte(at: first.payload.lowerBound + 9)
    else { return true }
    if colours & 4 != 0 { return true }
    var chunk: PNGChunk? = first
    while let current = chunk, current.type != "IDAT", current.type != "IEND" {
      if current.type == "tRNS" { return true }
      chunk = PNGChunk(bytes, at: current.range.upperBound)
    }
    return false
  }

  /// Without texts, times, Exif, unknown chunks and whatever follows the end.
  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    let chunks = try chunks(bytes)
    guard let header = chunks.first, header.type == "IHDR" else { throw .damaged(.png, .wrongStructure) }
    guard chunks.contains(where: { $0.type == "IDAT" && !$0.payload.isEmpty }) else {
      throw .damaged(.png, .noPicture)
    }
    var output = PNGChunk.signature
    output.reserveCapacity(bytes.count)
    output += bytes[header.range]
    if let orientation = chunks.lazy.compactMap({ $0.orientation(bytes) }).first, orientation != 1 {
      output += PNGChunk.written("eXIf", ExifOrientation.minimal(orientation))
    }
    for chunk in chunks.dropFirst() where keptLengths[chunk.type]?.contains(chunk.payload.count) == true {
      output += bytes[chunk.range]
    }
    return output
  }

  /// What decoding and colours need, with the lengths that the standard allows.
  private static let keptLengths: [String: ClosedRange<Int>] = [
    "IHDR": 13...13, "PLTE": 3...768, "IDAT": 0...Int.max, "IEND": 0...0, "tRNS": 1...256, "gAMA": 4...4,
    "cHRM": 32...32, "sRGB": 1...1, "iCCP": 3...Int.max, "pHYs": 9...9, "sBIT": 1...4, "bKGD": 1...6,
    "acTL": 8...8, "fcTL": 26...26, "fdAT": 4...Int.max, "cICP": 4...4, "mDCV": 24...24, "cLLI": 8...8,
  ]

  /// All chunks up to the end of the picture; what no reader can do without must be whole.
  private static func chunks(_ bytes: [UInt8]) throws(PictureProblem) -> [PNGChunk] {
    var chunks: [PNGChunk] = []
    var offset = PNGChunk.signature.count
    while let chunk = PNGChunk(bytes, at: offset) {
      if chunk.type.utf8.first.map({ $0 & 0x20 == 0 }) == true {
        guard keptLengths[chunk.type]?.contains(chunk.payload.count) == true else {
          throw .damaged(.png, .wrongStructure)
        }
        guard chunk.hasRightChecksum(bytes) else { throw .damaged(.png, .wrongChecksum) }
      }
      chunks.append(chunk)
      if chunk.type == "IEND" { return chunks }
      offset = chunk.range.upperBound
    }
    throw .damaged(.png, .cutOff)
  }
}
