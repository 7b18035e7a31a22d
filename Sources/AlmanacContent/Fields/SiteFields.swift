enum SiteField: String, FieldName {
  case title, tagline, url, language, timezone
  case asOf = "as_of"
  case notice, publisher, image, theme
  case themeSettings = "theme_settings"
  case navigation, footer, social, magazine, calendar, formats, areas, topics, holidays, targets, typography,
    links
  case newsletter

  static let aliases: [SiteField: [String]] = [
    .title: ["titel"], .tagline: ["untertitel"], .url: ["adresse"], .language: ["sprache", "lang"],
    .timezone: ["zeitzone"], .asOf: ["stand"], .notice: ["hinweis"], .publisher: ["herausgeber"],
    .image: ["bild"],
    .footer: ["fußzeile"], .magazine: ["magazin"], .calendar: ["kalender"], .formats: ["formate"],
    .areas: ["bereiche"], .topics: ["themen"], .holidays: ["feiertage"], .targets: ["ziele"],
    .typography: ["typografie", "typographie"],
  ]
  static let table = FieldTable<SiteField>()
}

enum PublisherPart: String, FieldName {
  case name, address, email, phone, url, logo, responsible
  case representedBy = "represented_by"
  case register

  static let aliases: [PublisherPart: [String]] = [
    .address: ["anschrift", "adresse"], .email: ["e-mail"], .phone: ["telefon"],
    .responsible: ["verantwortlich"], .representedBy: ["vertreten_durch", "vertretung"],
    .register: ["registereintrag"],
  ]
  static let table = FieldTable<PublisherPart>()
}

enum MagazinePart: String, FieldName {
  case perPage = "per_page"
  case feedItems = "feed_items"
  case permalink

  static let aliases: [MagazinePart: [String]] = [:]
  static let table = FieldTable<MagazinePart>()
}

enum CalendarPart: String, FieldName {
  case monthsBack = "months_back"
  case cancelled
  case defaultDuration = "default_duration"

  static let aliases: [CalendarPart: [String]] = [.cancelled: ["abgesagt", "canceled"]]
  static let table = FieldTable<CalendarPart>()
}

/// A format or an area.
enum TermPart: String, FieldName {
  case id, name, plural

  static let aliases: [TermPart: [String]] = [
    .id: ["kennung"], .name: ["title", "titel"], .plural: ["mehrzahl"],
  ]
  static let table = FieldTable<TermPart>()
}

/// A target of the grant; any further key is what is counted.
enum TargetPart: String, FieldName {
  case period, region, counts

  static let aliases: [TargetPart: [String]] = [.period: ["zeitraum"], .counts: ["anzahl"]]
  static let table = FieldTable<TargetPart>()
}

enum NewsletterPart: String, FieldName {
  case from
  case replyTo = "reply_to"
  case listUnsubscribe = "list_unsubscribe"
  case subscribe

  static let aliases: [NewsletterPart: [String]] = [
    .from: ["von"], .replyTo: ["antwort_an"], .listUnsubscribe: ["abmeldung", "abbestellen"],
    .subscribe: ["anmeldung", "subscribe_url"],
  ]
  static let table = FieldTable<NewsletterPart>()
}

/// A map that takes any key.
enum NoField: String, FieldName {
  case none = "\u{0}"

  static let aliases: [NoField: [String]] = [:]
  static let table = FieldTable<NoField>()
}
