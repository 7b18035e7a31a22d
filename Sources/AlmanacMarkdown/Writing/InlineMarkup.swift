/// The few elements of HTML that say what Markdown cannot: `<br>`, `<sub>`, `<sup>`, `<kbd>`, `<mark>`. They count without
/// attributes, and but for the break where they are opened and closed among the same inlines; all other HTML is text.
enum InlineMarkup: String, CaseIterable {
  case sub, sup, kbd, mark

  var opening: StaticString {
    switch self {
    case .sub: "<sub>"
    case .sup: "<sup>"
    case .kbd: "<kbd>"
    case .mark: "<mark>"
    }
  }

  var closing: StaticString {
    switch self {
    case .sub: "</sub>"
    case .sup: "</sup>"
    case .kbd: "</kbd>"
    case .mark: "</mark>"
    }
  }

  /// A tag as it is written.
  enum Tag: Equatable {
    case lineBreak
    case start(InlineMarkup)
    case end(InlineMarkup)

    /// Nil for all tags that are shown as text.
    init?(_ html: some Collection<UInt8>) {
      guard html.first == UInt8(ascii: "<"), html.count <= 8 else { return nil }
      let inside = String(decoding: html.dropFirst().dropLast().map(Ascii.lowercase), as: UTF8.self)
      if ["br", "br/", "br /"].contains(inside) {
        self = .lineBreak
      } else if let element = InlineMarkup(rawValue: inside) {
        self = .start(element)
      } else if inside.hasPrefix("/"), let element = InlineMarkup(rawValue: String(inside.dropFirst())) {
        self = .end(element)
      } else {
        return nil
      }
    }
  }

  /// Which children of a parent are tags that belong together.
  static func pairs(in parent: MarkdownNode) -> [MarkdownNode.Identity: Tag] {
    var found: [MarkdownNode.Identity: Tag] = [:]
    var open: [(element: InlineMarkup, node: MarkdownNode)] = []
    for node in parent.children where node.kind == .htmlInline {
      switch Tag(node.literal) {
      case .lineBreak: found[node.identity] = .lineBreak
      case .start(let element): open.append((element, node))
      case .end(let element):
        guard let start = open.last, start.element == element else { continue }
        open.removeLast()
        found[start.node.identity] = .start(element)
        found[node.identity] = .end(element)
      case nil: break
      }
    }
    return found
  }
}

extension BodyWriter {
  /// Writes a tag that counts.
  mutating func write(_ tag: InlineMarkup.Tag) {
    switch tag {
    case .lineBreak: writeBreak(isHard: true)
    case .start(let element):
      html.markup(element.opening)
      script = ScriptLevel(element) ?? script
    case .end(let element):
      html.markup(element.closing)
      if ScriptLevel(element) != nil { script = nil }
    }
  }
}

/// Figures above or below the line, where there is no markup to set them so: `m²`, not `m2`.
enum ScriptLevel {
  case raised, lowered

  init?(_ element: InlineMarkup) {
    switch element {
    case .sup: self = .raised
    case .sub: self = .lowered
    case .kbd, .mark: return nil
    }
  }

  private static let raisedFigures: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  private static let loweredFigures: [Character] = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]

  /// A text of figures, perhaps with a sign in front, in figures of the level; any other text as it is.
  func plain(_ text: some Collection<UInt8>) -> [UInt8] {
    let figures = self == .raised ? Self.raisedFigures : Self.loweredFigures
    var result = ""
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): result.append(figures[Int(byte - UInt8(ascii: "0"))])
      case Ascii.hyphen where index == 0: result.append(self == .raised ? "⁻" : "₋")
      case UInt8(ascii: "+") where index == 0: result.append(self == .raised ? "⁺" : "₊")
      default: return Array(text)
      }
    }
    return Array(result.utf8)
  }
}
