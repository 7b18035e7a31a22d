@testable import Pictures

/// Photographs for cards, as JPEG.
enum HandmadePhotograph {
  /// Dark on the left, light on the right.
  static func halves(width: Int, height: Int) throws -> [UInt8] {
    try DrawnPicture.map(width: width, height: height) { x, _ in
      let value: UInt8 = x < width / 2 ? 20 : 235
      return [value, value, value, 255]
    }.file(.jpeg)
  }

  /// Nothing is harder to write in few bytes.
  static func noise(width: Int, height: Int) throws -> [UInt8] {
    var state: UInt32 = 1
    return try DrawnPicture.map(width: width, height: height) { _, _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return [UInt8(state >> 24), UInt8(state >> 16 & 0xFF), UInt8(state >> 8 & 0xFF), 255]
    }.file(.jpeg)
  }
}
