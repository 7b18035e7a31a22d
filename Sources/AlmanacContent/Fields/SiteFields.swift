import AlmanacModel

/// The fields of site.yaml.
struct SiteField: FieldName {
  typealias Entry = SiteConfiguration
  let statement: FieldStatement<SiteField>

  static let title = SiteField(
    "title", ["titel"], .apart(.text).required(), FieldExample("Name der Website", "Name of the site"),
    "Der Name der Website.", "The name of the site.")
  static let url = SiteField(
    "url", ["adresse"], .apart(.word), "https://www.example.org/",
    "Die öffentliche Adresse. Ohne sie gibt es keine Feeds, Kalender und Sitemap.",
    "The public address. Without it there are no feeds, calendars and sitemap.")
  static let language = SiteField(
    "language", ["sprache", "lang"], .apart(.word), "de", "Die Sprache der Website; de ist die Vorgabe.",
    "The language of the site; de unless said otherwise.")
  static let languages = SiteField(
    "languages", ["sprachen"], .apart(.references), "[de, en, leicht]",
    "Die Sprachen, in denen die Website erscheint, die wichtigste zuerst; leicht ist eine eigene Ausgabe.",
    "The languages in which the site comes out, the main one first; leicht is plain language.")
  static let timezone = SiteField(
    "timezone", ["zeitzone"], .apart(.word), "Europe/Berlin", "Die Zeitzone.", "The time zone.")
  static let publisher = SiteField(
    "publisher", ["herausgeber"], .apart(.parts(PublisherPart.table.stated, orText: true)),
    "{name: Bündnis Auental, email: redaktion@example.org}", "Wer die Website herausgibt.",
    "Who publishes the site.")
  static let theme = SiteField("theme", .apart(.word), "alliance", "Die Gestaltung.", "The design.")
  static let themeSettings = SiteField(
    "theme_settings", .apart(.settings), "{signal: \"#205080\", covers: nein}",
    "Einstellungen der Gestaltung; welche es gibt, sagt ihre theme.yaml.",
    "Settings of the design; its theme.yaml says which there are.")
  static let social = SiteField(
    "social", .apart(.namedLinks), "[{title: Mastodon, to: \"https://social.example.org/@wir\"}]",
    "Wo Sie sonst zu finden sind.", "Where else you can be found.")
  static let magazine = SiteField(
    "magazine", ["magazin"], .apart(.parts(MagazinePart.table.stated, orText: false)),
    "{per_page: 12, feed_items: 30, permalink: year}", "Einstellungen des Magazins.",
    "Settings of the magazine.")
  static let calendar = SiteField(
    "calendar", ["kalender"], .apart(.parts(CalendarPart.table.stated, orText: false)),
    "{months_back: 12, cancelled: notice, default_duration: 2 h}", "Einstellungen der Kalender.",
    "Settings of the calendars.")
  static let mapOutline = SiteField(
    "map_outline", ["kartenumriss"], .apart(.parts(OutlinePart.table.stated, orText: false)),
    "{path: \"M10 0L90 20L70 100z\", source: Landesamt}",
    "Ein Umriss, der ruhig hinter der Karte der Regionen steht.",
    "An outline that stands quietly behind the map of regions.")
  static let formats = SiteField(
    "formats", ["formate"], .apart(.list(TermPart.table.stated, orText: true)),
    "[{id: vortrag, name: Vortrag, plural: Vorträge}]", "Arten von Veranstaltungen.", "Kinds of events.")
  static let areas = SiteField(
    "areas", ["bereiche"], .apart(.list(TermPart.table.stated, orText: true)),
    "[{id: ueberregional, name: Überregional}]", "Bereiche außerhalb der Regionen.",
    "Areas outside the regions.")
  static let targets = SiteField(
    "targets", ["ziele"], .apart(.countedList(TargetPart.table.stated)),
    "[{period: 2031-01-01..2032-12-31, region: auental, small: 2, large: 1}]", "Was der Bericht zählt.",
    "What the report counts.")
  static let newsletter = SiteField(
    "newsletter", .apart(.parts(NewsletterPart.table.stated, orText: false)),
    "{from: Redaktion <post@example.org>}", "Einstellungen der Mails.", "Settings of the mails.")
  static let publishing = SiteField(
    "publishing", ["veröffentlichung"], .apart(.parts(PublishingPart.table.stated, orText: false)),
    "{to: nutzer@server.example.org:html}", "Wohin `publish` die Website bringt.",
    "Where `publish` brings the site.")

