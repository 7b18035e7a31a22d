import AlmanacModel

/// What is said about old sites that move in.
public enum MoveMessages {
  public static let noPosts = DiagnosticMessage(
    .error, "E815",
    text: BilingualText(
      "In dem Ordner steht kein Beitrag mit Angaben am Anfang (---, +++ oder {) oder einem Datum im Namen.",
      "The folder holds no post with front matter (---, +++ or {) or a date in its name."),
    help: BilingualText(
      "Nennen Sie den Ordner der alten Website oder den mit ihren Beiträgen, etwa content/posts oder _posts.",
      "Name the folder of the old site, or that of its posts, such as content/posts or _posts."))

  public static func lost(_ entry: Losses.Entry) -> DiagnosticMessage {
    if let refusal = entry.refusal {
      return lost(entry, code: "W832", words: refusal.words, help: refusal.help)
    }
    if entry.name.isEmpty, let words = wordsOfMany(entry.kind) {
      return lost(entry, code: "W816", words: words, help: helpOfMany(entry.kind))
    }
    return lost(entry, code: "W816", words: words(entry.kind, entry.name), help: help(entry.kind))
  }

  private static func lost(
    _ entry: Losses.Entry, code: String, words: BilingualText, help: BilingualText
  ) -> DiagnosticMessage {
    let places = entry.places.map { place in
      place.file.map { "\($0) (\(place.written))" } ?? place.written
    }.joined(separator: ", ")
    let rest = entry.isCut
    return DiagnosticMessage(
      .warning, code,
      text: BilingualText(
        "\(words.german), \(entry.count)-mal: \(places)\(rest ? " und weitere" : "").",
        "\(words.english), \(entry.count == 1 ? "once" : "\(entry.count) times"): \(places)\(rest ? " and more" : "")."
      ),
      help: help)
  }

  /// - Parameter paths: of texts that are there and differ from what the import would write; not empty.
  public static func edited(_ paths: [String]) -> DiagnosticMessage {
    let shown = paths.prefix(Losses.shownPlaces).joined(separator: ", ")
    let isCut = paths.count > Losses.shownPlaces
    let isOne = paths.count == 1
    return DiagnosticMessage(
      .note, "N833",
      text: BilingualText(
        "\(isOne ? "1 Text ist" : "\(paths.count) Texte sind") hier anders als auf der alten Website und \(isOne ? "bleibt" : "bleiben") so: \(shown)\(isCut ? " und weitere" : "").",
        "\(isOne ? "1 text differs" : "\(paths.count) texts differ") here from the old site and \(isOne ? "stays" : "stay") so: \(shown)\(isCut ? " and more" : "")."
      ),
      help: BilingualText(
        "Wollen Sie die Fassung der alten Website, löschen Sie den Text hier, und lesen Sie noch einmal ein.",
        "If you want the old site's version, delete the text here and import again."))
  }

  public static func queries(_ address: String, path: String, count: Int) -> DiagnosticMessage {
    let query = address.drop { $0 != "?" }.dropFirst()
    return DiagnosticMessage(
      .warning, "W817",
      text: BilingualText(
        "Adressen mit „?“ kann kein Rechner beantworten, der nur Dateien ausliefert: \(count)-mal, zuerst \(address) (jetzt \(path)).",
        "No host that only serves files can answer addresses with “?”: \(count) times, first \(address) (now \(path))."
      ),
      help: BilingualText(
        "Wer sie braucht, richtet Regeln auf dem Rechner ein. Apache: RewriteCond %{QUERY_STRING} ^\(query)$ und RewriteRule ^$ /NEU/? [R=301,L]; nginx: if ($args = \(query)) { return 301 /NEU/; }; Caddy: @alt query \(query) und redir @alt /NEU/ 301.",
        "Whoever needs them sets rules on the host. Apache: RewriteCond %{QUERY_STRING} ^\(query)$ and RewriteRule ^$ /NEW/? [R=301,L]; nginx: if ($args = \(query)) { return 301 /NEW/; }; Caddy: @old query \(query) and redir @old /NEW/ 301."
      ))
  }

