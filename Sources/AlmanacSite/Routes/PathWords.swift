import AlmanacModel

/// The words in the addresses of a site, by its language: the one table of outputs.
/// One object for all that name addresses by it.
public final class PathWords: Sendable {
  public let magazine, page, kind, press, regions, calendar, archive, area, events: String
  public let topics, formats, projects, series, people, members, partners, sources: String
  public let newsletter, search, subscribe, data, eventData, share: String
  private let kinds: [PostKind: String]

  /// The words for a language.
  public init(_ language: UILanguage) {
    let isGerman = language == .german
    func word(_ german: String, _ english: String) -> String { isGerman ? german : english }
    magazine = word("magazin", "magazine")
    page = word("seite", "page")
    kind = word("art", "kind")
    press = word("presse", "press")
    regions = word("regionen", "regions")
    calendar = word("kalender", "calendar")
    archive = word("archiv", "archive")
    area = word("bereich", "area")
    events = word("termine", "events")
    topics = word("themen", "topics")
    formats = word("formate", "formats")
    projects = word("projekte", "projects")
    series = word("reihen", "series")
    people = word("personen", "people")
    members = word("mitglieder", "members")
    partners = word("partner", "partners")
    sources = word("quellen", "sources")
    newsletter = "newsletter"
    search = word("suche", "search")
    subscribe = word("abonnieren", "subscribe")
    data = word("daten", "data")
    eventData = word("termine", "events")
    share = word("teilen", "share")
    kinds = [
      .article: word("artikel", "article"), .interview: "interview", .report: word("bericht", "report"),
      .portrait: word("portraet", "portrait"), .press: press, .news: word("meldung", "news"),
    ]
  }

  /// The word of a kind of post.
  public func word(for kind: PostKind) -> String { kinds[kind] ?? kind.rawValue }
}