  static let table = FieldTable<SiteField>([
    title,
    .init(
      "short_title", ["kurztitel"], .text(\.shortTitle), "Auental",
      "Der Name, wo wenig Platz ist, etwa im Kopf auf dem Telefon.",
      "The name where there is little room, as in the masthead on a phone."),
    .init(
      "tagline", ["untertitel"], .text(\.tagline), "Magazin und Kalender aus zwei Regionen",
      "Ein Satz dazu.", "A sentence about it."),
    url, language, languages,
    .init(
      "easy_tested_by", ["leicht_geprüft_von"], .text(\.easyTestedBy), "Prüfgruppe Auental",
      "Wer die einfachen Texte als Leserin und Leser geprüft hat; dann heißen sie Leichte Sprache.",
      "Which readers have tested the plain texts; then they are called easy language."),
    timezone,
    .init(
      "as_of", ["stand"], .day(\.asOf), "2031-05-01",
      "Bis zu diesem Tag reichen die Angaben; gilt als heute.",
      "The day that the facts reach to; counts as today."),
    .init(
      "notice", ["hinweis"], .text(\.notice), "Eine Beispielausgabe.",
      "Eine Zeile auf jeder Seite, in Feeds und Mails.", "A line on every page, in feeds and mails."),
    publisher,
    .init(
      "image", ["bild"], .image(\.image), "media/teilen.png",
      "Ein eigenes Bild beim Teilen der Website, 1200 × 630 Pixel; ohne es wird eine Karte gezeichnet.",
      "A picture of your own for sharing the site, 1200 × 630 pixels; without it a card is drawn."),
    .init(
      "cards", ["teilbilder"], .choice(FixedWords.cards, or: \.cards), "recent",
      """
      Für welche Beiträge und Termine eine Karte zum Teilen gezeichnet wird. recent: die der letzten 24 Monate und alle, \
      die kommen; all: alle; none: keine.
      """,
      """
      For which posts and events a card for sharing is drawn. recent: those of the last 24 months and all ahead; all: \
      all; none: none.
      """),
    theme, themeSettings,
    .init(
      "navigation", .links(\.navigation), "[magazin/, ueber-uns/]",
      "Das Menü: Pfade oder Paare aus `title` und `to`.", "The menu: paths, or pairs of `title` and `to`."),
    .init(
      "footer", ["fußzeile"], .links(\.footer), "[impressum/, datenschutz/]", "Die Links unten.",
      "The links at the bottom."),
    social, magazine, calendar, mapOutline, formats, areas,
    .init(
      "topics", ["themen"], .choice(FixedWords.topics, \.topicPolicy), "open",
      "closed: nur Themen aus topics.yaml; open: auch andere.",
      "closed: only topics from topics.yaml; open: others too."),
    .init(
      "holidays", ["feiertage"], .reference(\.holidays), "DE-BW",
      "Das Land, vor dessen Feiertagen `check` warnt.", "The state of whose holidays `check` warns."),
    targets,
    .init(
      "typography", ["typografie", "typographie"], .flag(or: \.typography), FieldExample("nein", "no"),
      "Schaltet die deutsche Typografie ab.", "Turns German typography off."),
    .init(
      "links", .choice(FixedWords.links, or: \.links), "file",
      "directory: Adressen wie `/magazin/`; file: mit `index.html`, für Ordner ohne Server.",
      "directory: addresses such as `/magazine/`; file: with `index.html`, for folders without a server."),
    newsletter, publishing,
  ])
}

/// What site.yaml says of the publisher.
struct PublisherPart: FieldName {
  typealias Entry = Publisher
  let statement: FieldStatement<PublisherPart>

  static let table = FieldTable<PublisherPart>([
    .init("name", .text(\.name), "Bündnis Auental", "Der Name.", "The name."),
    .init(
      "address", ["anschrift", "adresse"], .text(\.address), "Musterweg 1, 00000 Moosach", "Die Anschrift.",
      "The address."),
    .init(
      "email", ["e-mail"], .email(\.email), "redaktion@example.org", "Die Adresse für Post.",
      "The address for mail."),
    .init("phone", ["telefon"], .text(\.phone), "+49 711 000000", "Das Telefon.", "The telephone."),
    .init(
      "url", .address(\.url), "https://buendnis.example.org/", "Die eigene Seite.", "A page of its own."),
    .init(
      "logo", .reference(\.logo), "media/logo.svg",
      "Das Zeichen. Ist es eine Zeichnung (SVG), legen Sie für Karten zum Teilen, Mails und Startbildschirme ein Bild (PNG oder JPEG, mindestens 400 Pixel) mit demselben Namen daneben.",
      "The sign. Beside a drawing (SVG) put a picture (PNG or JPEG, at least 400 pixels) of the same name, for cards, mails and home screens."
    ),
    .init(
      "responsible", ["verantwortlich"], .text(\.responsible), "Lena Brandt, Mühlgasse 4, Moosach",
      "Wer für die Texte verantwortlich ist, mit Anschrift.", "Who answers for the texts, with address."),
    .init(
      "represented_by", ["vertreten_durch", "vertretung"], .text(\.representedBy),
      "Lena Brandt und Yusuf Demir", "Wer den Verein, die Genossenschaft oder Gesellschaft vertritt.",
      "Who acts for the association, cooperative or company."),
    .init(
      "register", ["registereintrag"], .text(\.register), "Vereinsregister Moosach, VR 17",
      "Das Register mit der Nummer.", "The register with the number."),
  ])
}

/// Settings of the magazine.
struct MagazinePart: FieldName {
  typealias Entry = SiteConfiguration
  let statement: FieldStatement<MagazinePart>

