/// Where a picture stands on a page, which decides how wide it is: themes say it for each.
public enum PicturePlace: String, Sendable, Hashable, CaseIterable {
  /// In a text, as wide as its column; an upright one is narrower.
  case text, upright
  /// In a text, as editors want it.
  case small, wide, full
  /// In a gallery.
  case gallery
  /// At the head of a page.
  case head
  /// At the head of a page, upright.
  case headUpright
  /// What leads a list, and the cards of it.
  case lead, card
  /// In a list of people, and on the page of one.
  case person, portrait
}

/// How wide editors want a picture.
public enum PictureWidth: String, Sendable, Hashable, CaseIterable {
  case text, small, wide, full

  /// How it is written, in English first.
  public var words: [String] {
    switch self {
    case .text: ["text", "spalte"]
    case .small: ["small", "klein"]
    case .wide: ["wide", "breit"]
    case .full: ["full", "voll"]
    }
  }

  /// As it is written; nil for anything else.
  public init?(written text: String) {
    let key = SpellingKey.of(text)
    guard let width = Self.allCases.first(where: { $0.words.contains(key) }) else { return nil }
    self = width
  }
}

/// The point of a picture that stays in view where the picture is cut, in hundredths from the left and the top.
public struct PictureFocus: Sendable, Hashable {
  public let left: Int
  public let top: Int

  public init(left: Int, top: Int) {
    self.left = min(100, max(0, left))
    self.top = min(100, max(0, top))
  }

  /// As it is written: `40% 30%`, `oben`, `links oben`, `mitte`; nil for anything else.
  public init?(written text: String) {
    let words = text.split { $0 == " " || $0 == "," || $0 == "/" || $0 == "-" }.map { String($0) }
    guard (1...2).contains(words.count) else { return nil }
    let numbers = words.compactMap(Self.percent)
    if numbers.count == 2, let left = numbers.first, let top = numbers.last {
      self.init(left: left, top: top)
      return
    }
    var left: Int?
    var top: Int?
    for word in words {
      let (x, y): (Int?, Int?)
      switch SpellingKey.of(word) {
      case "links", "left": (x, y) = (0, nil)
      case "rechts", "right": (x, y) = (100, nil)
      case "oben", "top": (x, y) = (nil, 0)
      case "unten", "bottom": (x, y) = (nil, 100)
      case "mitte", "mittig", "center", "centre", "middle": (x, y) = (nil, nil)
      default: return nil
      }
      // Left and right at once mean nothing.
      guard x == nil || left == nil, y == nil || top == nil else { return nil }
      (left, top) = (x ?? left, y ?? top)
    }
    self.init(left: left ?? 50, top: top ?? 50)
  }

  private static func percent(_ word: String) -> Int? {
    let digits = word.hasSuffix("%") ? word.dropLast() : word[...]
    guard let number = Int(digits), (0...100).contains(number) else { return nil }
    return number
  }

  /// Examples of what is written, for findings.
  public static let examples = ["40% 30%", "oben", "links oben", "rechts unten", "mitte"]

  /// The classes that style sheets know it by, in tenths. The middle has them too: where nobody says anything, themes keep
  /// what is above it in view.
  public var classNames: String { "focus-x\((left + 5) / 10) focus-y\((top + 5) / 10)" }
}

extension PixelSize {
  /// Clearly higher than wide.
  public var isUpright: Bool { width * 10 < height * 9 }
}
