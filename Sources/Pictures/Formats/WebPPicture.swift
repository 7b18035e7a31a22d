/// WebP files (RFC 9649).
enum WebPPicture {
  /// The size of the canvas.
  static func header(_ bytes: [UInt8]) -> PictureHeader {
    guard let type = bytes.fourLetters(at: 12) else { return PictureHeader(format: .webp, pixels: nil) }
    let size: (width: Int?, height: Int?) =
      switch type {
      case "VP8X":
        (
          bytes.littleEndian(at: 24, count: 3).map { $0 + 1 },
          bytes.littleEndian(at: 27, count: 3).map { $0 + 1 }
        )
      case "VP8 ": lossySize(bytes)
      case "VP8L": losslessSize(bytes)
      default: (nil, nil)
      }
    return PictureHeader(.webp, storedWidth: size.width, storedHeight: size.height)
  }

  /// What the head of the canvas says (RFC 9649, 2.7).
  static func isAnimated(_ bytes: [UInt8]) -> Bool {
    bytes.fourLetters(at: 12) == "VP8X" && (bytes.byte(at: 20) ?? 0) & 0x02 != 0
  }

  /// By the head of the canvas (RFC 9649, 2.7), or that of a lossless picture (3.4); a lossy one alone never is.
  static func mayBeTransparent(_ bytes: [UInt8]) -> Bool {
    switch bytes.fourLetters(at: 12) {
    case "VP8 ": false
    case "VP8X": (bytes.byte(at: 20) ?? 0) & 0x10 != 0
    default: (bytes.byte(at: 24) ?? 0) & 0x10 != 0
    }
  }

  /// Without Exif, XMP, unknown chunks and whatever follows the end. The orientation goes too: WebP is
  /// shown as stored.
  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    guard let length = bytes.littleEndian(at: 4, count: 4), length >= 4, length + 8 <= bytes.count else {
      throw .damaged(.webp, .cutOff)
    }
    let chunks = try RIFFChunk.all(bytes, in: 12..<length + 8)
    guard chunks.contains(where: { ["VP8 ", "VP8L", "ANMF"].contains($0.type) && !$0.payload.isEmpty }) else {
      throw .damaged(.webp, .noPicture)
    }
    var body = Array("WEBP".utf8)
    body.reserveCapacity(bytes.count)
    for chunk in chunks { try append(chunk, bytes, to: &body) }
    var output = Array("RIFF".utf8)
    output.appendLittleEndian(body.count, count: 4)
    return output + body
  }

  private static func append(
    _ chunk: RIFFChunk, _ bytes: [UInt8], to body: inout [UInt8]
  ) throws(PictureProblem) {
    switch chunk.type {
    case "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM":
      RIFFChunk.append(chunk.type, bytes[chunk.payload], to: &body)
    case "VP8X": RIFFChunk.append(chunk.type, try extended(bytes, chunk)[...], to: &body)
    case "ANMF": RIFFChunk.append(chunk.type, try frame(bytes, chunk)[...], to: &body)
    default: break
    }
  }

  /// The flags of Exif (0x08) and XMP (0x04) go with their chunks.
  private static func extended(_ bytes: [UInt8], _ chunk: RIFFChunk) throws(PictureProblem) -> [UInt8] {
    guard chunk.payload.count >= 10, let flags = bytes.byte(at: chunk.payload.lowerBound) else {
      throw .damaged(.webp, .wrongStructure)
    }
    return [flags & ~0x0C] + bytes[chunk.payload].prefix(10).dropFirst()
  }

  /// A frame of an animation is 16 bytes and chunks of its own.
  private static func frame(_ bytes: [UInt8], _ chunk: RIFFChunk) throws(PictureProblem) -> [UInt8] {
    guard chunk.payload.count > 16 else { throw .damaged(.webp, .wrongStructure) }
    let start = chunk.payload.lowerBound + 16
    var frame = Array(bytes[chunk.payload.lowerBound..<start])
    for part in try RIFFChunk.all(bytes, in: start..<chunk.payload.upperBound)
    where ["VP8 ", "VP8L", "ALPH"].contains(part.type) {
      RIFFChunk.append(part.type, bytes[part.payload], to: &frame)
    }
    return frame
  }

  /// RFC 6386, 9.1: start code, then 14 bits each.
  private static func lossySize(_ bytes: [UInt8]) -> (Int?, Int?) {
    guard bytes.field(at: 23, count: 3) == [0x9D, 0x01, 0x2A] else { return (nil, nil) }
    return (
      bytes.littleEndian(at: 26, count: 2).map { $0 & 0x3FFF },
      bytes.littleEndian(at: 28, count: 2).map { $0 & 0x3FFF }
    )
  }

  /// RFC 9649, 3.4: a signature byte, then 14 bits each, less one.
  private static func losslessSize(_ bytes: [UInt8]) -> (Int?, Int?) {
    guard bytes.byte(at: 20) == 0x2F, let bits = bytes.littleEndian(at: 21, count: 4) else {
      return (nil, nil)
    }
    return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
  }
}

/// One chunk of a RIFF file.
struct RIFFChunk {
  let type: String
  let payload: Range<Int>

  /// All chunks of a range of the bytes; the range lies inside them.
  static func all(_ bytes: [UInt8], in range: Range<Int>) throws(PictureProblem) -> [RIFFChunk] {
    var chunks: [RIFFChunk] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard offset + 8 <= range.upperBound, let type = bytes.fourLetters(at: offset),
        let length = bytes.littleEndian(at: offset + 4, count: 4), offset + 8 + length <= range.upperBound
      else { throw .damaged(.webp, .wrongStructure) }
      chunks.append(RIFFChunk(type: type, payload: offset + 8..<offset + 8 + length))
      offset += 8 + length + length % 2
    }
    return chunks
  }

  /// Adds a chunk, padded to an even length.
  static func append(_ type: String, _ payload: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += Array(type.utf8)
    output.appendLittleEndian(payload.count, count: 4)
    output += payload
    if payload.count % 2 == 1 { output.append(0) }
  }
}
