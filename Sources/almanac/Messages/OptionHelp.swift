import AlmanacModel

/// What `--help` says of arguments, options and flags.
enum OptionHelp {
  // MARK: - Of many commands

  static let content = BilingualText(
    "Der Ordner mit dem, was Redaktionen schreiben.", "The folder of what editors write.")
  static let themes = BilingualText("Der Ordner mit den Themes.", "The folder of themes.")
  static let today = BilingualText(
    "Der Tag, für den gebaut wird, etwa 2025-12-01.", "The build day, such as 2025-12-01.")
  static let lang = BilingualText(
    "Die Sprache der Meldungen: de oder en. Sie steht vor oder hinter dem Befehl.",
    "The language of messages: de or en. It stands before or after the command.")
  static let jobs = BilingualText(
    "Wie viel auf einmal gearbeitet wird (Threads).", "How many threads work at once.")
  static let strict = BilingualText("Warnungen gelten als Fehler.", "Warnings count as errors.")
  static let output = BilingualText(
    "Der Ordner, in den veröffentlicht wird.", "The folder to publish into.")

  static let textOrJSON = BilingualText("text oder json.", "text or json.")
  static let textJSONOrGitHub = BilingualText("text, json oder github.", "text, json or github.")
  static let textJSONOrCSV = BilingualText("text, json oder csv.", "text, json or csv.")
  static let reportFormat = BilingualText("md, html, csv oder json.", "md, html, csv or json.")

  // MARK: - init, new

  static let newFolder = BilingualText(
    "Der Ordner der neuen Site; er wird angelegt, wenn es ihn nicht gibt.",
    "The folder of the new site; it is made if it does not exist.")
  static let siteLanguage = BilingualText(
    "Die Sprache der Site: de oder en.", "The language of the site: de or en.")
  static let exampleDay = BilingualText(
    "Der Tag, von dem an die Daten der Beispiele zählen.",
    "The day from which the dates of the examples count.")
  static let kind = BilingualText(
    "post (Beitrag), event (Termin), region, project (Projekt), page (Seite) oder newsletter.",
    "post, event, region, project, page or newsletter.")
  static let title = BilingualText("Der Titel.", "The title.")
  static let schemaKind = BilingualText(
    "Eine Datei (site, events, people …) oder ein Eintrag (event, person, post …).",
    "A file (site, events, people …) or an entry (event, person, post …).")
  static let allSchemas = BilingualText(
    "Schreibt jedes Schema als Datei in diesen Ordner.", "Writes each schema as a file into this folder.")
  static let regionOfNew = BilingualText(
    "Die Kennung der Region, zu der es gehört.", "The id of the region it belongs to.")
  static let explanations = BilingualText(
    "Die Sprache der Felder und Erklärungen: de oder en.",
    "The language of keys and explanations: de or en.")
  static let dayOfNew = BilingualText(
    "Sein Datum; Termine liegen zwei Wochen später.", "Its date; events lie two weeks later.")

  static let ci = BilingualText(
    "Schreibt für einen Git-Dienst, wie er prüft und jede Nacht veröffentlicht; der Ordner ist sonst der aktuelle.",
    "Writes for a git host how it checks and publishes every night; the folder is the current one unless named."
  )
  static let cron = BilingualText("Eine Zeile für cron statt systemd.", "A line for cron instead of systemd.")
  static let nightlyTime = BilingualText("Die Uhrzeit.", "The time of day.")

  // MARK: - build, publish

