import AlmanacModel
import AlmanacSite

/// The style sheet that gives each region its hue, the shape of its mark and its place on the map, and each area a shape
/// alone; the content security policy allows no styles in the pages themselves.
struct HueStyles {
  let text: String

  init(_ site: Site) {
    var text = ""
    let places = MapPlaces.places(site.regions.map(\.region.map))
    for (index, (place, region)) in zip(places, site.regions).enumerated() {
      let shape = MarkShape.ofRegion(index).style
      let at = site.regions.count > 1 ? ";--at:\(place.row)/\(place.column)" : ""
      text += ".\(HueStyles.className(region: region)){--hue:\(region.hue)\(at);--shape:\(shape)}\n"
    }
    for (index, area) in site.areas.enumerated() {
      text += ".\(HueStyles.className(area: area)){--shape:\(MarkShape.ofArea(index).style)}\n"
    }
    self.text = text
  }

  /// The file: never empty, because every page asks for it.
  static func bytes(_ text: String) -> [UInt8] {
    Array((text.isEmpty ? "/* no regions */\n" : text).utf8)
  }

  /// The class of what belongs to all regions, which has no hue of its own.
  static let everywhere = "region-all"

  static func className(region: SiteRegion) -> String { "region-\(Slug.make(region.id))" }
  static func className(area: SiteTerm) -> String { "area-\(Slug.make(area.id))" }
}
