import AlmanacModel

/// What `--help` says of a command.
struct CommandHelp: Sendable {
  let abstract: BilingualText
  private let note: BilingualText?
  private let examples: [BilingualText]

  private init(_ abstract: BilingualText, note: BilingualText? = nil, examples: [BilingualText]) {
    self.abstract = abstract
    self.note = note
    self.examples = examples
  }

  /// What is to be known besides, and an example of each use.
  var discussion: BilingualText {
    let lines = examples.map { BilingualText("Beispiel: \($0.german)", "Example: \($0.english)") }
    let german = lines.map(\.german).joined(separator: "\n")
    let english = lines.map(\.english).joined(separator: "\n")
    guard let note else { return BilingualText(german, english) }
    return BilingualText("\(note.german)\n\n\(german)", "\(note.english)\n\n\(english)")
  }

  private static func same(_ text: String) -> [BilingualText] { [CommandMessages.verbatim(text)] }

  static let almanac = CommandHelp(
    BilingualText(
      "Macht aus einem Ordner mit Markdown und einer Terminliste eine Website mit Magazin und Kalender.",
      "Turns a folder of Markdown and one event list into a website with magazine and calendar."),
    note: BilingualText(
      "Es arbeitet im aktuellen Ordner: von content/ nach output/, mit dem Theme, das site.yaml nennt.",
      "It works in the current folder: content/ to output/, with the theme that site.yaml names."),
    examples: same("almanac build"))

  // MARK: - Beginning

  static let initialise = CommandHelp(
    BilingualText(
      "Legt eine neue Site mit einem kleinen Beispiel an.", "Lays out a new site with a small example."),
    examples: [BilingualText("almanac init mein-verbund", "almanac init my-alliance")]
      + same("almanac init --ci gitlab"))

  static let schedule = CommandHelp(
    BilingualText(
      "Zeigt, wie dieser Rechner jede Nacht baut und veröffentlicht: mit systemd oder cron.",
      "Shows how this machine builds and publishes every night: with systemd or cron."),
    examples: same("almanac schedule --at 03:15") + same("almanac schedule --cron"))

  static let new = CommandHelp(
    BilingualText(
      "Beginnt einen Beitrag, einen Termin, eine Region, ein Projekt, eine Seite oder eine Newsletter-Ausgabe.",
      "Begins a post, event, region, project, page or issue of the newsletter."),
    examples: [
      BilingualText(
        "almanac new post \"Was im Sommer geschah\"", "almanac new post \"What happened in summer\"")
    ])

  // MARK: - Building

  static let build = CommandHelp(
    BilingualText(
      "Liest, prüft und schreibt die Site nach output/.", "Reads, checks and renders the site into output/."),
    examples: same("almanac build --today 2025-12-01 --verbose")
      + [BilingualText("almanac build --review zur-ansicht", "almanac build --review for-approval")])

  static let publish = CommandHelp(
    BilingualText(
      "Baut, merkt in content/ledger.tsv, was veröffentlicht wurde, und kopiert.",
      "Builds, then records in content/ledger.tsv what was published, then copies."),
    examples: same("almanac publish --to /mnt/webspace")
      + [
        BilingualText(
          "almanac publish --to nutzer@server.example.org:html",
          "almanac publish --to user@host.example.org:html")
      ])

  static let serve = CommandHelp(
    BilingualText(
      "Zeigt die Site beim Schreiben, jede Änderung sofort, und öffnet den Schreibtisch zum Bearbeiten in Formularen.",
      "Shows the site while you write, every edit at once, and opens the desk for editing in forms."),
    examples: same("almanac serve --port 8000 --open") + same("almanac serve --read-only"))

  static let check = CommandHelp(
    BilingualText(
      "Findet Fehler, bevor Leserinnen und Leser sie finden; schreibt nur, was --fix repariert.",
      "Finds mistakes before readers do; writes nothing but what --fix repairs."),
    examples: same("almanac check --strict --format github") + same("almanac check --launch"))

  // MARK: - Import

