import AlmanacModel
import AlmanacSite
import MustacheTemplates

/// Makes a theme ready to render.
public struct ThemeCompiler {
  private let chain: ThemeChain
  private let context: ThemeContext
  private let catalog: ThemeCatalog
  private let templates: ThemeTemplates
  private let set: TemplateSet
  private let pictureSizes: PictureSizes
  private let signal: String?
  /// Which files each style sheet loads.
  private let loaded: [String: Set<String>]
  private var log = DiagnosticLog()
  /// What the templates of the theme include and name.
  private(set) var used: Set<TemplateName> = []
  private(set) var fields: Set<UsedField> = []

  public init(_ chain: ThemeChain, for context: ThemeContext) {
    self.chain = chain
    self.context = context
    let themes = chain.themes.map { (theme: $0, manifest: ThemeManifest($0)) }
    templates = ThemeTemplates(themes)
    let settings = ThemeSettings(themes, chosen: context.settings, files: Set(chain.assets.keys))
    let words = ThemeWords(chain, language: context.language.rawValue)
    for (_, manifest) in themes { log.merge(manifest.log) }
    pictureSizes = PictureSizes(themes.map { $0.manifest })
    log.merge(settings.log)
    log.merge(words.log)
    signal = settings.colour("signal")
    var files = EditionParts.joined(chain.assets, areNeeded: context.hasEditions)
    files[Theme.hueStyles] = HueStyles.bytes(settings.styles + context.hues)
    for (name, bytes) in files { files[name] = AssetSqueezing.squeezed(bytes, name: name) }
    let named = AssetNames.fingerprinted(files)
    loaded = named.loaded
    catalog = ThemeCatalog(
      assets: named.assets, words: words, settings: settings, context: context,
      shares: LayoutShares(templates))
    set = TemplateSet(sources: templates.sources, schemas: catalog.schemas)
  }

  /// The theme, or nil with what is wrong in it. Paths of findings begin with `themes/NAME/`.
  public mutating func compile() -> (theme: Theme?, log: DiagnosticLog) {
    var layouts: [Layout: CompiledTemplate] = [:]
    for layout in Layout.allCases {
      let schemas = [LayoutShares.schema(of: layout), "root", layout.view.schema.name]
      layouts[layout] = compile(templates.template(for: layout), schemas)
    }
    var fragments: [Fragment: CompiledTemplate] = [:]
    for fragment in Fragment.allCases {
      fragments[fragment] = compile(templates.template(for: fragment), ["root", fragment.view.schema.name])
    }
    guard !log.hasErrors else { return (nil, log) }
    var theme = Theme(
      name: chain.own.name, assets: catalog.assets.filter { isPublished($0.key) }, layouts: layouts,
      fragments: fragments, root: catalog.root,
      assetRecord: catalog.assetRecord, translationRecord: catalog.wordRecord,
      settingRecord: catalog.settingRecord, pictureSizes: pictureSizes, signal: signal)
    theme.editions = editions()
    return (theme, log)
  }

  /// The theme in the other languages that the site comes out in. Words that one lacks are told.
  private mutating func editions() -> [UILanguage: Theme] {
    var found: [UILanguage: Theme] = [:]
    for language in context.languages where language != context.language && found[language] == nil {
      var compiler = ThemeCompiler(chain, for: context.speaking(language))
      let (theme, others) = compiler.compile()
      found[language] = theme
      for finding in others.diagnostics where !log.diagnostics.contains(finding) { log.report(finding) }
    }
    return found
  }

  /// Files that no template names, and no style sheet that one names, stay at home, as those of an extended theme often
  /// do.
  private func isPublished(_ asset: String) -> Bool {
    isNamed(asset) || loaded.contains { $0.value.contains(asset) && isNamed($0.key) }
  }

  private func isNamed(_ asset: String) -> Bool {
    fields.contains(UsedField(schema: "assets", field: AssetNames.field(asset)))
  }

  private mutating func compile(_ name: TemplateName, _ schemas: [String]) -> CompiledTemplate? {
    guard set.names.contains(name) else {
      let path = templates.path(of: name, in: chain.own)
      log.report(ThemeMessages.missingTemplate(path), at: SourceLocation(path: path))
      return nil
    }
    do {
      let template = try set.compile(name, schemas: schemas)
      used.formUnion(template.templates)
      fields.formUnion(template.fields)
      return template
    } catch {
      for problem in error.problems { report(problem) }
      return nil
    }
  }

  /// A mistake in a partial shows on every layout that includes it; it is said once.
  private mutating func report(_ problem: TemplateProblem) {
    let message = ThemeMessages.template(problem)
    let location = SourceLocation(
      path: templates.path(of: problem.template, in: chain.own),
      position: SourcePosition(line: problem.line, column: problem.column))
    let isKnown = log.diagnostics.contains { $0.location == location && $0.code == message.code }
    guard !isKnown else { return }
    log.report(
      message, at: location, excerpt: problem.excerpt, markerLength: problem.name.unicodeScalars.count + 4)
  }

  /// The theme's own templates that nothing draws or includes; asked after `compile`.
  var unreachable: [(template: TemplateName, path: String)] {
    templates.unreachable(besides: used, theme: chain.own.name).map {
      ($0, templates.path(of: $0, in: chain.own))
    }
  }
}
