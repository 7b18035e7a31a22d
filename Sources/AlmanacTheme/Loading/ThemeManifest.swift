import AlmanacModel

/// What `theme.yaml` says.
public struct ThemeManifest: Sendable {
  /// A layout or partial and the template that draws it in its place.
  struct Substitution: Sendable {
    let name: Located<String>
    let template: Located<String>
  }

  /// The theme that fills in what this one lacks.
  public private(set) var extends: Located<String>?
  var substitutions: [Substitution] = []
  var settings: [SettingDeclaration] = []
  /// How wide pictures stand.
  private(set) var pictures: [PicturePlace: String] = [:]
  /// What is wrong in the file.
  public private(set) var log = DiagnosticLog()

  private static let keys = [
    "name", "description", "author", "licence", "extends", "templates", "settings", "pictures",
  ]

  public init(_ files: ThemeFiles) {
    let path = files.path("theme.yaml")
    for entry in files.manifest?.entries ?? [] {
      switch entry.key.value {
      case "extends": extends = entry.value.text
      case "templates": readSubstitutions(entry.value, path)
      case "settings": readSettings(entry.value, path)
      case "pictures": readPictures(entry.value, path)
      default:
        if !Self.keys.contains(entry.key.value) { reportUnknown(entry.key, among: Self.keys, path) }
      }
    }
  }

  private mutating func readSubstitutions(_ value: PlacedValue, _ path: String) {
    let known = Layout.allCases.map(\.rawValue) + Fragment.allCases.map(\.rawValue)
    for entry in value.entries {
      guard known.contains(entry.key.value) else {
        reportUnknown(entry.key, among: known, path)
        continue
      }
      if let template = entry.value.text {
        substitutions.append(Substitution(name: entry.key, template: template))
      }
    }
  }

  private mutating func readPictures(_ value: PlacedValue, _ path: String) {
    for entry in value.entries {
      guard let place = PicturePlace(rawValue: entry.key.value) else {
        reportUnknown(entry.key, among: PicturePlace.allCases.map(\.rawValue), path)
        continue
      }
      guard let text = entry.value.text else { continue }
      guard PictureSizes.isValid(text.value) else {
        log.report(
          ThemeMessages.unfitSizes(text.value), at: SourceLocation(path: path, position: text.position),
          markerLength: text.value.unicodeScalars.count)
        continue
      }
      pictures[place] = text.value
    }
  }

  private mutating func readSettings(_ value: PlacedValue, _ path: String) {
    for entry in value.entries {
      settings.append(SettingDeclaration(entry, path: path, log: &log))
    }
  }

  private mutating func reportUnknown(_ key: Located<String>, among known: [String], _ path: String) {
    log.report(
      ThemeMessages.unknownKey(key.value, among: known),
      at: SourceLocation(path: path, position: key.position), markerLength: key.value.unicodeScalars.count)
  }
}
