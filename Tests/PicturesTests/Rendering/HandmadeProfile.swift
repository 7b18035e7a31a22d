/// Colour profiles of three colours (ICC.1:2022), byte by byte, with a word in all that is said to people.
struct HandmadeProfile {
  /// The colours of sRGB.
  var red = [0.4361, 0.2225, 0.0139]
  var green = [0.3851, 0.7169, 0.0971]
  var blue = [0.1431, 0.0606, 0.7141]
  var space = "RGB "

  static let sRGB = HandmadeProfile()
  static let displayP3 = HandmadeProfile(
    red: [0.5151, 0.2412, -0.0011], green: [0.2919, 0.6922, 0.0419], blue: [0.1572, 0.0666, 0.7841])

  var bytes: [UInt8] {
    let curve =
      Array("para".utf8) + [0, 0, 0, 0, 0, 3, 0, 0]
      + [2.4, 0.94787, 0.05213, 0.07739, 0.04045].flatMap(fixed)
    let text = Array("text".utf8) + [0, 0, 0, 0] + SamplePictures.secretBytes + [0, 0]
    let tags = [
      ("desc", text), ("cprt", text), ("dmdd", text), ("wtpt", xyz([0.9642, 1, 0.8249])), ("rXYZ", xyz(red)),
      ("gXYZ", xyz(green)), ("bXYZ", xyz(blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = SamplePictures.bigEndian(tags.count)
    var content: [UInt8] = []
    for (name, bytes) in tags {
      table += Array(name.utf8) + SamplePictures.bigEndian(132 + 12 * tags.count + content.count)
      table += SamplePictures.bigEndian(bytes.count)
      content += bytes
    }
    let body = table + content
    var head = SamplePictures.bigEndian(128 + body.count) + Array("appl".utf8) + [4, 0, 0, 0]
    head +=
      Array("mntr".utf8) + Array(space.utf8) + Array("XYZ ".utf8) + [7, 230, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
    head += Array("acspAPPL".utf8) + [0, 0, 0, 0] + Array("ANNAEOS1".utf8) + [UInt8](repeating: 0, count: 12)
    head += [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D] + Array("anna".utf8)
    return head + [UInt8](repeating: 0, count: 128 - head.count) + body
  }

  private func xyz(_ values: [Double]) -> [UInt8] {
    Array("XYZ ".utf8) + [0, 0, 0, 0] + values.flatMap(fixed)
  }

  private func fixed(_ value: Double) -> [UInt8] {
    SamplePictures.bigEndian(Int((value * 65536).rounded()) & 0xFFFF_FFFF)
  }
}
