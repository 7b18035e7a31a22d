import AlmanacModel

/// A tile of the map of regions.
struct MapRegion: Sendable, Hashable {
  /// The name that stands on the tile.
  let name: String
  /// The tag of the name's language, where it is not that of the page.
  var language: String?
  /// The region's page.
  let url: String
  /// The class that carries the region's hue, the shape of its mark and its place on the map.
  let className: String
  /// How many events are coming, in words.
  let count: String
  /// The last days of those events, separated by blanks, so that a script can count anew weeks after the build.
  let lastDays: String
}
