/// PNG files of any kind, byte by byte (PNG 3): data that are stored and not compressed.
struct HandmadePNG {
  var width = 5
  var height = 4
  var depth: UInt8 = 8
  /// 0 grey, 2 colours, 3 palette, 4 grey with opacity, 6 colours with opacity.
  var kind: UInt8 = 2
  var isInterlaced = false
  var chunks: [UInt8] = []

  private var channels: Int { [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind] ?? 1 }

  /// - Parameter samples: the samples of the pixel in a column and a row, each of `depth` bits.
  func file(_ samples: (Int, Int) -> [Int]) -> [UInt8] {
    let header =
      SamplePictures.bigEndian(width) + SamplePictures.bigEndian(height)
      + [depth, kind, 0, 0, isInterlaced ? 1 : 0]
    return SamplePictures.pngSignature + SamplePictures.chunk("IHDR", header) + chunks
      + SamplePictures.chunk("IDAT", Self.stored(rows(samples))) + SamplePictures.chunk("IEND", [])
  }

  /// Start and step, across and down, of each pass of Adam7 (8.1).
  private static let passes = [
    (0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2),
  ]

  private func rows(_ samples: (Int, Int) -> [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (left, across, top, down) in isInterlaced ? Self.passes : [(0, 1, 0, 1)] where left < width {
      for y in stride(from: top, to: height, by: down) {
        bytes.append(0)
        bytes += packed(stride(from: left, to: width, by: across).flatMap { samples($0, y) })
      }
    }
    return bytes
  }

  private func packed(_ samples: [Int]) -> [UInt8] {
    if depth == 16 { return samples.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
    let each = 8 / Int(depth)
    return stride(from: 0, to: samples.count, by: each).map { start in
      var byte = 0
      for index in 0..<each {
        byte = byte << Int(depth) | (start + index < samples.count ? samples[start + index] : 0)
      }
      return UInt8(byte)
    }
  }

  /// A zlib stream without compression (RFC 1950; RFC 1951, 3.2.4).
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      let length = [UInt8(part.count & 0xFF), UInt8(part.count >> 8)]
      stream += [rest.isEmpty ? 1 : 0] + length + length.map { ~$0 } + part
    } while !rest.isEmpty
    var low = 1
    var high = 0
    for byte in bytes {
      low = (low + Int(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return stream + SamplePictures.bigEndian(high << 16 | low)
  }
}
