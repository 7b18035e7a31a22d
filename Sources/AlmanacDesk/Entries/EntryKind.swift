import AlmanacContent
import AlmanacModel

/// What there are forms for.
enum EntryKind: String, CaseIterable {
  case post, event, region, project, page, newsletter, person, member, partner, topic, source, site

  var schema: SchemaKind {
    switch self {
    case .post: .post
    case .event: .event
    case .region: .region
    case .project: .project
    case .page: .page
    case .newsletter: .newsletter
    case .person: .person
    case .member: .member
    case .partner: .partner
    case .topic: .topic
    case .source: .source
    case .site: .site
    }
  }

  /// What the entries of a file are; nil for files without forms.
  init?(file kind: SchemaKind) {
    switch kind {
    case .site: self = .site
    case .event, .events, .regionEvents: self = .event
    case .person, .people: self = .person
    case .member, .members: self = .member
    case .partner, .partners: self = .partner
    case .topic, .topics: self = .topic
    case .source, .sources: self = .source
    case .post: self = .post
    case .region: self = .region
    case .project: self = .project
    case .page: self = .page
    case .newsletter: self = .newsletter
    }
  }

  /// The one file in which all entries stand; nil where there may be several.
  var file: String? {
    switch self {
    case .site: "site.yaml"
    case .person: "people.yaml"
    case .member: "members.yaml"
    case .partner: "partners.yaml"
    case .topic: "topics.yaml"
    case .source: "sources.yaml"
    case .post, .region, .project, .page, .newsletter, .event: nil
    }
  }

  /// The folder whose files are entries; nil for lists.
  var folder: String? {
    switch self {
    case .post: "magazine/"
    case .region: "regions/"
    case .project: "projects/"
    case .page: "pages/"
    case .newsletter: "newsletter/"
    case .event, .person, .member, .partner, .topic, .source, .site: nil
    }
  }

  /// The field by which people know an entry.
  var titleField: String {
    switch self {
    case .person, .member, .partner, .topic: "name"
    default: "title"
    }
  }

  /// The fields that a form shows before anything is unfolded.
  var mainFields: Set<String> {
    switch self {
    case .post:
      ["title", "date", "authors", "regions", "topics", "kind", "summary", "image", "draft"]
    case .event:
      [
        "title", "start", "end", "repeat", "except", "regions", "area", "place", "format", "topics",
        "register",
        "summary", "description", "status", "draft",
      ]
    case .region: ["title", "short", "in", "summary", "image", "contact", "draft"]
    case .project:
      ["title", "summary", "regions", "topics", "period", "partners", "status", "image", "draft"]
    case .page: ["title", "summary", "order", "menu", "draft"]
    case .newsletter: ["title", "date", "subject", "preheader", "from", "to", "draft"]
    case .person: ["name", "role", "organisation", "regions", "image", "email", "url", "bio", "draft"]
    case .member, .partner: ["name", "url", "regions", "kind", "draft"]
    case .topic: ["name", "summary", "draft"]
    case .source: ["title", "publisher", "date", "url", "draft"]
    case .site: ["title", "tagline", "url", "notice", "publisher", "image", "theme", "navigation", "footer"]
    }
  }
}
