import MustacheTemplates

/// The directory of regions.
struct RegionsContent: View {
  var mapHTML: [UInt8] = []
  var regions: [RegionCardView] = []
  var areas: [LinkView] = []

  static let schema = Schema(
    "regions",
    [
      Field("mapHTML", .html, "The schematic map of the regions, as links."),
      Field("regions", .list("regionCard"), "The regions."),
      Field("areas", .list("link"), "The areas outside any region."),
    ])

  var record: Record {
    Self.schema.record([
      .html(mapHTML),
      .list(regions.map(\.record)),
      .list(areas.map(\.record)),
    ])
  }
}
