enum PersonField: String, FieldName {
  case id, name, sort, role, roles, organisation, regions, image, url, email, bio, sources

  static let aliases: [PersonField: [String]] = [
    .id: ["kennung"], .sort: ["sortierung"], .role: ["rolle"], .roles: ["rollen"],
    .organisation: ["organization"],
    .regions: ["regionen", "region"], .image: ["bild"], .email: ["e-mail"], .bio: ["biografie"],
    .sources: ["quellen", "quelle", "source"],
  ]
  static let table = FieldTable<PersonField>()
}

/// A role of a person.
enum RolePart: String, FieldName {
  case role, organisation, from, to

  static let aliases: [RolePart: [String]] = [
    .role: ["rolle"], .organisation: ["organization"], .from: ["von"], .to: ["bis"],
  ]
  static let table = FieldTable<RolePart>()
}

enum OrganisationField: String, FieldName {
  case id, name, url, regions, kind, since, until, note, sources

  static let aliases: [OrganisationField: [String]] = [
    .id: ["kennung"], .regions: ["regionen", "region"], .kind: ["art"], .since: ["seit"], .until: ["bis"],
    .note: ["hinweis"], .sources: ["quellen", "quelle", "source"],
  ]
  static let table = FieldTable<OrganisationField>()
}

enum TopicField: String, FieldName {
  case id, name, summary

  static let aliases: [TopicField: [String]] = [
    .id: ["kennung"], .name: ["title", "titel"], .summary: ["teaser", "zusammenfassung"],
  ]
  static let table = FieldTable<TopicField>()
}

enum SourceField: String, FieldName {
  case id, title, publisher, date, url, note

  static let aliases: [SourceField: [String]] = [
    .id: ["kennung"], .title: ["titel"], .publisher: ["herausgeber"], .date: ["datum"], .note: ["hinweis"],
  ]
  static let table = FieldTable<SourceField>()
}
