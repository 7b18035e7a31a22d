/// The fields that every Markdown file has.
protocol MatterField: FieldName {
  static var title: Self { get }
  static var summary: Self { get }
  static var image: Self { get }
  static var lang: Self { get }
  static var sources: Self { get }
  static var typography: Self { get }
  static var formerAddresses: Self { get }
  static var visibility: Self { get }
  static var draft: Self { get }
  static var ownAliases: [Self: [String]] { get }
}

extension MatterField {
  /// The spellings of the common fields, together with those of the kind's own.
  static func matterAliases() -> [Self: [String]] {
    let common: [Self: [String]] = [
      title: ["titel"], summary: ["teaser", "zusammenfassung"], image: ["bild"],
      lang: ["sprache", "language"],
      sources: ["quellen", "quelle", "source"], typography: ["typografie", "typographie"],
      formerAddresses: ["frühere-adressen", "frühere-adresse", "alias"],
      visibility: ["sichtbarkeit"], draft: ["entwurf"],
    ]
    return common.merging(ownAliases) { _, own in own }
  }
}

enum PostField: String, MatterField {
  case title, summary, image, lang, sources, typography, visibility, draft
  case date, updated, authors, regions, topics, projects, kind, series, featured, events, contact, publish
  case expires, slug, id, canonical, correction
  case formerAddresses = "aliases"

  static let ownAliases: [PostField: [String]] = [
    .date: ["datum"], .updated: ["aktualisiert"],
    .authors: ["autoren", "autor", "autorin", "autorinnen", "author"], .regions: ["regionen", "region"],
    .topics: ["themen", "thema", "topic"], .projects: ["projekte", "projekt", "project"], .kind: ["art"],
    .series: ["reihe"], .featured: ["hervorgehoben"], .events: ["veranstaltungen", "veranstaltung", "event"],
    .contact: ["kontakt"],
    .publish: [
      "veröffentlichen", "publishdate", "publish_date", "publish_on", "publish_at", "veröffentlichungsdatum",
    ],
    .expires: ["ablauf", "expirydate", "expiry_date", "expiry", "ablaufdatum", "unpublish_date"],
    .id: ["kennung"],
    .correction: ["berichtigung", "berichtigungen", "corrections"],
  ]
  static let aliases = matterAliases()
  static let table = FieldTable<PostField>()
}

/// A correction of a post.
enum CorrectionPart: String, FieldName {
  case date, text

  static let aliases: [CorrectionPart: [String]] = [.date: ["datum"]]
  static let table = FieldTable<CorrectionPart>()
}

enum RegionField: String, MatterField {
  case title, summary, image, lang, sources, typography, visibility, draft
  case short, `in`, hue, map, contact, order
  case formerAddresses = "aliases"

  static let ownAliases: [RegionField: [String]] = [
    .short: ["kurz"], .hue: ["farbton"], .map: ["karte"], .contact: ["kontakt"], .order: ["reihenfolge"],
  ]
  static let aliases = matterAliases()
  static let table = FieldTable<RegionField>()
}

enum ProjectField: String, MatterField {
  case title, summary, image, lang, sources, typography, visibility, draft
  case regions, topics, period, partners, status, funding, url
  case formerAddresses = "aliases"

  static let ownAliases: [ProjectField: [String]] = [
    .regions: ["regionen", "region"], .topics: ["themen", "thema", "topic"],
    .period: ["zeitraum", "laufzeit"],
    .partners: ["partner"], .funding: ["förderung"],
  ]
  static let aliases = matterAliases()
  static let table = FieldTable<ProjectField>()
}

enum PageField: String, MatterField {
  case title, summary, image, lang, sources, typography, visibility, draft
  case order, menu, noindex
  case formerAddresses = "aliases"

  static let ownAliases: [PageField: [String]] = [.order: ["reihenfolge"], .menu: ["menü"]]
  static let aliases = matterAliases()
  static let table = FieldTable<PageField>()
}

enum NewsletterField: String, MatterField {
  case title, summary, image, lang, sources, typography, visibility, draft
  case date, subject, preheader, from, to
  case formerAddresses = "aliases"

  static let ownAliases: [NewsletterField: [String]] = [
    .date: ["datum"], .subject: ["betreff"], .preheader: ["vorschautext"], .from: ["von"], .to: ["bis"],
  ]
  static let aliases = matterAliases()
  static let table = FieldTable<NewsletterField>()
}
