import AlmanacModel

/// The fields of an event: its line here, its property in `Event`, and its place on the page are all that one takes.
struct EventField: FieldName {
  typealias Entry = Event
  let statement: FieldStatement<EventField>

  static let id = EventField(
    "id", ["kennung"], .apart(.word), "sommerfest-2031",
    "Bleibt für immer dieselbe, dann bleibt es auch derselbe Kalendereintrag.",
    "Stays the same for ever; then it also stays the same entry in calendars.")
  static let title = EventField(
    "title", ["titel"], .apart(.text).required(), FieldExample("Sommerfest", "Summer party"),
    "Der Titel. Er darf alles enthalten, auch Doppelpunkte, und braucht keine Anführungszeichen.",
    "The title.")
  static let start = EventField(
    "start", ["beginn", "datum", "date", "wann", "when"], .apart(.date).required(unless: "dates"),
    FieldExample("6.5.2025 18:00", "2025-05-06 18:00"),
    """
    Tag, Tag und Uhrzeit, Anfang und Ende in einem (`6.–8. Mai 2031`, `6.5.2031 18–20 Uhr`), ein Monat, ein Jahr oder \
    `offen`. Ein Wochentag davor wird geprüft.
    """,
    """
    A day, a day and a time, start and end in one (`6–8 May 2031`, `2031-05-06 18:00–20:00`), a month, a year or \
    `open`. A weekday in front is checked.
    """)
  static let time = EventField(
    "time", ["uhrzeit", "zeit"], .apart(.word), FieldExample("18–20 Uhr", "18:00–20:00"),
    "Die Uhrzeit, wenn sie nicht bei `start` steht; mit `dates` die aller Termine, die keine eigene haben.",
    "The time of day, if it does not stand in `start`; with `dates` that of all dates without one.")
  static let end = EventField(
    "end", ["ende", "bis", "until"], .apart(.date), "20:00",
    "Eine Uhrzeit am selben Tag, oder der letzte Tag.",
    "A time on the same day, or the last day.")
  static let duration = EventField(
    "duration", ["dauer"], .apart(.word), "90 min", "Statt eines Endes: `90 min`, `2 h`, `3 Tage`.",
    "Instead of an end: `90 min`, `2 h`, `3 days`.")
  static let timezone = EventField(
    "timezone", ["zeitzone"], .apart(.word), "Europe/Lisbon", "Wenn der Termin anderswo stattfindet.",
    "If the event takes place elsewhere.")
  static let dates = EventField(
    "dates", ["termine"], .apart(.list(SessionPart.table.stated, orText: true)), "[2031-05-06, 2031-05-13]",
    """
    Einzelne Termine einer Reihe; jeder ein Datum (`6.5.2031 18–20 Uhr`) oder ein Eintrag mit `start`, `end`, \
    `title`, `place`.
    """,
    """
    The dates of a series; each a date (`2031-05-06 18:00–20:00`) or an entry with `start`, `end`, `title`, `place`.
    """)
  static let repetition = EventField(
    "repeat", ["wiederholung"], .apart(.text), "weekly until 2031-12-31",
    "Eine Regel: `jeden 2. Dienstag im Monat bis 31.12.2031`, `alle 2 Wochen, 6 mal`, oder eine RRULE.",
    "A rule: `monthly on 2nd tuesday until 2031-12-31`, `every 2 weeks, 6 times`, or an RRULE.")
  static let except = EventField(
    "except", ["außer"], .apart(.dates), "[2031-10-03]", "Tage, an denen die Wiederholung ausfällt.",
    "Days on which the repetition is left out.")
  static let also = EventField(
    "also", ["zusätzlich"], .apart(.dates), "[2031-10-07]", "Zusätzliche Tage.", "Additional days.")
  static let cancelled = EventField(
    "cancelled", ["entfällt", "abgesagt", "canceled", "fällt_aus"], .apart(.dates), "[2031-05-13]",
    """
    Einzelne Tage einer Reihe, die abgesagt sind und als abgesagt stehen bleiben. Fällt alles aus: `status: abgesagt`.
    """,
    """
    Single days of a series that are cancelled and stay visible as such. If all of it is off: `status: cancelled`.
    """)
  static let status = EventField(
    "status", .choice(FixedWords.status, or: \.status), "abgesagt",
    "confirmed (bestätigt), tentative (vorläufig), cancelled (abgesagt), postponed (verschoben).",
    "confirmed, tentative, cancelled, postponed.")
  static let regions = EventField(
    "regions", ["regionen", "region"], .apart(.references).required(unless: "area"), "auental",
    "Eine Region, mehrere oder `alle`.", "A region, several, or `all`.")
  static let area = EventField(
    "area", ["bereich"], .reference(\.area), "ueberregional",
    """
    Für Termine ohne Region: eine Kennung aus `areas` in site.yaml. Mit einer unbekannten steht der Termin nur in der \
    Liste aller Termine; das ist ein Hinweis.
    """,
    "For events without a region: an id from `areas` in site.yaml.")

