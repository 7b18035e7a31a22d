/// Where an address or a style sheet inside a drawing leads: into the drawing, or out of it.
enum OutsideReference {
  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"].map { "data:image/\($0)" }
  private static let fonts = ["data:font/", "data:application/font", "data:application/x-font"]
  private static let namespaces = [SVGNamespace.svgAddress, SVGNamespace.xlinkAddress]

  /// Without one of these a style sheet refers to nothing.
  private static let signs = Array("(@\\".utf8)

  /// Whether an address, entities resolved, stays inside: a fragment, nothing, or an embedded picture.
  static func staysInside(_ address: [UInt8]) -> Bool {
    let text = MarkupText.normalized(address)
    guard let first = text.first, first != UInt8(ascii: "#") else { return true }
    return pictures.contains { isEmbedded(text, type: $0) }
  }

  /// The first address of a style sheet or a presentation attribute that leads out; nil without one.
  static func first(inStyle style: [UInt8]) -> String? {
    guard style.contains(where: signs.contains) else { return nil }
    let text = MarkupText.normalized(unescaped(style))
    if text.firstOffset(of: "@import", from: 0) != nil { return "@import" }
    if text.firstOffset(of: "image-set(", from: 0) != nil { return "image-set()" }
    for function in ["url(", "src(", "image("] {
      var offset = 0
      while let found = text.firstOffset(of: function, from: offset) {
        offset = found + function.utf8.count
        let address = address(text[offset...])
        if !isAllowedInStyle(address) { return String(decoding: address.prefix(80), as: UTF8.self) }
      }
    }
    return nil
  }

  /// The beginning of an address, which is enough to judge it: a style sheet of a thousand addresses
  /// that never end must not be read a thousand times.
  private static func address(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let content = text.prefix(200).drop(while: quotes.contains)
    return Array(content.prefix { $0 != UInt8(ascii: ")") && !quotes.contains($0) })
  }

  private static func isAllowedInStyle(_ address: [UInt8]) -> Bool {
    staysInside(address) || fonts.contains { address.starts(with: $0.utf8) }
      || namespaces.contains { address.elementsEqual($0.utf8) }
  }

  private static func isEmbedded(_ text: [UInt8], type: String) -> Bool {
    text.holds(type, at: 0) && text.holds(";base64,", at: type.utf8.count)
  }

  /// Resolves the escapes of CSS (CSS Syntax 3, 4.3.7), so that no letter of a function hides in one.
  private static func unescaped(_ style: [UInt8]) -> [UInt8] {
    guard style.contains(UInt8(ascii: "\\")) else { return style }
    var output: [UInt8] = []
    var rest = style[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        output.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { Character(Unicode.Scalar($0)).isHexDigit }
      guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { continue }
      rest = rest.dropFirst(digits.count)
      output.append(number < 0x80 ? UInt8(number) : UInt8(ascii: "?"))
      if let next = rest.first, next <= 0x20 { rest = rest.dropFirst() }
    }
    return output
  }
}