  static let url = BilingualText(
    "Eine andere öffentliche Adresse als die in site.yaml.", "Another public address than site.yaml's.")
  static let drafts = BilingualText("Zeigt auch Entwürfe.", "Shows drafts too.")
  static let future = BilingualText(
    "Zeigt auch Beiträge, deren Tag noch nicht da ist.", "Shows posts whose day has not come.")
  static let review = BilingualText(
    "Baut in diesen Ordner eine Fassung zur Ansicht: mit Entwürfen und Geplantem, ohne Feeds und Kalender, nicht für Suchmaschinen.",
    "Builds a copy for approval into this folder: with drafts and what is planned, without feeds and calendars, not for search engines."
  )
  static let keepGoing = BilingualText(
    "Veröffentlicht, was stimmt, und lässt den Rest weg.",
    "Publishes what is right and leaves out what is not.")
  static let create = BilingualText(
    "Legt den Ordner der Kopie an, oder füllt ihn wieder, wo er geleert wurde.",
    "Makes the folder of the copy, or fills it again where it was emptied.")
  static let replace = BilingualText(
    "Tritt mit Absicht an die Stelle einer neueren Veröffentlichung.",
    "Takes the place of a newer publication on purpose.")
  static let inPlace = BilingualText(
    "Schreibt Datei für Datei, statt den Ordner zu tauschen.",
    "Writes file by file instead of exchanging the folder.")
  static let quiet = BilingualText(
    "Sagt nur, was das Bauen verhindert.", "Says nothing but what stops the build.")
  static let verbose = BilingualText("Sagt, was geschrieben wurde.", "Says what was written.")
  static let timings = BilingualText(
    "Sagt, wie lange jeder Schritt gedauert hat.", "Says how long each stage took.")
  static let copy = BilingualText(
    "Wohin die Site geht: ein Ordner, nutzer@server:pfad, sftp://nutzer@server/pfad oder rsync://server/modul/pfad; sonst nach site.yaml.",
    "Where the site goes: a folder, user@host:path, sftp://user@host/path or rsync://host/module/path; else as site.yaml says."
  )
  static let deleteMany = BilingualText(
    "Entfernt dort auch mehr als ein Zehntel der Dateien.",
    "Removes even more than a tenth of the files there.")
  static let confirmTarget = BilingualText(
    "Bestätigt das Ziel, das site.yaml nennt.", "Confirms the target that site.yaml names.")

  // MARK: - check, serve

  static let launch = BilingualText(
    "Nennt, was noch zu liefern ist, bevor die Site online geht.",
    "Lists what is still to be supplied before the site goes online.")
  static let fix = BilingualText(
    "Ergänzt fehlende Kennungen und Anführungszeichen und schreibt Daten in der üblichen Form, nachdem es die Änderungen gezeigt hat.",
    "Adds missing ids, quotes and the usual form of dates, after showing what changes.")
  static let port = BilingualText(
    "Der Port; ist er belegt, der nächste freie.", "The port; when it is taken, the next free one.")
  static let host = BilingualText(
    "Eine Adresse dieses Rechners: 127.0.0.1, ::1 oder localhost.",
    "An address of this machine: 127.0.0.1, ::1 or localhost.")
  static let open = BilingualText("Öffnet die Seite im Browser.", "Opens the page in the browser.")
  static let readOnly = BilingualText(
    "Zeigt nur die Vorschau, ohne Schreibtisch: nichts lässt sich ändern.",
    "Shows the preview only, without the desk: nothing can be changed.")
  static let copyFromDesk = BilingualText(
    "Wohin „Veröffentlichen“ am Schreibtisch die Site bringt, wie bei publish --to; sonst nach site.yaml.",
    "Where “Publish” at the desk brings the site, as with publish --to; else as site.yaml says.")
  static let poll = BilingualText(
    "Sieht einmal in der Sekunde nach Änderungen, für Laufwerke, die sie nicht melden.",
    "Asks for changes once a second, for disks that do not tell of them.")

  // MARK: - import

  static let importFile = BilingualText(
    "Die Datei; - ist die Standardeingabe.", "The file; - is standard input.")
  static let update = BilingualText(
    "Schreibt die Änderungen an Einträgen, die sich unterscheiden.",
    "Writes the changes of entries that differ.")
  static let dryRun = BilingualText("Zeigt nur, was geschähe.", "Only shows what would be done.")
  static let oldFolder = BilingualText(
    "Der Ordner der alten Website, oder der mit ihren Beiträgen.",
    "The folder of the old site, or that of its posts.")
  static let keyMapping = BilingualText(
    "Was eine Angabe der alten Beiträge bedeutet, etwa rubrik=topics oder layout=ignore; content/import.yaml merkt es.",
    "What a key of the old posts means, such as section=topics or layout=ignore; content/import.yaml remembers it."
  )
  static let permalink = BilingualText(
    "Wie die alten Adressen gebaut sind, etwa /:year/:slug/; sonst nach den Einstellungen der alten Website.",
    "How the old addresses are made, such as /:year/:slug/; else by the settings of the old site.")
  static let wordPressFile = BilingualText(
    "Die XML-Datei, die WordPress exportiert.", "The XML file that WordPress exports.")
  static let media = BilingualText(
    "Der Ordner mit den Bildern, meist wp-content/uploads.",
    "The folder of the pictures, mostly wp-content/uploads.")
  static let regionOfImport = BilingualText(
    "Die Region neuer Termine, die keine nennen.", "The region of new events that name none.")
  static let areaOfImport = BilingualText(
    "Der Bereich neuer Termine, die keine Region nennen.", "The area of new events that name no region.")
  static let column = BilingualText(
    "Was eine Spalte bedeutet, etwa \"Wann?=start\" oder \"Intern=ignore\".",
    "What a column means, such as \"Wann?=start\" or \"Intern=ignore\".")
  static let saveMapping = BilingualText(
    "Schreibt die Bedeutung der Spalten in content/import.yaml.",
    "Writes the meaning of the columns to content/import.yaml.")

