import AlmanacModel
import MustacheTemplates

/// The words of a theme in one language: texts, and wordings that depend on a number.
struct ThemeWords {
  private(set) var texts: [String: String] = [:]
  private(set) var phrases: [Phrase] = []
  private(set) var log = DiagnosticLog()

  /// - Parameter chain: nearest first; a nearer theme's word counts. A word that is missing in the language
  ///   is taken from another one, which is reported.
  init(_ chain: ThemeChain, language: String) {
    for theme in chain.themes { add(theme, language) }
    for theme in chain.themes {
      for other in theme.translations.keys.sorted() where other != language {
        for entry in theme.translations[other]?.entries ?? [] where !has(entry.key.value) {
          add(entry, path: theme.path("i18n/\(other).yaml"))
          log.report(
            ThemeMessages.missingTranslation(entry.key.value, language: language),
            at: SourceLocation(path: theme.path("i18n/\(language).yaml")))
        }
      }
    }
    phrases.sort { $0.name < $1.name }
  }

  private func has(_ name: String) -> Bool { texts[name] != nil || phrases.contains { $0.name == name } }

  private mutating func add(_ theme: ThemeFiles, _ language: String) {
    for entry in theme.translations[language]?.entries ?? [] where !has(entry.key.value) {
      add(entry, path: theme.path("i18n/\(language).yaml"))
    }
  }

  private mutating func add(_ entry: PlacedEntry, path: String) {
    switch entry.value.content {
    case .text(let text): texts[entry.key.value] = text
    case .map(let forms): addPhrase(entry.key, forms, path)
    case .empty, .list: texts[entry.key.value] = ""
    }
  }

  private mutating func addPhrase(_ key: Located<String>, _ forms: [PlacedEntry], _ path: String) {
    let known = ["zero", "one", "other"]
    var found: [String: String] = [:]
    for form in forms {
      if known.contains(form.key.value) {
        found[form.key.value] = form.value.text?.value
      } else {
        log.report(
          ThemeMessages.unknownForm(form.key.value, among: known),
          at: SourceLocation(path: path, position: form.key.position),
          markerLength: form.key.value.unicodeScalars.count)
      }
    }
    guard let other = found["other"] else {
      log.report(
        ThemeMessages.formMissing(key.value), at: SourceLocation(path: path, position: key.position),
        markerLength: key.value.unicodeScalars.count)
      return
    }
    phrases.append(Phrase(key.value, zero: found["zero"], one: found["one"], other: other))
  }

  static let phraseSchema = Schema(
    "phrase",
    [
      Field("zero", .text, "For 0, where that is said otherwise; `{n}` stands for the number."),
      Field("one", .text, "For 1; `{n}` stands for the number."),
      Field("other", .text, "For any other number, for which `{n}` stands."),
    ])

  /// What templates see as `t`.
  var record: (schema: Schema, record: Record) {
    let names = texts.keys.sorted()
    let fields =
      names.map { Field($0, .text, "A word of the theme.") }
      + phrases.map { Field($0.name, .view("phrase"), "A wording of the theme.") }
    let schema = Schema("translations", fields)
    let values =
      names.map { Value.text(texts[$0] ?? "") }
      + phrases.map {
        .view(Self.phraseSchema.record([.optional($0.zero), .optional($0.one), .text($0.other)]))
      }
    return (schema, schema.record(values))
  }
}
