/// A document that facts on the page come from.
struct CitationView: View {
  var title = ""
  var url = ""
  var place: String?

  static let description = describe(
    "citation", "A document that facts on the page come from.",
    example: #"<a href="{{url}}">{{title}}</a>{{#place}}, {{.}}{{/place}}"#)

  func state(_ field: inout FieldList) {
    field("title", title, "The title of the document.")
    field("url", url, "Its entry on the page of sources.")
    field("place", place, "The section or page in it.")
  }
}

/// A document on the page of sources.
struct SourceView: View {
  var id = ""
  var title = ""
  var publisher: String?
  var date: String?
  var url: String?
  var note: String?
  var posts: [LinkView] = []
  var events: [LinkView] = []

  static let description = describe(
    "source", "A document on the page of sources.",
    example: #"<h2 id="{{id}}">{{title}}</h2><p>{{note}}</p>"#)

  func state(_ field: inout FieldList) {
    field("id", id, "A name for links to the entry.")
    field("title", title, "The title.")
    field("publisher", publisher, "Who published it.")
    field("date", date, "When, as far as it is known.")
    field("url", url, "Where it is to be found.")
    field("note", note, "What it is and how far it reaches.")
    field("posts", posts, "Posts that rest on it.")
    field("events", events, "Events that rest on it.")
  }
}
