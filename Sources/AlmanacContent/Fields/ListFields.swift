import AlmanacModel

/// The fields of an entry of people.yaml.
struct PersonField: FieldName {
  typealias Entry = Person
  let statement: FieldStatement<PersonField>

  static let id = PersonField("id", ["kennung"], .apart(.word), "lena-brandt", "Die Kennung.", "The id.")
  static let name = PersonField(
    "name", .apart(.text).required(), FieldExample("Dr. Erika Muster", "Dr Erika Example"), "Der Name.",
    "The name.")
  static let roles = PersonField(
    "roles", ["rollen"], .apart(.list(RolePart.table.stated, orText: true)),
    "[{role: Leitung, from: 2030-01, to: 2031-12}]", "Mehrere Aufgaben mit Zeiten.",
    "Several roles with their times.")

  static let table = FieldTable<PersonField>([
    id, name,
    .init(
      "sort", ["sortierung"], .text(\.sort), "Brandt, Lena", "Wonach sortiert wird.", "What to sort by."),
    .init("role", ["rolle"], .text(\.role), "Redaktion", "Was sie tut.", "What the person does."),
    roles,
    .init(
      "organisation", ["organization"], .text(\.organisation), "Werkhof Moosach", "Wo sie arbeitet.",
      "Where the person works."),
    .init(
      "regions", ["regionen", "region"], .references(\.regions), "auental", "Ihre Regionen.", "The regions."),
    .init("image", ["bild"], .image(\.image), "media/lena.jpg", "Ein Bild.", "A picture."),
    .init("url", .address(\.url), "https://lena.example.org/", "Eine eigene Seite.", "A page of their own."),
    .init("email", ["e-mail"], .email(\.email), "lena@example.org", "Die Adresse.", "The address."),
    .init(
      "bio", ["biografie"], .markdown(\.bio, line: \.bioLine), "Lena Brandt sammelt Geschichten.",
      "Ein paar Sätze, in Markdown.", "A few sentences, in Markdown."),
    .init(
      "sources", ["quellen", "quelle", "source"], .citations(\.sources), "bericht-2024",
      "Woher die Angaben stammen.", "Where the facts come from."),
  ])
}

/// A role of a person.
struct RolePart: FieldName {
  let statement: FieldStatement<RolePart>

  static let role = RolePart(
    "role", ["rolle"], .apart(.text).required(), FieldExample("Vorstand", "Chair"), "Welche.", "Which.")
  static let organisation = RolePart(
    "organisation", ["organization"], .apart(.text), "Werkhof", "Wo.", "Where.")
  static let from = RolePart("from", ["von"], .apart(.word), "2030-01", "Seit wann.", "Since when.")
  static let to = RolePart("to", ["bis"], .apart(.word), "2031-12", "Bis wann.", "Until when.")

  static let table = FieldTable([role, organisation, from, to])
}

/// The fields of an entry of members.yaml or partners.yaml.
struct OrganisationField: FieldName {
  typealias Entry = Organisation
  let statement: FieldStatement<OrganisationField>

  static let id = OrganisationField(
    "id", ["kennung"], .apart(.word), "werkhof-moosach", "Die Kennung.", "The id.")
  static let name = OrganisationField(
    "name", .apart(.text).required(), FieldExample("Stadt Musterstadt", "City of Exampleton"), "Der Name.",
    "The name.")

  static let since = OrganisationField(
    "since", ["seit"], .roughDate(\.since), "2030-01-01", "Seit wann.", "Since when.")
  static let until = OrganisationField(
    "until", ["bis"], .roughDate(\.until), "2032-12-31", "Bis wann.", "Until when.")

  static let table = FieldTable<OrganisationField>([
    id, name,
    .init("url", .address(\.url), "https://werkhof.example.org/", "Die Seite.", "The page."),
    .init(
      "regions", ["regionen", "region"], .references(\.regions), "auental", "Die Regionen.", "The regions."),
    .init("kind", ["art"], .text(\.kind), "Gründungsmitglied", "Welche Art.", "Which kind."),
    since, until,
    .init(
      "note", ["hinweis"], .text(\.note), "Laut Satzung stimmberechtigt.", "Was es zu sagen gibt.",
      "What there is to say."),
    .init(
      "sources", ["quellen", "quelle", "source"], .citations(\.sources), "satzung", "Woher das stammt.",
      "Where the facts come from."),
  ])
}

/// The fields of an entry of topics.yaml.
struct TopicField: FieldName {
  typealias Entry = Topic
  let statement: FieldStatement<TopicField>

  static let id = TopicField("id", ["kennung"], .apart(.word), "handwerk", "Die Kennung.", "The id.")
  static let name = TopicField(
    "name", ["title", "titel"], .apart(.text).required(), FieldExample("Nachhaltigkeit", "Sustainability"),
    "Der Name.", "The name.")

  static let table = FieldTable<TopicField>([
    id, name,
    .init(
      "summary", ["teaser", "zusammenfassung"], .text(\.summary), "Was in Werkstätten entsteht.",
      "Ein Satz.", "A sentence."),
    .init(
      "pattern", ["muster"], .choice(FixedWords.coverPattern, \.pattern), FieldExample("wellen", "waves"),
      "Das Muster der gezeichneten Titelbilder seiner Beiträge; ohne Angabe eines der Reihe nach.",
      "The pattern of the covers that are drawn for its posts; if nothing is said they take turns."),
  ])
}

/// The fields of an entry of sources.yaml.
struct SourceField: FieldName {
  typealias Entry = SourceDocument
  let statement: FieldStatement<SourceField>

  static let id = SourceField(
    "id", ["kennung"], .apart(.word), "bericht-2024", "Die Kennung, auf die `source` verweist.",
    "The id that `source` refers to.")
  static let title = SourceField(
    "title", ["titel"], .apart(.text).required(), FieldExample("Jahresbericht 2024", "Annual report 2024"),
    "Der Titel des Dokuments.", "The title of the document.")

  static let table = FieldTable<SourceField>([
    id, title,
    .init(
      "publisher", ["herausgeber"], .text(\.publisher), "Bündnis Auental", "Wer es herausgegeben hat.",
      "Who published it."),
    .init("date", ["datum"], .roughDate(\.date), "2025-02-01", "Wann.", "When."),
    .init("url", .address(\.url), "https://www.example.org/bericht.pdf", "Wo es steht.", "Where it is."),
    .init("note", ["hinweis"], .text(\.note), "Seite 3 fehlt.", "Was zu sagen ist.", "What there is to say."),
  ])
}
