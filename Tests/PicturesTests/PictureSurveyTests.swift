import Testing

@testable import Pictures

@Suite struct PictureSurveyTests {
  /// A GIF of so many pictures, each of its own size.
  private func gif(pictures: Int) -> [UInt8] {
    let start = SamplePictures.cleanGIF.prefix(19)
    let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x44, 0x51, 0]
    return start + (0..<pictures).flatMap { _ in picture } + [0x3B]
  }

  @Test(
    "A GIF of more than one picture is animated", arguments: [(0, false), (1, false), (2, true), (3, true)])
  func aGIFOfMoreThanOnePictureIsAnimated(pictures: Int, isAnimated: Bool) {
    #expect(PictureSurvey.read(gif(pictures: pictures))?.isAnimated == isAnimated)
  }

  @Test(
    "A WebP says whether it is animated",
    arguments: [(UInt8(0x00), false), (0x02, true), (0x20, false), (0x3E, true)])
  func aWebPSaysWhetherItIsAnimated(flags: UInt8, isAnimated: Bool) {
    let file = SamplePictures.webp(SamplePictures.extended(flags: flags) + SamplePictures.lossy)
    #expect(PictureSurvey.read(file)?.isAnimated == isAnimated)
  }

  @Test("A WebP without a canvas is not animated")
  func aWebPWithoutACanvasIsNotAnimated() {
    #expect(PictureSurvey.read(SamplePictures.webp(SamplePictures.lossy))?.isAnimated == false)
  }

  @Test("A PNG with a control of animations is animated")
  func aPNGWithAControlOfAnimationsIsAnimated() {
    #expect(PictureSurvey.read(SamplePictures.cleanPNG)?.isAnimated == true)
    let still = SamplePictures.pngSignature + SamplePictures.pngHeader
    #expect(PictureSurvey.read(still)?.isAnimated == false)
  }

  @Test("Four components of a picture are inks", arguments: [(UInt8(1), false), (3, false), (4, true)])
  func fourComponentsAreInks(components: UInt8, isInInks: Bool) {
    let frame = [8, 0, 200, 1, 44, components] + [UInt8](repeating: 0, count: 3 * Int(components))
    for marker in [UInt8(0xC0), 0xC2] {
      let file = [0xFF, 0xD8] + SamplePictures.jfif + SamplePictures.segment(marker, frame)
      #expect(PictureSurvey.read(file)?.isInInks == isInInks)
    }
  }

  @Test("What is no picture is not surveyed")
  func whatIsNoPictureIsNotSurveyed() {
    #expect(PictureSurvey.read(Array("<html></html>".utf8)) == nil)
    #expect(PictureSurvey.read([]) == nil)
  }

  @Test(
    "Every beginning of a file is surveyed without a trap",
    arguments: SamplePictures.dirty + SamplePictures.clean)
  func everyBeginningOfAFileIsSurveyedWithoutATrap(bytes: [UInt8]) {
    for length in bytes.indices {
      guard let survey = PictureSurvey.read(Array(bytes.prefix(length))) else { continue }
      #expect(survey.header.format == PictureFormat.detect(bytes))
    }
  }
}
