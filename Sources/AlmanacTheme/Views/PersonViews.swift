/// Somebody who wrote, spoke or belongs here.
struct ContributorView: View {
  var name = ""
  var url: String?
  var role: String?
  var organisation: String?

  static let description = describe(
    "contributor", "Somebody who wrote, spoke or belongs here.",
    example: #"{{#url}}<a href="{{.}}">{{name}}</a>{{/url}}{{^url}}{{name}}{{/url}}"#)

  func state(_ field: inout FieldList) {
    field("name", name, "The name.")
    field("url", url, "The person's page.")
    field("role", role, "The role in words.")
    field("organisation", organisation, "Where the person works.")
  }
}

/// A person in the directory.
struct PersonCardView: View {
  var name = ""
  var url: String?
  var id = ""
  var role: String?
  var organisation: String?
  var regions: [LinkView] = []
  var picture: PictureView?

  static let description = describe(
    "personCard", "A person in a list.",
    example: #"<p id="{{id}}">{{name}}{{#role}}, {{.}}{{/role}}</p>"#)

  func state(_ field: inout FieldList) {
    field("name", name, "The name.")
    field("url", url, "The person's page.")
    field("id", id, "A name for links to the entry.")
    field("role", role, "The role.")
    field("organisation", organisation, "Where the person works.")
    field("regions", regions, "The regions.")
    field("picture", picture, "The portrait.")
  }
}

/// A role of a person.
struct RoleView: View {
  var role = ""
  var organisation: String?
  var period: String?

  static let description = describe(
    "role", "A role that a person has or had.",
    example: "<li>{{role}}, {{organisation}}{{#period}} ({{.}}){{/period}}</li>")

  func state(_ field: inout FieldList) {
    field("role", role, "The role.")
    field("organisation", organisation, "Where.")
    field("period", period, "From when to when, in words.")
  }
}

/// The directory of people.
struct PeopleContent: View {
  var people: [PersonCardView] = []

  static let description = describe(
    "people", "The directory of people.",
    example: #"{{#people}}<p id="{{id}}">{{name}}, {{role}}</p>{{/people}}"#)

  func state(_ field: inout FieldList) {
    field("people", people, "The people by name.")
  }
}

/// A person.
struct PersonContent: View {
  var role: String?
  var organisation: String?
  var roles: [RoleView] = []
  var bodyHTML: [UInt8] = []
  var picture: PictureView?
  var url: String?
  var email: String?
  var regions: [LinkView] = []
  var posts: [FragmentView] = []
  var events: [FragmentView] = []
  var sources: [CitationView] = []

  static let description = describe(
    "person", "A person with a post or a text.",
    example: "<p>{{role}}</p>{{{bodyHTML}}}{{#posts}}{{{entryHTML}}}{{/posts}}")

  func state(_ field: inout FieldList) {
    field("role", role, "The role.")
    field("organisation", organisation, "Where the person works.")
    field("roles", roles, "All roles with their dates.")
    field("bodyHTML", bodyHTML, "The text about the person.")
    field("picture", picture, "The portrait.")
    field("url", url, "The home page.")
    field("email", email, "The address for mail.")
    field("regions", regions, "The regions.")
    field("posts", posts, "Posts by the person.")
    field("events", events, "Events with the person.")
    field("sources", sources, "The documents it rests on.")
  }
}
