import FoundationEssentials

/// Pictures inside a drawing, as `data:` addresses (RFC 2397): they have metadata of their own.
enum EmbeddedPictures {
  /// The text with every embedded picture cleaned; nil when they are clean already.
  static func cleaned(_ text: [UInt8]) throws(PictureProblem) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    var position = 0
    while let start = text.firstOffset(of: "data:image/", from: position) {
      position = start + 1
      guard let comma = text[start...].prefix(40).firstIndex(of: UInt8(ascii: ",")) else { continue }
      let code = text[(comma + 1)...].prefix(while: isCode)
      guard let picture = try cleaned(base64: code) else { continue }
      output += text[copied...comma] + picture
      copied = code.endIndex
      position = copied
    }
    return copied == 0 ? nil : output + text[copied...]
  }

  private static func cleaned(base64 code: ArraySlice<UInt8>) throws(PictureProblem) -> [UInt8]? {
    let written = Data(code.filter { $0 > 0x20 })
    guard let data = Data(base64Encoded: written) else { throw .damaged(.svg, .wrongStructure) }
    let bytes = [UInt8](data)
    guard let format = PictureFormat.detect(bytes), format != .svg else {
      throw .damaged(.svg, .wrongStructure)
    }
    let clean = try PictureCleaner.clean(bytes).get()
    return clean == bytes ? nil : [UInt8](Data(clean).base64EncodedData())
  }

  private static func isCode(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="),
      0x20, 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }
}
