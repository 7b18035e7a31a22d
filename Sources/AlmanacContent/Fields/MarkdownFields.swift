import AlmanacModel

/// An entry that is a Markdown file.
protocol MatterEntry {
  var matter: PageMatter { get set }
}

extension Post: MatterEntry {}
extension Region: MatterEntry {}
extension Project: MatterEntry {}
extension FreePage: MatterEntry {}
extension NewsletterIssue: MatterEntry {}

/// The fields that every Markdown file has.
protocol MatterField: FieldName where Entry: MatterEntry {
  static var title: Self { get }
}

extension MatterField {
  static func statedTitle() -> Self {
    Self(
      "title", ["titel"], .apart(.text), "KI in Kommunen: Was geht?",
      "Der Titel. Er darf alles enthalten und braucht keine Anführungszeichen.", "The title.")
  }

  static var common: [Self] {
    [
      title,
      .init(
        "summary", ["teaser", "zusammenfassung"], .text(\.matter.summary), "Ein Satz für Listen.",
        "Ein oder zwei Sätze. Ohne sie gilt der Text vor `<!-- more -->` oder der erste Absatz.",
        "A sentence or two. Without it, the text before `<!-- more -->` or the first paragraph."
      ).alsoNamed("excerpt", "description", "auszug", "beschreibung"),
      .init(
        "image", ["bild"], .image(\.matter.image), "labor.jpg",
        "Ein Bild. Ausführlich mit `src`, `alt`, `caption`, `credit`.",
        "A picture. In full with `src`, `alt`, `caption`, `credit`."
      ).alsoNamed(
        "cover", "cover_image", "featured_image", "featureimage", "feature_image", "thumbnail", "titelbild",
        "images"),
      .init(
        "lang", ["sprache", "language"], .language(\.matter.language), "en",
        "Die Sprache, wenn sie von der der Website abweicht.", "The language, if not that of the site."),
      .init(
        "sources", ["quellen", "quelle", "source"], .citations(\.matter.sources), "[bericht-2024, 4.2.1]",
        "Woher die Tatsachen stammen: eine Kennung aus sources.yaml und die Stelle darin.",
        "Where the facts come from: an id from sources.yaml and the place in it."),
      .init(
        "typography", ["typografie", "typographie"], .flag(\.matter.typography), FieldExample("nein", "no"),
        "Schaltet die deutsche Typografie für diese Datei ab.", "Turns German typography off for this file."),
      .visibility(invited: false), .draft,
      .init(
        "aliases", ["frühere-adressen", "frühere-adresse", "alias"], .references(\.matter.aliases),
        "[alt/beitrag.html]", "Frühere Adressen, die hierher weiterleiten.",
        "Former addresses that lead here."
      ).alsoNamed("redirect_from"),
      .init(
        "translated_from", ["übersetzt_aus"], .located(\.matter.translatedFrom), "5f0c3a9d71be2468",
        "In Übersetzungen: der Stand des Originals, aus dem übersetzt wurde; `check --fix` trägt ihn ein.",
        "In translations: the state of the original that was translated; `check --fix` writes it."),
    ]
  }
}

/// The fields of a post.
struct PostField: MatterField {
  typealias Entry = Post
  let statement: FieldStatement<PostField>

  static let title = statedTitle()
  static let date = PostField(
    "date", ["datum"], .apart(.date), FieldExample("6.5.2025", "2025-05-06"),
    "Tag, Tag mit Uhrzeit oder nur der Monat. Vor diesem Tag erscheint der Beitrag nicht.",
    "A day, a day and a time, or only the month. Before it the post is not shown.")
  static let kind = PostField(
    "kind", ["art"], .choice(FixedWords.postKind, or: \.kind), "interview",
    """
    article, interview, report, portrait, press, news; deutsch: artikel, interview, bericht, porträt, presse, meldung.
    """,
    "article, interview, report, portrait, press, news.")
  static let publish = PostField(
    "publish",
    ["veröffentlichen", "publishdate", "publish_date", "publish_on", "publish_at", "veröffentlichungsdatum"],
    .date(\.publish), "2031-05-06 08:00",
    "Ab wann der Beitrag erscheint, wenn das später ist als `date`.",
    "From when the post is shown, if that is later than `date`.")
  static let expires = PostField(
    "expires", ["ablauf", "expirydate", "expiry_date", "expiry", "ablaufdatum", "unpublish_date"],
    .day(\.expires), "2031-12-31", "Der letzte Tag, an dem er zu sehen ist.", "The last day it is shown.")
  static let slug = PostField(
    "slug", .apart(.word), "ki-in-kommunen", "Das Ende der Adresse; sonst der Dateiname ohne Datum.",
    "The end of its address; else the file's name without its date.")
  static let id = PostField(
    "id", ["kennung"], .apart(.word), "magazine/ki-in-kommunen",
    "Die Kennung in den Feeds; sonst der Pfad der Datei.", "The id in feeds; else the file's path.")
  static let correction = PostField(
    "correction", ["berichtigung", "berichtigungen", "corrections"],
    .apart(.list(CorrectionPart.table.stated, orText: true)), "Im dritten Absatz stand eine falsche Zahl.",
    "Steht oben im Beitrag und im Feed. Mit Tag: eine Liste aus `date` und `text`.",
    "Stands on top of the post and in the feed. With a day: a list of `date` and `text`.")

