/// GIF files (GIF89a).
enum GIFPicture {
  /// The size of the logical screen.
  static func header(_ bytes: [UInt8]) -> PictureHeader {
    PictureHeader(
      .gif, storedWidth: bytes.littleEndian(at: 6, count: 2),
      storedHeight: bytes.littleEndian(at: 8, count: 2))
  }

  /// Whether more than one picture follows; what is broken further on does not matter.
  static func isAnimated(_ bytes: [UInt8]) -> Bool {
    guard var blocks = try? GIFBlocks(bytes) else { return false }
    var pictures = 0
    while pictures < 2, let block = try? blocks.next() {
      if case .picture = block.kind { pictures += 1 }
    }
    return pictures > 1
  }

  /// Without comments, plain texts, application data other than the loop, and whatever follows the end.
  static func cleaned(_ bytes: [UInt8]) throws(PictureProblem) -> [UInt8] {
    var blocks = try GIFBlocks(bytes)
    var output = Array(bytes[..<blocks.position])
    output.reserveCapacity(bytes.count)
    // A control belongs to the next picture or text and goes or stays with it.
    var control: ArraySlice<UInt8> = []
    var hasPicture = false
    while let block = try blocks.next() {
      switch block.kind {
      case .picture:
        output += control + bytes[block.range]
        control = []
        hasPicture = true
      case .control: control = bytes[block.range]
      case .loop(let count): output += GIFBlock.loop(count)
      case .plainText: control = []
      case .other: break
      }
    }
    guard hasPicture else { throw .damaged(.gif, .noPicture) }
    output.append(GIFBlock.trailer)
    return output
  }
}
