import AlmanacModel

/// What can be wrong with a theme.
public enum ThemeMessages {
  static func missingTemplate(_ path: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E520",
      text: BilingualText(
        "Dem Theme fehlt die Vorlage „\(path)“.", "The theme lacks the template “\(path)”."),
      help: BilingualText(
        "Legen Sie die Datei an, oder nennen Sie in theme.yaml unter „templates“ eine andere Vorlage; themes/README.md sagt, was sie sieht.",
        "Add the file, or name another template in theme.yaml under “templates”; themes/README.md says what it sees."
      ))
  }

  static func missingTranslation(_ key: String, language: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W521",
      text: BilingualText(
        "Für „\(key)“ fehlt in i18n/\(language).yaml die Übersetzung.",
        "i18n/\(language).yaml lacks the translation of “\(key)”."),
      help: BilingualText("Schreiben Sie „\(key): …“ dazu.", "Add “\(key): …”."))
  }

  public static func missingTheme(_ name: String, available: [String]) -> DiagnosticMessage {
    let list = available.joined(separator: ", ")
    let near = NearestName.of(name, in: available)
    return DiagnosticMessage(
      .error, "E522",
      text: BilingualText("Das Theme „\(name)“ gibt es nicht.", "There is no theme “\(name)”."),
      help: BilingualText(
        (near.map { "Meinten Sie „\($0)“? " } ?? "")
          + (list.isEmpty ? "Geben Sie mit --themes den Ordner der Themes an." : "Vorhanden: \(list)."),
        (near.map { "Did you mean “\($0)”? " } ?? "")
          + (list.isEmpty ? "Name the folder of themes with --themes." : "There are: \(list).")))
  }

  public static func endlessInheritance(_ names: [String]) -> DiagnosticMessage {
    let way = names.joined(separator: " → ")
    return DiagnosticMessage(
      .error, "E523",
      text: BilingualText(
        "Die Themes erweitern sich im Kreis: \(way).", "The themes extend each other in a circle: \(way)."),
      help: BilingualText("Streichen Sie ein „extends“.", "Remove one “extends”."))
  }

  static func unknownKey(_ key: String, among known: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W524",
      text: BilingualText("„\(key)“ kennt theme.yaml hier nicht.", "theme.yaml knows no “\(key)” here."),
      help: help(key, among: known))
  }

  static func unknownType(_ type: String, among known: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E525",
      text: BilingualText("„\(type)“ ist keine Art von Einstellung.", "“\(type)” is no type of setting."),
      help: help(type, among: known))
  }

  static func settingWithoutType(_ name: String, known: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E526",
      text: BilingualText(
        "Die Einstellung „\(name)“ hat keine Art, und kein erweitertes Theme kennt sie.",
        "The setting “\(name)” has no type, and no extended theme knows it."),
      help: help(name, among: known))
  }

  static func unknownSetting(_ name: String, known: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W527",
      text: BilingualText(
        "Das Theme hat keine Einstellung „\(name)“.", "The theme has no setting “\(name)”."),
      help: help(name, among: known))
  }

  static func unfitSizes(_ value: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E534",
      text: BilingualText(
        "„\(value)“ ist keine Breite, die Browser verstehen.",
        "“\(value)” is no width that browsers understand."),
      help: BilingualText(
        "Schreiben Sie wie in HTML: (min-width: 48rem) 40rem, 92vw.",
        "Write it as in HTML: (min-width: 48rem) 40rem, 92vw."))
  }

  static func unfitValue(_ value: String, type: SettingType, options: [String]) -> DiagnosticMessage {
    let wanted =
      switch type {
      case .flag: BilingualText("Schreiben Sie ja oder nein.", "Write yes or no.")
      case .number: BilingualText("Schreiben Sie eine ganze Zahl.", "Write a whole number.")
      case .colour: BilingualText("Schreiben Sie eine Farbe wie #0a7d4f.", "Write a colour such as #0a7d4f.")
      case .text: BilingualText("Schreiben Sie einen Text.", "Write a text.")
      case .choice: help(value, among: options)
      case .font:
        BilingualText(
          "Schreiben Sie den Namen einer Datei in assets/ wie titel.woff2, oder den einer Schrift.",
          "Write the name of a file in assets/ such as title.woff2, or that of a typeface.")
      }
    return DiagnosticMessage(
      .error, "E528",
      text: BilingualText(
        "„\(value)“ passt nicht zu dieser Einstellung.", "“\(value)” does not fit this setting."),
      help: wanted)
  }

  static func unknownForm(_ form: String, among known: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W529",
      text: BilingualText("Eine Form „\(form)“ gibt es nicht.", "There is no form “\(form)”."),
      help: help(form, among: known))
  }

  static func formMissing(_ key: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .error, "E530",
      text: BilingualText("„\(key)“ hat keine Form „other“.", "“\(key)” has no form “other”."),
      help: BilingualText("Schreiben Sie „other: {n} …“ dazu.", "Add “other: {n} …”."))
  }

  static func unreachable(_ template: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W531",
      text: BilingualText(
        "Die Vorlage „\(template)“ benutzt niemand.", "Nothing uses the template “\(template)”."),
      help: BilingualText(
        "Binden Sie sie ein, oder löschen Sie die Datei; themes/README.md nennt die Namen der Layouts.",
        "Include it, or delete the file; themes/README.md lists the names of layouts."))
  }

  static func stranger(_ file: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W532",
      text: BilingualText(
        "Mit „\(file)“ kann ein Theme nichts anfangen.", "A theme has no use for “\(file)”."),
      help: BilingualText(
        "Ein Theme besteht aus theme.yaml, layouts/*.html, partials/*.html, assets/ und i18n/*.yaml.",
        "A theme consists of theme.yaml, layouts/*.html, partials/*.html, assets/ and i18n/*.yaml."))
  }

  static func foreignAddress(_ address: String) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W452",
      text: BilingualText(
        "„\(address)“ ist die Adresse von jemand anderem: Wer die Seite liest, wird dort bekannt.",
        "“\(address)” is an address of somebody else, who learns of everyone that reads the page."),
      help: BilingualText(
        "Legen Sie die Datei nach assets/ und verweisen Sie auf sie.",
        "Put the file into assets/ and refer to it there."))
  }

  static func missingFile(_ address: String, nearest: String?) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W453",
      text: BilingualText(
        "Die Datei „\(address)“ hat das Theme nicht.", "The theme has no file “\(address)”."),
      help: nearest.map { BilingualText("Meinten Sie „assets/\($0)“?", "Did you mean “assets/\($0)”?") }
        ?? BilingualText(
          "Legen Sie die Datei nach assets/, oder streichen Sie den Verweis.",
          "Put the file into assets/, or remove the reference."))
  }

  static func unusedWord(_ key: String, known: [String]) -> DiagnosticMessage {
    DiagnosticMessage(
      .warning, "W533",
      text: BilingualText("Das Wort „\(key)“ benutzt keine Vorlage.", "No template uses the word “\(key)”."),
      help: NearestName.of(key, in: known).map {
        BilingualText("Meinten Sie „\($0)“?", "Did you mean “\($0)”?")
      } ?? BilingualText("Streichen Sie die Zeile.", "Remove the line."))
  }

  private static func help(_ name: String, among known: [String]) -> BilingualText {
    if let near = NearestName.of(name, in: known) {
      return BilingualText("Meinten Sie „\(near)“?", "Did you mean “\(near)”?")
    }
    let list = known.joined(separator: ", ")
    guard !list.isEmpty else {
      return BilingualText("Streichen Sie die Zeile.", "Remove the line.")
    }
    return BilingualText("Es gibt: \(list).", "There are: \(list).")
  }
}