  static let table = FieldTable<PostField>(common + own)
  private static let own: [PostField] = [
    date,
    .init(
      "updated", ["aktualisiert"], .date(\.updated), "2031-06-01", "Der Tag einer späteren Änderung.",
      "The day of a later change."
    ).alsoNamed("lastmod", "last_modified", "last_modified_at", "modified", "date_modified", "geändert"),
    .init(
      "authors", ["autoren", "autor", "autorin", "autorinnen", "author"], .people(\.authors),
      "[lena-brandt, Max Muster]",
      "Kennungen aus people.yaml oder freie Namen. Was wie eine Kennung aussieht und keine ist, wird gemeldet.",
      "Ids from people.yaml or any names."),
    .init(
      "regions", ["regionen", "region"], .references(\.regions), "[auental, hoehenland]",
      "Zu welchen Regionen der Beitrag gehört.", "The regions that the post belongs to."),
    .init(
      "topics", ["themen", "thema", "topic"], .references(\.topics), "handwerk", "Kennungen aus topics.yaml.",
      "Ids from topics.yaml."
    ).alsoNamed(
      "tags", "tag", "categories", "category", "kategorien", "kategorie", "schlagwörter", "schlagworte"),
    .init(
      "projects", ["projekte", "projekt", "project"], .references(\.projects), "datenplattform",
      "Namen von Dateien in projects/.", "Names of files in projects/."),
    kind,
    .init(
      "series", ["reihe"], .located(\.series), "Werkstattgespräche",
      "Beiträge einer Reihe verweisen aufeinander.", "Posts of a series refer to each other."),
    .init(
      "featured", ["hervorgehoben"], .flag(or: \.isFeatured), FieldExample("ja", "yes"),
      "Steht auf der Startseite oben.", "Stands on top of the front page."),
    .init(
      "events", ["veranstaltungen", "veranstaltung", "event"], .references(\.events), "[sommerfest-2031]",
      "Veranstaltungen, von denen der Beitrag handelt.", "Events that the post is about."),
    .init(
      "contact", ["kontakt"], .text(\.contact), "Lena Brandt, presse@example.org",
      "Ansprechperson einer Pressemitteilung.", "Whom the press may ask."),
    publish, expires, slug, id,
    .init(
      "canonical", .address(\.canonical), "https://www.example.org/original", "Wo der Text zuerst erschien.",
      "Where the text appeared first."),
    correction,
  ]
}

/// A correction of a post.
struct CorrectionPart: FieldName {
  let statement: FieldStatement<CorrectionPart>

  static let date = CorrectionPart(
    "date", ["datum"], .apart(.date), "2031-05-08", "Wann berichtigt wurde.", "When it was corrected.")
  static let text = CorrectionPart(
    "text", .apart(.text).required(), FieldExample("Was berichtigt wurde", "What was corrected"),
    "Was falsch war.", "What was wrong.")

  static let table = FieldTable([date, text])
}

/// The fields of a region's page.
struct RegionField: MatterField {
  typealias Entry = Region
  let statement: FieldStatement<RegionField>

  static let title = statedTitle()
  static let map = RegionField(
    "map", ["karte"], .apart(.pair), "[1, 2]", "Spalte und Zeile auf der Karte.",
    "Column and row on the map.")

