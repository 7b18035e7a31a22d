import AlmanacModel

/// How wide pictures stand in a theme, for each place: what browsers need to know before they choose a file (HTML,
/// `sizes`).
struct PictureSizes: Sendable {
  private let values: [PicturePlace: String]

  /// - Parameter themes: the theme and those that it extends, nearest first.
  init(_ themes: [ThemeManifest]) {
    var values: [PicturePlace: String] = [:]
    for manifest in themes.reversed() { values.merge(manifest.pictures) { _, nearer in nearer } }
    self.values = values
  }

  /// As it stands in an attribute. A place of which the theme says nothing is as wide as the window.
  subscript(place: PicturePlace) -> String { values[place] ?? values[place.general] ?? "100vw" }

  /// Whether a text can be the value: lengths, conditions and sums of them.
  static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 300
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: " ().,:+-*/%".utf8.contains(byte)
        }
      }
  }
}

extension PicturePlace {
  /// The place whose width is taken where nothing is said of this one.
  fileprivate var general: PicturePlace {
    switch self {
    case .upright, .small, .wide, .full, .gallery: .text
    case .headUpright: .head
    case .portrait: .person
    case .lead: .head
    case .text, .head, .card, .person: self
    }
  }
}
