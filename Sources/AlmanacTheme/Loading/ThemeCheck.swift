import AlmanacModel
import MustacheTemplates

/// Finds what is wrong in a theme without a site: in both languages, and also what no page would ever show.
public struct ThemeCheck {
  private let chain: ThemeChain

  public init(_ chain: ThemeChain) {
    self.chain = chain
  }

  /// The findings; paths begin with `themes/NAME/`.
  public func run() -> DiagnosticLog {
    var log = DiagnosticLog()
    var used: Set<UsedField> = []
    for language in UILanguage.allCases {
      var compiler = ThemeCompiler(chain, for: ThemeContext(language: language))
      let (theme, found) = compiler.compile()
      log.merge(found)
      used.formUnion(compiler.fields)
      guard theme != nil else { continue }
      for (template, path) in compiler.unreachable {
        log.report(ThemeMessages.unreachable(template.rawValue), at: SourceLocation(path: path))
      }
    }
    for file in chain.own.strangers {
      log.report(ThemeMessages.stranger(file), at: SourceLocation(path: chain.own.path(file)))
    }
    for file in chain.own.assets.keys.sorted() {
      guard let sheet = EditionParts.sheet(of: file), chain.assets[sheet] == nil else { continue }
      let path = "assets/\(file)"
      log.report(ThemeMessages.stranger(path), at: SourceLocation(path: chain.own.path(path)))
    }
    ThemeReferences(chain).report(&log)
    if !log.hasErrors { reportUnusedWords(used, &log) }
    return log
  }

  /// A word of the theme itself that no template names is often a misspelt one.
  private func reportUnusedWords(_ used: Set<UsedField>, _ log: inout DiagnosticLog) {
    let names = Set(used.filter { $0.schema == "translations" || $0.schema == "phrase" }.map(\.field))
    for language in chain.own.translations.keys.sorted() {
      for entry in chain.own.translations[language]?.entries ?? [] where !names.contains(entry.key.value) {
        log.report(
          ThemeMessages.unusedWord(entry.key.value, known: names.sorted()),
          at: SourceLocation(path: chain.own.path("i18n/\(language).yaml"), position: entry.key.position),
          markerLength: entry.key.value.unicodeScalars.count)
      }
    }
  }
}
