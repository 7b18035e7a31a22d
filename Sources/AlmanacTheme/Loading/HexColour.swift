/// A colour as `#rgb` or `#rrggbb`.
struct HexColour: Sendable, Equatable {
  private let red: Int
  private let green: Int
  private let blue: Int

  private static let ink = HexColour(red: 0x1B, green: 0x19, blue: 0x16)
  private static let black = HexColour(red: 0, green: 0, blue: 0)
  private static let white = HexColour(red: 255, green: 255, blue: 255)

  private init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
    case 6:
      self.init(
        red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3], blue: digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  /// `#rrggbb` in small letters.
  var text: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A colour of text with a contrast of at least 4.5:1 on this one (WCAG 2.2, 1.4.3).
  var legibleText: HexColour {
    [Self.ink, Self.white].first { contrast(to: $0) >= 4.5 } ?? Self.black
  }

  /// WCAG 2.2, contrast ratio.
  func contrast(to other: HexColour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// WCAG 2.2, relative luminance.
  private var luminance: Double {
    func linear(_ part: Int) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// To the power of 2.4, which is 12/5: the fifth root by Newton's method, to the power of 12.
  private func power(_ base: Double) -> Double {
    guard base > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + base / (root * root * root * root)) / 5 }
    let fourth = root * root * root * root
    return fourth * fourth * fourth
  }
}
