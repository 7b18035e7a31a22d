/// A member or partner.
struct OrganisationView: View {
  var name = ""
  var url: String?
  var kind: String?
  var since: String?
  var until: String?
  var note: String?
  var regions: [LinkView] = []
  var sources: [CitationView] = []
  var id = ""

  static let description = describe(
    "organisation", "A member or partner.",
    example: #"<p id="{{id}}"><a href="{{url}}">{{name}}</a></p>"#)

  func state(_ field: inout FieldList) {
    field("name", name, "The name.")
    field("url", url, "The home page.")
    field("kind", kind, "What it is.")
    field("since", since, "Since when.")
    field("until", until, "Until when.")
    field("note", note, "What else is to be said.")
    field("regions", regions, "The regions.")
    field("sources", sources, "Where it is stated.")
    field("id", id, "A name for links to the entry.")
  }
}

/// Organisations of one region.
struct OrganisationGroupView: View {
  var title = ""
  var url: String?
  var className: String?
  var entries: [OrganisationView] = []

  static let description = describe(
    "organisationGroup", "Organisations under their region.",
    example: "<h2>{{title}}</h2>{{#entries}}<p>{{name}}</p>{{/entries}}")

  func state(_ field: inout FieldList) {
    field("title", title, "The region.")
    field("url", url, "The region's page.")
    field("className", className, "The class of the region.")
    field("entries", entries, "The organisations.")
  }
}
