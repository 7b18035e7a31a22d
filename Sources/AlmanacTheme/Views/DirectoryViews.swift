/// A directory: topics, formats, projects, series, members, partners, sources.
struct DirectoryContent: View {
  var intro: String?
  var links: [LinkView] = []
  var organisationGroups: [OrganisationGroupView] = []
  var documents: [SourceView] = []
  var isEmpty = false

  static let description = describe(
    "directory", "Topics, formats, projects, series, members, partners or sources.",
    example:
      #"{{#links}}<a href="{{url}}">{{title}}</a>{{/links}}{{#documents}}<p id="{{id}}">{{title}}</p>{{/documents}}"#
  )

  func state(_ field: inout FieldList) {
    field("intro", intro, "What the list is about.")
    field("links", links, "Entries that are pages.")
    field("organisationGroups", organisationGroups, "Organisations by region.")
    field("documents", documents, "Documents.")
    field("isEmpty", isEmpty, "True where there is nothing to show.")
  }
}

/// A label and what stands behind it.
struct FactView: View {
  var label = ""
  var text = ""
  var url: String?

  static let description = describe(
    "fact", "A label and what is to be said.",
    example: "<dt>{{label}}</dt><dd>{{text}}</dd>")

  func state(_ field: inout FieldList) {
    field("label", label, "The label.")
    field("text", text, "What is to be said.")
    field("url", url, "Where more is to be found.")
  }
}

/// A project.
struct ProjectContent: View {
  var bodyHTML: [UInt8] = []
  var summary: String?
  var facts: [FactView] = []
  var regions: [LinkView] = []
  var topics: [LinkView] = []
  var partners: [ContributorView] = []
  var url: String?
  var picture: PictureView?
  var latest: FragmentView?
  var nextEvent: FragmentView?
  var contact: String?
  var posts: [FragmentView] = []
  var events: [FragmentView] = []
  var sources: [CitationView] = []
  var headings: [HeadingView] = []

  static let description = describe(
    "project", "A project.",
    example: "{{{bodyHTML}}}<dl>{{#facts}}<dt>{{label}}</dt><dd>{{text}}</dd>{{/facts}}</dl>")

  func state(_ field: inout FieldList) {
    field("bodyHTML", bodyHTML, "The text.")
    field("summary", summary, "One sentence about it.")
    field("facts", facts, "Label and text of what is known: period, funding, status.")
    field("regions", regions, "The regions.")
    field("topics", topics, "The topics.")
    field("partners", partners, "Who takes part.")
    field("url", url, "The home page.")
    field("picture", picture, "The picture.")
    field("latest", latest, "The newest post about it.")
    field("nextEvent", nextEvent, "The next of its events.")
    field("contact", contact, "Whom to ask: the contact of its only region, else the publisher.")
    field("posts", posts, "All posts about it but the newest.")
    field("events", events, "Its events.")
    field("sources", sources, "The documents it rests on.")
    field("headings", headings, "The contents.")
  }
}
