import AlmanacModel

/// A typeface that a setting names: a file of the theme, or a family that readers may have.
struct FontSetting {
  private let value: String

  init(_ value: String) {
    self.value = value
  }

  private static let formats = ["woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype"]

  private var format: String? {
    guard let dot = value.lastIndex(of: ".") else { return nil }
    return Self.formats[value[value.index(after: dot)...].lowercased()]
  }

  /// Whether the value is the name of a file.
  var isFile: Bool { format != nil }

  /// What the style sheet gets: the rule that loads the file, and the value of the custom property.
  ///
  /// Behind the face stands what `PROPERTY-while` has, for the time until it is there.
  /// - Parameters:
  ///   - name: of the setting.
  ///   - files: of the theme's `assets/`.
  /// - Returns: nil where the file is not there.
  func styles(name: String, property: String, files: Set<String>) -> (face: String, value: String)? {
    let fallback = "var(\(property)-while,serif)"
    guard let format else { return ("", "\"\(value)\",\(fallback)") }
    guard files.contains(value) else { return nil }
    let family = "theme-\(name)"
    let face =
      "@font-face{font-family:\"\(family)\";src:url(\"\(value)\") format(\"\(format)\");font-weight:700;font-display:swap}\n"
    return (face, "\"\(family)\",\(fallback)")
  }
}
