import AlmanacModel

/// Writes the regions as a map of tiles, each a link with what is coming there. It shows how they lie to one another and
/// nothing more; where each tile stands is said by the style sheet of hues (`MapPlaces`).
enum RegionMap {
  /// What the map is called, and what a script says on it.
  struct Words: Sendable {
    let label: String
    let one: String
    /// With `{n}` for the number.
    let many: String
    let none: String
    /// What the outline behind the tiles is called.
    var outline = ""
  }

  /// - Parameters:
  ///   - regions: the tiles, in the order in which the keyboard reaches them.
  ///   - outline: what stands behind them; its source is named below.
  /// - Returns: a named group of links; nothing where there are fewer than two regions, because a single tile is no map.
  static func html(_ regions: [MapRegion], words: Words, outline: MapOutline? = nil) -> [UInt8] {
    guard regions.count > 1 else { return [] }
    var buffer = DrawingBuffer(capacity: 300 + 300 * regions.count)
    buffer.markup("<div class=\"regionmap\" role=\"group\"")
    attribute("aria-label", words.label, &buffer)
    attribute("data-one", words.one, &buffer)
    attribute("data-many", words.many, &buffer)
    attribute("data-none", words.none, &buffer)
    buffer.markup(">")
    if let outline { draw(outline, &buffer) }
    buffer.markup("<ul class=\"regionmap-tiles\">")
    for region in regions { tile(region, &buffer) }
    buffer.markup("</ul></div>")
    if let outline {
      buffer.markup("<p class=\"regionmap-source meta\">")
      buffer.words("\(words.outline): \(outline.source)")
      buffer.markup("</p>")
    }
    return buffer.bytes
  }

  private static func draw(_ outline: MapOutline, _ buffer: inout DrawingBuffer) {
    buffer.markup("<svg class=\"regionmap-outline\" viewBox=\"0 0 ")
    buffer.number(outline.width)
    buffer.markup(" ")
    buffer.number(outline.height)
    buffer.markup("\" aria-hidden=\"true\"><path d=\"")
    buffer.words(outline.path)
    buffer.markup("\"/></svg>")
  }

  private static func tile(_ region: MapRegion, _ buffer: inout DrawingBuffer) {
    buffer.markup("<li")
    attribute("class", region.className, &buffer)
    buffer.markup("><a class=\"tile\" href=\"")
    buffer.address(region.url)
    buffer.markup("\"")
    attribute("data-place", region.className, &buffer)
    buffer.markup("><b")
    if let language = region.language { attribute("lang", language, &buffer) }
    buffer.markup(">")
    buffer.words(region.name)
    buffer.markup("</b> <small")
    attribute("data-days", region.lastDays, &buffer)
    buffer.markup(">")
    buffer.words(region.count)
    buffer.markup("</small></a></li>")
  }

  private static func attribute(_ name: String, _ value: String, _ buffer: inout DrawingBuffer) {
    buffer.markup(" \(name)=\"")
    buffer.words(value)
    buffer.markup("\"")
  }
}
