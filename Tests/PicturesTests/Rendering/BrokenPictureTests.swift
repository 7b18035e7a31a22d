import Testing

@testable import Pictures

@Suite("Broken pictures") struct BrokenPictureTests {
  private let renderer = WorkerProgram.renderer

  /// One of each kind of coding, each with data over many bytes.
  static let whole: [(name: String, file: [UInt8])] = {
    let photograph = DrawnPicture.photograph(width: 90, height: 70)
    let files: [(String, [UInt8]?)] = [
      ("JPEG", HandmadeJPEG(components: [90, 80, 70]).file),
      ("progressive JPEG", try? photograph.file(.jpeg)), ("PNG", try? photograph.file(.png)),
      ("interlaced PNG", HandmadePNG(width: 20, height: 20, isInterlaced: true).file { x, y in [x, y, 9] }),
      ("WebP", try? photograph.file(.webp)), ("lossless WebP", try? photograph.file(.webp, quality: 100)),
    ]
    return files.compactMap { name, file in file.map { (name, $0) } }
  }()

  /// Where the picture's last byte may be missing without a pixel being missing: end marks, checksums.
  private static let tail = 16

  @Test("A file that ends too early is an error with a cause, wherever it ends", arguments: whole.indices)
  func cutOff(_ index: Int) {
    let (name, file) = Self.whole[index]
    for length in stride(from: 4, to: file.count - Self.tail, by: max(1, file.count / 40)) {
      switch renderer.render(Array(file.prefix(length)), PictureWish(widths: [64])) {
      case .failure(.damaged), .failure(.notDecoded): break
      case let result: Issue.record("\(name), \(length) of \(file.count) bytes: \(result)")
      }
    }
  }

  @Test("A file that is broken somewhere ends in a value, never in a crash", arguments: whole.indices)
  func broken(_ index: Int) {
    let (name, file) = Self.whole[index]
    for place in stride(from: 2, to: file.count, by: max(1, file.count / 40)) {
      var mutant = file
      mutant[place] = ~mutant[place]
      switch renderer.render(mutant, PictureWish(widths: [64], pixelLimit: 1_000_000)) {
      case .failure(.crashed), .failure(.noAnswer), .failure(.noWorker), .failure(.outOfTime):
        Issue.record("\(name), byte \(place) of \(file.count)")
      default: break
      }
    }
  }

  @Test("More pixels than the limit are refused by the head of the file; no worker is started")
  func tooManyPixels() {
    let nobody = PictureRenderer(workers: 1, program: "no such program")
    let png =
      SamplePictures.pngSignature
      + SamplePictures.chunk(
        "IHDR", SamplePictures.bigEndian(65_535) + SamplePictures.bigEndian(65_535) + [8, 2, 0, 0, 0])
    let jpeg: [UInt8] =
      [0xFF, 0xD8]
      + SamplePictures.segment(0xC0, [8, 0xFF, 0xFF, 0xFF, 0xFF, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0])
    let webP = SamplePictures.webp(SamplePictures.riff("VP8L", [0x2F, 0xFF, 0xFF, 0xFF, 0x0F, 0]))
    let large = PictureSize(width: 65_535, height: 65_535)
    #expect(nobody.render(png) == .failure(.tooManyPixels(large, limit: 100_000_000)))
    #expect(nobody.render(jpeg) == .failure(.tooManyPixels(large, limit: 100_000_000)))
    let largestWebP = PictureSize(width: 16_384, height: 16_384)
    #expect(nobody.render(webP) == .failure(.tooManyPixels(largestWebP, limit: 100_000_000)))
  }

  @Test("A side that no photograph has is refused, however short the other one")
  func longSide() {
    let png =
      SamplePictures.pngSignature
      + SamplePictures.chunk(
        "IHDR", SamplePictures.bigEndian(90_000_000) + SamplePictures.bigEndian(1) + [8, 2, 0, 0, 0])
    let size = PictureSize(width: 90_000_000, height: 1)
    #expect(renderer.render(png) == .failure(.tooManyPixels(size, limit: 100_000_000)))
  }

  @Test("A head that lies about the size is found out by the decoder")
  func lyingHead() throws {
    // The first frame's head is read by us; the decoder sees the same one, so the lie is in the canvas.
    let still = try DrawnPicture.photograph(width: 16, height: 8).file(.webp)
    let file = SamplePictures.webp(
      SamplePictures.riff("VP8X", [0, 0, 0, 0, 99, 0, 0, 99, 0, 0]) + Array(still.dropFirst(12)))
    #expect(renderer.render(file) == .failure(.damaged(.webp, .wrongStructure)))
  }

  @Test("A wrong checksum in a PNG is named")
  func checksum() {
    var file = HandmadePNG().file { _, _ in [1, 2, 3] }
    // The last byte of the data's, before the end mark.
    file[file.count - 13] ^= 1
    #expect(renderer.render(file) == .failure(.damaged(.png, .wrongChecksum)))
  }

  @Test("A JPEG that lost nothing but its end mark is whole")
  func noEndMark() throws {
    let file = HandmadeJPEG(components: [90, 80, 70]).file
    #expect(throws: Never.self) { try renderer.render(Array(file.dropLast(2))).get() }
  }
}