  static let table = FieldTable<RegionField>(common + own)
  private static let own: [RegionField] = [
    .init(
      "short", ["kurz"], .text(\.short), "Aue", "Ein kurzer Name für enge Stellen.",
      "A short name for narrow places."),
    .init(
      "in", .text(\.inPhrase), "im Auental", "Wie die Region in Sätzen steht.",
      "How the region stands in sentences."),
    .init(
      "hue", ["farbton"], .number(0...359, \.hue), "150", "Ihr Farbton, 0 bis 359.", "Its hue, 0 to 359."),
    map,
    .init(
      "contact", ["kontakt"], .text(\.contact), "Lena Brandt, lena@example.org", "Wer Auskunft gibt.",
      "Whom to ask."),
    .init(
      "order", ["reihenfolge"], .number(0...1_000_000, \.order), "1", "Die Reihenfolge.", "The order."),
  ]
}

/// The fields of a project's page.
struct ProjectField: MatterField {
  typealias Entry = Project
  let statement: FieldStatement<ProjectField>

  static let title = statedTitle()

  static let table = FieldTable<ProjectField>(common + own)
  private static let own: [ProjectField] = [
    .init(
      "regions", ["regionen", "region"], .references(\.regions), "[auental]", "Wo das Projekt läuft.",
      "Where the project is."),
    .init(
      "topics", ["themen", "thema", "topic"], .references(\.topics), "lernen", "Wovon es handelt.",
      "What it is about."
    ).alsoNamed(
      "tags", "tag", "categories", "category", "kategorien", "kategorie", "schlagwörter", "schlagworte"),
    .init(
      "period", ["zeitraum", "laufzeit"], .text(\.period), "2031 bis 2033", "Wie lange.", "How long."),
    .init(
      "partners", ["partner"], .references(\.partners), "[werkhof-moosach]", "Wer mitmacht.",
      "Who takes part."),
    .init("status", .text(\.status), "läuft", "Wie es steht.", "How it stands."),
    .init(
      "funding", ["förderung"], .text(\.funding), "Land Musterland", "Wer es bezahlt.", "Who pays for it."),
    .init(
      "url", .address(\.url), "https://projekt.example.org/", "Seine eigene Seite.", "A page of its own."),
  ]
}

/// The fields of a free page.
struct PageField: MatterField {
  typealias Entry = FreePage
  let statement: FieldStatement<PageField>

  static let title = statedTitle()
  static let menu = PageField(
    "menu", ["menü"], .apart(.text), FieldExample("ja", "yes"),
    "Zeigt die Seite im Menü; ein anderer Text als `ja` ist, wie sie dort heißt.",
    "Shows the page in the menu; any text but `yes` is what it is called there.")

  static let table = FieldTable<PageField>(common + own)
  private static let own: [PageField] = [
    .init(
      "order", ["reihenfolge"], .number(0...1_000_000, \.order), "2", "Die Reihenfolge im Menü.",
      "The order in the menu."),
    menu,
    .init(
      "noindex", .flag(or: \.isHiddenFromSearch), FieldExample("ja", "yes"), "Nicht für Suchmaschinen.",
      "Not for search engines."),
  ]
}

/// The fields of an issue of the newsletter.
struct NewsletterField: MatterField {
  typealias Entry = NewsletterIssue
  let statement: FieldStatement<NewsletterField>

  static let title = statedTitle()
  static let date = NewsletterField(
    "date", ["datum"], .apart(.date), FieldExample("6.5.2025", "2025-05-06"), "Der Tag der Ausgabe.",
    "The day of the issue.")
  static let subject = NewsletterField(
    "subject", ["betreff"], .apart(.text), "Neues aus zwei Regionen", "Der Betreff der Mail.",
    "The subject of the mail.")
  static let from = NewsletterField(
    "from", ["von"], .apart(.date), "2031-05-01", "Der erste Tag, von dem die Ausgabe erzählt.",
    "The first day that the issue tells of.")
  static let to = NewsletterField("to", ["bis"], .apart(.date), "2031-05-31", "Der letzte.", "The last.")

  static let table = FieldTable<NewsletterField>(common + own)
  private static let own: [NewsletterField] = [
    date, subject,
    .init(
      "preheader", ["vorschautext"], .text(\.preheader), "Drei Geschichten und ein Fest.",
      "Der Satz neben dem Betreff.", "The sentence beside the subject."),
    from, to,
  ]
}
