import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// A theme that is ready to render: templates compiled, files named.
public struct Theme: Sendable {
  /// A file that comes out in `assets/`.
  public struct Asset: Sendable {
    /// Site path with the fingerprint in its name.
    public let path: String
    public let bytes: [UInt8]
  }

  /// The name under which the generated style sheet of the regions' hues is among the assets.
  static let hueStyles = "hues.css"
  public let name: String
  /// By the name in `assets/`, the generated style sheet included.
  public let assets: [String: Asset]
  let layouts: [Layout: CompiledTemplate]
  let fragments: [Fragment: CompiledTemplate]
  let root: Schema
  let assetRecord: Record
  let translationRecord: Record
  let settingRecord: Record
}

/// Understands a theme's files for a site.
public struct ThemeCompiler {
  private let files: ThemeFiles
  private let site: Site

  public init(files: ThemeFiles, site: Site) {
    self.files = files
    self.site = site
  }

  /// The theme, or nil with what is wrong in it. Paths of findings are relative to the theme's folder and
  /// have its name in front.
  public func compile() -> (theme: Theme?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let assets = fingerprinted()
    let assetSchema = Schema("assets", assets.keys.sorted().map { Field(AssetNames.field($0), .text, "The address of \($0).") })
    let words = translations(&log)
    let wordSchema = Schema("translations", words.keys.sorted().map { Field($0, .text, "A word of the theme.") })
    let settings = self.settings()
    let settingSchema = Schema("settings", settings.keys.sorted().map { Field($0, .text, "A setting.") })
    let root = Schema(
      "root",
      [
        Field("site", .view("site"), "What is the same on every page."),
        Field("page", .view("page"), "What every page says about itself."),
        Field("t", .view("translations"), "The words of the theme."),
        Field("assets", .view("assets"), "The addresses of the theme's files."),
        Field("settings", .view("settings"), "The settings of the theme."),
      ])
    let catalog = SchemaCatalog([root, assetSchema, wordSchema, settingSchema] + ViewCatalog.schemas)
    let set = TemplateSet(sources: sources(), schemas: catalog)
    var layouts: [Layout: CompiledTemplate] = [:]
    for layout in Layout.allCases {
      layouts[layout] = compile(layout.template, layout.schema, in: set, &log)
    }
    var fragments: [Fragment: CompiledTemplate] = [:]
    for fragment in Fragment.allCases {
      fragments[fragment] = compile(fragment.rawValue, fragment.schema, in: set, &log)
    }
    guard !log.hasErrors else { return (nil, log) }
    let theme = Theme(
      name: files.name, assets: assets, layouts: layouts, fragments: fragments, root: root,
      assetRecord: assetSchema.record(
        assets.keys.sorted().map { .text(RootMark.text + (assets[$0]?.path ?? "")) }),
      translationRecord: wordSchema.record(words.keys.sorted().map { .text(words[$0] ?? "") }),
      settingRecord: settingSchema.record(settings.keys.sorted().map { .text(settings[$0] ?? "") }))
    return (theme, log)
  }

  private func compile(
    _ name: String, _ schema: String, in set: TemplateSet, _ log: inout DiagnosticLog
  ) -> CompiledTemplate? {
    guard set.names.contains(TemplateName(name)) else {
      log.report(ThemeMessages.missingTemplate(path(name)), at: SourceLocation(path: path(name)))
      return nil
    }
    do {
      return try set.compile(TemplateName(name), schemas: ["root", schema])
    } catch {
      for problem in error.problems {
        log.report(
          ThemeMessages.template(problem),
          at: SourceLocation(
            path: path(problem.template.rawValue),
            position: SourcePosition(line: problem.line, column: problem.column)),
          excerpt: problem.excerpt, markerLength: problem.name.unicodeScalars.count + 4)
      }
      return nil
    }
  }

  /// Layouts are `layouts/NAME`, partials only `NAME`.
  private func sources() -> [TemplateName: String] {
    var sources: [TemplateName: String] = [:]
    for (path, text) in files.templates where path.hasSuffix(".html") {
      let name = String(path.dropLast(5))
      sources[TemplateName(name.hasPrefix("partials/") ? String(name.dropFirst(9)) : name)] = text
    }
    return sources
  }

  private func path(_ template: String) -> String {
    let folder = template.hasPrefix("layouts/") ? "" : "partials/"
    return "themes/\(files.name)/\(folder)\(template).html"
  }

  private func fingerprinted() -> [String: Theme.Asset] {
    var files = self.files.assets
    files[Theme.hueStyles] = HueStyles(site).bytes
    return Dictionary(
      uniqueKeysWithValues: files.map { name, bytes in
        let path = AssetNames.path(name, bytes: bytes) { bytes in
          var hash = StableHash()
          hash.add(bytes)
          return hash.hexadecimal
        }
        return (name, Theme.Asset(path: path, bytes: bytes))
      })
  }

  /// The words in the site's language; a word that is missing there is taken from any other language.
  private func translations(_ log: inout DiagnosticLog) -> [String: String] {
    let language = site.language.rawValue
    var words = files.translations[language] ?? [:]
    for (_, other) in files.translations.sorted(by: { $0.key < $1.key }) {
      for (key, text) in other where words[key] == nil {
        words[key] = text
        log.report(
          ThemeMessages.missingTranslation(key, language: language),
          at: SourceLocation(path: "themes/\(files.name)/i18n/\(language).yaml"))
      }
    }
    return words
  }

  private func settings() -> [String: String] {
    var settings = files.settings
    for (key, value) in site.configuration.themeSettings where settings[key] != nil { settings[key] = value.value }
    return settings.mapValues { ["false", "nein", "no", "off"].contains($0.lowercased()) ? "" : $0 }
  }
}
