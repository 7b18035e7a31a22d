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
  }

  /// - Parameter regions: the tiles, in the order in which the keyboard reaches them.
  /// - Returns: a named group of links; nothing where there are fewer than two regions, because a single tile is no map.
  static func html(_ regions: [MapRegion], words: Words) -> [UInt8] {
    guard regions.count > 1 else { return [] }
    var buffer = DrawingBuffer(capacity: 300 + 300 * regions.count)
    buffer.markup("<div class=\"regionmap\" role=\"group\"")
    attribute("aria-label", words.label, &buffer)
    attribute("data-one", words.one, &buffer)
    attribute("data-many", words.many, &buffer)
    attribute("data-none", words.none, &buffer)
    buffer.markup("><ul class=\"regionmap-tiles\">")
    for region in regions { tile(region, &buffer) }
    buffer.markup("</ul></div>")
    return buffer.bytes
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
