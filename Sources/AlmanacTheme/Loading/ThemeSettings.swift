import AlmanacModel
import MustacheTemplates

/// The settings of a theme with the values that site.yaml or the theme gives them.
struct ThemeSettings {
  private struct Setting {
    let name: String
    let type: SettingType
    let options: [String]
    let property: String?
    let contrastProperty: String?
    let value: String
  }

  private var settings: [Setting] = []
  private(set) var log = DiagnosticLog()
  /// The theme's `assets/`.
  private let files: Set<String>

  /// - Parameters:
  ///   - manifests: the theme's and those of what it extends, nearest first, with their names.
  ///   - chosen: `theme_settings` of site.yaml.
  ///   - files: the names in the theme's `assets/`, and in those of what it extends.
  init(
    _ manifests: [(theme: ThemeFiles, manifest: ThemeManifest)], chosen: [String: Located<String>],
    files: Set<String> = []
  ) {
    self.files = files
    for (theme, manifest) in manifests.reversed() {
      for declaration in manifest.settings { declare(declaration, path: theme.path("theme.yaml")) }
    }
    for (name, value) in chosen.sorted(by: { $0.value.position < $1.value.position }) { choose(name, value) }
  }

  private mutating func declare(_ declaration: SettingDeclaration, path: String) {
    let base = settings.first { $0.name == declaration.name.value }
    guard let type = declaration.type ?? base?.type else {
      log.report(
        ThemeMessages.settingWithoutType(declaration.name.value, known: settings.map(\.name)),
        at: SourceLocation(path: path, position: declaration.name.position),
        markerLength: declaration.name.value.unicodeScalars.count)
      return
    }
    let options = declaration.options.isEmpty ? base?.options ?? [] : declaration.options
    var value = base?.value ?? (type == .choice ? options.first ?? "" : "")
    if let standard = declaration.standard {
      if let fitting = type.value(of: standard.value, options: options) {
        value = fitting
      } else {
        report(standard, type, options, path)
      }
    }
    let setting = Setting(
      name: declaration.name.value, type: type, options: options,
      property: declaration.property ?? base?.property,
      contrastProperty: declaration.contrastProperty ?? base?.contrastProperty, value: value)
    replace(setting)
  }

  private mutating func choose(_ name: String, _ chosen: Located<String>) {
    guard let setting = settings.first(where: { SpellingKey.of($0.name) == SpellingKey.of(name) }) else {
      log.report(
        ThemeMessages.unknownSetting(name, known: settings.map(\.name)),
        at: SourceLocation(path: "site.yaml", position: chosen.position),
        markerLength: chosen.value.unicodeScalars.count)
      return
    }
    guard let value = setting.type.value(of: chosen.value, options: setting.options) else {
      report(chosen, setting.type, setting.options, "site.yaml")
      return
    }
    // A theme may do without its own face, which is made where it is set up; one that was chosen is missed.
    if setting.type == .font, FontSetting(value).isFile, !files.contains(value) {
      log.report(
        ThemeMessages.missingFile(value, nearest: NearestName.of(value, in: files.sorted())),
        at: SourceLocation(path: "site.yaml", position: chosen.position),
        markerLength: chosen.value.unicodeScalars.count)
      return
    }
    replace(
      Setting(
        name: setting.name, type: setting.type, options: setting.options, property: setting.property,
        contrastProperty: setting.contrastProperty, value: value))
  }

  private mutating func replace(_ setting: Setting) {
    settings.removeAll { $0.name == setting.name }
    settings.append(setting)
    settings.sort { $0.name < $1.name }
  }

  private mutating func report(
    _ value: Located<String>, _ type: SettingType, _ options: [String], _ path: String
  ) {
    log.report(
      ThemeMessages.unfitValue(value.value, type: type, options: options),
      at: SourceLocation(path: path, position: value.position), markerLength: value.value.unicodeScalars.count
    )
  }

  /// What templates see as `settings`: flags and texts, for a choice a flag for each option, and for a font its file.
  /// - Parameter assets: the theme's files, under the addresses at which they come out; empty where pages are not to ask
  ///   for fonts.
  func record(_ assets: [String: Theme.Asset]) -> (schema: Schema, record: Record) {
    var fields: [Field] = []
    var values: [Value] = []
    for setting in settings {
      fields.append(Field(setting.name, setting.type == .flag ? .flag : .text, "A setting."))
      values.append(setting.type == .flag ? .flag(!setting.value.isEmpty) : .text(setting.value))
      if setting.type == .font {
        fields.append(
          Field(AssetNames.field("\(setting.name) file"), .text, "The address of the font's file."))
        values.append(.optional(assets[setting.value].map { RootMark.text + $0.path }))
      }
      guard setting.type == .choice else { continue }
      for option in setting.options {
        fields.append(
          Field(AssetNames.field("\(setting.name) \(option)"), .flag, "True where \(option) is chosen."))
        values.append(.flag(setting.value == option))
      }
    }
    let schema = Schema("settings", fields)
    return (schema, schema.record(values))
  }

  /// The value of a setting for colours; nil where there is none.
  func colour(_ name: String) -> String? {
    settings.first { $0.name == name && $0.type == .colour }.flatMap { HexColour($0.value)?.text }
  }

  /// The rules that hand values and faces to the style sheet; empty where no setting has a custom property.
  var styles: String {
    var (faces, rules) = ("", "")
    for setting in settings where !setting.value.isEmpty {
      if let property = setting.property {
        let font =
          setting.type == .font
          ? FontSetting(setting.value).styles(name: setting.name, property: property, files: files)
          : (face: "", value: setting.value)
        if let font {
          faces += font.face
          rules += "\(property):\(font.value);"
        }
      }
      if let property = setting.contrastProperty, let colour = HexColour(setting.value) {
        rules += "\(property):\(colour.legibleText.text);"
      }
    }
    return rules.isEmpty ? faces : "\(faces):root{\(rules.dropLast())}\n"
  }
}
