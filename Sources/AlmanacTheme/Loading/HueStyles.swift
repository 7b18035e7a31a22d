import AlmanacModel
import AlmanacSite

/// The style sheet that gives each region and area its hue; the content security policy allows no styles
/// in the pages themselves.
struct HueStyles {
  let text: String

  init(_ site: Site) {
    var text = ""
    for region in site.regions { text += ".\(HueStyles.className(region: region)){--hue:\(region.hue)}\n" }
    for (index, area) in site.areas.enumerated() {
      text += ".\(HueStyles.className(area: area)){--hue:\((index * 47 + 220) % 360)}\n"
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
