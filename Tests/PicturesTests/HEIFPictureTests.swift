import Testing

@testable import Pictures

@Suite struct HEIFPictureTests {
  @Test func metadataAreOverwrittenAndNothingMoves() throws {
    let bytes = SamplePictures.avif()
    let clean = try PictureCleaner.clean(bytes).get()
    #expect(clean.count == bytes.count)
    #expect(clean.firstOffset(of: "av01", from: 0) == bytes.firstOffset(of: "av01", from: 0))
    #expect(clean.firstOffset(of: "mdat\u{1}\u{2}\u{3}\u{4}", from: 0) != nil)
    #expect(clean.firstOffset(of: "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>", from: 0) != nil)
    #expect(PictureHeader.read(clean) == PictureHeader.read(bytes))
  }

  @Test func unknownBoxesBecomeFreeSpace() throws {
    let clean = try PictureCleaner.clean(SamplePictures.avif(extraBox: SamplePictures.box("mpvd", [1, 2])))
      .get()
    #expect(clean.suffix(10) == [0, 0, 0, 10] + Array("free".utf8) + [0, 0])
  }

  @Test func metadataOutOfReachAreAProblem() throws {
    var bytes = SamplePictures.avif()
    let places = try #require(bytes.firstOffset(of: "iloc", from: 0))
    // The place of the second item, behind 12 bytes of list and 14 of the first item.
    bytes[places + 12 + 14 + 6] = 0x7F
    #expect(PictureCleaner.clean(bytes) == .failure(.unreachableMetadata(.avif)))
  }

  @Test func damageIsNamed() {
    let bytes = SamplePictures.avif()
    #expect(PictureCleaner.clean(Array(bytes.dropLast())) == .failure(.damaged(.avif, .cutOff)))
    #expect(PictureCleaner.clean(Array(bytes.prefix(24))) == .failure(.damaged(.avif, .noPicture)))
  }
}
