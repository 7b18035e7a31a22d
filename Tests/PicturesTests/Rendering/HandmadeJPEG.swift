/// JPEG files of one colour, byte by byte (T.81): of each component eight by eight samples with one value.
struct HandmadeJPEG {
  /// 0 to 255 each.
  var components: [UInt8]
  /// What Adobe's segment says of the colours: 0 as they are, 2 with luminance; nil without a segment.
  var adobe: UInt8?
  var precision: UInt8 = 8

  var file: [UInt8] {
    let count = UInt8(components.count)
    let ids = (1...count).map { $0 }
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let adobe {
      bytes += SamplePictures.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, adobe])
    }
    bytes += SamplePictures.segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    bytes += SamplePictures.segment(
      precision == 8 ? 0xC0 : 0xC1, [precision, 0, 8, 0, 8, count] + ids.flatMap { [$0, 0x11, 0] })
    // Twelve codes of four bits for the size of the first coefficient; one of one bit for “no more”.
    bytes += SamplePictures.segment(0xC4, [0, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + (0..<12))
    bytes += SamplePictures.segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
    bytes += SamplePictures.segment(0xDA, [count] + ids.flatMap { [$0, 0] } + [0, 63, 0])
    return bytes + scan + [0xFF, 0xD9]
  }

  private var scan: [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    for component in components {
      // The mean of the block, eight times (A.3.3).
      let value = (Int(component) - 128) * 8
      let size = Int.bitWidth - abs(value).leadingZeroBitCount
      append(size, 4)
      append(value < 0 ? value - 1 + 1 << size : value, size)
      append(0, 1)
    }
    while bits.count % 8 != 0 { bits.append(true) }
    return stride(from: 0, to: bits.count, by: 8).flatMap { start -> [UInt8] in
      let byte = bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
      return byte == 0xFF ? [0xFF, 0] : [byte]
    }
  }
}
