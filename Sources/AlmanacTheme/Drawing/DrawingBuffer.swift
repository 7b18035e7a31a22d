import AlmanacModel

/// Collects the bytes of an SVG. Coordinates are whole numbers, so no number needs a format.
struct DrawingBuffer: Sendable {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Markup as it is.
  mutating func markup(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Words from outside, escaped for text and for attribute values.
  mutating func words(_ text: String) { HTMLText.append(text, to: &bytes) }

  /// The address of a page, escaped for an attribute value; the mark for the way to the root stays.
  mutating func address(_ url: String) {
    let isMarked = url.hasPrefix(RootMark.text)
    if isMarked { markup(RootMark.text) }
    words(isMarked ? String(url.dropFirst(RootMark.text.count)) : url)
  }

  /// A whole number.
  mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }

  /// A command of a path with its numbers, such as `M10 20`.
  mutating func command(_ letter: String, _ values: Int...) {
    markup(letter)
    for (index, value) in values.enumerated() {
      if index > 0, value >= 0 { bytes.append(UInt8(ascii: " ")) }
      number(value)
    }
  }

  /// A path of one class; `attributes` begin with a blank.
  mutating func path(_ className: String, _ attributes: String = "", _ draw: (inout DrawingBuffer) -> Void) {
    markup("<path class=\"" + className + "\"" + attributes + " d=\"")
    draw(&self)
    markup("\"/>")
  }

  /// A disc of one class.
  mutating func disc(_ className: String, x: Int, y: Int, radius: Int) {
    markup("<circle class=\"" + className + "\" cx=\"")
    number(x)
    markup("\" cy=\"")
    number(y)
    markup("\" r=\"")
    number(radius)
    markup("\"/>")
  }
}
