import Pictures
import Testing

// What the library's page shows, word for word.

func firstDrawing() throws(PictureProblem) -> [UInt8] {
  let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
    <metadata>drawn by somebody, somewhere</metadata>
    <path d="M0 0h40v20"/>
    </svg>
    """
  return try PictureCleaner.clean(Array(drawing.utf8), path: "media/drawing.svg").get()
}

func firstSize(of file: [UInt8]) -> String {
  guard let header = PictureHeader.read(file), let size = header.pixels else { return "no size" }
  return "\(header.format.name), \(size.width) × \(size.height)"
}

func firstSizes(of photograph: [UInt8], by renderer: PictureRenderer) throws -> [String] {
  let wish = PictureWish(widths: [320, 480], budgets: [480: 45_000])
  return try renderer.render(photograph, wish).get().renditions.map { file in
    "\(file.size.width) × \(file.size.height), \(file.format.name)"
  }
}

func begin(_ arguments: [String]) {
  PictureWorker.runIfAsked(arguments)
}

@Suite("The first examples of the library's page")
struct FirstExampleTests {
  @Test("Cleaning the first example gives the bytes that the library's page shows")
  func cleaning() throws {
    let shown = """
      <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">

      <path d="M0 0h40v20"/>
      </svg>
      """
    #expect(String(decoding: try firstDrawing(), as: UTF8.self) == shown)
  }

  @Test("The head of the first example gives the size that the library's page shows")
  func size() throws {
    let shown = """
      SVG, 40 × 20
      """
    #expect(firstSize(of: try firstDrawing()) == shown)
  }
}
