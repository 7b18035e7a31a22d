import Testing

@testable import Pictures

@Suite("The sizes on the library's page")
struct FirstSizesTests {
  @Test("A photograph comes in the files that the library's page shows")
  func sizes() throws {
    let photograph = try DrawnPicture.photograph(width: 640, height: 480).file(.jpeg)
    let shown = [
      "320 × 240, WebP", "320 × 240, JPEG", "480 × 360, WebP", "480 × 360, JPEG",
    ]
    #expect(try firstSizes(of: photograph, by: WorkerProgram.renderer) == shown)
  }

  @Test("A program that is not started as a worker goes on")
  func goesOn() {
    begin(["almanac", "build"])
    begin([])
  }
}
