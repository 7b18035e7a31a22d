/// The outline of the land that a site draws behind its map of regions, with the document it is taken from.
public struct MapOutline: Sendable, Hashable {
  /// The path of an SVG (SVG 2, 9.3).
  public let path: String
  /// The units in which the path is drawn, from 0.
  public var width = 100
  public var height = 100
  /// Where the outline is from.
  public var source: String

  public init(path: String, source: String) {
    self.path = path
    self.source = source
  }

  /// Whether a text can be a path: commands and numbers, from a first place on.
  public static func isPath(_ text: String) -> Bool {
    let parts = "MmLlHhVvCcSsQqTtAaZz0123456789.,+-eE \t\n"
    return (text.first == "M" || text.first == "m") && text.utf8.count <= 20_000
      && text.unicodeScalars.allSatisfy(parts.unicodeScalars.contains)
  }
}
