import AlmanacContent
import AlmanacModel

/// What columns are called in exports in German and English, and which field they mean.
enum ColumnNames {
  /// A column that only says a time of day.
  static let time = "time"
  /// Columns of the time at the end, and of a box to tick for whole days.
  static let endTime = "end_time"
  static let wholeDay = "all_day"
  /// A column that is not imported.
  static let ignored = "ignore"

  /// The field that a column means, or nil where nobody can tell.
  static func field(_ column: String) -> String? {
    let name = bare(column)
    return table[SpellingKey.of(name)]
      ?? EventVocabulary.field(name).flatMap { neverByName.contains($0) ? nil : $0 }
  }

  /// A column's name without the signs that programs and people put around it.
  private static func bare(_ column: String) -> String { column.filter { !"*:?.!()".contains($0) } }

  /// Whether a string may stand for a field in `content/import.yaml`.
  static func target(_ name: String) -> String? {
    if [time, endTime, wholeDay, ignored].contains(name) { return name }
    if ["-", "–", "ignorieren", "nein"].contains(name) { return ignored }
    return name == "uhrzeit" ? time : EventVocabulary.field(name)
  }

  /// Fields whose names are too common in other programs to be trusted.
  private static let neverByName: Set<String> = [
    "updated", "source", "image", "report", "dates", "repeat", "except", "also",
  ]

  /// What columns are called besides the keys of their fields.
  private static let names: [(String, [String])] = [
    (
      "title",
      [
        "name", "titel", "title", "veranstaltung", "event", "bezeichnung", "thema der veranstaltung",
        "aufgabe", "task name", "subject", "betreff", "event name", "event title",
      ]
    ),
    (
      "start",
      [
        "datum", "date", "termin", "wann", "when", "zeitraum", "start", "beginn", "startdatum", "start date",
        "event date", "datum der veranstaltung", "tag", "day", "beginnt am", "event start date",
        "anfangsdatum", "beginndatum", "von",
      ]
    ),
    ("end", ["ende", "end", "enddatum", "end date", "bis", "endet am", "event end date"]),
    (
      time,
      [
        "uhrzeit", "zeit", "time", "beginn uhrzeit", "start time", "beginnt um", "event start time",
        "startzeit",
        "anfangszeit", "beginn um", "uhrzeit von", "uhrzeit beginn", "startuhrzeit",
      ]
    ),
    (
      endTime,
      [
        "end time", "endet um", "event end time", "endzeit", "ende um", "uhrzeit bis", "uhrzeit ende",
        "ende uhrzeit",
        "enduhrzeit",
      ]
    ),
    (wholeDay, ["all day event", "all day", "ganztägiges ereignis", "ganztägig", "ganztags"]),
    ("regions", ["region", "regionen", "regions", "teilregion"]),
    (
      "place",
      [
        "ort", "location", "place", "veranstaltungsort", "venue", "wo", "where", "adresse",
        "event venue name",
      ]
    ),
    (
      "format",
      [
        "format", "art", "typ", "type", "veranstaltungsart", "veranstaltungsformat", "kategorie", "category",
        "event type",
      ]
    ),
    (
      "topics",
      [
        "themen", "thema", "topics", "topic", "tags", "schlagworte", "schlagwörter", "kategorien",
        "categories",
        "event category", "event tags",
      ]
    ),
    ("status", ["status", "state"]),
    ("held", ["durchgeführt", "stattgefunden", "held", "took place"]),
    (
      "attendees",
      [
        "teilnehmende", "teilnehmer", "teilnehmerzahl", "teilnehmendenzahl", "anzahl teilnehmende",
        "anzahl teilnehmer", "attendees", "participants", "number of participants", "gäste", "tn",
      ]
    ),
    (
      "organizer",
      [
        "veranstalter", "veranstalterin", "organizer", "organiser", "host", "ausrichter",
        "event organizer name",
      ]
    ),
    ("partners", ["partner", "partners", "kooperationspartner", "mit wem", "with whom"]),
    (
      "speakers",
      [
        "mitwirkende", "referenten", "referentinnen", "referent*innen", "referierende", "speaker", "speakers",
        "vortragende", "sprecher",
      ]
    ),
    ("url", ["url", "link", "website", "webseite", "homepage", "event website"]),
    (
      "register",
      ["anmeldung", "anmeldelink", "link zur anmeldung", "registration", "registration link", "sign up"]
    ),
    ("register_until", ["anmeldeschluss", "anmeldung bis", "registration deadline"]),
    ("online", ["online", "videolink", "zoom", "meeting link", "online link"]),
    ("summary", ["kurzbeschreibung", "teaser", "zusammenfassung", "summary", "kurztext", "event excerpt"]),
    ("price", ["preis", "kosten", "price", "cost", "event cost"]),
    ("description", ["event description"]),
    ("audience", ["zielgruppe", "audience", "target group"]),
    ("series", ["reihe", "series", "veranstaltungsreihe"]),
    ("date_note", ["terminhinweis", "date note", "hinweis zum termin"]),
    (
      "source_id",
      [
        "id", "kennung", "uid", "notion id", "unique id", "eindeutige id", "source id", "event id", "page id",
        "notion url", "notion link", "notion adresse",
      ]
    ),
    // What calendar programs write for themselves.
    (
      ignored,
      [
        "erinnerung ein/aus", "erinnerungsdatum", "erinnerungszeit", "besprechungsplanung",
        "erforderliche teilnehmer",
        "optionale teilnehmer", "besprechungsressourcen", "abrechnungsinformationen", "reisekilometer",
        "kilometer",
        "priorität", "zeitspanne zeigen als", "reminder on/off", "reminder date", "reminder time",
        "meeting organizer", "required attendees", "optional attendees", "meeting resources",
        "billing information",
        "mileage", "priority", "show time as", "sticky in month view", "event show map link",
        "event show map",
        "event currency symbol", "event currency position", "event phone", "event iso currency code",
      ]
    ),
  ]

  private static let table: [String: String] = Dictionary(
    names.flatMap { field, spellings in
      spellings.map { (SpellingKey.of(bare($0)), field) }
    }
  ) { first, _ in first }
}
