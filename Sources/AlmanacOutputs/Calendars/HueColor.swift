/// A region's hue as calendar programs take colours.
struct HueColor {
  /// `#RRGGBB`.
  let hex: String
  /// The nearest of CSS's colour names (RFC 7986, section 5.9, allows no others).
  let cssName: String

  private static let names: [(hue: Int, name: String)] = [
    (0, "crimson"), (16, "orangered"), (33, "darkorange"), (43, "goldenrod"), (60, "olive"),
    (90, "olivedrab"),
    (120, "forestgreen"), (147, "seagreen"), (174, "lightseagreen"), (187, "darkturquoise"),
    (207, "steelblue"),
    (225, "royalblue"), (248, "slateblue"), (271, "blueviolet"), (300, "purple"), (328, "deeppink"),
    (348, "crimson"), (360, "crimson"),
  ]

  /// - Parameter hue: degrees.
  init(hue: Int) {
    let degrees = ((hue % 360) + 360) % 360
    hex = HueColor.hex(degrees)
    cssName = HueColor.names.min { abs($0.hue - degrees) < abs($1.hue - degrees) }?.name ?? "crimson"
  }

  /// Saturation 60 %, lightness 42 %: dark enough for white letters.
  private static func hex(_ hue: Int) -> String {
    let (saturation, lightness) = (0.6, 0.42)
    let chroma = (1 - abs(2 * lightness - 1)) * saturation
    func channel(_ offset: Double) -> String {
      let position = (offset + Double(hue) / 30).truncatingRemainder(dividingBy: 12)
      let value = lightness - chroma / 2 * max(-1, min(position - 3, 9 - position, 1))
      let number = max(0, min(255, Int((value * 255).rounded())))
      let digits = String(number, radix: 16, uppercase: true)
      return digits.utf8.count == 1 ? "0\(digits)" : digits
    }
    return "#\(channel(0))\(channel(8))\(channel(4))"
  }
}
