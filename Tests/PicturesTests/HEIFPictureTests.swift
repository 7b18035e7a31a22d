import Testing

@testable import Pictures

@Suite struct HEIFPictureTests {
  @Test("Descriptions are overwritten, and nothing moves")
  func descriptionsAreOverwrittenAndNothingMoves() throws {
    let bytes = SamplePictures.avif()
    let clean = try PictureCleaner.clean(bytes).get()
    #expect(clean.count == bytes.count)
    #expect(clean.firstOffset(of: "av01", from: 0) == bytes.firstOffset(of: "av01", from: 0))
    #expect(clean.firstOffset(of: "mdat\u{1}\u{2}\u{3}\u{4}", from: 0) != nil)
    #expect(PictureHeader.read(clean) == PictureHeader.read(bytes))
  }

  @Test("Unknown boxes become free space")
  func unknownBoxesBecomeFreeSpace() throws {
    let clean = try PictureCleaner.clean(SamplePictures.avif(extraBox: SamplePictures.box("mpvd", [1, 2])))
      .get()
    #expect(clean.suffix(10) == [0, 0, 0, 10] + Array("free".utf8) + [0, 0])
  }

  @Test(
    "Exif and XMP are refused, and seen beforehand",
    arguments: [["av01", "Exif"], ["av01", "mime"], ["av01", "Exif", "mime"]])
  func exifAndXMPAreRefusedAndSeenBeforehand(types: [String]) {
    let bytes = SamplePictures.avif(types: types)
    #expect(PictureCleaner.clean(bytes) == .failure(.metadata(.avif)))
    #expect(PictureSurvey.read(bytes)?.keepsMetadata == true)
    #expect(PictureSurvey.read(SamplePictures.avif())?.keepsMetadata == false)
  }

  @Test("What telephones make is refused", arguments: ["heic", "heix", "mif1", "msf1", "hevc"])
  func whatTelephonesMakeIsRefused(brand: String) {
    #expect(PictureCleaner.clean(SamplePictures.avif(brand: brand)) == .failure(.ofTelephones(.heif)))
  }

  @Test("Damage to a HEIF is named")
  func damageIsNamed() {
    let bytes = SamplePictures.avif()
    #expect(PictureCleaner.clean(Array(bytes.dropLast())) == .failure(.damaged(.avif, .cutOff)))
    #expect(PictureCleaner.clean(Array(bytes.prefix(24))) == .failure(.damaged(.avif, .noPicture)))
  }
}
