/// Names of pictures' sizes, such as `foto-800.0123456789.webp`, without what stands for their encoding: a renewed library
/// changes no text, and nobody is told that one has changed.
enum PictureDigests {
  private static let length = 10

  /// The HTML without the digests in such names.
  static func removed(from html: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var start = 0
    var index = 0
    while let dot = html[index...].firstIndex(of: UInt8(ascii: ".")) {
      index = dot + 1
      let end = dot + length + 1
      guard dot > 0, isDigit(html[dot - 1]), html.count > end, html[end] == UInt8(ascii: "."),
        html[(dot + 1)..<end].allSatisfy(isHexadecimal)
      else { continue }
      if rest.isEmpty { rest.reserveCapacity(html.count) }
      rest += html[start..<dot]
      start = end
      index = start
    }
    return start == 0 ? html : rest + html[start...]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte) }
}
