import AlmanacContent
import AlmanacModel
import MustacheTemplates
import Testing

@testable import AlmanacTheme

@Suite("Settings of themes")
struct ThemeSettingsTests {
  private static let base = """
    settings:
      covers:
        type: flag
        default: ja
      accent:
        type: colour
        default: "#fd0"
        css: --accent
        css_contrast: --on-accent
      density:
        type: choice
        options: [airy, very tight]
      columns:
        type: number
        default: 3
    """

  private func settings(
    _ manifests: [(String, String)], chosen: [String: String] = [:], files: Set<String> = []
  ) -> ThemeSettings {
    let themes = manifests.map { name, yaml in
      var files = ThemeFiles(name: name)
      files.manifest = PlacedYAML.read(Array(yaml.utf8), path: files.path("theme.yaml")).value
      return (theme: files, manifest: ThemeManifest(files))
    }
    let located = chosen.mapValues { Located($0, at: SourcePosition(line: 9, column: 4)) }
    return ThemeSettings(themes, chosen: located, files: files)
  }

  private func findings(_ settings: ThemeSettings) -> [String] {
    settings.log.sorted().map {
      "\($0.code) \($0.location?.path ?? ""):\($0.location?.position.line ?? 0) \($0.message.help.english)"
    }
  }

  @Test("Values reach templates by their type, and style sheets as custom properties")
  func values() {
    let (schema, record) = settings([("base", Self.base)]).record([:])
    #expect(
      schema.fields.map(\.name) == [
        "accent", "columns", "covers", "density", "densityAiry", "densityVeryTight",
      ])
    #expect(
      record.values == [.text("#ffdd00"), .text("3"), .flag(true), .text("airy"), .flag(true), .flag(false)])
    #expect(settings([("base", Self.base)]).styles == ":root{--accent:#ffdd00;--on-accent:#1b1916}\n")
  }

  @Test("The file site.yaml chooses settings of a theme, in any spelling of the name")
  func chosen() {
    let settings = settings(
      [("base", Self.base)],
      chosen: ["Covers": "nein", "accent": "#003", "density": "Very Tight", "columns": "12"])
    #expect(findings(settings) == [])
    #expect(
      settings.record([:]).record.values
        == [.text("#000033"), .text("12"), .flag(false), .text("very tight"), .flag(false), .flag(true)])
    #expect(settings.styles == ":root{--accent:#000033;--on-accent:#ffffff}\n")
  }

  @Test(
    "What does not fit is reported with its line and what to write",
    arguments: [
      ("acent", "#fff", "W527 site.yaml:9 Did you mean “accent”?"),
      ("accent", "gelb", "E528 site.yaml:9 Write a colour such as #0a7d4f."),
      ("covers", "vielleicht", "E528 site.yaml:9 Write yes or no."),
      ("columns", "viele", "E528 site.yaml:9 Write a whole number."),
      ("density", "aury", "E528 site.yaml:9 Did you mean “airy”?"),
    ])
  func unfit(_ name: String, _ value: String, _ finding: String) {
    #expect(findings(settings([("base", Self.base)], chosen: [name: value])) == [finding])
  }

  @Test("A theme gives another default to a setting that it inherits")
  func inheritedDefault() {
    let settings = settings([
      ("own", "settings:\n  accent:\n    default: \"#102030\"\n"), ("base", Self.base),
    ])
    #expect(findings(settings) == [])
    #expect(settings.styles == ":root{--accent:#102030;--on-accent:#ffffff}\n")
    #expect(
      self.settings([("own", "settings:\n  accent: \"#102030\"\n"), ("base", Self.base)]).styles
        == settings.styles)
  }

  @Test("A misspelt inherited setting and an unknown type are reported in theme.yaml")
  func wrongDeclarations() {
    let misspelt = settings([
      ("own", "settings:\n  akcent:\n    default: \"#102030\"\n"), ("base", Self.base),
    ])
    #expect(findings(misspelt) == ["E526 themes/own/theme.yaml:2 Did you mean “accent”?"])
    var files = ThemeFiles(name: "own")
    let yaml =
      "name: own\nextend: base\nsettings:\n  a:\n    type: color\n    defualt: x\ntemplates:\n  mounth: list\n"
    files.manifest = PlacedYAML.read(Array(yaml.utf8), path: "x").value
    let found = ThemeManifest(files).log.sorted().map {
      "\($0.code):\($0.location?.position.line ?? 0) \($0.message.help.english)"
    }
    #expect(
      found == [
        "W524:2 Did you mean “extends”?", "E525:5 Did you mean “colour”?", "W524:6 Did you mean “default”?",
        "W524:8 Did you mean “month”?",
      ])
  }

  private static let face = """
    settings:
      headline_font:
        type: font
        default: title.woff2
        css: --headline
    """

  @Test(
    "A face that lies in the theme is loaded, and until it is there the page shows what the style sheet names"
  )
  func face() {
    #expect(
      settings([("base", Self.face)], files: ["title.woff2"]).styles == """
        @font-face{font-family:"theme-headline_font";src:url("title.woff2") format("woff2");font-weight:700;font-display:swap}
        :root{--headline:"theme-headline_font",var(--headline-while,serif)}

        """)
  }

  @Test("Templates see the address of a face that lies in the theme, and nothing of one that does not")
  func faceFile() {
    let asset = Theme.Asset(path: "assets/title.1a2b.woff2", bytes: [])
    let settings = settings([("base", Self.face)], files: ["title.woff2"])
    let (schema, record) = settings.record(["title.woff2": asset])
    #expect(schema.fields.map(\.name) == ["headline_font", "headlineFontFile"])
    #expect(record.values.last == .text(RootMark.text + "assets/title.1a2b.woff2"))
    #expect(settings.record([:]).record.values.last == Value.none)
  }

  @Test("Without its file a theme's own face is left out in silence, one that was chosen is missed")
  func missingFace() {
    let silent = settings([("base", Self.face)])
    #expect(silent.styles == "")
    #expect(findings(silent) == [])
    let chosen = settings(
      [("base", Self.face)], chosen: ["headline_font": "titel.woff2"], files: ["title.woff2"])
    #expect(findings(chosen) == ["W453 site.yaml:9 Did you mean “assets/title.woff2”?"])
    #expect(chosen.styles.contains("url(\"title.woff2\")"))
  }

  @Test("A family of the system can be chosen, and nothing that leads out of the rule")
  func family() {
    let family = settings([("base", Self.face)], chosen: ["headline_font": "Source Serif 4"])
    #expect(family.styles == ":root{--headline:\"Source Serif 4\",var(--headline-while,serif)}\n")
    let hostile = settings([("base", Self.face)], chosen: ["headline_font": "x\";}*{color:red"])
    #expect(findings(hostile).map { $0.prefix(4) } == ["E528"])
    #expect(hostile.styles == "")
  }
}
