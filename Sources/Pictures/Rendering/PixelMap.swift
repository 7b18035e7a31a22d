#if ALMANAC_PICTURES
  import CPictures
#endif

/// Pixels of four bytes: red, green, blue, opacity, not multiplied with each other; rows from the top,
/// without gaps.
package struct PixelMap: Sendable, Hashable {
  package let size: PictureSize
  package let isTransparent: Bool
  /// Four times width times height of them.
  package let bytes: [UInt8]

  #if ALMANAC_PICTURES
    /// Smaller, in linear light. A picture does not grow.
    func scaled(to smaller: PictureSize) throws(RenderingProblem) -> PixelMap {
      if smaller == size { return self }
      let count = smaller.width * smaller.height * 4
      var status = CPICTURES_NO_MEMORY
      let scaled = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        status = cpictures_scale(
          bytes, UInt32(size.width), UInt32(size.height), isTransparent, buffer.baseAddress,
          UInt32(smaller.width),
          UInt32(smaller.height))
        filled = status == CPICTURES_OK ? count : 0
      }
      guard status == CPICTURES_OK else { throw .outOfMemory }
      return PixelMap(size: smaller, isTransparent: isTransparent, bytes: scaled)
    }

    /// As it looks on a ground.
    func opaque(on ground: CardColour) -> PixelMap {
      guard isTransparent else { return self }
      let ground = [ground.red, ground.green, ground.blue].map { Int($0) }
      var solid = bytes
      for start in stride(from: 0, to: solid.count - 3, by: 4) {
        let opacity = Int(solid[start + 3])
        for (part, behind) in ground.enumerated() {
          let mixed = Int(solid[start + part]) * opacity + behind * (255 - opacity)
          solid[start + part] = UInt8((mixed + 127) / 255)
        }
        solid[start + 3] = 255
      }
      return PixelMap(size: size, isTransparent: false, bytes: solid)
    }
  #endif
}
