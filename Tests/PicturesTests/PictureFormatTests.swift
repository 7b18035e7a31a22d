import Testing

@testable import Pictures

@Suite struct PictureFormatTests {
  @Test("A picture is known by its bytes")
  func aPictureIsKnownByItsBytes() {
    let known: [(PictureFormat, [UInt8])] = [
      (.jpeg, SamplePictures.cleanJPEG), (.png, SamplePictures.cleanPNG), (.gif, SamplePictures.cleanGIF),
      (.webp, SamplePictures.cleanWebP), (.avif, SamplePictures.avif()), (.svg, SamplePictures.cleanSVG),
      (.heif, SamplePictures.box("ftyp", Array("heic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8))),
    ]
    for (format, bytes) in known { #expect(PictureFormat.detect(bytes) == format) }
  }

  @Test(
    "What has not the bytes of a picture is none",
    arguments: [
      "", "%PDF-1.7", "PK\u{3}\u{4}", "<html><svg/></html>", "<p>svg</p>", "Text mit <svg>",
      "RIFF\0\0\0\0WAVE",
      "\0\0\0\u{10}ftypisom\0\0\0\0",
    ])
  func everythingElseIsNoPicture(text: String) {
    #expect(PictureFormat.detect(Array(text.utf8)) == nil)
  }

  @Test(
    "A drawing is known behind what may precede it",
    arguments: [
      "<svg/>", "\u{FEFF}<svg/>", "  \n<!-- a --><?b c?><svg>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>",
      "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\">", "<svg onload=",
    ])
  func aDrawingIsKnownBehindWhatMayPrecedeIt(text: String) {
    #expect(PictureFormat.detect(Array(text.utf8)) == .svg)
  }

  @Test("A drawing in two-byte characters is a drawing")
  func aDrawingInTwoByteCharactersIsADrawing() {
    let wide = "<svg/>".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(PictureFormat.detect(wide) == .svg)
    #expect(PictureFormat.detect([0xFF, 0xFE] + wide) == .svg)
  }
}
