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

  /// The name under which the generated style sheet of hues and settings is among the assets.
  static let hueStyles = "hues.css"
  /// The name of the style sheet for plain language.
  static let easyStyles = "easy.css"
  /// The name of the script that marks results in another language.
  static let editionSearch = "search-editions.js"
  /// The name of the script that knows English inflections.
  static let englishSearch = "search-english.js"
  public let name: String
  /// By the name in `assets/`, the generated style sheet included.
  public let assets: [String: Asset]
  let layouts: [Layout: CompiledTemplate]
  let fragments: [Fragment: CompiledTemplate]
  let root: Schema
  let assetRecord: Record
  let translationRecord: Record
  /// The same theme in the other languages of the site.
  var editions: [UILanguage: Theme] = [:]
  let settingRecord: Record
  /// How wide pictures stand.
  let pictureSizes: PictureSizes
  /// The colour of the setting `signal`, as `#rrggbb`; nil where the theme has none.
  let signal: String?

  /// The files that a site needs: some are for sites in several languages, or in one of them.
  public func assets(for site: Site) -> [String: Asset] {
    let editions = site.configuration.editions
    let languages = [site.language] + editions.map { UILanguage(tag: $0.tag) }
    return assets.filter { name, _ in
      switch name {
      case Self.easyStyles: editions.contains(where: \.isEasy)
      case Self.editionSearch: !editions.isEmpty
      case Self.englishSearch: languages.contains(.english)
      default: true
      }
    }
  }

  /// The theme with its words in a language; as it is where it does not have them.
  public func speaking(_ language: UILanguage) -> Theme { editions[language] ?? self }

  /// What every template of the theme sees.
  /// - Parameter page: nil for entries of lists, which pages share.
  func root(site: Record, page: Record?) -> Record {
    root.record([
      .view(site), .optional(page), .view(translationRecord), .view(assetRecord), .view(settingRecord),
    ])
  }
}
