/// One box of an ISO base media file (ISO/IEC 14496-12, 4.2).
struct ISOBox {
  let type: String
  /// With size and type.
  let range: Range<Int>
  let content: Range<Int>

  /// The box that begins at an offset and ends inside a range.
  init?(_ bytes: [UInt8], at offset: Int, in range: Range<Int>) {
    guard let shortSize = bytes.bigEndian(at: offset, count: 4), let type = bytes.fourLetters(at: offset + 4)
    else { return nil }
    let header = shortSize == 1 ? 16 : 8
    let size: Int? =
      switch shortSize {
      case 0: range.upperBound - offset
      case 1: bytes.bigEndian(at: offset + 8, count: 8)
      default: shortSize
      }
    guard let size, size >= header, size <= range.upperBound - offset else { return nil }
    self.type = type
    self.range = offset..<offset + size
    self.content = offset + header..<offset + size
  }

  /// The boxes that fill a range, which lies inside the bytes; nil when they do not.
  static func all(_ bytes: [UInt8], in range: Range<Int>) -> [ISOBox]? {
    var boxes: [ISOBox] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let box = ISOBox(bytes, at: offset, in: range) else { return nil }
      boxes.append(box)
      offset = box.range.upperBound
    }
    return boxes
  }

  /// The boxes inside this one, behind so many bytes of its own.
  func children(_ bytes: [UInt8], behind own: Int = 0) -> [ISOBox]? {
    content.count < own ? nil : Self.all(bytes, in: content.lowerBound + own..<content.upperBound)
  }
}

/// The brands of the first box: what kind of file it is (ISO/IEC 23008-12, AV1 Image File Format 1.2).
enum HEIFBrand {
  private static let heif: Set<String> = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]

  /// AVIF, HEIF (pictures of phones) or neither, as for films.
  static func format(of bytes: [UInt8]) -> PictureFormat? {
    guard let box = ISOBox(bytes, at: 0, in: bytes.indices) else { return nil }
    let brands = stride(from: box.content.lowerBound, to: box.content.upperBound, by: 4)
      .prefix(64).compactMap { bytes.fourLetters(at: $0) }
    if brands.contains("avif") || brands.contains("avis") { return .avif }
    return brands.contains(where: heif.contains) ? .heif : nil
  }
}
