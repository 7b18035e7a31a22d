/// Tiny pictures written byte by byte, with a word in every kind of metadata where it is asked for.
enum SamplePictures {
  /// What must not be found in a cleaned file.
  static let secret = "Geheimwort"
  static let secretBytes = Array(secret.utf8)

  // MARK: TIFF, the content of Exif

  /// Little-endian, with a description and, where given, an orientation.
  static func exif(orientation: UInt8?) -> [UInt8] {
    let entries: UInt8 = orientation == nil ? 1 : 2
    let textOffset = 8 + 2 + 12 * entries + 4
    var tiff: [UInt8] = Array("II".utf8) + [42, 0, 8, 0, 0, 0, entries, 0]
    tiff += [0x0E, 0x01, 2, 0, UInt8(secretBytes.count), 0, 0, 0, textOffset, 0, 0, 0]
    if let orientation { tiff += [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] }
    return tiff + [0, 0, 0, 0] + secretBytes
  }

  // MARK: JPEG

  static func segment(_ marker: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let length = payload.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + payload
  }

  static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 0, 0])
  static let icc = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7, 7])
  static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
  /// 300 wide and 200 high.
  static let jpegPicture =
    segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
    + segment(0xC0, [8, 0, 200, 1, 44, 1, 1, 0x11, 0])
    + segment(0xC4, [0, 1] + [UInt8](repeating: 0, count: 16))
    + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0x78]

  static let cleanJPEG = [0xFF, 0xD8] + jfif + icc + adobe + jpegPicture + [0xFF, 0xD9]

  static func jpeg(orientation: UInt8?) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8] + jfif
    bytes += segment(0xE1, Array("Exif\0\0".utf8) + exif(orientation: orientation))
    bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secretBytes)
    bytes += icc + segment(0xE2, Array("MPF\0".utf8) + secretBytes)
    for marker in UInt8(0xE3)...0xEF where marker != 0xEE { bytes += segment(marker, secretBytes) }
    bytes += adobe + segment(0xFE, secretBytes) + segment(0xE0, Array("JFXX\0".utf8) + secretBytes)
    return bytes + jpegPicture + segment(0xFE, secretBytes) + [0xFF, 0xD9] + secretBytes
  }

  // MARK: PNG

  static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    let content = Array(type.utf8) + payload
    return bigEndian(payload.count) + content + bigEndian(Int(checksum(content)))
  }

  static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }

  /// Bit by bit, as the standard defines it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      for bit in 0..<8 {
        let carry = (value ^ UInt32(byte >> bit)) & 1
        value = (value >> 1) ^ (carry == 1 ? 0xEDB8_8320 : 0)
      }
    }
    return ~value
  }

  /// 40 wide and 30 high.
  static let pngHeader = chunk("IHDR", bigEndian(40) + bigEndian(30) + [8, 2, 0, 0, 0])
  private static let pngData = chunk("IDAT", [0x78, 0x9C, 1, 2, 3]) + chunk("IDAT", [4, 5])
  private static let pngColours =
    chunk("gAMA", [0, 0, 0xB1, 0x8F]) + chunk("sRGB", [0]) + chunk("pHYs", [0, 0, 1, 0, 0, 0, 1, 0, 1])
    + chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0])

  static let cleanPNG = pngSignature + pngHeader + pngColours + pngData + chunk("IEND", [])

  static func png(orientation: UInt8?) -> [UInt8] {
    var bytes = pngSignature + pngHeader + chunk("tEXt", Array("Author\0".utf8) + secretBytes) + pngColours
    bytes += chunk("zTXt", secretBytes) + chunk("iTXt", secretBytes) + chunk("tIME", [7, 233, 5, 1, 1, 1, 1])
    bytes += chunk("prVt", secretBytes) + chunk("eXIf", exif(orientation: orientation))
    bytes += chunk("gAMA", secretBytes)
    return bytes + pngData + chunk("tEXt", secretBytes) + chunk("IEND", []) + secretBytes
  }

  // MARK: GIF

  /// 3 wide and 2 high, with two global colours.
  private static let gifStart = Array("GIF89a".utf8) + [3, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]
  private static let gifLoop = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 5, 0, 0]
  private static let gifControl: [UInt8] = [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
  private static let gifPicture: [UInt8] = [0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x44, 0x51, 0]

  static let cleanGIF = gifStart + gifLoop + gifControl + gifPicture + gifPicture + [0x3B]

  static let gif: [UInt8] = {
    let word = [UInt8(secretBytes.count)] + secretBytes + [0]
    let xmp = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + word
    let plainText: [UInt8] = gifControl + [0x21, 0x01, 12] + [UInt8](repeating: 0, count: 12) + word
    return gifStart + [0x21, 0xFE] + word + gifLoop + xmp + plainText + gifControl + gifPicture
      + [0x21, 0x77] + word + gifPicture + [0x3B] + secretBytes
  }()

  // MARK: WebP

  static func riff(_ type: String, _ payload: [UInt8]) -> [UInt8] {
    Array(type.utf8) + bigEndian(payload.count).reversed() + payload + (payload.count % 2 == 1 ? [0] : [])
  }

  static func webp(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + bigEndian(chunks.count + 4).reversed() + Array("WEBP".utf8) + chunks
  }

  /// 176 wide and 144 high.
  static let lossy = riff("VP8 ", [0x50, 0x01, 0x00, 0x9D, 0x01, 0x2A, 0xB0, 0x00, 0x90, 0x00, 1])
  /// 16 wide and 8 high.
  static let lossless = riff("VP8L", [0x2F, 0x0F, 0xC0, 0x01, 0x00, 9])

  /// 500 wide and 400 high.
  static func extended(flags: UInt8) -> [UInt8] {
    riff("VP8X", [flags, 0, 0, 0, 0xF3, 0x01, 0, 0x8F, 0x01, 0])
  }

  static let cleanWebP = webp(extended(flags: 0x20) + riff("ICCP", [1, 2, 3]) + lossy)
  static let dirtyWebP =
    webp(
      extended(flags: 0x2C) + riff("ICCP", [1, 2, 3]) + lossy + riff("EXIF", exif(orientation: 6))
        + riff("XMP ", secretBytes + [0]) + riff("note", secretBytes)) + secretBytes

  // MARK: AVIF

  static func box(_ type: String, _ content: [UInt8]) -> [UInt8] {
    bigEndian(content.count + 8) + Array(type.utf8) + content
  }

  /// 64 wide and 48 high, turned by 90 degrees where asked; item 1 is the picture; where asked, 2 is Exif and 3 XMP.
  static func avif(
    turned: Bool = false, types: [String] = ["av01"], brand: String = "avif", extraBox: [UInt8] = []
  ) -> [UInt8] {
    let exifItem = [0, 0, 0, 0] + exif(orientation: nil)
    let xmpItem = Array("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\(secret)</x:xmpmeta>".utf8)
    let start = box("ftyp", Array(brand.utf8) + [0, 0, 0, 0] + Array("\(brand)mif1".utf8))
    func meta(dataAt offset: Int) -> [UInt8] {
      let lengths = [4, exifItem.count, xmpItem.count].prefix(types.count)
      let places = lengths.indices.flatMap { index -> [UInt8] in
        [0, UInt8(index + 1), 0, 0, 0, 1] + bigEndian(offset + lengths[..<index].reduce(0, +))
          + bigEndian(lengths[index])
      }
      let entries = types.enumerated().flatMap { index, type in
        box("infe", [2, 0, 0, 0, 0, UInt8(index + 1), 0, 0] + Array(type.utf8) + [0])
      }
      let properties =
        box("ispe", [0, 0, 0, 0] + bigEndian(64) + bigEndian(48)) + box("irot", [turned ? 1 : 0])
        + box("udes", [0, 0, 0, 0] + secretBytes)
      return box(
        "meta",
        [0, 0, 0, 0] + box("pitm", [0, 0, 0, 0, 0, 1])
          + box("iinf", [0, 0, 0, 0, 0, UInt8(types.count)] + entries)
          + box("iloc", [0, 0, 0, 0, 0x44, 0x00, 0, UInt8(types.count)] + places)
          + box(
            "iprp", box("ipco", properties) + box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 3, 0x81, 0x82, 3])))
    }
    let offset = start.count + meta(dataAt: 0).count + 8
    let data = [[1, 2, 3, 4], exifItem, xmpItem].prefix(types.count).flatMap { $0 }
    return start + meta(dataAt: offset) + box("mdat", data) + extraBox
  }

  // MARK: SVG

  static let cleanSVG = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">
      <title>Streuobst &amp; Most</title>
      <style>.a { fill: url(#b) }</style>
      <defs><linearGradient id="b"><stop offset="0" style="stop-color:#0a0"/></linearGradient></defs>
      <use xlink:href="#c" transform="translate(1 2)"/><rect id="c" class='a' width="5" height="5"/>
    </svg>

    """.utf8)

  static let dirtySVG = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- \(secret) -->
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape"
      xmlns:cc="http://creativecommons.org/ns#" i:version="\(secret)" viewBox="0 0 20 10">
      <i:page label="\(secret)"><g/>\(secret)</i:page><i:grid/>
      <metadata><cc:Work>\(secret)<metadata/></cc:Work></metadata>
      <?note \(secret)?>
      <g i:label="\(secret)" fill="#fff"><path d="M0 0h1"/></g>
    </svg>
    """.utf8)

  /// One of each, with the word everywhere.
  static let dirty: [[UInt8]] = [
    jpeg(orientation: 6), png(orientation: 8), gif, dirtyWebP, avif(extraBox: box("uuid", secretBytes)),
    dirtySVG,
  ]

  /// One of each, without anything to remove.
  static let clean: [[UInt8]] = [
    cleanJPEG, cleanPNG, cleanGIF, cleanWebP, webp(lossy), webp(lossless), cleanSVG,
  ]
}
