import AlmanacModel
import MustacheTemplates

/// Everything that the templates of a theme can meet: the views, and what the theme itself brings along.
struct ThemeCatalog {
  let schemas: SchemaCatalog
  let root: Schema
  let assets: [String: Theme.Asset]
  let assetRecord: Record
  let wordRecord: Record
  let settingRecord: Record

  static let root = Schema(
    "root",
    [
      Field("site", .view("site"), "What is the same on every page."),
      Field(
        "page", .view("page"), "What every page says about itself; absent in `card`, `lead` and `event-row`."),
      Field("t", .view("translations"), "The words of the theme: the keys of `i18n/*.yaml`."),
      Field(
        "assets", .view("assets"),
        "The addresses of the theme's files: `assets/js/my-menu.js` is `assets.jsMyMenuJs`."),
      Field(
        "settings", .view("settings"), "The settings of the theme: the keys of `settings` in `theme.yaml`."),
    ])

  init(
    assets: [String: Theme.Asset], words: ThemeWords, settings: ThemeSettings, context: ThemeContext,
    shares: LayoutShares
  ) {
    self.assets = assets
    root = Self.root
    let names = assets.keys.sorted()
    let assetSchema = Schema(
      "assets", names.map { Field(AssetNames.field($0), .text, "The address of \($0).") })
    let wordParts = words.record
    let settingParts = settings.record(context.isReadFromDisk ? [:] : assets)
    schemas = SchemaCatalog(
      [root, assetSchema, wordParts.schema, settingParts.schema, ThemeWords.phraseSchema] + shares.schemas
        + ViewCatalog.schemas,
      phrases: words.phrases, digitSeparator: context.language == .german ? "." : ",")
    assetRecord = assetSchema.record(names.map { .text(RootMark.text + (assets[$0]?.path ?? "")) })
    wordRecord = wordParts.record
    settingRecord = settingParts.record
  }
}
