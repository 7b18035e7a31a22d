import Testing

@testable import Pictures

@Suite struct WebPPictureTests {
  @Test("Metadata of a WebP go with their flags, and the size is right")
  func metadataGoWithTheirFlagsAndTheSizeIsRight() {
    #expect(PictureCleaner.clean(SamplePictures.dirtyWebP) == .success(SamplePictures.cleanWebP))
  }

  @Test("The frames of an animation are cleaned too")
  func theFramesOfAnAnimationAreCleanedToo() {
    func animation(_ frame: [UInt8]) -> [UInt8] {
      SamplePictures.webp(
        SamplePictures.extended(flags: 0x02) + SamplePictures.riff("ANIM", [0, 0, 0, 0, 0, 0])
          + SamplePictures.riff("ANMF", [UInt8](repeating: 0, count: 16) + frame))
    }
    let note = SamplePictures.riff("note", SamplePictures.secretBytes)
    #expect(
      PictureCleaner.clean(animation(SamplePictures.lossy + note))
        == .success(animation(SamplePictures.lossy)))
  }

  @Test("Damage to a WebP is named")
  func damageIsNamed() {
    let clean = SamplePictures.cleanWebP
    #expect(PictureCleaner.clean(Array(clean.dropLast())) == .failure(.damaged(.webp, .cutOff)))
    let empty = SamplePictures.webp(SamplePictures.riff("ICCP", [1, 2]))
    #expect(PictureCleaner.clean(empty) == .failure(.damaged(.webp, .noPicture)))
    let long = SamplePictures.webp(Array("VP8 ".utf8) + [200, 0, 0, 0, 1])
    #expect(PictureCleaner.clean(long) == .failure(.damaged(.webp, .wrongStructure)))
    let short = SamplePictures.webp(SamplePictures.riff("VP8X", [8, 0]) + SamplePictures.lossy)
    #expect(PictureCleaner.clean(short) == .failure(.damaged(.webp, .wrongStructure)))
  }
}
