/// Draws the regions as a map of tiles, each a link. It shows how they lie to one another and nothing more.
enum RegionMapDrawing {
  private static let width = 188
  private static let height = 104
  private static let gap = 8
  /// Positions beyond this are drawn at the edge; a slip of the pen must not make a drawing of any size.
  private static let lastCell = 40

  /// - Parameters:
  ///   - regions: The tiles, in the order in which the keyboard reaches them.
  ///   - label: What the map is called for those who do not see it.
  /// - Returns: An inline SVG in a named group; nothing where there are no regions.
  static func svg(_ regions: [MapRegion], label: String) -> [UInt8] {
    guard !regions.isEmpty else { return [] }
    let west = regions.map { cell($0.column) }.min() ?? 0
    let north = regions.map { cell($0.row) }.min() ?? 0
    let columns = (regions.map { cell($0.column) }.max() ?? 0) - west + 1
    let rows = (regions.map { cell($0.row) }.max() ?? 0) - north + 1
    var buffer = DrawingBuffer(capacity: 300 + 300 * regions.count)
    buffer.markup("<div role=\"group\" aria-label=\"")
    buffer.words(label)
    buffer.markup("\"><svg class=\"regionmap\" viewBox=\"0 0 ")
    buffer.number(columns * (width + gap))
    buffer.markup(" ")
    buffer.number(rows * (height + gap))
    buffer.markup("\">")
    drawField(columns: columns, rows: rows, into: &buffer)
    for region in regions {
      let x = (cell(region.column) - west) * (width + gap) + gap / 2
      let y = (cell(region.row) - north) * (height + gap) + gap / 2
      drawTile(region, x: x, y: y, into: &buffer)
    }
    buffer.markup("</svg></div>")
    return buffer.bytes
  }

  private static func cell(_ position: Int) -> Int {
    min(max(position, -lastCell), lastCell)
  }

  /// Points on the open land between the tiles.
  private static func drawField(columns: Int, rows: Int, into buffer: inout DrawingBuffer) {
    buffer.path("field", " stroke-width=\"5\" stroke-linecap=\"round\"") { path in
      for row in 0..<(rows * 2) {
        for column in 0..<(columns * 4) {
          path.command("M", column * 49 + 24, row * 56 + 28)
          path.markup("h0")
        }
      }
    }
  }

  private static func drawTile(_ region: MapRegion, x: Int, y: Int, into buffer: inout DrawingBuffer) {
    buffer.markup("<a href=\"")
    buffer.address(region.url)
    buffer.markup("\" class=\"")
    buffer.words(region.className)
    buffer.markup("\">")
    buffer.path("tile") { path in
      path.command("M", x, y)
      path.command("h", width)
      path.command("v", height)
      path.command("h", -width)
      path.markup("z")
    }
    buffer.disc("dot", x: x + 22, y: y + 26, radius: 9)
    buffer.markup("<text")
    if let language = region.language {
      buffer.markup(" lang=\"")
      buffer.words(language)
      buffer.markup("\"")
    }
    buffer.markup(region.name.unicodeScalars.count > 13 ? " class=\"long\" x=\"" : " x=\"")
    buffer.number(x + 13)
    buffer.markup("\" y=\"")
    buffer.number(y + height - 18)
    buffer.markup("\">")
    buffer.words(region.name)
    buffer.markup("</text></a>")
  }
}
