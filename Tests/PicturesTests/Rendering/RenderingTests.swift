import Synchronization
import Testing

@testable import Pictures

@Suite("The sizes of a picture") struct RenderingTests {
  private let renderer = WorkerProgram.renderer

  @Test("A photograph comes in every width that it has, as WebP and JPEG, and says its size itself")
  func photograph() throws {
    let file = try DrawnPicture.photograph(width: 1000, height: 601).file(.jpeg)
    let picture = try renderer.render(file).get()
    #expect(picture.size == PictureSize(width: 1000, height: 601))
    #expect(picture.renditions.map(\.size.width) == [320, 320, 480, 480, 800, 800, 1000, 1000])
    #expect(picture.renditions.map(\.size.height) == [192, 192, 288, 288, 481, 481, 601, 601])
    #expect(picture.renditions.map(\.format) == [.webp, .jpeg, .webp, .jpeg, .webp, .jpeg, .webp, .jpeg])
    for file in picture.renditions {
      #expect(PictureHeader.read(file.bytes) == PictureHeader(format: file.format, pixels: file.size))
    }
  }

  @Test("What lets something through has PNG beside WebP, and keeps its opacity in both")
  func transparent() throws {
    let source = DrawnPicture.photograph(width: 400, height: 300, alpha: 128)
    let picture = try renderer.render(source.file(.png)).get()
    #expect(picture.isTransparent)
    #expect(picture.renditions.map(\.format) == [.webp, .png, .webp, .png])
    for file in picture.renditions {
      let pixels = try #require(renderer.pixels(file.bytes, PictureWish(widths: [400])).last)
      #expect(pixels.isTransparent)
      #expect(pixels.pixel(20, 20)[3] == 128)
    }
  }

  @Test("A PNG with opacity that lets nothing through is a photograph like others")
  func opaque() throws {
    let picture = try renderer.render(DrawnPicture.photograph(width: 40, height: 30).file(.png)).get()
    #expect(!picture.isTransparent)
    #expect(picture.renditions.map(\.format) == [.webp, .jpeg])
  }

  @Test("A drawing of few colours loses nothing as WebP")
  func drawing() throws {
    let source = DrawnPicture.fields(width: 300, height: 200)
    let picture = try renderer.render(source.file(.png)).get()
    let webP = try #require(picture.renditions.first)
    #expect(try renderer.pixels(webP.bytes, PictureWish(widths: [300])).last?.difference(from: source) == 0)
  }

  @Test("The same file and wish give the same bytes, with one worker and with several")
  func sameBytes() throws {
    let files = try (1...6).map { try DrawnPicture.photograph(width: 300 + 7 * $0, height: 200).file(.jpeg) }
    func all(_ workers: Int) -> [Int: Result<RenderedPicture, RenderingProblem>] {
      let results = Mutex<[Int: Result<RenderedPicture, RenderingProblem>]>([:])
      let renderer = PictureRenderer(workers: workers, program: WorkerProgram.path)
      renderer.render(files.map { file in PictureTask { file } }) { index, result in
        results.withLock { $0[index] = result }
      }
      return results.withLock { $0 }
    }
    let one = all(1)
    #expect(one.count == files.count)
    #expect(one == all(4))
  }

  @Test("Quality falls until a file fits its budget, and no further")
  func budget() throws {
    let file = try DrawnPicture.photograph(width: 900, height: 600).file(.jpeg)
    let free = try renderer.render(file, PictureWish(widths: [800])).get().renditions.map(\.bytes.count)
    let budget = try #require(free.min()) * 3 / 4
    let bound = try renderer.render(file, PictureWish(widths: [800], budgets: [800: budget])).get()
    for rendition in bound.renditions {
      #expect((budget / 2...budget).contains(rendition.bytes.count), "\(rendition.format)")
    }
  }

  @Test("Quality does not fall below the lowest, whatever the budget")
  func lowestQuality() throws {
    let file = try DrawnPicture.photograph(width: 100, height: 80).file(.jpeg)
    let wish = PictureWish(widths: [100], lowestQuality: 50, budgets: [100: 1])
    let least = PictureWish(widths: [100], webPQuality: 50, jpegQuality: 50)
    #expect(try renderer.render(file, wish).get().renditions == renderer.render(file, least).get().renditions)
  }

  @Test(
    "Sizes are never larger than the picture, and as high as they are wide in proportion",
    arguments: [
      (PictureSize(width: 5000, height: 2500), [320, 480, 800, 1200, 1600, 2400]),
      (PictureSize(width: 800, height: 1), [320, 480, 800]), (PictureSize(width: 300, height: 9000), [300]),
      (PictureSize(width: 801, height: 10), [320, 480, 800, 801]),
      // WebP holds no more than 16,383 rows.
      (PictureSize(width: 2000, height: 40_000), [320, 480, 800]),
      (PictureSize(width: 300, height: 60_000), [82]),
    ])
  func sizes(_ picture: PictureSize, widths: [Int]) {
    let sizes = PictureWish().sizes(of: picture)
    #expect(sizes.map(\.width) == widths)
    #expect(sizes.allSatisfy { $0.height >= 1 && $0.height <= min(picture.height, 16_383) })
  }

  @Test("A budget holds for its width and those below")
  func budgets() {
    let wish = PictureWish(budgets: [800: 120_000, 480: 50_000])
    #expect(wish.budget(ofWidth: 320) == 50_000)
    #expect(wish.budget(ofWidth: 800) == 120_000)
    #expect(wish.budget(ofWidth: 1200) == nil)
  }

  @Test("Nothing of what a file says of places and people gets into any of its sizes")
  func metadata() throws {
    let plain = DrawnPicture.photograph(width: 50, height: 40)
    let exif = SamplePictures.exif(orientation: 3)
    let jpeg = try plain.file(.jpeg)
    let spoken =
      Array(jpeg.prefix(2)) + SamplePictures.segment(0xE1, Array("Exif\0\0".utf8) + exif)
      + SamplePictures.segment(0xFE, SamplePictures.secretBytes) + jpeg.dropFirst(2)
    let png = HandmadePNG(
      width: 5, height: 4,
      chunks: SamplePictures.chunk("tEXt", Array("Author\0".utf8) + SamplePictures.secretBytes)
        + SamplePictures.chunk("eXIf", exif)
    ).file { _, _ in [1, 2, 3] }
    for file in [spoken, png] {
      for rendition in try renderer.render(file).get().renditions {
        let isFound = rendition.bytes.firstOffset(of: SamplePictures.secret, from: 0) != nil
        #expect(!isFound, "\(rendition.format)")
        #expect(try PictureCleaner.clean(rendition.bytes).get() == rendition.bytes, "\(rendition.format)")
      }
    }
  }
}
