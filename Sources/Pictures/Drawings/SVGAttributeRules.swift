/// What an attribute of a drawing may say. Everything else is a problem, not silently mended: the
/// picture would no longer be the one that its author saw.
struct SVGAttributeRules {
  /// The line of the attribute, counted only for a problem.
  let line: () -> Int

  /// Checks an attribute without a namespace, of XLink or of XML.
  func check(_ name: MarkupName, _ value: [UInt8]) throws(PictureProblem) {
    let local = name.local.lowercased()
    if name.prefix.isEmpty, local.hasPrefix("on") { throw .script(name.local, line: line()) }
    if name.prefix == "xml", local == "base" { throw .outsideReference(written(value), line: line()) }
    guard
      value.contains(where: Self.suspicious.contains) || Self.references.contains(local)
        || local == "attributename"
    else { return }
    let text = MarkupText.normalized(value)
    for scheme in ["javascript:", "vbscript:"] where text.firstOffset(of: scheme, from: 0) != nil {
      throw .script(written(value), line: line())
    }
    if Self.references.contains(local), !OutsideReference.staysInside(value) {
      throw .outsideReference(written(value), line: line())
    }
    if local == "attributename" { try checkAnimated(text) }
    if let address = OutsideReference.first(inStyle: value) { throw .outsideReference(address, line: line()) }
  }

  /// An animation must not set what leads somewhere or acts.
  private func checkAnimated(_ attribute: [UInt8]) throws(PictureProblem) {
    let local = MarkupName(attribute[...]).local
    if Self.references.contains(local) || local.hasPrefix("on") {
      throw .script("attributeName=\"\(written(attribute))\"", line: line())
    }
  }

  private func written(_ value: [UInt8]) -> String {
    String(String(decoding: value.prefix(320), as: UTF8.self).prefix(80))
  }

  private static let suspicious = Array(":(@\\".utf8)

  private static let references: Set<String> = [
    "href", "src", "srcset", "srcdoc", "data", "action", "formaction", "poster", "ping", "background",
  ]
}
