import Testing

@testable import Pictures

@Suite struct GIFPictureTests {
  @Test("Only pictures and the loop stay of a GIF")
  func onlyPicturesAndTheLoopStay() {
    #expect(PictureCleaner.clean(SamplePictures.gif) == .success(SamplePictures.cleanGIF))
  }

  @Test("Damage to a GIF is named")
  func damageIsNamed() {
    let clean = SamplePictures.cleanGIF
    #expect(PictureCleaner.clean(Array(clean.dropLast())) == .failure(.damaged(.gif, .cutOff)))
    #expect(PictureCleaner.clean(Array(clean.prefix(15))) == .failure(.damaged(.gif, .cutOff)))
    #expect(PictureCleaner.clean(clean.prefix(19) + [0x3B]) == .failure(.damaged(.gif, .noPicture)))
    #expect(PictureCleaner.clean(clean.prefix(19) + [0x99]) == .failure(.damaged(.gif, .wrongStructure)))
  }
}
