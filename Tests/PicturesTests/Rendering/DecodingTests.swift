import Testing

@testable import Pictures

@Suite("Decoding") struct DecodingTests {
  private let renderer = WorkerProgram.renderer

  /// At its own size.
  private func pixels(_ file: [UInt8]) throws -> PixelMap {
    try #require(renderer.pixels(file, PictureWish(widths: [2400])).last)
  }

  // MARK: Orientation

  @Test("All eight orientations come out upright", arguments: UInt8(1)...8)
  func orientation(_ orientation: UInt8) throws {
    // What a camera stores of the four fields when it is held so.
    let upright = DrawnPicture.fields(width: 6, height: 4)
    let turned = orientation >= 5
    let stored = HandmadePNG(
      width: turned ? 4 : 6, height: turned ? 6 : 4,
      chunks: SamplePictures.chunk("eXIf", SamplePictures.exif(orientation: orientation))
    ).file { x, y in
      let place =
        switch orientation {
        case 2: (5 - x, y)
        case 3: (5 - x, 3 - y)
        case 4: (x, 3 - y)
        case 5: (y, x)
        case 6: (5 - y, x)
        case 7: (5 - y, 3 - x)
        case 8: (y, 3 - x)
        default: (x, y)
        }
      return upright.pixel(place.0, place.1).prefix(3).map { Int($0) }
    }
    #expect(try pixels(stored).difference(from: upright) == 0)
  }

  @Test("A photograph that was taken upright is scaled to its upright width")
  func turnedPhotograph() throws {
    let jpeg = try DrawnPicture.fields(width: 640, height: 480).file(.jpeg)
    let exif = Array("Exif\0\0".utf8) + SamplePictures.exif(orientation: 6)
    let file = Array(jpeg.prefix(2)) + SamplePictures.segment(0xE1, exif) + jpeg.dropFirst(2)
    let scaled = try #require(renderer.pixels(file, PictureWish(widths: [240])).last)
    #expect(scaled.size == PictureSize(width: 240, height: 320))
    // Blue, at the stored left below, is now at the upper left.
    #expect(scaled.pixel(20, 20)[2] > 240)
    #expect(scaled.pixel(220, 20)[0] > 240)
  }

  // MARK: PNG

  @Test("Grey of every depth is decoded", arguments: [UInt8(1), 2, 4, 8, 16], [false, true])
  func grey(_ depth: UInt8, isInterlaced: Bool) throws {
    let most = 1 << Int(depth) - 1
    let file = HandmadePNG(width: 11, height: 9, depth: depth, kind: 0, isInterlaced: isInterlaced)
      .file { x, y in [(x * 7 + y * 13) * most / 174] }
    let expected = DrawnPicture.map(width: 11, height: 9) { x, y in
      let sample = (x * 7 + y * 13) * most / 174
      let byte = UInt8((Double(sample) * 255 / Double(most)).rounded())
      return [byte, byte, byte, 255]
    }
    #expect(try pixels(file).difference(from: expected) == 0)
  }

  @Test(
    "Colours are decoded with and without opacity, in 8 and 16 bits",
    arguments: [UInt8(2), 4, 6],
    [UInt8(8), 16])
  func colours(_ kind: UInt8, depth: UInt8) throws {
    let scale = depth == 16 ? 257 : 1
    func bytes(_ x: Int, _ y: Int) -> [Int] { [x * 40, y * 60, 200, 90 + x].suffix(kind == 4 ? 2 : 4) }
    let file = HandmadePNG(depth: depth, kind: kind).file { x, y in
      bytes(x, y).prefix(kind == 2 ? 3 : 4).map { $0 * scale }
    }
    let expected = DrawnPicture.map(width: 5, height: 4) { x, y in
      let all = bytes(x, y).map { UInt8($0) }
      return switch kind {
      case 2: all.prefix(3) + [255]
      case 4: [all[0], all[0], all[0], all[1]]
      default: all
      }
    }
    #expect(try pixels(file).difference(from: expected) == 0)
  }

  @Test(
    "A palette of every depth is decoded, with opacity of its own",
    arguments: [UInt8(1), 2, 4, 8],
    [false, true])
  func palette(_ depth: UInt8, isInterlaced: Bool) throws {
    let chunks =
      SamplePictures.chunk("PLTE", [200, 10, 20, 30, 150, 40]) + SamplePictures.chunk("tRNS", [77])
    let file = HandmadePNG(
      width: 10, height: 9, depth: depth, kind: 3, isInterlaced: isInterlaced, chunks: chunks
    ).file { x, y in [(x + y) % 2] }
    let expected = DrawnPicture.map(width: 10, height: 9) { x, y in
      (x + y) % 2 == 0 ? [200, 10, 20, 77] : [30, 150, 40, 255]
    }
    #expect(try pixels(file).difference(from: expected) == 0)
  }

  @Test("One colour of a PNG without opacity lets all through")
  func transparentColour() throws {
    let file = HandmadePNG(chunks: SamplePictures.chunk("tRNS", [0, 9, 0, 8, 0, 7])).file { x, _ in
      x == 2 ? [9, 8, 7] : [9, 8, 6]
    }
    let map = try pixels(file)
    #expect(map.pixel(2, 0)[3] == 0)
    #expect(map.pixel(1, 0) == [9, 8, 6, 255])
    #expect(map.isTransparent)
  }

