import AlmanacModel

extension ContentMessages {
  static let noAddress = warning(
    "W200",
    BilingualText(
      "Ohne „url“ entstehen keine Feeds, keine Kalender und keine Sitemap.",
      "Without “url” there are no feeds, no calendars and no sitemap."),
    help: BilingualText(
      "Schreiben Sie die öffentliche Adresse der Website: url: https://www.example.org/",
      "Write the public address of the site: url: https://www.example.org/"))

  static func languageWithoutWords(_ text: String) -> DiagnosticMessage {
    warning(
      "W777",
      BilingualText(
        "Für die Sprache „\(cut(text))“ haben die Seiten keine eigenen Wörter; Menü, Monate und Hinweise erscheinen auf Englisch.",
        "Pages have no words of their own in the language “\(cut(text))”; menu, months and notes are in English."
      ),
      help: BilingualText(
        "Vorhanden sind language: de und language: en; einzelne Beiträge in anderen Sprachen nennen ihre mit lang.",
        "There are language: de and language: en; single posts in other languages name theirs with lang."))
  }

  static func siteAddressExpected(_ text: String) -> DiagnosticMessage {
    error(
      "E201",
      BilingualText(
        "„\(cut(text))“ ist keine Adresse für eine Website.",
        "“\(cut(text))” is not an address for a site."),
      help: BilingualText(
        "Schreiben Sie sie vollständig und ohne ? und #: url: https://www.example.org/",
        "Write it in full and without ? and #: url: https://www.example.org/"))
  }

  static func periodExpected(_ text: String, _ name: String) -> DiagnosticMessage {
    error(
      "E202",
      BilingualText(
        "„\(cut(text))“ in „\(name)“ ist kein Zeitraum.", "“\(cut(text))” in “\(name)” is not a period."),
      help: BilingualText(
        "Schreiben Sie etwa: \(name): 2024-01-01..2025-12-31",
        "Write for example: \(name): 2024-01-01..2025-12-31"))
  }

  static func linkExpected(_ name: String) -> DiagnosticMessage {
    error(
      "E203",
      BilingualText(
        "Ein Punkt in „\(name)“ ist weder eine Seite noch ein Paar aus title und to.",
        "An item of “\(name)” is neither a page nor a pair of title and to."),
      help: BilingualText(
        "Schreiben Sie etwa: - ueber-uns oder - {title: Über uns, to: ueber-uns}",
        "Write for example: - about or - {title: About us, to: about}"))
  }
}