  static let table = FieldTable<EventField>([
    id, title,
    .init(
      "subtitle", ["untertitel"], .text(\.subtitle), "Ein Nachmittag für alle", "Eine zweite Zeile.",
      "A second line."),
    start, time, end, duration,
    .init(
      "date_note", ["terminhinweis"], .text(\.dateNote), "laut Quelle 8. oder 26. September",
      "Was es über das Datum zu sagen gibt.", "What there is to say about the date."),
    timezone, dates, repetition, except, also, cancelled, status,
    .init(
      "sold_out", ["ausgebucht"], .choice(FixedWords.places, or: \.places), "warteliste",
      "ja, oder warteliste (waiting list), wenn es eine gibt.",
      "yes, or waiting list if there is one."),
    .init(
      "moved", ["verlegt"], .move(\.moved),
      FieldExample("ins Rathaus, wegen des Wetters", "to the town hall, because of the weather"),
      """
      Dass der Termin verlegt ist: ein Satz, oder mit `from` (von) der bisherige Ort. Dass der Tag ein anderer ist, weiß \
      Almanac selbst.
      """,
      """
      That the event was moved: a sentence, or with `from` the place where it was to be. That the day is another one \
      Almanac knows by itself.
      """),
    .init(
      "held", ["durchgeführt"], .flag(\.held), "ja",
      "Ob der Termin stattgefunden hat. Ohne Angabe gilt er als nicht bestätigt.",
      "Whether the event took place. Without it, that counts as not confirmed."),
    .visibility(invited: true), .draft, regions, area,
    .init(
      "place", ["ort", "wo", "where"], .place(\.place), "Werkhof, Mühlgasse 4, Moosach",
      "Der Ort. Ausführlich mit `name`, `address`, `city`, `geo`.",
      "The place. In full with `name`, `address`, `city`, `geo`."),
    .init(
      "online", .address(\.online), "https://konferenz.example.org/raum",
      """
      Die Adresse eines Termins am Bildschirm. Ist sie noch nicht bekannt, genügt `place: virtuell` oder `place: online`.
      """,
      "The address of an event on the screen. If it is not known yet, `place: online` will do."),
    .init(
      "url", .address(\.url), "https://www.example.org/mehr", "Eine Seite mit mehr Angaben.",
      "A page that says more."),
    .init(
      "register", ["anmeldung"], .address(\.register), "https://www.example.org/anmeldung",
      "Wo man sich anmeldet.", "Where to register."),
    .init(
      "register_until", ["anmeldung_bis", "anmeldeschluss"], .date(\.registerUntil), "2031-05-01",
      "Bis wann.", "Until when."),
    .init("price", ["preis"], .text(\.price), "kostenlos", "Was es kostet.", "What it costs."),
    .init("audience", ["zielgruppe"], .text(\.audience), "kleine Betriebe", "Für wen.", "For whom."),
    .init(
      "language", ["sprache", "lang"], .language(\.language), "en", "Die Sprache der Veranstaltung.",
      "The language of the event."),
    .init(
      "format", .reference(\.format), "werkstatt", "Eine Kennung aus `formats` in site.yaml.",
      "An id from `formats` in site.yaml."),
    .init(
      "size", ["größe"], .choice(FixedWords.size, \.size), "large",
      "small (klein) oder large (groß), für den Bericht.", "small or large, for the report."),
    .init(
      "attendees", ["teilnehmende"], .attendance(\.attendees), "ca. 30",
      "Eine Zahl; `ca.`, `über`, `bis zu`, `rund` bleiben stehen.",
      "A number; `ca.`, `over`, `up to`, `about` are kept."),
    .init(
      "attendees_of", ["teilnehmende_von"], .choice(FixedWords.scope, \.attendeesOf), "own",
      "own: der eigene Teil; whole: die ganze Messe.", "own: the alliance's part; whole: the whole fair."),
    .init(
      "role", ["rolle"], .choice(FixedWords.role, \.role), "gast",
      """
      host (gastgeber), partner, guest (gast). Ohne `role` und ohne `organizer` zählt der Bericht den Termin als eigene \
      Veranstaltung.
      """,
      """
      host, partner, guest. Without `role` and `organizer` the report counts the event as the alliance's own.
      """),
    .init(
      "organizer", ["veranstalter", "veranstalterin", "organiser"], .text(\.organizer), "Handwerkskammer",
      "Wer einlädt, wenn nicht Sie.", "Who invites, if not you."),
    .init(
      "partners", ["partner"], .references(\.partners), "[hochschule-hohenfels]",
      "Kennungen aus members.yaml und partners.yaml oder freie Namen.",
      "Ids from members.yaml and partners.yaml, or any names."),
    .init(
      "speakers", ["mitwirkende"], .references(\.speakers), "[yusuf-demir]",
      "Wer spricht: Kennungen oder freie Namen.", "Who speaks: ids or any names."),
    .init(
      "topics", ["themen", "thema", "topic"], .references(\.topics), "[lernen]", "Kennungen aus topics.yaml.",
      "Ids from topics.yaml."
    ).alsoNamed(
      "tags", "tag", "categories", "category", "kategorien", "kategorie", "schlagwörter", "schlagworte"),
    .init(
      "projects", ["projekte", "projekt", "project"], .references(\.projects), "datenplattform",
      "Zu welchem Projekt der Termin gehört.", "The project that the event belongs to."),
    .init(
      "series", ["reihe"], .located(\.series), "Werkstattgespräche", "Eine Reihe von Veranstaltungen.",
      "A series of events."),
    .init(
      "summary", ["teaser", "zusammenfassung"], .text(\.summary),
      "Ein Abend an Hobelbank und Bildschirm.", "Ein Satz für Listen.", "A sentence for lists."),
    .init(
      "description", ["beschreibung"], .markdown(\.description, line: \.descriptionLine),
      "Ein **ganzer** Text.",
      "Der Text der Seite, in Markdown; über mehrere Zeilen hinter einem senkrechten Strich.",
      "The text of the page, in Markdown; of several lines behind a vertical bar."),
    .init(
      "image", ["bild"], .image(\.image), "media/fest.jpg", "Ein Bild, wie bei Beiträgen.",
      "A picture, as of posts."),
    .init(
      "report", ["nachbericht"], .reference(\.report), "magazine/fest.md", "Der Beitrag, der berichtet.",
      "The post that reports on it."),
    .init(
      "updated", ["aktualisiert"], .date(\.updated), "2031-04-01", "Der Tag der letzten Änderung.",
      "The day of the last change."),
    .init(
      "source", ["quelle", "quellen", "sources"], .citations(\.sources), "bericht-2024, 4.2.1",
      "Woher die Angaben stammen.", "Where the facts come from."),
    .init(
      "source_id", .word(\.sourceID), "1a2b3c", "Die Kennung in Notion; setzt der Import.",
      "The id in Notion; set by the import."),
  ])
}

