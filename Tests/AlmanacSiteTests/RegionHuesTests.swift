import Foundation
import Testing

@testable import AlmanacSite

@Suite("Hues of regions without their own")
struct RegionHuesTests {
  /// Lightness and chroma of the colours that the default theme makes of a hue, in light and in dark.
  private static let schemes = [(lightness: 0.58, chroma: 0.155), (lightness: 0.68, chroma: 0.155)]
  private static let signal = LabColour(red: 0xF2, green: 0xCB, blue: 0x1D)

  private func distance(_ left: Int, _ right: Int) -> Double {
    Self.schemes.map { LabColour(hue: left, $0).distance(to: LabColour(hue: right, $0)) }.min() ?? 0
  }

  @Test("Hues are at least 15 apart from each other and from the signal, in light and in dark")
  func apart() {
    for (index, hue) in RegionHues.apart.enumerated() {
      for scheme in Self.schemes { #expect(LabColour(hue: hue, scheme).distance(to: Self.signal) >= 15) }
      for other in RegionHues.apart[..<index] { #expect(distance(hue, other) >= 15, "\(hue) and \(other)") }
    }
  }

  @Test(
    "A hue that an editor chose stays, and none that is given lies near it", arguments: [0, 42, 205, 359])
  func chosen(hue: Int) {
    let hues = RegionHues.hues([nil, hue, nil, nil, nil])
    #expect(hues.dropFirst().first == hue)
    for other in [hues.first].compactMap({ $0 }) + hues.dropFirst(2) { #expect(distance(hue, other) >= 15) }
  }

  @Test("A region that comes later changes no hue of those before it")
  func stays() {
    let hues = (1...11).map { RegionHues.hues(.init(repeating: nil, count: $0)) }
    for (before, after) in zip(hues, hues.dropFirst()) {
      #expect(Array(after.prefix(before.count)) == before)
    }
  }

  @Test("Any number of regions has hues")
  func many() {
    #expect(RegionHues.hues(.init(repeating: nil, count: 40)).allSatisfy { (0..<360).contains($0) })
  }

  @Test("The measure of distance gives what its authors published")
  func measure() {
    let pairs = [
      (LabColour(50, 2.6772, -79.7751), LabColour(50, 0, -82.7485), 2.0425),
      (LabColour(50, 2.5, 0), LabColour(73, 25, -18), 27.1492),
      (LabColour(22.7233, 20.0904, -46.694), LabColour(23.0331, 14.973, -42.5619), 2.0373),
      (LabColour(90.8027, -2.0831, 1.441), LabColour(91.1528, -1.6435, 0.0447), 1.4441),
    ]
    for (left, right, published) in pairs { #expect(abs(left.distance(to: right) - published) < 0.0001) }
  }
}

/// A colour in CIE L*a*b* (D65), and its difference from another by CIEDE2000 (Sharma, Wu, Dalal 2005).
private struct LabColour {
  let light: Double
  let green: Double
  let yellow: Double

  init(_ light: Double, _ green: Double, _ yellow: Double) {
    (self.light, self.green, self.yellow) = (light, green, yellow)
  }

  /// Of linear parts of red, green and blue from 0 to 1.
  init(linear red: Double, _ green: Double, _ blue: Double) {
    func root(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    self.init(116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  init(red: Int, green: Int, blue: Int) {
    func linear(_ byte: Int) -> Double {
      let value = Double(byte) / 255
      return value > 0.04045 ? pow((value + 0.055) / 1.055, 2.4) : value / 12.92
    }
    self.init(linear: linear(red), linear(green), linear(blue))
  }

  /// `oklch(lightness chroma hue)` as a screen of sRGB shows it.
  init(hue: Int, _ scheme: (lightness: Double, chroma: Double)) {
    let angle = Double(hue) * .pi / 180
    let (a, b) = (scheme.chroma * cos(angle), scheme.chroma * sin(angle))
    let l = pow(scheme.lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(scheme.lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(scheme.lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
    func shown(_ value: Double) -> Double { min(1, max(0, value)) }
    self.init(
      linear: shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      shown(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  func distance(to other: LabColour) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    func strength(_ chroma: Double) -> Double { sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))) }
    let mean = (hypot(green, yellow) + hypot(other.green, other.yellow)) / 2
    let factor = 1 + 0.5 * (1 - strength(mean))
    func polar(_ colour: LabColour) -> (chroma: Double, hue: Double) {
      let degrees = atan2(colour.yellow, colour.green * factor) * 180 / .pi
      return (hypot(colour.green * factor, colour.yellow), degrees < 0 ? degrees + 360 : degrees)
    }
    let (left, right) = (polar(self), polar(other))
    let isGrey = left.chroma * right.chroma == 0
    var turn = isGrey ? 0 : right.hue - left.hue
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let hueStep = 2 * sqrt(left.chroma * right.chroma) * sin(radians(turn) / 2)
    let (light, chroma) = ((self.light + other.light) / 2, (left.chroma + right.chroma) / 2)
    var hue = left.hue + right.hue
    if !isGrey {
      if abs(left.hue - right.hue) > 180 { hue += hue < 360 ? 360 : -360 }
      hue /= 2
    }
    let tint =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue)) + 0.32 * cos(radians(3 * hue + 6))
      - 0.2 * cos(radians(4 * hue - 63))
    let lightStep =
      (other.light - self.light) / (1 + 0.015 * pow(light - 50, 2) / sqrt(20 + pow(light - 50, 2)))
    let chromaStep = (right.chroma - left.chroma) / (1 + 0.045 * chroma)
    let turned = hueStep / (1 + 0.015 * chroma * tint)
    let rotation = -sin(radians(60 * exp(-pow((hue - 275) / 25, 2)))) * 2 * strength(chroma)
    return sqrt(
      lightStep * lightStep + chromaStep * chromaStep + turned * turned + rotation * chromaStep * turned)
  }
}
