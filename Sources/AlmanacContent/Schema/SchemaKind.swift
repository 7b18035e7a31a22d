import AlmanacModel

/// What a JSON Schema describes: a file that is plain YAML, or one entry of it, or the details above a Markdown text.
public enum SchemaKind: String, Sendable, CaseIterable {
  case site
  case events
  /// `events/REGION.yaml`, whose entries need name no region.
  case regionEvents = "region-events"
  case people, members, partners, topics, sources
  case event, person, member, partner, topic, source
  case post, region, project, page, newsletter

  /// What editors call it.
  public var title: BilingualText {
    switch self {
    case .site, .events, .people, .members, .partners, .topics, .sources:
      BilingualText("\(rawValue).yaml", "\(rawValue).yaml")
    case .regionEvents: BilingualText("events/REGION.yaml", "events/REGION.yaml")
    case .event: BilingualText("Ein Termin", "An event")
    case .person: BilingualText("Ein Mensch", "A person")
    case .member: BilingualText("Ein Mitglied", "A member")
    case .partner: BilingualText("Ein Partner", "A partner")
    case .topic: BilingualText("Ein Thema", "A topic")
    case .source: BilingualText("Eine Quelle", "A source")
    case .post: BilingualText("Die Angaben eines Beitrags", "The details of a post")
    case .region: BilingualText("Die Angaben einer Region", "The details of a region")
    case .project: BilingualText("Die Angaben eines Projekts", "The details of a project")
    case .page: BilingualText("Die Angaben einer Seite", "The details of a page")
    case .newsletter: BilingualText("Die Angaben einer Ausgabe", "The details of an issue")
    }
  }

  /// Whether the file is a list of entries.
  public var isList: Bool {
    switch self {
    case .events, .regionEvents, .people, .members, .partners, .topics, .sources: true
    default: false
    }
  }

  /// Whether an entry may be only a text.
  var takesTexts: Bool { self == .topics }

  /// The fields of an entry.
  public var fields: [StatedField] {
    switch self {
    case .site: SiteField.table.stated
    case .event, .events: EventField.table.stated
    case .regionEvents: EventField.table.stated.map { $0.key == EventField.regions.key ? $0.optional : $0 }
    case .person, .people: PersonField.table.stated + Self.hiding
    case .member, .partner, .members, .partners: OrganisationField.table.stated + Self.hiding
    case .topic, .topics: TopicField.table.stated + Self.hiding
    case .source, .sources: SourceField.table.stated + Self.hiding
    case .post: PostField.table.stated
    case .region: RegionField.table.stated
    case .project: ProjectField.table.stated
    case .page: PageField.table.stated
    case .newsletter: NewsletterField.table.stated
    }
  }

  /// What hides an entry of any list.
  private static let hiding = [NoField.visibility(invited: false).stated, NoField.draft.stated]
}

extension StatedField {
  /// The same field, which an entry may do without.
  fileprivate var optional: StatedField {
    StatedField(
      key: key, others: others, meaning: meaning, example: example, kind: kind, substitutes: nil)
  }
}
