import Pictures

/// Reads the drawings of this program, so that a card shows the cover that stands on the page.
enum CoverShapes {
  /// - Parameter svg: what `CoverDrawing` or `GlyphDrawing` wrote.
  /// - Returns: the shapes from the ground up; nil where something was not understood.
  static func read(_ svg: [UInt8]) -> [CardShape]? {
    var shapes: [CardShape] = []
    for tag in String(decoding: svg, as: UTF8.self).split(separator: "<") {
      guard tag.hasPrefix("path ") || tag.hasPrefix("circle ") else { continue }
      guard let shape = shape(Attributes(tag)) else { return nil }
      shapes.append(shape)
    }
    return shapes
  }

  /// The attributes of a tag, none of which holds a quotation mark.
  private struct Attributes {
    private var values: [Substring: Substring] = [:]

    init(_ tag: Substring) {
      var rest = tag.drop { $0 != " " }
      while let equals = rest.firstIndex(of: "="),
        let open = rest[equals...].firstIndex(of: "\""),
        let close = rest[rest.index(after: open)...].firstIndex(of: "\"")
      {
        values[rest[..<equals].drop { $0 == " " }] = rest[rest.index(after: open)..<close]
        rest = rest[rest.index(after: close)...]
      }
    }

    subscript(name: Substring) -> String? { values[name].map { String($0) } }

    func number(_ name: Substring) -> Double? { values[name].flatMap { Double($0) } }
  }

  private static func shape(_ attributes: Attributes) -> CardShape? {
    guard let name = attributes["class"], let tone = tone(name) else { return nil }
    let stroke = "lmn".contains(name) ? attributes.number("stroke-width") : nil
    guard let path = attributes["d"] else {
      guard let x = attributes.number("cx"), let y = attributes.number("cy"),
        let radius = attributes.number("r")
      else { return nil }
      return .disc(tone, x: x, y: y, radius: radius, stroke: stroke)
    }
    guard let stroke else {
      return .area(
        tone, path: path, isEvenOdd: attributes["fill-rule"] == "evenodd",
        opacity: attributes.number("fill-opacity") ?? 1)
    }
    return attributes["stroke-linecap"] == "round"
      ? .points(tone, path: path, size: stroke) : .line(tone, path: path, stroke: stroke)
  }

  /// As style sheets colour the classes.
  private static func tone(_ name: String) -> CardShape.Tone? {
    switch name {
    case "a": .wash
    case "b", "l": .solid
    case "c", "m": .deep
    case "d", "n": .signal
    default: nil
    }
  }
}
