import Testing

@testable import Pictures

@Suite struct PictureHeaderTests {
  @Test("Sizes of pictures are read from every format")
  func sizesAreReadFromEveryFormat() {
    let sizes: [(width: Int, height: Int, bytes: [UInt8])] = [
      (300, 200, SamplePictures.cleanJPEG), (40, 30, SamplePictures.cleanPNG),
      (3, 2, SamplePictures.cleanGIF),
      (176, 144, SamplePictures.webp(SamplePictures.lossy)),
      (16, 8, SamplePictures.webp(SamplePictures.lossless)),
      (500, 400, SamplePictures.cleanWebP), (64, 48, SamplePictures.avif()),
      (48, 64, SamplePictures.avif(turned: true)), (20, 10, SamplePictures.cleanSVG),
    ]
    for size in sizes {
      #expect(
        PictureHeader.read(size.bytes)?.pixels == PictureSize(width: size.width, height: size.height))
    }
  }

  @Test("Orientations from five on exchange width and height", arguments: 1...8)
  func orientationsFromFiveOnExchangeWidthAndHeight(orientation: Int) throws {
    let header = try #require(PictureHeader.read(SamplePictures.jpeg(orientation: UInt8(orientation))))
    #expect(header.orientation == orientation)
    #expect(
      header.pixels == (orientation < 5 ? .init(width: 300, height: 200) : .init(width: 200, height: 300)))
    let other = try #require(PictureHeader.read(SamplePictures.png(orientation: UInt8(orientation))))
    #expect(other.pixels == (orientation < 5 ? .init(width: 40, height: 30) : .init(width: 30, height: 40)))
  }

  @Test("An impossible orientation is upright", arguments: [0, 9, 200])
  func anImpossibleOrientationIsUpright(orientation: Int) {
    #expect(PictureHeader.read(SamplePictures.jpeg(orientation: UInt8(orientation)))?.orientation == 1)
  }

  @Test(
    "A drawing says its size or its proportions",
    arguments: [
      ("width='120' height='80'", 120, 80), ("width='120px' height='80.4px'", 120, 80),
      ("width='1in' height='25.4mm'", 96, 96), ("width='100%' height='100%' viewBox='0 0 30 20'", 30, 20),
      ("viewBox='-5,-5 12.6 7'", 13, 7), ("width='60' viewBox='0 0 30 20'", 60, 40),
      ("height='10' viewBox='0 0 30 20'", 15, 10), ("width='0.1' height='0.1'", 1, 1),
    ])
  func aDrawingSaysItsSizeOrItsProportions(attributes: String, width: Int, height: Int) {
    let bytes = Array("<svg \(attributes)></svg>".utf8)
    #expect(PictureHeader.read(bytes)?.pixels == PictureSize(width: width, height: height))
  }

  @Test(
    "A drawing without a usable size has none",
    arguments: [
      "", "width='100%' height='50%'", "width='10'", "width='-1' height='4'", "width='nan' height='inf'",
      "width='1e300' height='1e300'", "viewBox='0 0 0 0'", "viewBox='0 0 1'",
    ])
  func aDrawingWithoutAUsableSizeHasNone(attributes: String) {
    let header = PictureHeader.read(Array("<svg \(attributes)></svg>".utf8))
    #expect(header == PictureHeader(format: .svg, pixels: nil))
  }

  @Test("A huge claim of a size is just a number")
  func aHugeClaimIsJustANumber() {
    let header = SamplePictures.chunk(
      "IHDR", [0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 8, 2, 0, 0, 0])
    #expect(
      PictureHeader.read(SamplePictures.pngSignature + header)?.pixels
        == PictureSize(width: 4_294_967_295, height: 2_147_483_647))
  }

  @Test("A picture that is cut off has no size, and what is no picture has no header")
  func aPictureThatIsCutOffHasNoSizeAndNoPictureHasNoHeader() {
    #expect(
      PictureHeader.read([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF]) == PictureHeader(format: .jpeg, pixels: nil))
    #expect(PictureHeader.read(Array("GIF89a".utf8)) == PictureHeader(format: .gif, pixels: nil))
    #expect(PictureHeader.read(Array("%PDF".utf8)) == nil)
  }
}
