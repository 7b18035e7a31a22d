/// Puts a colour profile into a WebP file that an encoder wrote (RFC 9649, 2.7).
enum WebPContainer {
  private static let hasProfile: UInt8 = 0x20
  private static let hasAlpha: UInt8 = 0x10

  /// The file as it is where there is no profile.
  static func adding(_ profile: [UInt8], to file: [UInt8], size: PictureSize, isTransparent: Bool) -> [UInt8]
  {
    guard !profile.isEmpty, file.count > 12, let chunks = try? RIFFChunk.all(file, in: 12..<file.count) else {
      return file
    }
    var canvas: [UInt8] = [hasProfile | (isTransparent ? hasAlpha : 0), 0, 0, 0]
    canvas.appendLittleEndian(size.width - 1, count: 3)
    canvas.appendLittleEndian(size.height - 1, count: 3)
    var body = Array("WEBP".utf8)
    RIFFChunk.append("VP8X", canvas[...], to: &body)
    RIFFChunk.append("ICCP", profile[...], to: &body)
    for chunk in chunks where chunk.type != "VP8X" {
      RIFFChunk.append(chunk.type, file[chunk.payload], to: &body)
    }
    var output = Array("RIFF".utf8)
    output.appendLittleEndian(body.count, count: 4)
    return output + body
  }
}
