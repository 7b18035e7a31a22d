import AlmanacPreview

/// The files of the desk's page, which the program carries.
struct DeskAssets: Sendable {
  struct Asset: Sendable {
    let type: String
    let bytes: [UInt8]
  }

  /// Nil for a name that no file has.
  subscript(name: String) -> Asset? {
    guard let bytes = Self.bytes(name) else { return nil }
    return Asset(type: MediaType.of(name), bytes: bytes)
  }

  private static func bytes(_ name: String) -> [UInt8]? {
    switch name {
    case "desk.html": PackageResources.desk_html
    case "desk.css": PackageResources.desk_css
    case "desk.js": PackageResources.desk_js
    case "bar.css": PackageResources.bar_css
    default: nil
    }
  }
}