  // MARK: - list, share, report

  static let subject = BilingualText(
    "events (Termine), posts (Beiträge), feeds oder pages (Seiten).",
    "events, posts, feeds, pages or translations.")
  static let ofRegion = BilingualText("Nur aus dieser Region.", "Only of this region.")
  static let ofTopic = BilingualText("Nur zu diesem Thema.", "Only of this topic.")
  static let ofFormat = BilingualText("Nur Termine dieses Formats.", "Only events of this format.")
  static let fromDay = BilingualText("Erst von diesem Tag an.", "Only from this day on.")
  static let toDay = BilingualText("Nur bis zu diesem Tag.", "Only up to this day.")
  static let hidden = BilingualText(
    "Nur, was nicht gezeigt wird: Entwürfe, künftige und abgelaufene Beiträge, interne Termine.",
    "Only what is not shown: drafts, posts of the future and the past, internal events.")
  static let shareable = BilingualText(
    "Die Kennung eines Termins oder Beitrags, oder der Adressteil (slug) eines Beitrags.",
    "The id of an event or a post, or the slug of a post.")
  static let channel = BilingualText("Nur linkedin oder press (Presse).", "Only linkedin or press.")
  static let firstDay = BilingualText("Der erste Tag.", "The first day.")
  static let firstDayOfPeriod = BilingualText("Der erste Tag des Zeitraums.", "The first day of the period.")
  static let lastDayOfPeriod = BilingualText("Der letzte Tag des Zeitraums.", "The last day of the period.")
  static let internalToo = BilingualText(
    "Nennt auch interne Einträge; gezählt werden sie nie.",
    "Lists internal entries too; they are never counted.")
  static let explain = BilingualText(
    "Sagt, wie gezählt wird und welche Termine zählen.", "Says how it is counted and which events count.")

  // MARK: - newsletter, forget, theme, markdown

  static let issue = BilingualText(
    "Die Kennung der Ausgabe: der Name ihrer Datei.", "The issue's id: the name of its file.")
  static let draft = BilingualText(
    "Schlägt eine Ausgabe aus den Beiträgen und Terminen eines Zeitraums vor, in content/newsletter/.",
    "Proposes an issue from the posts and events of a period, in content/newsletter/.")
  static let draftFrom = BilingualText(
    "Der erste Tag des Zeitraums eines Entwurfs.", "The first day of the period of a draft.")
  static let mailOrDraftTo = BilingualText(
    "Der Ordner für die Mail, oder der letzte Tag des Zeitraums eines Entwurfs.",
    "The folder for the mail, or the last day of the period of a draft.")
  static let forgettable = BilingualText(
    "Was verschwinden darf: eine Kennung, eine Adresse wie /magazin/beitrag/ oder eine UID.",
    "What may vanish: an id, an address such as /magazine/post/, or a UID.")
  static let restoredDay = BilingualText(
    "Der Tag: Es gilt die letzte Veröffentlichung bis dahin. Oder der Name einer Fassung, wie 2031-05-06.3.",
    "The day: the last publication up to it counts. Or the name of a version, such as 2031-05-06.3.")
  static let vanished = BilingualText(
    "Alles, was fehlt: zeigt es und fragt.", "Everything that is missing: lists it and asks.")
  static let yes = BilingualText("Beantwortet die Frage mit ja.", "Answers the question with yes.")
  static let copyThatKnows = BilingualText(
    "Eine Kopie der Site, die vielleicht mehr kennt.", "A copy of the site that may know more.")
  static let theme = BilingualText(
    "Das Theme; ohne Angabe das, das site.yaml nennt.", "The theme; without it the one that site.yaml names.")
  static let newTheme = BilingualText(
    "Wie es heißt: Kleinbuchstaben, Ziffern und Bindestriche.",
    "What it is called: small letters, digits and hyphens.")
  static let markdownFile = BilingualText(
    "Die Datei; ohne Angabe oder mit - die Standardeingabe.",
    "The file; standard input without one, or with -.")
  static let spec = BilingualText(
    "So, wie die Beispiele der GFM-Spezifikation es wollen: ohne Typografie, Kennungen und umgeschriebene Links.",
    "As the GFM specification's examples want it: without typography, ids and link rewriting.")
}