  /// Why an export of WordPress is refused.
  static func refused(_ mistake: XMLMistake.Kind) -> DiagnosticMessage {
    let text: BilingualText =
      switch mistake {
      case .malformed:
        BilingualText("Die Datei ist kein gültiges XML.", "The file is no valid XML.")
      case .torn:
        BilingualText("Die Datei endet mittendrin.", "The file ends midway.")
      case .definitions:
        BilingualText(
          "Die Datei bringt eigene Definitionen mit (<!DOCTYPE oder <!ENTITY); ein Export von WordPress hat keine.",
          "The file brings definitions of its own (<!DOCTYPE or <!ENTITY); an export of WordPress has none.")
      case .tooDeep:
        BilingualText(
          "Die Elemente der Datei liegen tiefer ineinander als in einem Export von WordPress.",
          "The elements of the file lie deeper in each other than in an export of WordPress.")
      case .tooLong:
        BilingualText(
          "Ein Text oder Element ist länger, als ein Beitrag sein kann (16 MB).",
          "A text or element is longer than a post can be (16 MB).")
      case .encoding:
        BilingualText("Die Datei ist nicht in UTF-8.", "The file is not UTF-8.")
      }
    return DiagnosticMessage(
      .error, "E818", text: text,
      help: BilingualText(
        "Exportieren Sie noch einmal unter „Werkzeuge → Daten exportieren → Alle Inhalte“, und laden Sie die Datei ganz herunter.",
        "Export again under “Tools → Export → All content”, and download the whole file."))
  }

  public static let noExport = DiagnosticMessage(
    .error, "E819",
    text: BilingualText(
      "Die Datei ist kein Export von WordPress: Sie hat keinen Kanal mit Einträgen.",
      "The file is no export of WordPress: it has no channel with items."),
    help: BilingualText(
      "Exportieren Sie unter „Werkzeuge → Daten exportieren → Alle Inhalte“.",
      "Export under “Tools → Export → All content”."))

  private static func words(_ kind: Losses.Kind, _ name: String) -> BilingualText {
    switch kind {
    case .field:
      BilingualText(
        "Die Angabe „\(name)“ ist unbekannt und kommt nicht mit",
        "The key “\(name)” is not known and left out")
    case .shortcode:
      BilingualText(
        "Der Shortcode „\(name)“ hat kein Gegenstück", "The shortcode “\(name)” has no counterpart")
    case .templateTag:
      BilingualText(
        "Die Anweisung „\(name)“ hat kein Gegenstück", "The template tag “\(name)” has no counterpart")
    case .script: BilingualText("Ein Skript ist weggelassen", "A script is left out")
    case .element:
      BilingualText("Das HTML-Element „\(name)“ ist weggelassen", "The HTML element “\(name)” is left out")
    case .attribute:
      BilingualText("Die Auszeichnung „\(name)“ ist weggelassen", "The mark “\(name)” is left out")
    case .pictureMissing: BilingualText("Das Bild „\(name)“ fehlt", "The picture “\(name)” is missing")
    case .fileWithoutFolder:
      BilingualText(
        "Eine Datei der alten Website kommt nicht mit, weil der Ordner ihrer Bilder nicht genannt ist",
        "A file of the old site does not come along, because the folder of its pictures is not named")
    case .fileRefused:
      BilingualText("Eine Datei ist da und kommt nicht mit", "A file is there and does not come along")
    case .pictureElsewhere:
      BilingualText(
        "Ein Bild liegt auf \(name) und ist jetzt ein Link", "A picture lies at \(name) and is a link now")
    case .deadLink:
      BilingualText(
        "Der Link „\(name)“ führt nirgends hin und ist jetzt Text",
        "The link “\(name)” leads nowhere and is text now")
    case .topic:
      BilingualText(
        "Das Thema „\(name)“ steht nicht in topics.yaml", "The topic “\(name)” is not in topics.yaml")
    case .address:
      BilingualText(
        "Die alte Adresse „\(name)“ gehört schon einem anderen Text",
        "The old address “\(name)” is another text's already")
    case .comments: BilingualText("Kommentare kommen nicht mit", "Comments do not come along")
    case .contentType:
      BilingualText(
        "Einträge der Art „\(name)“ kommen nicht mit", "Entries of the kind “\(name)” do not come along")
    case .sectionPage:
      BilingualText(
        "Eine Seite ohne eigenen Text kommt nicht mit (Übersicht, Formular, Weiterleitung)",
        "A page without a text of its own does not come along (a list, a form, one that leads on)")
    case .encoding:
      BilingualText(
        "Zeichen waren nicht in UTF-8 und sind ersetzt", "Characters were not UTF-8 and are replaced")
    case .date: BilingualText("Das Datum „\(name)“ ist nicht zu lesen", "The date “\(name)” cannot be read")
    case .hiddenUnclear:
      BilingualText(
        "„\(name)“ könnte verbergen sollen; der Text ist ein Entwurf",
        "“\(name)” may be meant to hide; the text is a draft")
    case .password:
      BilingualText(
        "Ein Passwort schützte den Text; er ist jetzt intern",
        "A password protected the text; it is internal now")
    case .unreadable:
      BilingualText(
        "Die Angaben am Anfang sind nicht zu lesen; der Text ist ein Entwurf",
        "The front matter cannot be read; the text is a draft")
    }
  }

