enum EventField: String, FieldName {
  case id, title, subtitle, start, end, duration, dateNote = "date_note", timezone, dates
  case repetition = "repeat"
  case except, also, status, held, visibility, draft, regions, area, place, online, url, register
  case registerUntil = "register_until"
  case price, audience, language, format, size, attendees
  case attendeesOf = "attendees_of"
  case role, organizer, partners, speakers, topics, projects, series, summary, description, image, report,
    updated
  case sources = "source"
  case sourceID = "source_id"

  static let aliases: [EventField: [String]] = [
    .id: ["kennung"], .title: ["titel"], .subtitle: ["untertitel"], .start: ["beginn"], .end: ["ende"],
    .duration: ["dauer"], .dateNote: ["terminhinweis"], .timezone: ["zeitzone"], .dates: ["termine"],
    .repetition: ["wiederholung"], .except: ["außer"], .also: ["zusätzlich"], .held: ["durchgeführt"],
    .visibility: ["sichtbarkeit"], .draft: ["entwurf"], .regions: ["regionen", "region"], .area: ["bereich"],
    .place: ["ort"],
    .register: ["anmeldung"], .registerUntil: ["anmeldung_bis", "anmeldeschluss"], .price: ["preis"],
    .audience: ["zielgruppe"], .language: ["sprache", "lang"], .size: ["größe"], .attendees: ["teilnehmende"],
    .attendeesOf: ["teilnehmende_von"], .role: ["rolle"],
    .organizer: ["veranstalter", "veranstalterin", "organiser"],
    .partners: ["partner"], .speakers: ["mitwirkende"], .topics: ["themen", "thema", "topic"],
    .projects: ["projekte", "projekt", "project"], .series: ["reihe"],
    .summary: ["teaser", "zusammenfassung"],
    .description: ["beschreibung"], .image: ["bild"], .report: ["nachbericht"], .updated: ["aktualisiert"],
    .sources: ["quelle", "quellen", "sources"],
  ]
  static let table = FieldTable<EventField>()
}

/// A sitting of an event.
enum SessionPart: String, FieldName {
  case id, start, end, duration, title, place

  static let aliases: [SessionPart: [String]] = [
    .id: ["kennung"], .start: ["beginn", "date", "datum"], .end: ["ende"], .duration: ["dauer"],
    .title: ["titel"],
    .place: ["ort"],
  ]
  static let table = FieldTable<SessionPart>()
}