  static let importing = CommandHelp(
    BilingualText(
      "Übernimmt Termine anderer Programme in die Terminliste und Beiträge alter Websites.",
      "Takes events of other programs into the event list, and posts of old sites."),
    note: BilingualText(
      "Neue Termine kommen dazu, geänderte werden gezeigt; --update schreibt die Änderungen. Sonst bleibt die Liste, wie sie ist.",
      "New events are added, changed ones shown; --update writes the changes. Nothing else in the list is touched."
    ),
    examples: [
      BilingualText(
        "almanac import notion termine.csv --dry-run", "almanac import notion events.csv --dry-run"),
      BilingualText(
        "almanac import ics kalender.ics --region freiburg",
        "almanac import ics calendar.ics --region freiburg"),
    ])

  static let importNotion = CommandHelp(
    BilingualText(
      "Liest die CSV-Datei, die Notion ausgibt, deutsch oder englisch.",
      "Reads the CSV that Notion exports, in German or English."),
    examples: [BilingualText("almanac import notion termine.csv", "almanac import notion events.csv")])

  static let importTable = CommandHelp(
    BilingualText(
      "Liest eine Tabelle als CSV, mit Komma, Semikolon oder Tabulator.",
      "Reads a table as CSV, with commas, semicolons or tabs."),
    examples: [
      BilingualText(
        "almanac import csv termine.csv --column Wann=start",
        "almanac import csv events.csv --column When=start")
    ])

  static let importCalendar = CommandHelp(
    BilingualText(
      "Liest die Kalenderdatei eines beliebigen Kalenderprogramms.",
      "Reads a calendar file of any calendar program."),
    examples: [
      BilingualText(
        "almanac import ics kalender.ics --region freiburg",
        "almanac import ics calendar.ics --region freiburg")
    ])

  static let importPosts = CommandHelp(
    BilingualText(
      "Übernimmt Beiträge, Seiten und Bilder einer Website von Hugo, Jekyll, Zola, Eleventy und anderen.",
      "Takes posts, pages and pictures of a site made with Hugo, Jekyll, Zola, Eleventy and others."),
    note: BilingualText(
      "Neues wird gleich geschrieben, Vorhandenes nie. Was nicht mitkommt, steht mit Anzahl und Stellen in der Ausgabe.",
      "What is new is written at once, what is there never. What does not come along is listed with counts and places."
    ),
    examples: [
      BilingualText(
        "almanac import posts alte-website --permalink /:year/:slug/ --dry-run",
        "almanac import posts old-site --permalink /:year/:slug/ --dry-run")
    ])

  static let importWordPress = CommandHelp(
    BilingualText(
      "Übernimmt Beiträge, Seiten, Bilder und Termine aus dem Export von WordPress.",
      "Takes posts, pages, pictures and events out of WordPress' export."),
    note: BilingualText(
      "Termine sind die von The Events Calendar. Neues wird gleich geschrieben, Vorhandenes nie.",
      "Events are those of The Events Calendar. What is new is written at once, what is there never."),
    examples: [
      BilingualText(
        "almanac import wordpress alte-website.xml --media uploads",
        "almanac import wordpress old-site.xml --media uploads")
    ])

  // MARK: - Results

  static let share = CommandHelp(
    BilingualText(
      "Schreibt Texte über einen Beitrag oder Termin für LinkedIn und die Presse.",
      "Writes texts about a post or an event for LinkedIn and the press."),
    examples: same("almanac share sommerfest-2031 --channel linkedin"))

  static let list = CommandHelp(
    BilingualText(
      "Listet Termine, Beiträge, Feeds oder Seiten auf.", "Lists events, posts, feeds, pages or translations."
    ),
    examples: same("almanac list events --region freiburg --from 2024-01-01 --format csv"))

  static let report = CommandHelp(
    BilingualText(
      "Listet auf, was in einem Zeitraum stattfand, nach Region und gegen die Ziele.",
      "Lists what was held in a period, by region, against the targets."),
    examples: [
      BilingualText(
        "almanac report --from 2024-01-01 --to 2024-12-31 --format html > bericht-2024.html",
        "almanac report --from 2024-01-01 --to 2024-12-31 --format html > report-2024.html")
    ])