  /// Of links and pictures of which there are many.
  private static func wordsOfMany(_ kind: Losses.Kind) -> BilingualText? {
    switch kind {
    case .pictureMissing: BilingualText("Ein Bild fehlt", "A picture is missing")
    case .deadLink:
      BilingualText("Ein Link führt nirgends hin und ist jetzt Text", "A link leads nowhere and is text now")
    case .address:
      BilingualText(
        "Eine alte Adresse gehört schon einem anderen Text", "An old address is another text's already")
    default: nil
    }
  }

  private static func helpOfMany(_ kind: Losses.Kind) -> BilingualText {
    let help = help(kind)
    return BilingualText(
      help.german + " Alle nennt derselbe Befehl für einen leeren Ordner mit --dry-run --format json.",
      help.english + " All are named by the same command for an empty folder with --dry-run --format json.")
  }

  private static func help(_ kind: Losses.Kind) -> BilingualText {
    switch kind {
    case .field:
      BilingualText(
        "Was sie bedeutet, sagt --map alt=neu, dass sie nichts bedeutet, --map alt=ignore; content/import.yaml merkt es.",
        "Say what it means with --map old=new, that it means nothing with --map old=ignore; content/import.yaml remembers it."
      )
    case .pictureMissing:
      BilingualText(
        "Legen Sie das Bild nach content/media, und fügen Sie es im Text ein.",
        "Put the picture into content/media, and add it to the text.")
    case .fileWithoutFolder:
      BilingualText(
        "Laden Sie den Ordner wp-content/uploads der alten Website herunter, nennen Sie ihn mit --media, und lesen Sie in einen leeren Ordner noch einmal ein.",
        "Download the folder wp-content/uploads of the old site, name it with --media, and import into an empty folder again."
      )
    case .pictureElsewhere:
      BilingualText(
        "Laden Sie das Bild herunter, wenn Sie es zeigen dürfen.", "Download the picture if you may show it.")
    case .topic:
      BilingualText(
        "Nehmen Sie das Thema in topics.yaml auf, und lesen Sie die Texte in einen leeren Ordner noch einmal ein, oder ergänzen Sie es von Hand.",
        "Add the topic to topics.yaml and import into an empty folder again, or add it by hand.")
    case .hiddenUnclear, .unreadable, .date, .password, .encoding:
      BilingualText("Sehen Sie den Text durch.", "Look through the text.")
    default:
      BilingualText(
        "Sehen Sie an diesen Stellen nach, ob etwas fehlt.",
        "See whether something is missing at these places.")
    }
  }
}
