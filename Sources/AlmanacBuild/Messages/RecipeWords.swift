import AlmanacModel

/// What recipes for git hosts say of themselves, and schedules of theirs.
enum RecipeWords {
  /// The remarks of a recipe by the names of their gaps.
  static func remarks(of recipe: Recipe) -> [String: BilingualText] {
    [
      "header": BilingualText(
        "Prüft Vorschläge und baut und veröffentlicht jede Nacht und bei jeder Änderung. Das Archiv almanac-*.tar.gz und der Ordner content liegen im Repository.",
        "Checks proposals, builds and publishes every night and at every change. The archive almanac-*.tar.gz and the folder content lie in the repository."
      ),
      "check": BilingualText(
        "Was an einem Vorschlag falsch ist, steht bei ihm.", "What is wrong with a proposal stands beside it."
      ),
      "night": night(recipe),
      "key": BilingualText(
        "Nennt site.yaml unter publishing einen Server: WEBSITE_KEY ist der private Schlüssel, WEBSITE_HOSTS die Zeile aus ~/.ssh/known_hosts, beides als Geheimnis hinterlegt.",
        "If site.yaml names a server under publishing: WEBSITE_KEY is the private key, WEBSITE_HOSTS the line of ~/.ssh/known_hosts, both kept as secrets."
      ),
      "ledger": BilingualText(
        "Ohne das Verzeichnis der Veröffentlichungen wären beim nächsten Mal alle Termine neu.",
        "Without the ledger all events would be new the next time."),
      "pages": BilingualText(
        "Was dieser Dienst nicht liest, sondern herzeigte.", "What this host does not read, but would show."),
    ]
  }

  private static func night(_ recipe: Recipe) -> BilingualText {
    switch recipe {
    case .github:
      BilingualText(
        "Als Quelle der Seiten ist „GitHub Actions“ eingestellt (Settings, Pages).",
        "The source of the pages is “GitHub Actions” (Settings, Pages).")
    case .gitlab:
      BilingualText(
        "Der nächtliche Lauf wird unter „Zeitpläne“ angelegt; WEBSITE_TOKEN ist ein Zugriffstoken mit Schreibrecht.",
        "The nightly run is made under “Pipeline schedules”; WEBSITE_TOKEN is an access token that may write."
      )
    case .forgejo:
      BilingualText(
        "Wohin, sagt site.yaml: publishing mit to.", "Where to is said by site.yaml: publishing with to.")
    }
  }

  static let nightly = BilingualText(
    "Almanac baut und veröffentlicht jede Nacht", "Almanac builds and publishes every night")
}
