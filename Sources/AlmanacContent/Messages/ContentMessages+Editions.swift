import AlmanacModel

extension ContentMessages {
  static func translationWithoutOriginal(_ path: String, original: String) -> DiagnosticMessage {
    error(
      "E193",
      BilingualText(
        "„\(cut(path))“ ist eine Übersetzung, aber „\(cut(original))“ gibt es nicht.",
        "“\(cut(path))” is a translation, but there is no “\(cut(original))”."),
      help: BilingualText(
        "Benennen Sie die Übersetzung wie das Original, mit der Sprache vor der Endung, oder löschen Sie sie.",
        "Name the translation as the original, with the language before the ending, or delete it."))
  }

  static func editionExpected(_ text: String) -> DiagnosticMessage {
    error(
      "E194",
      BilingualText(
        "„\(cut(text))“ ist keine Sprache, in der die Website erscheinen kann.",
        "“\(cut(text))” is no language in which the site can come out."),
      help: BilingualText(
        "Schreiben Sie Kürzel, die wichtigste Sprache zuerst: languages: [de, en, leicht]",
        "Write short codes, the main language first: languages: [de, en, leicht]"))
  }

  static func easyFirst(_ text: String) -> DiagnosticMessage {
    error(
      "E195",
      BilingualText(
        "„\(cut(text))“ steht an erster Stelle; die Hauptausgabe ist eine Sprache.",
        "“\(cut(text))” comes first; the main edition is a language."),
      help: BilingualText(
        "Nennen Sie zuerst die Sprache der Website: languages: [de, leicht]",
        "Name the language of the site first: languages: [de, leicht]"))
  }

  static func editionTwice(_ text: String) -> DiagnosticMessage {
    warning(
      "W196",
      BilingualText(
        "„\(cut(text))“ steht in „languages“ zweimal.", "“\(cut(text))” stands in “languages” twice."),
      help: BilingualText("Nennen Sie jede Sprache einmal.", "Name each language once."))
  }
}