/// A sitting of an event.
struct SessionPart: FieldName {
  let statement: FieldStatement<SessionPart>

  static let id = SessionPart(
    "id", ["kennung"], .apart(.word), "abend-1", "Die Kennung des Abends.", "The id of the evening.")
  static let start = SessionPart(
    "start", ["beginn", "date", "datum"], .apart(.date).required(),
    FieldExample("6.5.2025 18:00", "2025-05-06 18:00"), "Wann er beginnt.", "When it begins.")
  static let end = SessionPart(
    "end", ["ende", "bis", "until"], .apart(.date), "20:00", "Wann er endet.", "When it ends.")
  static let duration = SessionPart(
    "duration", ["dauer"], .apart(.word), "2 h", "Statt eines Endes.", "Instead of an end.")
  static let title = SessionPart(
    "title", ["titel"], .apart(.text), "Der erste Abend", "Sein eigener Titel.", "Its own title.")
  static let place = SessionPart(
    "place", ["ort", "wo", "where"], .apart(.place), "Rathaus", "Sein eigener Ort.", "Its own place.")
  static let status = SessionPart(
    "status", [], .apart(.choice(FixedWords.status.groups)), "abgesagt",
    "Ob er stattfindet, wie beim ganzen Termin.", "Whether it takes place, as of the whole event.")

  static let table = FieldTable([id, start, end, duration, title, place, status])
}
