import AlmanacModel

/// A setting as one `theme.yaml` declares it. A theme that extends another may give only what differs.
struct SettingDeclaration: Sendable {
  let name: Located<String>
  var type: SettingType?
  var standard: Located<String>?
  var options: [String] = []
  var meaning = ""
  /// The custom property of the style sheet that gets the value.
  var property: String?
  /// For colours: the custom property that gets a colour of text that is legible on it.
  var contrastProperty: String?

  private static let keys = ["type", "default", "options", "description", "css", "css_contrast"]

  init(_ entry: PlacedEntry, path: String, log: inout DiagnosticLog) {
    name = entry.key
    if let text = entry.value.text { standard = text }
    for fact in entry.value.entries {
      switch fact.key.value {
      case "type": readType(fact.value, path, &log)
      case "default": standard = fact.value.text
      case "options": options = fact.value.texts.map(\.value)
      case "description": meaning = fact.value.text?.value ?? ""
      case "css": property = fact.value.text?.value
      case "css_contrast": contrastProperty = fact.value.text?.value
      default:
        log.report(
          ThemeMessages.unknownKey(fact.key.value, among: Self.keys),
          at: SourceLocation(path: path, position: fact.key.position),
          markerLength: fact.key.value.unicodeScalars.count)
      }
    }
  }

  private mutating func readType(_ value: PlacedValue, _ path: String, _ log: inout DiagnosticLog) {
    guard let text = value.text else { return }
    type = SettingType(rawValue: text.value)
    guard type == nil else { return }
    log.report(
      ThemeMessages.unknownType(text.value, among: SettingType.allCases.map(\.rawValue)),
      at: SourceLocation(path: path, position: text.position), markerLength: text.value.unicodeScalars.count)
  }
}
