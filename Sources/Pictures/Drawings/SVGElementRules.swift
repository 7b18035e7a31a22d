/// Which elements of a drawing are published.
enum SVGElementRules {
  private static let acting: Set<String> = ["script", "handler", "listener"]
  private static let framing: Set<String> = [
    "foreignobject", "iframe", "object", "embed", "applet", "link", "meta", "base",
  ]

  /// False for what is left out: metadata and the notes of drawing programs.
  static func keeps(
    _ name: MarkupName, _ namespace: SVGNamespace, line: () -> Int
  ) throws(PictureProblem) -> Bool {
    let local = name.local.lowercased()
    if acting.contains(local) { throw .script("<\(name.written)>", line: line()) }
    switch namespace {
    case .svg:
      if framing.contains(local) { throw .foreignContent("<\(name.written)>", line: line()) }
      return local != "metadata"
    case .active: throw .foreignContent("<\(name.written)>", line: line())
    case .xlink, .xml, .foreign: return false
    }
  }
}

/// The character encodings in which a drawing can be checked: those that keep ASCII as it is.
enum SVGEncoding {
  private static let readable: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252",
  ]

  /// The encoding that an XML declaration names; UTF-8 without one (XML 1.0, 4.3.3).
  static func declared(_ declaration: ArraySlice<UInt8>) -> String {
    let parts = String(decoding: declaration, as: UTF8.self).split { "\"'=? \t\r\n".contains($0) }
    let name = parts.firstIndex(of: "encoding").map { parts[parts.index(after: $0)...].first }
    return name.flatMap { $0 }.map(String.init) ?? "UTF-8"
  }

  static func isReadable(_ name: String) -> Bool {
    readable.contains(name.lowercased())
  }
}
