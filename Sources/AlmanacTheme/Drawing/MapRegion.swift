/// A region with its place on the schematic map.
struct MapRegion: Sendable, Hashable {
  /// The name that stands on the tile.
  let name: String
  /// The tag of the name's language, where it is not that of the page.
  var language: String?
  /// The region's page.
  let url: String
  /// The class that carries the region's hue.
  let className: String
  /// Counted from the west.
  let column: Int
  /// Counted from the north.
  let row: Int
}
