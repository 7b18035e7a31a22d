import Testing

@testable import Pictures

/// Pixels made by a formula.
enum DrawnPicture {
  /// Soft colours with some grain, as photographs have them.
  static func photograph(width: Int, height: Int, alpha: UInt8 = 255) -> PixelMap {
    var state: UInt32 = 7
    return map(width: width, height: height, isTransparent: alpha != 255) { x, y in
      state = state &* 1_664_525 &+ 1_013_904_223
      let grain = Int(state >> 28)
      return [
        UInt8(clamping: x * 200 / width + grain), UInt8(clamping: y * 200 / height + grain),
        UInt8(clamping: (x + y) % 97 + 60 + grain), alpha,
      ]
    }
  }

  /// Four fields: red and green above, blue and white below.
  static func fields(width: Int, height: Int) -> PixelMap {
    map(width: width, height: height) { x, y in
      switch (x < width / 2, y < height / 2) {
      case (true, true): [255, 0, 0, 255]
      case (false, true): [0, 255, 0, 255]
      case (true, false): [0, 0, 255, 255]
      case (false, false): [255, 255, 255, 255]
      }
    }
  }

  static func map(
    width: Int, height: Int, isTransparent: Bool = false, _ colour: (Int, Int) -> [UInt8]
  ) -> PixelMap {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * 4)
    for y in 0..<height {
      for x in 0..<width { bytes += colour(x, y) }
    }
    return PixelMap(
      size: PictureSize(width: width, height: height), isTransparent: isTransparent, bytes: bytes)
  }
}

extension PixelMap {
  func pixel(_ x: Int, _ y: Int) -> [UInt8] {
    let start = (y * size.width + x) * 4
    return Array(bytes[start..<start + 4])
  }

  /// The largest difference of two bytes in the same place; nil when the sizes differ.
  func difference(from other: PixelMap) -> Int? {
    guard size == other.size else { return nil }
    return zip(bytes, other.bytes).map { abs(Int($0) - Int($1)) }.max()
  }

  /// As a file, with what is given as its quality.
  func file(_ format: PictureFormat, quality: Int = 90, profile: [UInt8] = []) throws -> [UInt8] {
    let wish = PictureWish(webPQuality: quality, jpegQuality: quality)
    let encoder = PictureEncoder(wish: wish, profile: profile, isLossless: format == .webp && quality == 100)
    let pixels = PixelMap(size: size, isTransparent: isTransparent || format == .png, bytes: bytes)
    return try #require(encoder.renditions(of: pixels).first { $0.format == format }).bytes
  }
}
