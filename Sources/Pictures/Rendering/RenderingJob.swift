#if ALMANAC_PICTURES
  /// One picture on its way from a file to its sizes. What its head says is checked before anything else.
  struct RenderingJob: Sendable {
    let file: [UInt8]
    let wish: PictureWish
    let header: PictureHeader
    /// Of the source, upright.
    let size: PictureSize
    /// From small to large.
    let sizes: [PictureSize]

    init(_ file: [UInt8], _ wish: PictureWish) throws(RenderingProblem) {
      guard let header = PictureHeader.read(file), header.format.decoder != nil else {
        throw .notDecoded(PictureFormat.detect(file))
      }
      guard let size = header.pixels else { throw .damaged(header.format, .wrongStructure) }
      guard size.width <= Self.longestSide, size.height <= Self.longestSide,
        size.width * size.height <= wish.pixelLimit
      else { throw .tooManyPixels(size, limit: wish.pixelLimit) }
      if header.format == .png, PNGPicture.isAnimated(file) { throw .animated(.png) }
      self.file = file
      self.wish = wish
      self.header = header
      self.size = size
      self.sizes = wish.sizes(of: size)
    }

    /// Neither JPEG nor WebP has more; a PNG that says so is no photograph.
    private static let longestSide = 65_535

    /// Pixels of the largest size.
    func decoded(by worker: WorkerProcess) throws(RenderingProblem) -> DecodedPicture {
      guard let largest = sizes.last else { throw .unusualKind(header.format) }
      let isTurned = header.orientation >= 5
      let request = WorkerRequest(
        format: header.format, length: file.count, stored: isTurned ? size.turned : size,
        wanted: isTurned ? largest.turned : largest, orientation: header.orientation)
      return try worker.decode(file, request, upright: largest)
    }

    /// Each size comes from the next larger one: a short way, and no loss that is seen.
    func scaled(_ largest: PixelMap) throws(RenderingProblem) -> [PixelMap] {
      var maps = [largest]
      for smaller in sizes.dropLast().reversed() {
        maps.append(try maps[maps.count - 1].scaled(to: smaller))
      }
      return maps.reversed()
    }

    func rendered(from picture: DecodedPicture) throws(RenderingProblem) -> RenderedPicture {
      let maps = try scaled(picture.pixels)
      let encoder = PictureEncoder(
        wish: wish, profile: ColourProfile.published(picture.profile), isLossless: try isLossless(maps))
      var renditions: [PictureRendition] = []
      for map in maps { renditions += try encoder.renditions(of: map) }
      return RenderedPicture(
        size: size, isTransparent: picture.pixels.isTransparent, wasCMYK: picture.wasCMYK,
        renditions: renditions, confinement: picture.confinement)
    }

    /// Tried on the second size, which is small and still shows what the picture is. A JPEG has lost what
    /// could be kept.
    private func isLossless(_ maps: [PixelMap]) throws(RenderingProblem) -> Bool {
      guard header.format != .jpeg, let trial = maps.prefix(2).last else { return false }
      return try PictureEncoder.isBetterLossless(trial, wish)
    }
  }
#endif
