import Glibc

/// A colour of a card.
public struct CardColour: Sendable, Hashable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// - Parameter text: `#rrggbb`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"), let number = UInt32(text.dropFirst(), radix: 16) else {
      return nil
    }
    self.init(
      red: UInt8(number >> 16), green: UInt8(number >> 8 & 0xFF), blue: UInt8(number & 0xFF))
  }

  /// As style sheets write `oklch(0.58 0.155 30)` (CSS Color 4, 9.3 and 10.13); what screens cannot show is taken to
  /// the edge of what they can by less chroma.
  static func oklch(_ lightness: Double, _ chroma: Double, hue: Double) -> CardColour {
    var chroma = chroma
    while true {
      let light = linear(lightness, chroma, hue: hue)
      let isShown = [light.red, light.green, light.blue].allSatisfy { (-0.0005...1.0005).contains($0) }
      if isShown || chroma < 0.002 {
        return CardColour(red: encoded(light.red), green: encoded(light.green), blue: encoded(light.blue))
      }
      chroma -= 0.002
    }
  }

  private static func linear(
    _ lightness: Double, _ chroma: Double, hue: Double
  ) -> (red: Double, green: Double, blue: Double) {
    let angle = hue * Double.pi / 180
    let (a, b) = (chroma * cos(angle), chroma * sin(angle))
    func cube(_ value: Double) -> Double { value * value * value }
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return (
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    )
  }

  /// IEC 61966-2-1, to eight bits.
  private static func encoded(_ light: Double) -> UInt8 {
    let value = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8(min(255, max(0, (value * 255).rounded())))
  }
}

/// The colours of a card: paper and ink, a hue, and the signal.
public struct CardColours: Sendable, Hashable {
  /// 0 to 359; nil: ink and paper alone.
  public var hue: Int?
  public var signal: CardColour

  public init(hue: Int?, signal: CardColour) {
    self.hue = hue
    self.signal = signal
  }

  var paper: CardColour { .oklch(0.985, 0.006, hue: 90) }
  var ink: CardColour { .oklch(0.21, 0.015, hue: 80) }
  var soft: CardColour { .oklch(0.44, 0.015, hue: 80) }
  var line: CardColour { .oklch(0.85, 0.012, hue: 90) }
  /// Words in the hue.
  var word: CardColour { vivid(0.45, 0.13) }
  /// Behind a drawing.
  var wash: CardColour { hue.map { .oklch(0.935, 0.042, hue: Double($0)) } ?? .oklch(0.935, 0.012, hue: 90) }
  /// Marks and drawings in the hue.
  public var solid: CardColour { vivid(0.58, 0.155) }
  var deep: CardColour { vivid(0.33, 0.09) }

  private func vivid(_ lightness: Double, _ chroma: Double) -> CardColour {
    .oklch(lightness, hue == nil ? 0 : chroma, hue: Double(hue ?? 90))
  }
}
