import Testing

@testable import Pictures

@Suite struct JPEGPictureTests {
  @Test("Only what the picture needs stays of a JPEG")
  func onlyWhatThePictureNeedsStays() {
    #expect(PictureCleaner.clean(SamplePictures.jpeg(orientation: 1)) == .success(SamplePictures.cleanJPEG))
    #expect(PictureCleaner.clean(SamplePictures.jpeg(orientation: nil)) == .success(SamplePictures.cleanJPEG))
  }

  @Test("The orientation is all that stays of Exif")
  func theOrientationIsAllThatStaysOfExif() {
    let exif: [UInt8] =
      Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6] + [
        0, 0, 0, 0, 0, 0,
      ]
    let expected =
      [0xFF, 0xD8] + SamplePictures.jfif + SamplePictures.segment(0xE1, exif) + SamplePictures.icc
      + SamplePictures.adobe + SamplePictures.jpegPicture + [0xFF, 0xD9]
    #expect(PictureCleaner.clean(SamplePictures.jpeg(orientation: 6)) == .success(expected))
  }

  @Test("The thumbnail of JFIF goes")
  func theThumbnailOfJFIFGoes() {
    let thumbnail = SamplePictures.segment(
      0xE0, Array("JFIF\0".utf8) + [1, 2, 1, 0, 72, 0, 72, 1, 1] + [9, 9, 9])
    let bytes = [0xFF, 0xD8] + thumbnail + SamplePictures.jpegPicture + [0xFF, 0xD9]
    let expected = [0xFF, 0xD8] + SamplePictures.jfif + SamplePictures.jpegPicture + [0xFF, 0xD9]
    #expect(PictureCleaner.clean(bytes) == .success(expected))
  }

  @Test("Bytes between the segments of a JPEG go")
  func bytesBetweenSegmentsGo() {
    let bytes =
      [0xFF, 0xD8] + SamplePictures.jfif + [1, 2, 0xFF] + SamplePictures.jpegPicture + [0xFF, 0xD9]
    let expected = [0xFF, 0xD8] + SamplePictures.jfif + SamplePictures.jpegPicture + [0xFF, 0xD9]
    #expect(PictureCleaner.clean(bytes) == .success(expected))
  }

  @Test("Damage to a JPEG is named")
  func damageIsNamed() {
    let cut = Array(SamplePictures.cleanJPEG.dropLast(2))
    #expect(PictureCleaner.clean(cut) == .failure(.damaged(.jpeg, .cutOff)))
    let short = [0xFF, 0xD8] + SamplePictures.jfif + [0xFF, 0xDB, 0, 1]
    #expect(PictureCleaner.clean(short) == .failure(.damaged(.jpeg, .wrongStructure)))
    let empty = [0xFF, 0xD8] + SamplePictures.jfif + [0xFF, 0xD9]
    #expect(PictureCleaner.clean(empty) == .failure(.damaged(.jpeg, .noPicture)))
  }
}