  static let permalink = MagazinePart(
    "permalink", .choice(FixedWords.permalink, or: \.permalink), "flat",
    "flat: ohne Jahr in der Adresse; year: mit Jahr.", "flat: no year in the address; year: with it.")

  static let table = FieldTable<MagazinePart>([
    .init(
      "per_page", .number(1...1000, or: \.postsPerPage), "12", "Beiträge auf einer Seite.",
      "Posts on a page."),
    .init(
      "feed_items", .number(1...1000, or: \.feedItems), "30", "Beiträge in einem Feed.", "Posts in a feed."),
    permalink,
  ])
}

/// Settings of the calendars.
struct CalendarPart: FieldName {
  typealias Entry = SiteConfiguration
  let statement: FieldStatement<CalendarPart>

  static let defaultDuration = CalendarPart(
    "default_duration", .apart(.word), "2 h", "Wie lange ein Termin ohne Ende in Kalendern dauert.",
    "How long an event without an end takes in calendars.")

  static let table = FieldTable<CalendarPart>([
    .init(
      "months_back", .number(0...1200, or: \.monthsBack), "12",
      "Wie viele Monate die Abonnements zurückreichen.", "How many months subscriptions reach back."),
    .init(
      "cancelled", ["abgesagt", "canceled"], .choice(FixedWords.cancelled, or: \.cancelled), "notice",
      """
      notice: als Wort im Titel, in jedem Programm zu sehen; strike: mit dem Vermerk des Standards, den Google zum \
      Anlass nimmt, den Termin zu verschweigen. Ohne Angabe: notice.
      """,
      """
      notice: as a word in the title, seen in every program; strike: with the standard's mark, for which Google leaves \
      the event out. notice unless said otherwise.
      """),
    defaultDuration,
  ])
}

/// A format or an area.
struct TermPart: FieldName {
  let statement: FieldStatement<TermPart>

  static let id = TermPart("id", ["kennung"], .apart(.word), "vortrag", "Die Kennung.", "The id.")
  static let name = TermPart(
    "name", ["title", "titel"], .apart(.text).required(), FieldExample("Werkstatt", "Workshop"),
    "Die Einzahl.", "The singular.")
  static let plural = TermPart(
    "plural", ["mehrzahl"], .apart(.text), "Vorträge", "Die Mehrzahl.", "The plural.")

  static let table = FieldTable([id, name, plural])
}

/// A target of the grant; any further key is what is counted.
struct TargetPart: FieldName {
  let statement: FieldStatement<TargetPart>

  static let period = TargetPart(
    "period", ["zeitraum"], .apart(.word).required(), "2024-01-01..2025-12-31", "Der Zeitraum.",
    "The period.")
  static let region = TargetPart("region", .apart(.word), "auental", "Die Region.", "The region.")
  static let counts = TargetPart(
    "counts", ["anzahl"], .apart(.counts), "{small: 2, large: 1}",
    "Was gezählt wird, auch zusammengefasst.", "What is counted, also together.")

  static let table = FieldTable([period, region, counts])
}

/// Settings of the mails.
struct NewsletterPart: FieldName {
  let statement: FieldStatement<NewsletterPart>

  static let from = NewsletterPart(
    "from", ["von"], .apart(.text), "Redaktion <post@example.org>", "Der Absender.", "The sender.")
  static let replyTo = NewsletterPart(
    "reply_to", ["antwort_an"], .apart(.text), "post@example.org", "Wohin Antworten gehen.",
    "Where answers go.")
  static let listUnsubscribe = NewsletterPart(
    "list_unsubscribe", ["abmeldung", "abbestellen"], .apart(.references),
    "mailto:ab@example.org, https://example.org/ab",
    """
    Wie man abbestellt: eine Mailadresse, eine Webadresse oder beide, in einer Zeile oder als Liste. Hinter der \
    Webadresse soll ein Klick genügen.
    """,
    """
    How to leave: an address of mail, of the web, or both, in one line or as a list. Behind the address of the web \
    one click should do.
    """)
  static let subscribe = NewsletterPart(
    "subscribe", ["anmeldung", "subscribe_url"], .apart(.word),
    "https://www.example.org/newsletter-anmeldung", "Wo man sich anmeldet.", "Where to subscribe.")

  static let table = FieldTable([from, replyTo, listUnsubscribe, subscribe])
}

/// Where a publication goes.
struct PublishingPart: FieldName {
  let statement: FieldStatement<PublishingPart>

  static let to = PublishingPart(
    "to", ["nach"], .apart(.word), "nutzer@server.example.org:html",
    """
    Ein Ordner, `nutzer@server:pfad`, `sftp://nutzer@server/pfad` oder `rsync://server/modul/pfad`; auf jedem Rechner wird \
    einmal gefragt, ob das stimmt.
    """,
    """
    A folder, `user@host:path`, `sftp://user@host/path` or `rsync://host/module/path`; each machine asks once whether \
    that is right.
    """)

  static let table = FieldTable([to])
}
