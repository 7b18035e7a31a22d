import Testing

@testable import Pictures

@Suite struct PNGPictureTests {
  @Test("Only what the picture needs stays of a PNG")
  func onlyWhatThePictureNeedsStays() {
    #expect(PictureCleaner.clean(SamplePictures.png(orientation: 1)) == .success(SamplePictures.cleanPNG))
    #expect(PictureCleaner.clean(SamplePictures.png(orientation: nil)) == .success(SamplePictures.cleanPNG))
  }

  @Test("The orientation of a PNG stays in a chunk of its own")
  func theOrientationStaysInAChunkOfItsOwn() throws {
    let clean = try PictureCleaner.clean(SamplePictures.png(orientation: 3)).get()
    let exif = SamplePictures.chunk(
      "eXIf",
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 3] + [0, 0, 0, 0, 0, 0])
    let header = SamplePictures.pngSignature + SamplePictures.pngHeader
    #expect(clean == header + exif + SamplePictures.cleanPNG.dropFirst(header.count))
  }

  @Test("The checksum of a chunk is that of the standard")
  func theChecksumIsThatOfTheStandard() {
    #expect(PNGChunk.written("IEND", []) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
  }

  @Test("Damage to a PNG is named")
  func damageIsNamed() {
    let clean = SamplePictures.cleanPNG
    #expect(PictureCleaner.clean(Array(clean.dropLast())) == .failure(.damaged(.png, .cutOff)))
    var changed = clean
    changed[20] ^= 1
    #expect(PictureCleaner.clean(changed) == .failure(.damaged(.png, .wrongChecksum)))
    let header = SamplePictures.pngSignature + SamplePictures.pngHeader
    let end = SamplePictures.chunk("IEND", [])
    #expect(PictureCleaner.clean(header + end) == .failure(.damaged(.png, .noPicture)))
    let unknown = header + SamplePictures.chunk("CgBI", [1]) + end
    #expect(PictureCleaner.clean(unknown) == .failure(.damaged(.png, .wrongStructure)))
    let late = SamplePictures.pngSignature + SamplePictures.chunk("IDAT", [1]) + end
    #expect(PictureCleaner.clean(late) == .failure(.damaged(.png, .wrongStructure)))
  }
}
