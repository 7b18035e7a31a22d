import AlmanacModel

extension ContentMessages {
  static func translationWithoutOriginal(
    _ path: String, original: String, nearest: String?
  ) -> DiagnosticMessage {
    let help =
      nearest.map { nearest in
        BilingualText(
          "Meinten Sie „\(cut(nearest))“? Eine Übersetzung heißt wie ihr Original, mit der Sprache vor der Endung.",
          "Did you mean “\(cut(nearest))”? A translation is called as its original, with the language before the ending."
        )
      }
      ?? BilingualText(
        """
        Legen Sie „\(cut(original))“ in der Sprache der Hauptausgabe an; Texte allein in einer weiteren Sprache gibt es \
        nicht.
        """,
        """
        Write “\(cut(original))” in the language of the main edition; there are no texts in another language alone.
        """)
    return error(
      "E193",
      BilingualText(
        "„\(cut(path))“ ist eine Übersetzung, aber ihr Original „\(cut(original))“ gibt es nicht.",
        "“\(cut(path))” is a translation, but its original “\(cut(original))” is not there."),
      help: help)
  }

  /// - Parameters:
  ///   - original: the text beside it.
  ///   - language: that its name ends with.
  ///   - languages: the line that site.yaml needs.
  ///   - isUnreadable: whether it could not be read as a text of its own either.
  static func undeclaredLanguage(
    original: String, language: String, languages: String, isUnreadable: Bool
  ) -> DiagnosticMessage {
    let help = BilingualText(
      "Schreiben Sie in site.yaml: \(cut(languages)). Ist er keine Übersetzung, so benennen Sie ihn um.",
      "Write in site.yaml: \(cut(languages)). If it is none, rename it.")
    guard isUnreadable else {
      return warning(
        "W198",
        BilingualText(
          "Der Text heißt wie eine Übersetzung von „\(cut(original))“, erscheint aber als Seite für sich.",
          "The text is called as a translation of “\(cut(original))”, but comes out as a page of its own."),
        help: help)
    }
    return error(
      "E197",
      BilingualText(
        "Der Text heißt wie eine Übersetzung von „\(cut(original))“, aber site.yaml nennt die Sprache „\(cut(language))“ nicht.",
        "The text is called as a translation of “\(cut(original))”, but site.yaml does not name the language “\(cut(language))”."
      ),
      help: help)
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
