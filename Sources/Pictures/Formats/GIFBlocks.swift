/// One block of a GIF file behind the header.
struct GIFBlock {
  static let trailer: UInt8 = 0x3B

  enum Kind {
    case picture, control, plainText, other
    /// How often an animation runs; 0 is without end.
    case loop(Int)
  }

  let kind: Kind
  let range: Range<Int>

  /// The application extension that browsers read the loop from.
  static func loop(_ count: Int) -> [UInt8] {
    var block: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1]
    block.appendLittleEndian(count, count: 2)
    return block + [0]
  }
}

/// Walks the blocks of a GIF file (GIF89a, appendix B).
struct GIFBlocks {
  private let bytes: [UInt8]
  /// Where the next block begins.
  private(set) var position: Int

  /// Behind header, screen and global colours.
  init(_ bytes: [UInt8]) throws(PictureProblem) {
    guard let flags = bytes.byte(at: 10) else { throw .damaged(.gif, .cutOff) }
    self.bytes = bytes
    self.position = 13 + Self.colourTable(flags)
    guard position <= bytes.count else { throw .damaged(.gif, .cutOff) }
  }

  /// The next block; nil at the trailer.
  mutating func next() throws(PictureProblem) -> GIFBlock? {
    // Some writers close a block twice.
    while bytes.byte(at: position) == 0 { position += 1 }
    let start = position
    switch bytes.byte(at: start) {
    case GIFBlock.trailer: return nil
    case 0x2C:
      guard let flags = bytes.byte(at: start + 9) else { throw .damaged(.gif, .cutOff) }
      try skipDataBlocks(from: start + 10 + Self.colourTable(flags) + 1)
      return GIFBlock(kind: .picture, range: start..<position)
    case 0x21:
      try skipDataBlocks(from: start + 2)
      return GIFBlock(kind: kind(at: start), range: start..<position)
    case nil: throw .damaged(.gif, .cutOff)
    default: throw .damaged(.gif, .wrongStructure)
    }
  }

  private func kind(at start: Int) -> GIFBlock.Kind {
    switch bytes.byte(at: start + 1) {
    case 0xF9: return position - start == 8 ? .control : .other
    case 0x01: return .plainText
    case 0xFF:
      let isLoop = bytes.holds("NETSCAPE2.0", at: start + 3) || bytes.holds("ANIMEXTS1.0", at: start + 3)
      guard isLoop, bytes.field(at: start + 14, count: 2) == [3, 1],
        let count = bytes.littleEndian(at: start + 16, count: 2)
      else { return .other }
      return .loop(count)
    default: return .other
    }
  }

  /// Data blocks begin with their length; an empty one is the last.
  private mutating func skipDataBlocks(from start: Int) throws(PictureProblem) {
    var offset = start
    while let length = bytes.byte(at: offset) {
      offset += Int(length) + 1
      if length == 0 {
        position = offset
        return
      }
    }
    throw .damaged(.gif, .cutOff)
  }

  private static func colourTable(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }
}
