/// What the namespace of a name means for a drawing (Namespaces in XML 1.0).
enum SVGNamespace {
  case svg, xlink, xml
  /// Languages that browsers act on inside a drawing.
  case active
  /// Notes of drawing programs, which no browser shows.
  case foreign

  static let svgAddress = "http://www.w3.org/2000/svg"
  static let xlinkAddress = "http://www.w3.org/1999/xlink"

  init(address: [UInt8]) {
    switch String(decoding: address, as: UTF8.self) {
    case Self.svgAddress, "": self = .svg
    case Self.xlinkAddress: self = .xlink
    case "http://www.w3.org/XML/1998/namespace": self = .xml
    case "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML": self = .active
    default: self = .foreign
    }
  }
}

/// A name as it is written, split at its colon.
struct MarkupName {
  /// Empty without a colon.
  let prefix: String
  let local: String

  /// With its prefix.
  var written: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

  init(_ bytes: ArraySlice<UInt8>) {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    prefix = colon.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? ""
    local = String(decoding: colon.map { bytes[($0 + 1)...] } ?? bytes, as: UTF8.self)
  }

  /// The prefix that an `xmlns` attribute declares; nil for other attributes.
  var declaredPrefix: String? {
    prefix == "xmlns" ? local : prefix.isEmpty && local == "xmlns" ? "" : nil
  }
}

/// The prefixes that are declared at a place of the file.
struct SVGPrefixes {
  private var meanings: [String: [SVGNamespace]] = [
    "": [.svg], "svg": [.svg], "xlink": [.xlink], "xml": [.xml],
  ]

  /// The meaning of a prefix; one that nobody declared is foreign.
  func meaning(of prefix: String) -> SVGNamespace {
    meanings[prefix]?.last ?? .foreign
  }

  mutating func open(_ prefix: String, as namespace: SVGNamespace) {
    meanings[prefix, default: []].append(namespace)
  }

  mutating func close(_ prefix: String) {
    _ = meanings[prefix]?.popLast()
  }
}