  static let newsletter = CommandHelp(
    BilingualText(
      "Schreibt eine Newsletter-Ausgabe als Mail, oder schlägt eine neue vor.",
      "Writes an issue of the newsletter as a mail, or proposes a new one."),
    note: BilingualText(
      "Die Mail kommt als mail.html, mail.txt und mail.eml (beides in einem, für jedes Versandprogramm).",
      "The mail comes as mail.html, mail.txt and mail.eml (both in one, for any mailing program)."),
    examples: [
      BilingualText(
        "almanac newsletter 2024-herbst --to versand", "almanac newsletter 2024-autumn --to mailing"),
      CommandMessages.verbatim("almanac newsletter --draft --from 2025-01-01 --to 2025-01-31"),
    ])

  // MARK: - Ledger

  static let changes = CommandHelp(
    BilingualText(
      "Listet auf, was sich für Abonnenten seit einem Tag geändert hat und was die nächste Veröffentlichung ändert.",
      "Lists what subscribers saw change since a day, and what the next publication changes for them."),
    examples: same("almanac changes --since 2025-11-01"))

  static let forget = CommandHelp(
    BilingualText(
      "Lässt etwas Veröffentlichtes verschwinden und zeigt, was Abonnenten und Leser verlieren.",
      "Lets something that was published vanish, and shows what subscribers and readers lose."),
    note: BilingualText(
      "Auch, was nur die veröffentlichte Site kennt.", "Also what only the published site knows."),
    examples: same("almanac forget sommerfest-2031") + same("almanac forget --vanished"))

  static let restore = CommandHelp(
    BilingualText(
      "Holt einen früheren Inhalt zurück, den ein publish aufgehoben hat; was jetzt da ist, wird auch aufgehoben.",
      "Brings back a former content that a publish kept; what is there now is kept as well."),
    note: BilingualText(
      "Ohne Tag die letzte Veröffentlichung mit anderem Inhalt. Bilder werden nicht aufgehoben. Öffentlich wird das erst mit publish.",
      "Without a day the last publication of another content. Pictures are not kept. It becomes public with publish only."
    ),
    examples: same("almanac restore") + same("almanac restore 2031-05-06"))

  // MARK: - Themes

  static let theme = CommandHelp(
    BilingualText("Prüft Themes und beginnt neue.", "Checks themes and begins new ones."),
    examples: same("almanac theme check alliance"))

  static let themeCheck = CommandHelp(
    BilingualText(
      "Findet unbekannte Namen, fehlende Teile und Wörter und Vorlagen, die nichts benutzt.",
      "Finds unknown names, missing parts and words, and templates that nothing uses."),
    examples: [BilingualText("almanac theme check mein-theme", "almanac theme check my-theme")])

  static let themeNew = CommandHelp(
    BilingualText(
      "Beginnt ein Theme, das eine Farbe und die Fußzeile von alliance ändert.",
      "Begins a theme that changes one colour and the footer of alliance."),
    examples: [BilingualText("almanac theme new mein-theme", "almanac theme new my-theme")])

  static let themeReference = CommandHelp(
    BilingualText("Schreibt als Markdown, was Vorlagen sehen.", "Writes what templates see, as Markdown."),
    examples: same("almanac theme reference > themes/README.md"))

  // MARK: - Tools

  static let schema = CommandHelp(
    BilingualText(
      "Schreibt die Felder einer Datei als JSON Schema, damit Editoren sie vorschlagen und prüfen.",
      "Writes the fields of a file as JSON Schema, so that editors suggest and check them."),
    examples: same("almanac schema events > events.schema.json") + same("almanac schema --all schemas"))

  static let markdown = CommandHelp(
    BilingualText(
      "Schreibt Markdown als HTML auf die Standardausgabe.", "Renders Markdown to HTML on standard output."),
    examples: [
      BilingualText(
        "almanac markdown content/magazine/2025/beitrag.md", "almanac markdown content/magazine/2025/post.md")
    ])

  static let doctor = CommandHelp(
    BilingualText(
      "Untersucht den Rechner: Zeitzonen, Sprache, Festplatte, Themes, Vorlagen.",
      "Examines the machine: zone data, language, disk, themes, seeds."),
    examples: same("almanac doctor --output output"))
}