  // MARK: JPEG

  @Test("A JPEG is decoded in grey, in colours with luminance, and in colours as they are")
  func components() throws {
    #expect(try pixels(HandmadeJPEG(components: [90]).file).pixel(3, 3) == [90, 90, 90, 255])
    #expect(try pixels(HandmadeJPEG(components: [90, 128, 128]).file).pixel(3, 3) == [90, 90, 90, 255])
    #expect(
      try pixels(HandmadeJPEG(components: [10, 20, 30], adobe: 0).file).pixel(3, 3) == [10, 20, 30, 255])
  }

  @Test(
    "Inks become light by the simple formula, and the picture says so",
    arguments: [
      // Adobe's programs store what the ink leaves; others what it takes.
      (HandmadeJPEG(components: [200, 100, 50, 255], adobe: 0), [200, 100, 50]),
      (HandmadeJPEG(components: [200, 100, 50, 128], adobe: 0), [100, 50, 25]),
      (HandmadeJPEG(components: [55, 155, 205, 0]), [200, 100, 50]),
      // Luminance of what the inks leave: grey of 90, half of it black.
      (HandmadeJPEG(components: [90, 128, 128, 128], adobe: 2), [83, 83, 83]),
    ])
  func inks(_ file: HandmadeJPEG, expected: [Int]) throws {
    let picture = try renderer.render(file.file).get()
    #expect(picture.wasCMYK)
    let pixel = try pixels(file.file).pixel(4, 4).prefix(3).map { Int($0) }
    #expect(zip(pixel, expected).allSatisfy { abs($0 - $1) <= 1 }, "\(pixel)")
  }

  @Test("Twelve bits are no damage, but a kind that is not decoded")
  func twelveBits() {
    let result = renderer.render(HandmadeJPEG(components: [90, 90, 90], precision: 12).file)
    #expect(result == .failure(.unusualKind(.jpeg)))
  }

  @Test("A progressive JPEG is decoded like the other one", arguments: [[400], [150]])
  func progressive(_ widths: [Int]) throws {
    let source = DrawnPicture.photograph(width: 400, height: 300)
    let encoder = PictureEncoder(wish: PictureWish(), profile: [], isLossless: false)
    let files = try [false, true].map { try encoder.jpeg(source, 80, isProgressive: $0) }
    #expect(try files.map(JPEGFrame.marker) == [0xC0, 0xC2])
    let maps = try files.map { try renderer.pixels($0, PictureWish(widths: widths)) }
    #expect(maps[0] == maps[1])
  }

  // MARK: WebP

  @Test("WebP without loss is decoded with and without opacity", arguments: [UInt8(255), 60])
  func lossless(_ alpha: UInt8) throws {
    let source = DrawnPicture.photograph(width: 50, height: 40, alpha: alpha)
    #expect(try pixels(source.file(.webp, quality: 100)).difference(from: source) == 0)
  }

  @Test("WebP with loss is decoded with and without opacity", arguments: [UInt8(255), 60])
  func lossy(_ alpha: UInt8) throws {
    let source = DrawnPicture.photograph(width: 50, height: 40, alpha: alpha)
    let decoded = try pixels(source.file(.webp))
    #expect(decoded.isTransparent == (alpha != 255))
    #expect(decoded.difference(from: source) ?? 255 < 70)
  }

  @Test("An animation is not torn apart")
  func animation() throws {
    let still = try DrawnPicture.photograph(width: 16, height: 8).file(.webp)
    let frame = [UInt8](repeating: 0, count: 6) + [15, 0, 0, 7, 0, 0, 10, 0, 0, 0] + still.dropFirst(12)
    let file = SamplePictures.webp(
      SamplePictures.riff("VP8X", [2, 0, 0, 0, 15, 0, 0, 7, 0, 0])
        + SamplePictures.riff("ANIM", [0, 0, 0, 0, 0, 0]) + SamplePictures.riff("ANMF", frame))
    #expect(renderer.render(file) == .failure(.animated(.webp)))
  }

  @Test("An animation in PNG is not torn apart either, and is seen in its head")
  func animatedPNG() {
    let control = SamplePictures.chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])
    let nobody = PictureRenderer(workers: 1, program: "no such program")
    #expect(
      nobody.render(HandmadePNG(chunks: control).file { _, _ in [1, 2, 3] }) == .failure(.animated(.png)))
  }

  @Test("Other formats and other files are not decoded, and no worker is started for them")
  func others() {
    let nobody = PictureRenderer(workers: 1, program: "no such program")
    #expect(nobody.render(SamplePictures.gif) == .failure(.notDecoded(.gif)))
    #expect(nobody.render(Array("no picture".utf8)) == .failure(.notDecoded(nil)))
  }
}

/// The kind of a JPEG's frame.
enum JPEGFrame {
  static func marker(of file: [UInt8]) throws -> UInt8? {
    var segments = JPEGSegments(file)
    while let segment = try segments.next() {
      if segment.isFrame { return segment.marker }
    }
    return nil
  }
}
