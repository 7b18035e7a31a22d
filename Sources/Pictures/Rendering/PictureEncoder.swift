#if ALMANAC_PICTURES
  import CPictures

  /// Writes pixels as files: WebP and, for browsers that do not read it, JPEG or PNG.
  struct PictureEncoder: Sendable {
    let wish: PictureWish
    /// Written into every file; empty where the colours are those of sRGB.
    let profile: [UInt8]
    /// Drawings and pictures of screens, which are sharper and smaller when nothing of them is lost.
    let isLossless: Bool

    /// What libwebp tries, 0 to 6. Beyond this it takes three times as long for 4.5 % fewer bytes.
    static let effort: Int32 = 2
    /// A progressive file is mostly smaller, but costs as much time again.
    private static let widestProgressive = 800

    func renditions(of pixels: PixelMap) throws(RenderingProblem) -> [PictureRendition] {
      let fallback = wish.fallback ?? (pixels.isTransparent ? .png : .jpeg)
      let first = isLossless ? try losslessWebP(pixels) : try lossyWebP(pixels)
      let second = fallback == .png ? try png(pixels) : try jpeg(pixels)
      return [
        PictureRendition(size: pixels.size, format: .webp, bytes: first),
        PictureRendition(size: pixels.size, format: fallback, bytes: second),
      ]
    }

    /// Whether a picture loses next to nothing in size by losing nothing of itself.
    static func isBetterLossless(_ pixels: PixelMap, _ wish: PictureWish) throws(RenderingProblem) -> Bool {
      let lossless = try PictureEncoder(wish: wish, profile: [], isLossless: true).losslessWebP(pixels)
      let lossy = try PictureEncoder(wish: wish, profile: [], isLossless: false).lossyWebP(pixels)
      return lossless.count * 4 <= lossy.count * 5
    }

    private func losslessWebP(_ pixels: PixelMap) throws(RenderingProblem) -> [UInt8] {
      let file = try write { file in webP(pixels, isLossless: true, quality: 0, &file) }
      return WebPContainer.adding(profile, to: file, size: pixels.size, isTransparent: pixels.isTransparent)
    }

    private func lossyWebP(_ pixels: PixelMap) throws(RenderingProblem) -> [UInt8] {
      try fitting(pixels.size, from: wish.webPQuality) { quality throws(RenderingProblem) in
        let file = try write { file in webP(pixels, isLossless: false, quality: quality, &file) }
        return WebPContainer.adding(profile, to: file, size: pixels.size, isTransparent: pixels.isTransparent)
      }
    }

    private func webP(
      _ pixels: PixelMap, isLossless: Bool, quality: Int, _ file: inout cpictures_file
    ) -> cpictures_status {
      cpictures_write_webp(
        pixels.bytes, UInt32(pixels.size.width), UInt32(pixels.size.height), pixels.isTransparent, isLossless,
        Int32(clamping: quality), Self.effort, &file)
    }

    func jpeg(_ pixels: PixelMap) throws(RenderingProblem) -> [UInt8] {
      try fitting(pixels.size, from: wish.jpegQuality) { quality throws(RenderingProblem) in
        let plain = try jpeg(pixels, quality, isProgressive: false)
        guard pixels.size.width <= Self.widestProgressive else { return plain }
        let progressive = try jpeg(pixels, quality, isProgressive: true)
        return progressive.count < plain.count ? progressive : plain
      }
    }

    func jpeg(
      _ pixels: PixelMap, _ quality: Int, isProgressive: Bool
    ) throws(RenderingProblem) -> [UInt8] {
      try write { file in
        cpictures_write_jpeg(
          pixels.bytes, UInt32(pixels.size.width), UInt32(pixels.size.height), Int32(clamping: quality),
          isProgressive,
          profile, profile.count, &file)
      }
    }

    private func png(_ pixels: PixelMap) throws(RenderingProblem) -> [UInt8] {
      try write { file in
        cpictures_write_png(
          pixels.bytes, UInt32(pixels.size.width), UInt32(pixels.size.height), pixels.isTransparent, profile,
          profile.count,
          &file)
      }
    }

    /// The file of the highest quality that fits the budget, or of the lowest there is.
    private func fitting(
      _ size: PictureSize, from highest: Int, _ encode: (Int) throws(RenderingProblem) -> [UInt8]
    ) throws(RenderingProblem) -> [UInt8] {
      let budget = wish.budget(ofWidth: size.width) ?? .max
      var quality = min(100, max(0, highest))
      var file = try encode(quality)
      while file.count > budget, quality > max(0, wish.lowestQuality) {
        quality = max(0, wish.lowestQuality, QualityStep.next(quality, bytes: file.count, budget: budget))
        file = try encode(quality)
      }
      return file
    }

    private func write(
      _ body: (inout cpictures_file) -> cpictures_status
    ) throws(RenderingProblem) -> [UInt8] {
      var file = cpictures_file()
      guard body(&file) == CPICTURES_OK else { throw .outOfMemory }
      defer { cpictures_free(file) }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
  }
#endif
